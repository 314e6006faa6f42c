import { likelyMeant } from '../../../shared/workspace/short-names.ts';
import { shorter } from './change.ts';
import type { TextBlock } from './clipboard.ts';
import { type PasteChoices, type PastePlan, type PasteTarget, wordKey } from './paste-plan.ts';

type ShortNamesProps = {
  readonly names: readonly ShortName[];
  readonly onReplace: (text: string, answer: string) => void;
};

/** A pasted name that may be short for rows that stand there already, and what was answered. */
export type ShortName = { readonly text: string; readonly rows: readonly string[]; readonly answer: string };

/** Asks what each short name means: a row of its own until somebody says otherwise. */
export function PasteShortNames({ names, onReplace }: ShortNamesProps) {
  if (names.length === 0) return null;
  return (
    <>
      <h3>Names that may be short for rows there already</h3>
      <div className="paste-words">
        {names.map(({ text, rows, answer }) => (
          <label key={text} title={text}>
            {`\u201c${shorter(text)}\u201d means`}{' '}
            <select value={answer} onChange={(event) => onReplace(text, event.target.value)}>
              <option value="">a row of its own</option>
              {rows.map((row) => (
                <option key={row} value={row}>
                  {row}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
    </>
  );
}

/** The short names of a block, also after an answer was given, so that it can be changed again. */
export function shortNames<Row>(
  plan: PastePlan,
  block: TextBlock,
  choices: PasteChoices,
  target: PasteTarget<Row>,
): readonly ShortName[] {
  const { nameColumn } = target;
  const column = nameColumn === null ? undefined : target.columns[nameColumn];
  if (nameColumn === null || !column || !choices.byName) return [];
  const names = target.rows.map(column.text);
  const source = choices.mapping.indexOf(nameColumn);
  const found = new Map<string, ShortName>();
  for (const row of plan.rows) {
    const text = block[row.source]?.[source] ?? '';
    const key = wordKey(nameColumn, text);
    const answer = choices.replacements.get(key) ?? '';
    if (row.target !== null && answer === '') continue;
    const rows = likelyMeant(text, names).flatMap((at) => names[at] ?? []);
    if (rows.length > 0) found.set(key, { text, rows, answer });
  }
  return [...found.values()];
}
