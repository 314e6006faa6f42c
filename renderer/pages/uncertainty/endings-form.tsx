import { useState } from 'react';
import { parseDay } from '../../../shared/calendar/day.ts';
import { formatNumber } from '../../../shared/money/format.ts';
import { readNumber } from '../../../shared/money/read.ts';
import type { PlacementRow } from '../../../shared/workspace/rows.ts';
import { MOST_WEEKS_OUT, type RegisterEndings } from '../../../shared/workspace/uncertainty.ts';
import { Field } from '../../components/field.tsx';
import { TypedInput } from '../../components/typed-input.tsx';
import { useReadOnly, useRegister, useWorkspace } from '../../state/workspace.tsx';
import { nameOr } from '../../words.ts';
import { useSettings } from './use-settings.ts';

const SIDES = [
  { field: 'earlierWeeks', label: 'Earlier' },
  { field: 'laterWeeks', label: 'Later' },
] as const;
type Side = (typeof SIDES)[number]['field'];

/** How far the register's end dates may be out, for each type that has any still to come; nothing where none has. */
export function EndingsForm() {
  const { content } = useWorkspace();
  const register = useRegister();
  const { settings, save } = useSettings();
  const readOnly = useReadOnly();
  const [problem, setProblem] = useState('');
  const endings = settings.endings ?? [];
  const dated = typesWithEndings(register ?? [], content.profile.periodFrom);
  // A type that is switched on stays in view, so that it can be switched off.
  for (const { placementType } of endings) dated.add(placementType);
  const types = content.placementTypes.filter(({ key }) => dated.has(key));
  if (types.length === 0) return null;

  const set = async (type: { readonly key: string; readonly name: string }, field: Side, text: string) => {
    const name = nameOr(type.name);
    const read = text.trim() === '' ? { ok: true as const, value: 0 } : readNumber(text);
    if (!read.ok || read.value < 0 || read.value > MOST_WEEKS_OUT) {
      setProblem(`${name}: type a number of weeks from 0 to ${MOST_WEEKS_OUT}, or leave it blank.`);
      return;
    }
    setProblem('');
    await save(`Changed how far end dates of ${name} may be out`, (newest) => {
      const all = newest.endings ?? [];
      const mine = { ...endingsOf(all, type.key), [field]: read.value };
      const others = all.filter(({ placementType }) => placementType !== type.key);
      return { endings: mine.earlierWeeks > 0 || mine.laterWeeks > 0 ? [...others, mine] : others };
    });
  };
  return (
    <section aria-labelledby="endings-heading">
      <h3 id="endings-heading">End dates that may be out</h3>
      <p className="soft">
        How far a placement may really end from the end date in the register. Blank keeps the dates as
        recorded.
      </p>
      <p role="status" className="field-problem">
        {problem}
      </p>
      <div className="endings">
        {types.map((type) => {
          const now = endingsOf(endings, type.key);
          return (
            <fieldset key={type.key}>
              <legend>{nameOr(type.name)}: end dates may be out by</legend>
              {SIDES.map(({ field, label }) => (
                <Field key={field} label={label} unit="weeks">
                  {(ids) => (
                    <TypedInput
                      {...ids}
                      readOnly={readOnly}
                      value={now[field] > 0 ? formatNumber(now[field], 4) : ''}
                      onCommit={(text) => void set(type, field, text)}
                    />
                  )}
                </Field>
              ))}
            </fieldset>
          );
        })}
      </div>
    </section>
  );
}

function endingsOf(all: readonly RegisterEndings[], key: string): RegisterEndings {
  const none = { placementType: key, earlierWeeks: 0, laterWeeks: 0 };
  return all.find(({ placementType }) => placementType === key) ?? none;
}

/** Keys of the types with a placement whose end date lies after the first day. */
function typesWithEndings(register: readonly PlacementRow[], periodFrom: string): Set<string> {
  const first = parseDay(periodFrom) ?? Number.NEGATIVE_INFINITY;
  return new Set(
    register.flatMap(({ type, end }) => {
      const day = end === null ? null : parseDay(end);
      return type !== null && day !== null && day > first ? [type] : [];
    }),
  );
}
