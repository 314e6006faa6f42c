import { useMemo } from 'react';
import type { ReadyComparison } from '../../../shared/api/views.ts';
import { formatBriefly } from '../../../shared/money/format.ts';
import { ChartFigure } from '../../charts/chart-figure.tsx';
import { usePalette } from '../../charts/palette.ts';
import { yearsChart } from '../../charts/years.ts';
import { amountUnit, OpenAmount } from '../../components/amount.tsx';
import { useAmountStyle } from '../../state/choices.tsx';
import { comparedName } from './comparison-words.ts';

/** Outturn by year, a line for the base and for each scenario. */
export function YearsFigure(props: { readonly view: ReadyComparison }) {
  const { view } = props;
  const palette = usePalette();
  const chart = useMemo(
    () =>
      yearsChart(
        view.years,
        view.scenarios.map((scenario) => ({
          key: scenario.key ?? '',
          name: comparedName(scenario),
          pence: scenario.years.map((year) => year.outturnPence),
        })),
        palette,
      ),
    [view, palette],
  );
  const label = `Line chart of outturn by year. ${view.scenarios
    .map(
      (scenario) =>
        `${comparedName(scenario)}: ${scenario.years
          .map((year) => `${year.year} ${formatBriefly(year.outturnPence)}`)
          .join(', ')}`,
    )
    .join('; ')}.`;
  return (
    <ChartFigure
      title="Outturn by year"
      chart={chart}
      palette={palette}
      label={label}
      size="tall"
      tableWhenNarrow
      table={<YearsTable view={view} />}
    />
  );
}

function YearsTable(props: { readonly view: ReadyComparison }) {
  const { view } = props;
  const { amounts } = useAmountStyle();
  return (
    <table className="figures" aria-label="Outturn by year">
      <thead>
        <tr>
          <th scope="col">
            Outturn <span className="unit">{amountUnit(amounts)}</span>
          </th>
          {view.years.map((year) => (
            <th key={year} scope="col">
              {year}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {view.scenarios.map((scenario) => (
          <tr key={scenario.key}>
            <th scope="row">{comparedName(scenario)}</th>
            {scenario.years.map((year) => (
              <td key={year.year}>
                <OpenAmount
                  pence={year.outturnPence}
                  name={`outturn of ${comparedName(scenario)} in ${year.year}`}
                  figure={{ kind: 'outturn', year: year.year }}
                  scenario={scenario.key}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
