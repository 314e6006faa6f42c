import { inSentence } from '../../../../shared/words/in-sentence.ts';
import { ScrollRegion } from '../../../components/scroll-region.tsx';
import { SchemeCell } from './scheme-cell.tsx';
import type { RowsProps } from './scheme-list.tsx';

/** The rows of a list one under another, and below them what is said of their cells. */
export function SchemeTable(props: RowsProps) {
  const { field, rows, remarksOn, readOnly } = props;
  const { noun, columns } = field.kind;
  const id = `list-${field.key}`;
  const remarks = rows.flatMap((_, at) =>
    columns.flatMap((column) => {
      const { problem, asked } = remarksOn(at, column);
      const text = problem ?? asked;
      const words = `Row ${at + 1}, ${inSentence(column.label)}: ${text}`;
      return text === undefined
        ? []
        : [{ id: `${id}-${at}-${column.key}`, words, bad: problem !== undefined }];
    }),
  );
  const remarkOn = (at: number, key: string) => remarks.find((each) => each.id === `${id}-${at}-${key}`);
  return (
    <>
      <ScrollRegion label={field.label}>
        <table className="figures" aria-labelledby={id}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.key} scope="col" className="words" title={column.help}>
                  {column.label} {column.unit === '' ? null : <span className="unit">{column.unit}</span>}
                </th>
              ))}
              {readOnly ? null : (
                <th scope="col">
                  <span className="only-read-aloud">Remove</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a form have no name of their own.
              <tr key={at} className="scheme-row">
                {columns.map((column) => (
                  <td key={column.key} data-field={`${field.key}[${at}].${column.key}`}>
                    <SchemeCell
                      column={column}
                      value={row[column.key]}
                      aria={{
                        'aria-label': `${column.label}, ${noun} ${at + 1}`,
                        'aria-invalid': remarkOn(at, column.key)?.bad ? true : undefined,
                        'aria-describedby': remarkOn(at, column.key)?.id,
                      }}
                      readOnly={readOnly}
                      onChange={(value) => props.onChange(at, column, value)}
                      onType={(value) => props.onType(at, column, value)}
                    />
                  </td>
                ))}
                {readOnly ? null : (
                  <td>
                    <button
                      type="button"
                      className="quiet icon"
                      aria-label={`Remove ${noun} ${at + 1}`}
                      onClick={() => props.onRemove(at)}
                    >
                      ✕
                    </button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {remarks.map((remark) => (
        <p key={remark.id} id={remark.id} className={`field-problem${remark.bad ? '' : ' asked'}`}>
          {remark.words}
        </p>
      ))}
    </>
  );
}
