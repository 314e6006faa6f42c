import type { PositionTypeRow, ReadyPosition } from '../../../shared/api/views.ts';
import { formatFixed, formatWholePrice } from '../../../shared/money/format.ts';
import { amountText, OpenAmount } from '../../components/amount.tsx';
import { useAmountStyle } from '../../state/choices.tsx';
import { nameOr } from '../../words.ts';

/** The outturn less the budget of the whole year; a dash where the two cannot be set side by side. */
export function Over(props: { readonly view: ReadyPosition }) {
  const { pressurePence, scenario, year } = props.view;
  return pressurePence === null ? (
    '–'
  ) : (
    <OpenAmount
      pence={pressurePence}
      difference
      name="outturn less budget"
      figure={{ kind: 'pressure', year }}
      scenario={scenario}
    />
  );
}

/** A heading with its unit under it. */
export function Heading(props: { readonly text: string; readonly unit: string }) {
  return (
    <th scope="col">
      {props.text}
      <br />
      <span className="unit">{props.unit}</span>
    </th>
  );
}

/** Children, places and price of one row. */
export function Numbers(props: { readonly row: Omit<PositionTypeRow, 'key' | 'name'> }) {
  const { averageChildren, places, averageWeeklyPrice } = props.row;
  return (
    <>
      <td>{formatFixed(averageChildren, 1)}</td>
      <td>{places === null ? '–' : formatFixed(places, Number.isInteger(places) ? 0 : 1)}</td>
      <td>{averageWeeklyPrice === null ? '–' : formatWholePrice(averageWeeklyPrice)}</td>
    </>
  );
}

/** A type's budget and how far its outturn is over, where the budget is by type. */
export function Against(props: { readonly row: PositionTypeRow; readonly view: ReadyPosition }) {
  const { row, view } = props;
  const { amounts } = useAmountStyle();
  return (
    <>
      <td>{row.budgetPence === null ? '' : amountText(row.budgetPence, amounts)}</td>
      <td className={tone(row.overPence)}>
        {row.overPence === null ? (
          ''
        ) : (
          <OpenAmount
            pence={row.overPence}
            difference
            name={`outturn less budget of ${nameOr(row.name)}`}
            figure={{ kind: 'type-outturn', type: row.key, year: view.year }}
            scenario={view.scenario}
          />
        )}
      </td>
    </>
  );
}

/** The class that colours a difference. */
export function tone(pence: number | null): string {
  return pence === null || pence === 0 ? '' : pence > 0 ? 'over' : 'under';
}
