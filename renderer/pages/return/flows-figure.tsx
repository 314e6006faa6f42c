import { useMemo } from 'react';
import type { CareHistoryView } from '../../../shared/api/returns.ts';
import { formatNumber } from '../../../shared/money/format.ts';
import { flowsChart } from '../../charts/care-flows.ts';
import { ChartFigure } from '../../charts/chart-figure.tsx';
import { usePalette } from '../../charts/palette.ts';
import { dateWords } from '../../date-words.ts';
import { NOT_SENT_AGAIN } from './history-words.ts';

/** Who came, moved and left in twelve months: bands between placement types, and the same as a table. */
export function FlowsFigure(props: {
  readonly flows: CareHistoryView['flows'];
  /** Every placement type of the return, so that each keeps its colour whatever is shown. */
  readonly types: CareHistoryView['choices']['types'];
}) {
  const { types } = props;
  const { flows, from, to, all, notSentAgain } = props.flows;
  const palette = usePalette();
  const chart = useMemo(
    () =>
      flowsChart(
        flows,
        types.map(({ name }) => name),
        palette,
      ),
    [flows, types, palette],
  );
  const title = `Moves from ${dateWords(from)} to ${dateWords(to)}`;
  if (flows.length === 0)
    return (
      <section aria-labelledby="no-moves">
        <h2 id="no-moves">{title}</h2>
        <p>None of these children came into care, moved or left.</p>
      </section>
    );
  const label = `Bands from where children were to where they went. ${flows
    .map((flow) => `${flow.from} to ${flow.to}: ${flow.children}`)
    .join('; ')}.`;
  return (
    <ChartFigure
      title={title}
      chart={chart}
      palette={palette}
      label={label}
      size="tallest"
      tableWhenNarrow
      note={`As wide as there were children; one who moves twice counts twice. A move to another placement of the same type counts too.${notSentAgain > 0 ? ` ${NOT_SENT_AGAIN}` : ''}`}
      table={
        <table className="figures" aria-label={title}>
          <thead>
            <tr>
              <th scope="col">From</th>
              <th scope="col" className="words">
                To
              </th>
              <th scope="col">Children</th>
            </tr>
          </thead>
          <tbody>
            {flows.map((flow) => (
              <tr key={`${flow.from} ${flow.to}`}>
                <th scope="row">{flow.from}</th>
                <td className="words">{flow.to}</td>
                <td>{formatNumber(flow.children)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                All who came, moved or left
              </th>
              <td>{formatNumber(all)}</td>
            </tr>
          </tfoot>
        </table>
      }
    />
  );
}
