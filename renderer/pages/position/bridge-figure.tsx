import { useMemo } from 'react';
import type { ReadyPosition } from '../../../shared/api/views.ts';
import { formatBriefly } from '../../../shared/money/format.ts';
import { bridgeAmount, bridgeChart, layOutBridge } from '../../charts/bridge.ts';
import { ChartFigure } from '../../charts/chart-figure.tsx';
import { usePalette } from '../../charts/palette.ts';
import { amountText, amountUnit, differenceText, OpenAmount } from '../../components/amount.tsx';
import { useAmountStyle } from '../../state/choices.tsx';

/** Why: from the budget to the outturn, part by part. */
export function BridgeFigure(props: { readonly view: ReadyPosition }) {
  const { bridge } = props.view;
  const palette = usePalette();
  const layout = useMemo(() => layOutBridge(bridge), [bridge]);
  const chart = useMemo(() => bridgeChart(layout, palette), [layout, palette]);
  const first = bridge[0];
  const last = bridge.at(-1);
  if (!first || !last) return null;

  // Without a budget it begins from the first day held still, which its own bar says.
  const from = first.id === 'opening' ? 'the first day' : first.label.toLowerCase();
  const title = `From ${from} to ${last.label.toLowerCase()}`;
  const label = `Bridge chart. ${bridge.map((step) => `${step.label} ${bridgeAmount(step)}`).join('; ')}.`;
  const note =
    layout.axisFrom > 0
      ? `The grey bars begin at ${formatBriefly(layout.axisFrom)}, not at nought`
      : undefined;
  return (
    <ChartFigure
      title={title}
      chart={chart}
      palette={palette}
      label={label}
      tableWhenNarrow
      note={note}
      table={<BridgeTable view={props.view} title={title} />}
    />
  );
}

function BridgeTable(props: { readonly view: ReadyPosition; readonly title: string }) {
  const { amounts } = useAmountStyle();
  return (
    <table className="figures" aria-label={props.title}>
      <thead>
        <tr>
          <th scope="col">Part</th>
          <th scope="col">
            Amount <span className="unit">{amountUnit(amounts)}</span>
          </th>
          <th scope="col" className="words">
            What it means
          </th>
        </tr>
      </thead>
      <tbody>
        {props.view.bridge.map((step) => (
          <tr key={step.id}>
            <th scope="row">{step.label}</th>
            <td>
              {step.figure ? (
                <OpenAmount
                  pence={step.amountPence}
                  difference={step.role === 'part'}
                  name={step.label}
                  figure={step.figure}
                  scenario={props.view.scenario}
                />
              ) : step.role === 'part' ? (
                differenceText(step.amountPence, amounts)
              ) : (
                amountText(step.amountPence, amounts)
              )}
            </td>
            <td className="words wraps meaning">{step.meaning}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
