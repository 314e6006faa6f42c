import type { ReactNode } from 'react';
import type { CareHistoryView, CareMonth, PeriodOfCare } from '../../../shared/api/returns.ts';
import { formatFixed, formatNumber, formatPercent } from '../../../shared/money/format.ts';
import { monthWords } from '../../date-words.ts';
import { NOT_SENT_AGAIN } from './history-words.ts';

type History = Pick<CareHistoryView, 'months' | 'all' | 'flows'>;

/** Children in care at the end of each month, with their rate and how many are placed in the borough. */
export function StockTable(props: {
  readonly months: readonly CareMonth[];
  /** What is to be said where a column is not known. */
  readonly notes: ReactNode;
}) {
  return (
    <>
      <table className="figures" aria-label="Children in care by month">
        <thead>
          <tr>
            <th scope="col">Month</th>
            <th scope="col">In care at the end</th>
            <th scope="col">Per 10,000</th>
            <th scope="col">In the borough</th>
          </tr>
        </thead>
        <tbody>
          {props.months.map(({ month, stock, per10000, inBorough }) => (
            <tr key={month}>
              <th scope="row">{monthWords(month)}</th>
              <td>{formatNumber(stock)}</td>
              <td>{per10000 === null ? '–' : formatFixed(per10000, 1)}</td>
              <td>{inBorough === null ? '–' : formatPercent(inBorough, 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {props.notes}
    </>
  );
}

type MovementColumn = {
  readonly head: string;
  /** Part of the column before it. */
  readonly part?: boolean;
  readonly of: (period: PeriodOfCare) => number;
  /** Left out where it is nought throughout. */
  readonly always?: boolean;
};

const COLUMNS: readonly MovementColumn[] = [
  { head: 'At the start', of: ({ start }) => start, always: true },
  { head: 'Came', of: ({ entered }) => entered, always: true },
  { head: 'Moved in', of: ({ movedIn }) => movedIn },
  { head: 'Reached the age', of: ({ agedIn }) => agedIn },
  { head: 'Left', of: ({ left }) => left, always: true },
  { head: 'of them turned 18', part: true, of: ({ turned18 }) => turned18 },
  { head: 'not in the next return', part: true, of: ({ notSentAgain }) => notSentAgain },
  { head: 'short breaks only', part: true, of: ({ toShortBreaks }) => toShortBreaks },
  { head: 'Moved out', of: ({ movedOut }) => movedOut },
  { head: 'Passed the age', of: ({ agedOut }) => agedOut },
  { head: 'At the end', of: ({ stock }) => stock, always: true },
  { head: 'Moves', of: ({ moved }) => moved },
  { head: 'of them to another type', part: true, of: ({ changedType }) => changedType },
];

/** From the children at the start of each month to those at its end; below, the months told of above and all. */
export function ComingsTable({ months, all, flows }: History) {
  const columns = COLUMNS.filter(({ always, of }) => always === true || of(all) > 0);
  const cells = (period: PeriodOfCare) =>
    columns.map(({ head, part, of }) => (
      <td key={head} className={part ? 'soft' : undefined}>
        {formatNumber(of(period))}
      </td>
    ));
  const first = months[0]?.month ?? '';
  const last = months.at(-1)?.month ?? '';
  return (
    <>
      <table className="figures movements" aria-label="Children who came into care, moved and left, by month">
        <thead>
          <tr>
            <th scope="col">Month</th>
            {columns.map(({ head }) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.map((each) => (
            <tr key={each.month}>
              <th scope="row">{monthWords(each.month)}</th>
              {cells(each)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{spanWords(flows.from.slice(0, 7), flows.to.slice(0, 7))}</th>
            {cells(flows)}
          </tr>
          <tr>
            <th scope="row">{spanWords(first, last)}</th>
            {cells(all)}
          </tr>
        </tfoot>
      </table>
      {all.notSentAgain > 0 ? <p className="soft">{NOT_SENT_AGAIN}</p> : null}
    </>
  );
}

function spanWords(first: string, last: string): string {
  return first === last ? monthWords(first) : `${monthWords(first)} to ${monthWords(last)}`;
}
