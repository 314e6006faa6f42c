import { useMemo } from 'react';
import type { SimulatedView } from '../../../shared/api/uncertainty.ts';
import { formatBriefly, formatPercent } from '../../../shared/money/format.ts';
import { ChartFigure } from '../../charts/chart-figure.tsx';
import { usePalette } from '../../charts/palette.ts';
import { probabilityChart } from '../../charts/probability.ts';
import { amountText, amountUnit } from '../../components/amount.tsx';
import { useAmountStyle } from '../../state/choices.tsx';

const TITLE = 'Chance that outturn exceeds an amount';
/** The table has every so many points of the curve. */
const EVERY = 5;

export function ProbabilityFigure(props: {
  readonly simulated: SimulatedView;
  readonly budgetPence: number | null;
}) {
  const { simulated, budgetPence } = props;
  const { curve, outturn } = simulated;
  const palette = usePalette();
  const chart = useMemo(() => probabilityChart(curve, budgetPence, palette), [curve, budgetPence, palette]);
  const label = `${TITLE}. 9 in 10 exceed ${formatBriefly(outturn.p10)}, half exceed ${formatBriefly(outturn.p50)}, 1 in 10 exceeds ${formatBriefly(outturn.p90)}.`;
  return (
    <ChartFigure
      title={TITLE}
      chart={chart}
      palette={palette}
      label={label}
      table={<CurveTable curve={curve} />}
    />
  );
}

function CurveTable(props: { readonly curve: SimulatedView['curve'] }) {
  const { amounts } = useAmountStyle();
  return (
    <table className="figures" aria-label={TITLE}>
      <thead>
        <tr>
          <th scope="col">
            Outturn above <span className="unit">{amountUnit(amounts)}</span>
          </th>
          <th scope="col">Chance</th>
        </tr>
      </thead>
      <tbody>
        {props.curve
          .filter((_, at) => at % EVERY === 0)
          .map(({ amountPence, chance }) => (
            <tr key={amountPence}>
              <th scope="row">{amountText(amountPence, amounts)}</th>
              <td>{formatPercent(chance, 1)}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}
