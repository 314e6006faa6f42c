import { ScrollRegion } from '../scroll-region.tsx';
import { counted } from './change.ts';
import type { TextBlock } from './clipboard.ts';
import { type Column, fullHeader } from './column.ts';
import type { PasteChoices, PastePlan, PlannedRow } from './paste-plan.ts';

type TableProps<Row> = {
  readonly block: TextBlock;
  readonly choices: PasteChoices;
  readonly plan: PastePlan;
  readonly columns: readonly Column<Row>[];
  /** The column rows are found by, which may be chosen even where it cannot be written. */
  readonly nameColumn: number | null;
  /** The name of the grid's row at this place. */
  readonly rowName: (index: number) => string;
  /** What each new row was taken to be, in order. */
  readonly newNames: readonly string[];
  readonly onMapping: (mapping: (number | null)[]) => void;
};

const MOST_SHOWN = 60;
/** In pixels: the least in which the name of a row, or where a column goes, can be read. */
const NAME_WIDTH = 210;
const LEAST_COLUMN = 84;

/** The pasted block with, above each column, where it goes, and before each row, which row it becomes. */
export function PasteTable<Row>(props: TableProps<Row>) {
  const { block, choices, plan, columns } = props;
  const headings = choices.headings ? (block[choices.headingRow] ?? []) : [];
  const newOnes = plan.rows.filter((row) => row.target === null);
  // Rows with something to look at come before rows that are only long.
  const marked = plan.rows.filter((row) =>
    row.cells.some((cell) => cell.problem !== null || cell.doubt !== null),
  );
  const shown =
    plan.rows.length <= MOST_SHOWN
      ? plan.rows
      : [...new Set([...marked.slice(0, MOST_SHOWN / 2), ...plan.rows.slice(0, MOST_SHOWN / 2)])].sort(
          (a, b) => a.source - b.source,
        );
  return (
    <ScrollRegion label="What goes where">
      <table
        className="figures paste-table"
        style={{ minWidth: `${NAME_WIDTH + LEAST_COLUMN * choices.mapping.length}px` }}
      >
        <thead>
          <tr>
            <th scope="col">Goes to</th>
            {choices.mapping.map((column, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a pasted column has nothing but its place.
              <th key={index} scope="col" className="words">
                {choices.headings ? (
                  <span className="paste-heading" title={headings[index]}>
                    {headings[index]}
                  </span>
                ) : null}
                <select
                  title={column === null ? undefined : columns[column]?.header}
                  aria-label={`Column ${index + 1}${headings[index] ? `, ${headings[index]}` : ''}, goes to`}
                  value={column ?? ''}
                  onChange={(event) => {
                    const to = event.target.value === '' ? null : Number(event.target.value);
                    // A column of the grid takes one column of the block.
                    props.onMapping(
                      choices.mapping.map((held, place) =>
                        place === index ? to : held === to ? null : held,
                      ),
                    );
                  }}
                >
                  <option value="">Leave out</option>
                  {columns.map((one, place) =>
                    one.write === null && place !== props.nameColumn ? null : (
                      <option key={one.id} value={place}>
                        {fullHeader(one)}
                      </option>
                    ),
                  )}
                </select>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.source}>
              <RowHeading
                name={row.target === null ? null : props.rowName(row.target)}
                taken={props.newNames[newOnes.indexOf(row)] ?? ''}
              />
              {choices.mapping.map((column, index) => (
                <PastedCell
                  // biome-ignore lint/suspicious/noArrayIndexKey: as above.
                  key={index}
                  row={row}
                  text={block[row.source]?.[index] ?? ''}
                  index={index}
                  out={column === null || (columns[column]?.write === null && column !== props.nameColumn)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {plan.rows.length > shown.length ? (
        <p className="soft">and {counted(plan.rows.length - shown.length, 'row')} more like these.</p>
      ) : null}
    </ScrollRegion>
  );
}

/** @param props.taken what a new row was taken to be */
function RowHeading({ name, taken }: { readonly name: string | null; readonly taken: string }) {
  return (
    <th scope="row" className="words" title={name ?? `New row ${taken}`}>
      {name ?? (
        <>
          New row <span className="soft">{taken}</span>
        </>
      )}
    </th>
  );
}

type CellProps = {
  readonly row: PlannedRow;
  readonly text: string;
  readonly index: number;
  readonly out: boolean;
};

function PastedCell({ row, text, index, out }: CellProps) {
  const cell = row.cells.find((one) => one.sourceColumn === index);
  const reason = cell?.problem ?? cell?.doubt ?? null;
  const shown = cell !== undefined && cell.text !== text ? `${text} \u2192 ${cell.text || 'blank'}` : text;
  return (
    <td
      className={out ? 'words is-out' : reason === null ? 'words' : 'words is-bad'}
      title={reason === null ? shown : `${shown}: ${reason}`}
    >
      {shown}
      {reason === null ? null : <span className="only-read-aloud"> ({reason})</span>}
    </td>
  );
}
