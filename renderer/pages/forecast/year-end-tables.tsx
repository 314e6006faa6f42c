import { useId } from 'react';
import type { ForecastGroup, ReadyForecast } from '../../../shared/api/forecast.ts';
import { formatFixed } from '../../../shared/money/format.ts';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { monthWords } from '../../date-words.ts';
import { groupName, rangeWords, whole } from './forecast-words.ts';
import { YearChanges } from './year-changes.tsx';

/** How each year’s number comes about, then children by placement and by age at its end, with their ranges. */
export function YearEndTables(props: { readonly view: ReadyForecast }) {
  const { view } = props;
  const of = (kind: ForecastGroup['of']) => view.groups.filter((group) => group.of === kind);
  const total = of('total');
  const underCategory = [...of('category'), ...total];
  return (
    <div className="year-ends">
      <div>
        <YearChanges view={view} />
        <YearEndTable view={view} title="By age" groups={[...of('ageBand'), ...total]} />
      </div>
      <YearEndTable view={view} title="By placement" groups={underCategory} />
      <YearEndTable view={view} title="By placement type" groups={[...of('type'), ...total]} />
      <Turning18 view={view} />
    </div>
  );
}

/** To tenths, so that small parts are seen to add up to their whole: 0.4, 0.3 and 0.2 are no 0, 0 and 0. */
const EXPECTED_DIGITS = 1;

function YearEndTable(props: {
  readonly view: ReadyForecast;
  readonly title: string;
  readonly groups: readonly ForecastGroup[];
}) {
  const { view, title, groups } = props;
  const id = useId();
  const { yearEnds, months, historyMonths, lacking } = view;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ScrollRegion label={`${title}, at year ends`}>
        <table className="figures" aria-labelledby={id}>
          <thead>
            <tr>
              <th scope="col">Children at the end of</th>
              <th scope="col">
                {monthWords(historyMonths.at(-1) ?? '')}
                {lacking > 0 ? <span className="range">with missing</span> : null}
              </th>
              {yearEnds.map((at) => (
                <th key={at} scope="col">
                  {monthWords(months[at] ?? '')}
                  <span className="range">range</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => (
              <tr key={`${group.of} ${group.id}`} className={group.of === 'total' ? 'total' : undefined}>
                <th scope="row">{groupName(group)}</th>
                <td>
                  {whole(group.history.at(-1) ?? 0)}
                  {lacking > 0 ? (
                    <span className="range">{formatFixed(group.start.expected, EXPECTED_DIGITS)}</span>
                  ) : null}
                </td>
                {yearEnds.map((at) => {
                  const each = group.forecast[at];
                  return (
                    <td key={at}>
                      {each ? formatFixed(each.expected, EXPECTED_DIGITS) : ''}
                      <span className="range">{each ? rangeWords(each) : ''}</span>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}

/** Who joins the care leavers, by the placement they leave. */
function Turning18(props: { readonly view: ReadyForecast }) {
  const { turning18 } = props.view;
  const id = useId();
  const categories = (turning18[0]?.by ?? []).filter(({ category }) =>
    turning18.some(({ by }) => by.some((each) => each.category === category && each.children > 0)),
  );
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>Turning 18 in care</h2>
      <ScrollRegion label="Turning 18 in care, by year">
        <table className="figures" aria-labelledby={id}>
          <thead>
            <tr>
              <th scope="col">Left at 18 from</th>
              {turning18.map(({ year, months }) => (
                <th key={year} scope="col">
                  {year}
                  {months < FULL_YEAR ? <span className="range">{months} months</span> : null}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {categories.map(({ category }) => (
              <tr key={category}>
                <th scope="row">{groupName({ of: 'category', id: category, name: null })}</th>
                {turning18.map(({ year, by }) => (
                  <td key={year}>
                    {formatFixed(by.find((each) => each.category === category)?.children ?? 0, 1)}
                  </td>
                ))}
              </tr>
            ))}
            <tr className="total">
              <th scope="row">All</th>
              {turning18.map(({ year, children }) => (
                <td key={year}>{formatFixed(children, 1)}</td>
              ))}
            </tr>
          </tbody>
        </table>
      </ScrollRegion>
      <p className="soft">
        They become care leavers: who to plan Staying Close, Staying Put and supported lodgings for.
      </p>
    </section>
  );
}

const FULL_YEAR = 12;
