/** The grant by year beside what the scheme costs, and by quarter what was spent of what was planned. */

import {
  daysInYear,
  type FinancialYear,
  financialYearOf,
  formatYear,
  yearEnd,
  yearStart,
} from '../../calendar/financial-year.ts';
import { longDayWords } from '../../calendar/words.ts';
import { listWords } from '../../words/list-words.ts';
import type { FieldValues } from '../field-values.ts';
import { percent, wholePounds } from '../said.ts';
import type { ExplanationTable, SchemeContext } from '../scheme.ts';
import { grantYears, openingDay } from './sums.ts';

export function grantTables(values: FieldValues): readonly ExplanationTable[] {
  return [...byYear(values), ...byQuarter(values)];
}

/** Each year of grant and the first without. */
function byYear(values: FieldValues): readonly ExplanationTable[] {
  const grants = [...grantYears(values)].sort((a, b) => a.year - b.year);
  const [first] = grants;
  const last = grants.at(-1);
  if (!first || !last) return [];
  const years = Array.from({ length: last.year - first.year + 2 }, (_, at) => first.year + at);
  return [
    {
      key: 'grantByYear',
      title: 'Grant and running costs by year',
      columns: [
        { key: 'grant', label: 'Grant', unit: '£' },
        { key: 'cost', label: 'Staffing, running costs and rent', unit: '£' },
        { key: 'council', label: 'Left to the council', unit: '£' },
      ],
      rows: years.map((year) => {
        const grant = grants.find((each) => each.year === year)?.amount.value ?? 0;
        const cost = runningCost(values, year);
        return { label: formatYear(year), values: [grant, cost, Math.max(0, cost - grant)] };
      }),
    },
  ];
}

type Days = Pick<SchemeContext, 'from' | 'to'>;

/**
 * Says by how much the grant is more than what the form has it pay for, which would pass for a saving. Only what falls
 * within the forecast counts there.
 * @param eachYear £ of a full year that goes with the young people
 */
export function unspentSentence(values: FieldValues, eachYear: number, forecast: Days): readonly string[] {
  const beyond = grantYears(values).flatMap((grant) => {
    const { year } = grant;
    const more =
      grant.amount.value * shareWithin(grant, forecast) -
      runningCost(values, year, forecast) -
      openShare(values, year, forecast) * eachYear;
    return more >= 1 ? [{ year, more }] : [];
  });
  if (beyond.length === 0) return [];
  const years = beyond.map(({ year }) => formatYear(year)).sort();
  const more = beyond.reduce((sum, each) => sum + each.more, 0);
  return [
    `In ${listWords(years)} the grant is ${wholePounds(more)} more than the costs entered here, and all of that counts as a saving: enter the costs it pays for too, or only the part of it that meets these.`,
  ];
}

/** Says how much of the grant is for days that are not forecast: it is in no year's figures. */
export function notForecastSentence(values: FieldValues, forecast: Days): readonly string[] {
  const sum = (days: Days) =>
    grantYears(values).reduce((all, grant) => all + grant.amount.value * shareWithin(grant, days), 0);
  const before = sum({ from: Number.NEGATIVE_INFINITY, to: forecast.from - 1 });
  const after = sum({ from: forecast.to + 1, to: Number.POSITIVE_INFINITY });
  const when = [
    ...(before >= 1
      ? [`${wholePounds(before)} for days before ${longDayWords(forecast.from)}, where the forecast begins`]
      : []),
    ...(after >= 1
      ? [`${wholePounds(after)} for days after ${longDayWords(forecast.to)}, where it ends`]
      : []),
  ];
  return when.length === 0 ? [] : [`Of the grant ${when.join(', and ')}, counts in no year here.`];
}

/** Share of the grant's days that are among those. */
function shareWithin(grant: Days, days: Days): number {
  const from = Math.max(grant.from, days.from);
  return Math.max(0, Math.min(grant.to, days.to) + 1 - from) / (grant.to + 1 - grant.from);
}

/** Share of the year's days on which it is open; of those within `days`, where they are given. */
function openShare(values: FieldValues, year: FinancialYear, days?: Days): number {
  const from = Math.max(openingDay(values), yearStart(year), days?.from ?? yearStart(year));
  const to = Math.min(values.maybeDay('closes') ?? yearEnd(year), yearEnd(year), days?.to ?? yearEnd(year));
  return Math.max(0, to + 1 - from) / daysInYear(year);
}

/** £ of the year, for the days it is open; staffing and running costs rise on each 1 April after opening. */
function runningCost(values: FieldValues, year: FinancialYear, days?: Days): number {
  const opens = openingDay(values);
  const amount = (field: string) => values.maybeTerm(field)?.value ?? 0;
  const rise = (1 + amount('annualUplift')) ** Math.max(0, year - financialYearOf(opens));
  return openShare(values, year, days) * ((amount('staffing') + amount('running')) * rise + amount('rent'));
}

type Quarter = {
  readonly label: string;
  readonly order: number;
  readonly planned: number;
  readonly spent: number | null;
};

function quarters(values: FieldValues): readonly Quarter[] {
  return values
    .rows('grantSpending')
    .map((row) => ({
      label: `${formatYear(row.number('year'))}, quarter ${row.number('quarter')}`,
      order: row.number('year') * 4 + row.number('quarter'),
      planned: row.term('planned').value,
      spent: row.maybeTerm('spent')?.value ?? null,
    }))
    .sort((a, b) => a.order - b.order);
}

function byQuarter(values: FieldValues): readonly ExplanationTable[] {
  let planned = 0;
  let spent = 0;
  const rows = quarters(values).map((quarter) => {
    planned += quarter.planned;
    spent += quarter.spent ?? 0;
    const known = quarter.spent !== null;
    return {
      label: quarter.label,
      values: [
        quarter.planned,
        quarter.spent,
        quarter.spent === null ? null : quarter.spent - quarter.planned,
        planned,
        known ? spent : null,
      ],
    };
  });
  if (rows.length === 0) return [];
  return [
    {
      key: 'grantByQuarter',
      title: 'Grant spent against plan',
      columns: [
        { key: 'planned', label: 'Planned', unit: '£' },
        { key: 'spent', label: 'Spent', unit: '£' },
        { key: 'difference', label: 'Over (below 0: under) plan', unit: '£' },
        { key: 'plannedToDate', label: 'Planned to date', unit: '£' },
        { key: 'spentToDate', label: 'Spent to date', unit: '£' },
      ],
      rows,
    },
  ];
}

/** How far spending is from the plan at the last quarter that is known. */
export function spendingSentence(values: FieldValues): readonly string[] {
  const known = quarters(values).filter(({ spent }) => spent !== null);
  const last = known.at(-1);
  const planned = quarters(values)
    .filter(({ order }) => order <= (last?.order ?? 0))
    .reduce((sum, quarter) => sum + quarter.planned, 0);
  const spent = known.reduce((sum, quarter) => sum + (quarter.spent ?? 0), 0);
  if (!last || planned === 0) return [];
  const behind = planned - spent;
  const word = behind > 0 ? 'under' : 'over';
  return [
    `By ${last.label} ${wholePounds(spent)} of the ${wholePounds(planned)} of grant planned was spent: ${
      behind === 0
        ? 'on plan'
        : `${wholePounds(Math.abs(behind))} (${percent(Math.abs(behind) / planned)}) ${word} plan`
    }.`,
  ];
}
