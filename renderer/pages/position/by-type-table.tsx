import { memo } from 'react';
import type { PositionTypeRow, ReadyPosition } from '../../../shared/api/views.ts';
import { AmountStyleChoice, amountText, amountUnit, OpenAmount } from '../../components/amount.tsx';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { dateWords, dayAndMonth } from '../../date-words.ts';
import { useAmountStyle } from '../../state/choices.tsx';
import { useTypeColour } from '../../state/type-colour.ts';
import { nameOr } from '../../words.ts';
import { Against, Heading, Numbers, Over, tone } from './by-type-cells.tsx';
import { lacksActuals, leftOutWords, showsOutturnByType } from './position-words.ts';

/**
 * Where: the year's outturn by placement type, with a row for what each scheme itself costs, adding up to the total.
 * Actuals that are not by type stand on a line of their own, and the types then show what is forecast for the rest of
 * the year.
 */
export const ByTypeTable = memo(function ByTypeTable(props: { readonly view: ReadyPosition }) {
  const { view } = props;
  const { amounts } = useAmountStyle();
  const colour = useTypeColour();
  // Two empty columns would say less than two lines under the total.
  const budgeted = view.types.some((row) => row.budgetPence !== null);
  const wholeYear = showsOutturnByType(view);
  const unit = amountUnit(amounts);
  const rows = view.types.filter((row) => !isIdle(row));
  const costs = view.ownCosts.filter(movesMoney);
  const leftOut = leftOutWords(view.types.length - rows.length, view.ownCosts.length - costs.length);
  return (
    <section aria-labelledby="by-type-heading">
      <div className="chart-head">
        <h2 id="by-type-heading">By placement type</h2>
        <AmountStyleChoice />
      </div>
      <ScrollRegion label="By placement type">
        <table className="figures" aria-labelledby="by-type-heading">
          <thead>
            <tr>
              <th scope="col">Placement type</th>
              <Heading text="Children" unit="average" />
              <th scope="col">Places</th>
              <Heading text="Price" unit="£ a week" />
              {wholeYear ? (
                <Heading text="Outturn" unit={unit} />
              ) : (
                <Heading text="Forecast" unit={`${unit} from ${dayAndMonth(view.forecastFrom)}`} />
              )}
              {budgeted ? <Heading text="Budget" unit={unit} /> : null}
              {budgeted ? <Heading text="Over" unit={unit} /> : null}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row" className="wraps">
                  <span className="swatch" style={{ background: colour(row.key) }} />
                  {nameOr(row.name)}
                </th>
                <Numbers row={row} />
                <td>
                  <OpenAmount
                    pence={wholeYear ? row.outturnPence : row.netPence}
                    name={`${wholeYear ? 'outturn' : 'forecast'} of ${nameOr(row.name)}`}
                    figure={{
                      kind: wholeYear ? 'type-outturn' : 'type-year',
                      type: row.key,
                      year: view.year,
                    }}
                    scenario={view.scenario}
                  />
                </td>
                {budgeted ? <Against row={row} view={view} /> : null}
              </tr>
            ))}
            {costs.map((row) => (
              <tr key={row.key}>
                <th scope="row" colSpan={4} className="wraps">
                  {nameOr(row.name)}: costs and income
                </th>
                <td>
                  <OpenAmount
                    pence={row.netPence}
                    name={`costs and income of ${nameOr(row.name)}`}
                    figure={row.figure}
                    scenario={view.scenario}
                  />
                </td>
                {budgeted ? <td colSpan={2} /> : null}
              </tr>
            ))}
            {wholeYear || lacksActuals(view) ? null : (
              <tr>
                <th scope="row">Actuals before {dateWords(view.forecastFrom)}</th>
                <td colSpan={3} />
                <td>{amountText(view.actualsPence, amounts)}</td>
                {budgeted ? <td colSpan={2} /> : null}
              </tr>
            )}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{view.wholeYear ? 'Outturn' : 'Forecast'}</th>
              <Numbers row={view.total} />
              <td>
                <OpenAmount
                  pence={view.outturnPence}
                  name={view.wholeYear ? 'outturn' : 'forecast'}
                  figure={{ kind: 'outturn', year: view.year }}
                  scenario={view.scenario}
                />
              </td>
              {budgeted ? (
                <>
                  <td>{view.budgetPence === null ? '' : amountText(view.budgetPence, amounts)}</td>
                  <td className={tone(view.pressurePence)}>
                    <Over view={view} />
                  </td>
                </>
              ) : null}
            </tr>
            {budgeted || view.budgetPence === null ? null : (
              <>
                <tr className="under-total">
                  <th scope="row">Budget</th>
                  <td colSpan={3} />
                  <td>{amountText(view.budgetPence, amounts)}</td>
                </tr>
                <tr className="under-total">
                  <th scope="row">Against budget</th>
                  <td colSpan={3} />
                  <td className={tone(view.pressurePence)}>
                    <Over view={view} />
                  </td>
                </tr>
              </>
            )}
          </tfoot>
        </table>
      </ScrollRegion>
      {leftOut === null ? null : <p className="soft">{leftOut}</p>}
      {budgeted && !wholeYear ? (
        <p className="soft">
          To see which types are over, <a href="#/budgets">enter the actuals by placement type</a>.
        </p>
      ) : null}
    </section>
  );
});

/** Nothing of it enters into the year: a new file has types a council may never use. */
function isIdle(row: PositionTypeRow): boolean {
  return (
    row.averageChildren === 0 &&
    row.outturnPence === 0 &&
    [row.places, row.budgetPence, row.actualsPence].every((held) => held === null || held === 0)
  );
}

/** A scheme that costs nothing yet would say £0 in every year before it starts. */
function movesMoney(row: ReadyPosition['ownCosts'][number]): boolean {
  return row.grossPence !== 0 || row.incomePence !== 0;
}
