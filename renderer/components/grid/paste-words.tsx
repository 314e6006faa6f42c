import { inSentence } from '../../../shared/words/in-sentence.ts';
import { sameNameForm } from '../../../shared/workspace/name-form.ts';
import { shorter } from './change.ts';
import type { TextBlock } from './clipboard.ts';
import { type Column, KEPT_AND_MARKED } from './column.ts';
import { type PasteChoices, type PastePlan, wordKey } from './paste-plan.ts';

type WordsProps<Row> = {
  readonly plan: PastePlan;
  readonly columns: readonly Column<Row>[];
  readonly choices: PasteChoices;
  readonly original: TextBlock;
  readonly newRow: (() => Row) | null;
  readonly example: Row | undefined;
  readonly onReplace: (column: number, text: string, answer: string) => void;
};

/** Words that are no answer of a choice column: for each, which answer is meant. */
export function PasteWords<Row>(props: WordsProps<Row>) {
  const words = unknownWords(props);
  const row = props.example ?? props.newRow?.();
  if (words.length === 0 || row === undefined) return null;
  return (
    <>
      <h3>Words that are not choices</h3>
      <div className="paste-words">
        {words.map(({ column, text }) => {
          const definition = props.columns[column];
          const answer = props.choices.replacements.get(wordKey(column, text)) ?? '';
          return (
            <label key={wordKey(column, text)} title={text}>
              {`\u201c${shorter(text)}\u201d in ${inSentence(definition?.header ?? '')} means`}{' '}
              <select value={answer} onChange={(event) => props.onReplace(column, text, event.target.value)}>
                <option value="">Not known: {definition?.ifUnread ?? KEPT_AND_MARKED}</option>
                {definition?.choices?.(row).map((choice) => (
                  <option key={choice.value} value={choice.label}>
                    {choice.label}
                  </option>
                ))}
              </select>
            </label>
          );
        })}
      </div>
    </>
  );
}

/** Each word once, also after an answer was given, so that it can be changed again. */
function unknownWords<Row>({ plan, columns, original }: WordsProps<Row>) {
  const found = new Map<string, { readonly column: number; readonly text: string }>();
  for (const row of plan.rows)
    for (const cell of row.cells) {
      const definition = columns[cell.column];
      const text = original[row.source]?.[cell.sourceColumn] ?? '';
      if (definition?.editor !== 'choice' || sameNameForm(text) === '' || definition.unread(text) === null)
        continue;
      found.set(wordKey(cell.column, text), { column: cell.column, text });
    }
  return [...found.values()].slice(0, 40);
}
