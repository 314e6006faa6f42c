/** The sheets people change: assumptions, calendar, mix and prices. */
import { daysInYear, formatYear } from '../../../shared/calendar/financial-year.ts';
import { serialOf } from '../../../shared/calendar/serial-day.ts';
import { shortDate } from '../../../shared/calendar/text-words.ts';
import type { Timeline } from '../../../shared/model/timeline.ts';
import { childrenOnFirstDay } from './children-sheet.ts';
import type { Entries } from './entries.ts';
import { add, choose, divide, type Expression, multiply, num, type Ref } from './expression.ts';
import { forecastRanges } from './forecast-notes.ts';
import { type Cell, formula, missing, number, pick, Sheet, text } from './sheet.ts';
import type { WorkbookSource } from './source.ts';

/** Assumptions: id, name, value (column C), unit, range, source, date, owner. */
export function assumptionsSheet(source: WorkbookSource, entries: Entries): Sheet {
  const sheet = new Sheet('Assumptions', {
    widths: [26, 40, 16, 18, 14, 14, 12, 60, 12, 18],
    frozenRows: 4,
    frozenColumns: 2,
  });
  sheet.texts(['Assumptions'], 'title');
  sheet.texts(
    ['Change a value and everything that uses it follows. A range counts at its likely value.'],
    'note',
  );
  sheet.blank();
  sheet.texts(['Id', 'Name', 'Value', 'Unit', 'Low', 'High', 'Shape', 'Source', 'Date', 'Owner'], 'header');
  const list = source.scenario.assumptions ?? [];
  for (const [at, { id }] of list.entries())
    entries.announceAssumption(id, sheet.name, sheet.next + at, 2, source.assumptions.get(id) ?? 0);
  for (const [at, each] of list.entries()) {
    const range = typeof each.value === 'object' ? each.value : null;
    const format = each.unit === 'year' ? 'year' : 'any';
    entries.row(sheet, [
      text(each.id),
      text(each.name ?? '', 'paragraph'),
      entries.quantity(`assumptions[${at}].value`, each.value, source.assumptions.get(each.id) ?? 0, format),
      text(each.unit ?? ''),
      range?.low === undefined ? null : number(range.low, format, 'value'),
      range?.high === undefined ? null : number(range.high, format, 'value'),
      text(range ? (range.shape ?? 'pert') : ''),
      text(each.source ?? range?.source ?? '', 'paragraph'),
      text(shortDate(each.date ?? '')),
      text(each.owner ?? ''),
    ]);
  }
  if (list.length === 0) sheet.texts(['There are no assumptions in this file.'], 'note');
  forecastRanges(sheet, source);
  return sheet;
}

/** What one year of the timeline needs: the factor from a weekly price to a day's charge. */
export type CalendarCells = { readonly dailyFactor: readonly Ref[]; readonly daysInYear: readonly Ref[] };

export function calendarSheet(
  source: WorkbookSource,
  timeline: Timeline,
  entries: Entries,
): { readonly sheet: Sheet; readonly cells: CalendarCells } {
  const sheet = new Sheet('Calendar', { widths: [38, 18, 30] });
  sheet.texts(['Calendar'], 'title');
  sheet.texts(
    ['A weekly price becomes a daily charge: ÷ 7, or × weeks in the year ÷ days in that year.'],
    'note',
  );
  const { weeksPerYear } = source.resolved;
  const exact = weeksPerYear === 'exact';
  const weeks = pick(
    entries.row(sheet, [
      text('Weeks in a year ("exact" or a number)'),
      exact
        ? missing('exact', 'input')
        : { cell: number(weeksPerYear, 'any', 'input'), path: 'weeksPerYear' },
    ]),
    1,
  );
  sheet.row([text('First day forecast'), number(serialOf(timeline.from), 'date', 'fixed')]);
  sheet.row([text('Last day forecast'), number(serialOf(timeline.end - 1), 'date', 'fixed')]);
  sheet.blank();
  sheet.texts(['Financial year', 'Days in the year', 'Daily charge ÷ weekly price'], 'header');
  const given: Expression<boolean> = {
    value: !exact,
    level: 4,
    write: (on) => `ISNUMBER(${weeks.write(on)})`,
  };
  const dailyFactor: Ref[] = [];
  const days: Ref[] = [];
  for (const { year } of timeline.years) {
    const inYear = number(daysInYear(year), 'whole', 'fixed');
    const row = sheet.next;
    const refs = sheet.row([text(formatYear(year)), inYear]);
    const seventh = divide(num(1), num(7));
    const factor = choose(given, divide(weeks, pick(refs, 1)), seventh);
    const cell = formula({ ...factor, value: exact ? 1 / 7 : factor.value }, 'factor');
    days.push(pick(refs, 1));
    dailyFactor.push(pick(sheet.extend(row, [cell]), 0));
  }
  return { sheet, cells: { dailyFactor, daysInYear: days } };
}

/** The cells of one placement type. */
export type TypeCells = {
  readonly weeklyIncome: Ref;
  readonly capacity: Ref | null;
  /** By year of the timeline. */
  readonly priceIndex: readonly Ref[];
  readonly listPrice: readonly Ref[];
  /** Children of the mix by month of the timeline. */
  readonly mix: readonly Ref[];
};

export type MixCells = Omit<TypeCells, 'priceIndex' | 'listPrice' | 'mix'> & {
  readonly children: Ref;
  readonly weeklyCost: Ref;
  readonly netChange: Ref;
  readonly growth: Ref;
  readonly uplift: Ref;
};

export function mixSheet(source: WorkbookSource, entries: Entries): { sheet: Sheet; cells: MixCells[] } {
  const sheet = new Sheet('Mix', {
    widths: [38, 16, 12, 10, 12, 17, 18, 14, 12, 15, 15, 38],
    frozenRows: 4,
    frozenColumns: 1,
  });
  sheet.texts(['Placement mix'], 'title');
  sheet.texts(
    [
      'Children in the mix on the first day, beside those in the register: of the Children sheet where they go by month. Prices are list prices that day.',
    ],
    'note',
  );
  sheet.blank();
  sheet.texts(
    [
      'Placement type',
      'Category',
      'Provision',
      'In care',
      'Children',
      'Price, £ a week',
      'Income, £ a week',
      'Net change a month',
      'Growth a year',
      'Uplift a year',
      'Places',
      'Over capacity go to',
    ],
    'header',
  );
  const cells = source.resolved.types.map((type, at): MixCells => {
    const given = source.scenario.placementTypes[at];
    const path = (field: string) => `placementTypes[${at}].${field}`;
    const refs = entries.row(sheet, [
      text(type.name),
      text(given?.category ?? ''),
      text(given?.provision ?? ''),
      text(given?.lookedAfter === false ? 'no' : 'yes'),
      childrenOnFirstDay(source, at) ??
        entries.quantity(path('children'), given?.children, type.children, 'number'),
      entries.quantity(path('weeklyCost'), given?.weeklyCost, type.weeklyCost, 'pounds'),
      entries.quantity(path('weeklyIncome'), given?.weeklyIncome, type.weeklyIncome, 'pounds'),
      entries.quantity(path('netChangePerMonth'), given?.netChangePerMonth, type.netChangePerMonth, 'number'),
      entries.quantity(path('annualGrowth'), given?.annualGrowth, type.annualGrowth, 'percent'),
      entries.quantity(path('annualUplift'), given?.annualUplift, type.annualUplift, 'percent'),
      type.capacity === null
        ? missing('not recorded', 'fixed')
        : entries.quantity(path('capacity'), given?.capacity, type.capacity, 'number'),
      text(type.overflowTo === null ? '' : (source.resolved.types[type.overflowTo]?.name ?? ''), 'fixed'),
    ]);
    return {
      children: pick(refs, 4),
      weeklyCost: pick(refs, 5),
      weeklyIncome: pick(refs, 6),
      netChange: pick(refs, 7),
      growth: pick(refs, 8),
      uplift: pick(refs, 9),
      capacity: type.capacity === null ? null : pick(refs, 10),
    };
  });
  return { sheet, cells };
}

/** Uplifts, price index and list price by year: a block of columns each. */
export function pricesSheet(
  source: WorkbookSource,
  timeline: Timeline,
  mix: readonly MixCells[],
  entries: Entries,
): { sheet: Sheet; cells: { priceIndex: Ref[]; listPrice: Ref[] }[] } {
  const labels = timeline.years.map(({ year }) => formatYear(year));
  const sheet = new Sheet('Prices', { widths: [38, 16], frozenRows: 4, frozenColumns: 1 });
  sheet.texts(['Prices'], 'title');
  sheet.texts(
    [
      'Prices rise on each 1 April after the first day. A year’s own uplift stands in place of the yearly one.',
    ],
    'note',
  );
  sheet.blank();
  sheet.texts(
    [
      'Placement type',
      ...labels.map((year, at) => (at === 0 ? `${year}: no uplift` : `Uplift, ${year}`)),
      ...labels.map((year) => `Index, ${year}`),
      ...labels.map((year) => `List price ${year}, £ a week`),
    ],
    'header',
  );
  const count = labels.length;
  const cells = source.resolved.types.map((type, at) => {
    const own = source.scenario.placementTypes[at]?.uplifts;
    const type0 = mix[at];
    const upliftCells = timeline.years.map(({ year }, index) => {
      if (index === 0) return null;
      const value = type.uplifts.get(year);
      if (value === undefined) return type0 ? formula(type0.uplift, 'percent') : null;
      const label = formatYear(year);
      return entries.quantity(`placementTypes[${at}].uplifts["${label}"]`, own?.[label], value, 'percent');
    });
    const row = sheet.next;
    const uplifts = entries.row(sheet, [text(type.name), ...upliftCells]);
    const rest: Cell[] = [];
    const priceIndex: Ref[] = [];
    for (const index of labels.keys()) {
      const before = priceIndex[index - 1];
      const value = before ? multiply(before, add(num(1), pick(uplifts, index + 1))) : num(1);
      rest.push(before ? formula(value, 'factor') : number(1, 'factor', 'fixed'));
      priceIndex.push(sheet.at(row, 1 + count + index, value.value));
    }
    const listPrice = priceIndex.map((index, year) => {
      const price = type0 ? multiply(type0.weeklyCost, index) : num(0);
      rest.push(formula(price, 'pounds'));
      return sheet.at(row, 1 + 2 * count + year, price.value);
    });
    sheet.extend(row, rest);
    return { priceIndex, listPrice };
  });
  return { sheet, cells };
}
