import { useMemo, useState } from 'react';
import type { ForecastGroup, ReadyForecast } from '../../../shared/api/forecast.ts';
import { formatFixed } from '../../../shared/money/format.ts';
import { ChartFigure } from '../../charts/chart-figure.tsx';
import { childrenFanChart } from '../../charts/children-fan.ts';
import { usePalette } from '../../charts/palette.ts';
import { monthWords } from '../../date-words.ts';
import { ALL, effectBehind, keyOf } from './acted-on.ts';
import { groupName, rangeWords, whole } from './forecast-words.ts';

const GROUPS = [
  { of: 'category', label: 'By placement' },
  { of: 'type', label: 'By placement type' },
  { of: 'ageBand', label: 'By age' },
] as const;

const NOBODY = { expected: 0, low: 0, high: 0 };

type FanFigureProps = {
  readonly view: ReadyForecast;
  /**
   * Where it is about what adjustments do: what it shows until somebody chooses, with what they do behind each choice.
   * Otherwise it is all children.
   */
  readonly opensOn?: string;
  /** The latest months of the past to show, where not all of them: a long past would leave little room for what is ahead. */
  readonly latest?: number;
};

/** History and forecast of all children, or of those in one placement or of one age. */
export function FanFigure({ view, opensOn, latest }: FanFigureProps) {
  const { groups, months } = view;
  const [chosen, setChosen] = useState<string | null>(null);
  const palette = usePalette();
  const past = Math.min(latest ?? view.historyMonths.length, view.historyMonths.length);
  const historyMonths = useMemo(() => view.historyMonths.slice(-past), [view.historyMonths, past]);
  const shown = chosen ?? opensOn ?? ALL;
  const found = groups.find((each) => keyOf(each) === shown) ?? groups[0];
  const group = useMemo(() => found && { ...found, history: found.history.slice(-past) }, [found, past]);
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
  const behind = (each: ForecastGroup) => (opensOn === undefined ? '' : effectBehind(each));
  const all = groups.find((each) => keyOf(each) === ALL);
  const title = group.of === 'total' ? 'Children in care' : `Children in care: ${name}`;
  const now = group.history.at(-1) ?? 0;
  const start = `${whole(now)} in ${monthWords(historyMonths.at(-1) ?? '')}${view.lacking > 0 ? `, ${whole(group.start.expected)} with those thought missing` : ''}`;
  const label = `Line chart of ${title}. ${start}; ${whole(last.expected)} expected in ${monthWords(month)}, range ${rangeWords(last)}.`;
  const missing =
    view.lacking > 0
      ? ` The blue line starts from ${whole(group.start.expected)}: ${whole(now)} counted and those thought missing.`
      : '';
  return (
    <div>
      <label className="row-of-controls soft">
        Show
        <select value={keyOf(group)} onChange={(event) => setChosen(event.target.value)}>
          <option value={ALL}>All children{all ? behind(all) : ''}</option>
          {GROUPS.map(({ of, label: heading }) => (
            <optgroup key={of} label={heading}>
              {groups
                .filter((each) => each.of === of)
                .map((each) => (
                  <option key={keyOf(each)} value={keyOf(each)}>
                    {groupName(each)}
                    {behind(each)}
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
        note={`Black is what was, blue what is expected; the band is the range meant to hold four times in five.${missing}${group.without ? ' Dashed: without the adjustments.' : ''}${group.of === 'type' ? ' A type keeps its present share of its kind of placement.' : ''}${past < view.historyMonths.length ? ` From ${monthWords(historyMonths[0] ?? '')}; the Forecast part has the years before.` : ''}`}
        table={<FanTable view={{ ...view, historyMonths }} group={group} title={title} />}
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
            <td>{group.history[at] === undefined ? '' : whole(group.history[at])}</td>
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
