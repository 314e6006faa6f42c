import { type AskedName, likelyMeant } from '../../../shared/workspace/short-names.ts';
import type { TextBlock } from './clipboard.ts';
import { type PasteChoices, type PastePlan, type PasteTarget, wordKey } from './paste-plan.ts';

/** The short names of a block, also after an answer was given, so that it can be changed again. */
export function shortNames<Row>(
  plan: PastePlan,
  block: TextBlock,
  choices: PasteChoices,
  target: PasteTarget<Row>,
): readonly AskedName[] {
  const { nameColumn } = target;
  const column = nameColumn === null ? undefined : target.columns[nameColumn];
  if (nameColumn === null || !column || !choices.byName) return [];
  const names = target.rows.map(column.text);
  const source = choices.mapping.indexOf(nameColumn);
  const found = new Map<string, AskedName>();
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
