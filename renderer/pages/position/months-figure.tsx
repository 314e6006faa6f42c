import { useMemo } from 'react';
import type { ReadyPosition } from '../../../shared/api/views.ts';
import { formatBriefly } from '../../../shared/money/format.ts';
import { ChartFigure } from '../../charts/chart-figure.tsx';
import { type MonthBar, monthBars, monthsChart } from '../../charts/months.ts';
import { usePalette } from '../../charts/palette.ts';
import { amountText, amountUnit, OpenAmount } from '../../components/amount.tsx';
import { monthWords } from '../../date-words.ts';
import { useAmountStyle } from '../../state/choices.tsx';

/** When: net spend by month against the budget. */
export function MonthsFigure(props: { readonly view: ReadyPosition }) {
  const { view } = props;
  const palette = usePalette();
  const bars = useMemo(() => monthBars(view), [view]);
  const chart = useMemo(() => monthsChart(bars, palette), [bars, palette]);
  const label = `Bar chart of net spend by month. ${bars
    .map((bar) => `${monthWords(bar.month)} ${formatBriefly(bar.pence, 2)}`)
    .join('; ')}.`;
  const hasBudget = bars.some((bar) => bar.budgetPence !== null);
  return (
    <ChartFigure
      title="Net spend by month, £m"
      chart={chart}
      palette={palette}
      label={label}
      note={
        view.actualMonths.length > 0 ? (
          <>
            <span className="key-mark key-actual" />
            actuals, shared evenly over the months they cover
            <span className="key-mark key-forecast" />
            forecast
          </>
        ) : undefined
      }
      table={<MonthsTable bars={bars} scenario={view.scenario} hasBudget={hasBudget} />}
    />
  );
}

function MonthsTable(props: {
  readonly bars: readonly MonthBar[];
  readonly scenario: string | null;
  readonly hasBudget: boolean;
}) {
  const { amounts } = useAmountStyle();
  const unit = <span className="unit">{amountUnit(amounts)}</span>;
  return (
    <table className="figures" aria-label="Net spend by month">
      <thead>
        <tr>
          <th scope="col">Month</th>
          <th scope="col">Net spend {unit}</th>
          {props.hasBudget ? <th scope="col">Budget {unit}</th> : null}
          <th scope="col" className="words">
            From
          </th>
        </tr>
      </thead>
      <tbody>
        {props.bars.map((bar) => (
          <tr key={bar.month}>
            <th scope="row">{monthWords(bar.month)}</th>
            <td>
              {bar.actual ? (
                amountText(bar.pence, amounts)
              ) : (
                <OpenAmount
                  pence={bar.pence}
                  name={`net spend, ${monthWords(bar.month)}`}
                  figure={{ kind: 'month', month: bar.month }}
                  scenario={props.scenario}
                />
              )}
            </td>
            {props.hasBudget ? (
              <td>{bar.budgetPence === null ? '–' : amountText(bar.budgetPence, amounts)}</td>
            ) : null}
            <td className="words">{bar.actual ? 'actuals, an even share' : 'forecast'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
