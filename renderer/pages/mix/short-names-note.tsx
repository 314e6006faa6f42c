import { shortNamesAmong } from '../../../shared/workspace/short-names.ts';
import { shorter } from '../../components/grid/change.ts';
import { ShortNames } from '../../components/short-names.tsx';
import { useAsk, useChange } from '../../state/change.ts';
import { useSay } from '../../state/messages.tsx';
import { navigate } from '../../state/route.ts';
import { useWorkspace } from '../../state/workspace.tsx';
import { putTogether } from './put-together.ts';

/** Asks about rows of the mix whose names may be short for others there, however they came in, until it is answered. */
export function ShortNamesNote() {
  const { content, opening } = useWorkspace();
  const types = content.placementTypes;
  const ask = useAsk();
  const change = useChange();
  const say = useSay();
  const asked = shortNamesAmong(types.map(({ name }) => name)).flatMap(({ at, meant }) => {
    const row = types[at];
    // An answer is of the name it was given for. Of two of one name the grid itself asks: what the first means is asked
    // alone.
    if (!row || row.ownRowName === row.name || types.findIndex(({ name }) => name === row.name) < at)
      return [];
    return [{ row, text: row.name, meant: meant.flatMap((other) => types[other] ?? []) }];
  });
  const find = (text: string) => asked.find((each) => each.text === text);

  const answer = async (text: string, name: string) => {
    const shown = find(text);
    // As the file has them, whatever was typed just before included: the page may not show it yet.
    const read = await ask('workspace.read', {});
    if (!read.ok || read.value.opening !== opening) return;
    const inFile = (key: string | undefined) =>
      read.value.content.placementTypes.find((each) => each.key === key);
    const row = inFile(shown?.row.key);
    const into = inFile(shown?.meant.find((each) => each.name === name)?.key);
    if (!row || !into) return;
    const step = putTogether(row, into);
    if (step === null)
      say(
        'failed',
        `“${row.name}” and “${into.name}” both have figures: put the children together in one of the two rows, and remove the other.`,
      );
    else if (!(await change(step)).ok) return;
    navigate('mix', { table: 'placementTypes', row: into.key, field: 'children' });
  };
  const keep = async (text: string) => {
    const row = find(text)?.row;
    if (!row) return;
    const kept = await change({
      name: `Kept ${shorter(row.name)} as a row of its own in the placement mix`,
      edits: [{ table: 'placementTypes', do: 'set', key: row.key, fields: { ownRowName: row.name } }],
    });
    // The button goes with the question: the keyboard goes to the row.
    if (kept.ok) navigate('mix', { table: 'placementTypes', row: row.key, field: 'name' });
  };

  return (
    <div role="status">
      <ShortNames
        names={asked.map(({ text, meant }) => ({ text, rows: meant.map(({ name }) => name), answer: '' }))}
        onPage
        otherwise="a row of its own"
        onAnswer={(text, name) => void answer(text, name)}
        onKeep={(text) => void keep(text)}
      />
    </div>
  );
}
