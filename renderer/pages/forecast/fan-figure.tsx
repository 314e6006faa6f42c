import { useMemo, useState } from 'react';
import type { ForecastGroup, ReadyForecast } from '../../../shared/api/forecast.ts';
import { formatFixed } from '../../../shared/money/format.ts';
import { ChartFigure } from '../../charts/chart-figure.tsx';
import { childrenFanChart } from '../../charts/children-fan.ts';
import { usePalette } from '../../charts/palette.ts';
import { monthWords } from '../../date-words.ts';
import { groupName, rangeWords, whole } from './forecast-words.ts';

const GROUPS = [
  { of: 'category', label: 'By placement' },
  { of: 'type', label: 'By placement type' },
  { of: 'ageBand', label: 'By age' },
] as const;

const NOBODY = { expected: 0, low: 0, high: 0 };

const keyOf = ({ of, id }: ForecastGroup) => `${of}/${id}`;

/** History and forecast of all children, or of those in one placement or of one age. */
export function FanFigure(props: { readonly view: ReadyForecast }) {
  const { view } = props;
  const { groups, historyMonths, months } = view;
  const [chosen, setChosen] = useState('total/total');
  const palette = usePalette();
  const group = groups.find((each) => keyOf(each) === chosen) ?? groups[0];
  const chart = useMemo(
    () =>
      childrenFanChart(
        {
          historyMonths,
          months,
          history: group?.history ?? [],
          start: group?.start ?? NOBODY,
          forecast: group?.forecast ?? [],
          without: group?.without ?? null,
        },
        palette,
      ),
    [group, historyMonths, months, palette],
  );
  const last = group?.forecast.at(-1);
  const month = months.at(-1);
  if (!group || !last || month === undefined) return null;
  const name = groupName(group);
  const title = group.of === 'total' ? 'Children in care' : `Children in care: ${name}`;
  const now = group.history.at(-1) ?? 0;
  const start = `${now} in ${monthWords(historyMonths.at(-1) ?? '')}${view.lacking > 0 ? `, ${whole(group.start.expected)} with those thought missing` : ''}`;
  const label = `Line chart of ${title}. ${start}; ${whole(last.expected)} expected in ${monthWords(month)}, range ${rangeWords(last)}.`;
  const missing =
    view.lacking > 0
      ? ` The blue line starts from ${whole(group.start.expected)}: ${now} counted and those thought missing.`
      : '';
  return (
    <div>
      <label className="row-of-controls soft">
        Show
        <select value={keyOf(group)} onChange={(event) => setChosen(event.target.value)}>
          <option value="total/total">All children</option>
          {GROUPS.map(({ of, label: heading }) => (
            <optgroup key={of} label={heading}>
              {groups
                .filter((each) => each.of === of)
                .map((each) => (
                  <option key={keyOf(each)} value={keyOf(each)}>
                    {groupName(each)}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </label>
      <ChartFigure
        title={`${title} at the end of each month`}
        chart={chart}
        palette={palette}
        label={label}
        size="tall"
        note={`Black is what was, blue what is expected; the band is the range meant to hold four times in five.${missing}${group.without ? ' Dashed: without the adjustments.' : ''}${group.of === 'type' ? ' A type keeps its present share of its kind of placement.' : ''}`}
        table={<FanTable view={view} group={group} title={title} />}
      />
    </div>
  );
}

function FanTable(props: {
  readonly view: ReadyForecast;
  readonly group: ForecastGroup;
  readonly title: string;
}) {
  const { view, group, title } = props;
  return (
    <table className="figures" aria-label={title}>
      <thead>
        <tr>
          <th scope="col">Month end</th>
          <th scope="col">Children</th>
          <th scope="col">Low</th>
          <th scope="col">High</th>
          {group.without ? <th scope="col">Without adjustments</th> : null}
        </tr>
      </thead>
      <tbody>
        {view.historyMonths.map((month, at) => (
          <tr key={month}>
            <th scope="row">{monthWords(month)}</th>
            <td>{group.history[at] ?? ''}</td>
            <td />
            <td />
            {group.without ? <td /> : null}
          </tr>
        ))}
        {view.lacking > 0 ? (
          <tr>
            <th scope="row">{monthWords(view.historyMonths.at(-1) ?? '')}, with those thought missing</th>
            <td>{formatFixed(group.start.expected, 1)}</td>
            <td>{formatFixed(group.start.low, 1)}</td>
            <td>{formatFixed(group.start.high, 1)}</td>
            {group.without ? <td>{formatFixed(group.start.expected, 1)}</td> : null}
          </tr>
        ) : null}
        {view.months.map((month, at) => {
          const each = group.forecast[at];
          return each === undefined ? null : (
            <tr key={month}>
              <th scope="row">{monthWords(month)}, expected</th>
              <td>{formatFixed(each.expected, 1)}</td>
              <td>{formatFixed(each.low, 1)}</td>
              <td>{formatFixed(each.high, 1)}</td>
              {group.without ? <td>{formatFixed(group.without[at] ?? 0, 1)}</td> : null}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
