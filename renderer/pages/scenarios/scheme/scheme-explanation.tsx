import type { SchemeExplanation } from '../../../../shared/api/schemes.ts';
import type { PlacementTypeRow } from '../../../../shared/workspace/rows.ts';
import { ScrollRegion } from '../../../components/scroll-region.tsx';
import { countWords } from '../../../date-words.ts';
import { useWorkspace } from '../../../state/workspace.tsx';
import { nameOr } from '../../../words.ts';
import { wayOf } from '../measure-fields.ts';
import { measureSentence } from '../measure-sentence.ts';

type Explained = NonNullable<SchemeExplanation['explanation']>;

/** What a scheme comes to as it stands: sentences, figures with how they are made, tables, and its basic measures. */
export function SchemeExplanationPanel(props: { readonly explained: SchemeExplanation }) {
  const { faults, faultsElsewhere, explanation, measures } = props.explained;
  const missing = faults.filter((fault) => fault.missing);
  const wrong = faults.length - missing.length;
  return (
    <div className="scheme-explanation">
      <h2 id="scheme-says">What it comes to</h2>
      <div aria-live="polite">
        {explanation === null ? (
          <p>
            {wrong > 0
              ? 'It can be worked out once what is marked in the form is put right.'
              : 'It can be worked out once the form has what is needed.'}
          </p>
        ) : (
          explanation.sentences.map((sentence) => <p key={sentence}>{sentence}</p>)
        )}
      </div>
      {faultsElsewhere > 0 ? (
        <p className="asked">
          Something elsewhere in the file has to be put right before figures can be worked out: see the list
          on the Scenarios page.
        </p>
      ) : null}
      {explanation === null ? null : <Figures figures={explanation.figures} />}
      {explanation?.tables
        .filter((table) => !isWide(table))
        .map((table) => (
          <ExplanationTable key={table.key} table={table} />
        ))}
      {measures.length === 0 ? null : <Compiled measures={measures} />}
    </div>
  );
}

/** Tables with more columns than have room beside the form: options side by side. */
export function WideTables(props: { readonly explained: SchemeExplanation }) {
  const tables = props.explained.explanation?.tables.filter(isWide) ?? [];
  return tables.map((table) => <ExplanationTable key={table.key} table={table} />);
}

const MOST_BESIDE = 4;

function isWide({ columns }: Explained['tables'][number]): boolean {
  return columns.length > MOST_BESIDE;
}

function Figures(props: { readonly figures: Explained['figures'] }) {
  if (props.figures.length === 0) return null;
  return (
    <>
      <dl className="scheme-figures">
        {props.figures.map((figure) => (
          <div key={figure.key} data-figure={figure.key}>
            <dt>{figure.label}</dt>
            <dd>
              <strong>{figure.text ?? 'none'}</strong>
              <span className="soft">{figure.how}</span>
            </dd>
          </div>
        ))}
      </dl>
      <p className="soft">
        At the prices of the form and of the first day, before any rise. What it saves in each year of the
        forecast, beside other schemes, stands on Scenarios once it is on.
      </p>
    </>
  );
}

function ExplanationTable(props: { readonly table: Explained['tables'][number] }) {
  const { title, columns, rows } = props.table;
  return (
    <ScrollRegion label={title}>
      <table className="figures explanation-table">
        <caption>{title}</caption>
        <thead>
          <tr>
            <td />
            {columns.map((column) => (
              <th key={column.key} scope="col" className={column.numeric ? '' : 'words'}>
                {column.label} {column.unit === '' ? null : <span className="unit">{column.unit}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two rows may have the same label.
            <tr key={at}>
              <th scope="row" className="words wraps">
                {row.label}
              </th>
              {columns.map((column, index) => (
                <td key={column.key} className={column.numeric ? '' : 'words wraps'}>
                  {row.cells[index]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Compiled(props: { readonly measures: SchemeExplanation['measures'] }) {
  const types = useWorkspace().content.placementTypes;
  return (
    <details className="scheme-compiled">
      <summary>What this compiles to: {countWords(props.measures.length, 'basic measure')}</summary>
      <ol>
        {props.measures.map(({ row, values }) => (
          <li key={row.key}>
            <strong>{row.name}.</strong>{' '}
            {measureSentence(row, {
              nameOfType: (key) => nameOfType(types, key),
              comesTo: (field) => values[field],
              way: wayOf(row),
            })}
          </li>
        ))}
      </ol>
    </details>
  );
}

function nameOfType(types: readonly PlacementTypeRow[], key: string | null): string {
  return key === null ? '…' : nameOr(types.find((type) => type.key === key)?.name ?? key);
}
