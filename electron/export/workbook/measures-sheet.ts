import type { Day } from '../../../shared/calendar/day.ts';
import { serialOf } from '../../../shared/calendar/serial-day.ts';
import type { ResolvedMeasure } from '../../../shared/scenario/resolved.ts';
import type { Measure, Quantity } from '../../../shared/scenario/types.ts';
import type { Entries, Entry } from './entries.ts';
import type { Ref } from './expression.ts';
import { type Cell, type Format, missing, number, pick, Sheet, text } from './sheet.ts';
import type { Plan, WorkbookSource } from './source.ts';

/** The cells of one measure by the name of its field in the scenario file, and its switch in each plan. */
export type MeasureCells = {
  readonly fields: ReadonlyMap<string, Ref>;
  /** By plan, the base left out: 1 on, 0 off. */
  readonly switches: readonly Ref[];
};

const QUANTITIES: readonly (readonly [field: string, heading: string, format: Format])[] = [
  ['children', 'Children', 'number'],
  ['places', 'Places', 'number'],
  ['weeklyCost', 'Price, £ a week', 'pounds'],
  ['displacedWeeklyCost', 'Displaced price, £ a week', 'pounds'],
  ['percent', 'Price change', 'percent'],
  ['weekly', 'Price change, £ a week', 'pounds'],
  ['share', 'Share of children', 'percent'],
  ['annual', 'Amount, £ a year', 'pounds'],
  ['annualUplift', 'Uplift a year', 'percent'],
  ['oneOff', 'One-off amount, £', 'pounds'],
  ['amount', 'Capital, £', 'pounds'],
  ['rate', 'Interest rate', 'percent'],
];
const FIRST_QUANTITY = 4;
const TIMING: readonly (readonly [heading: string, width: number])[] = [
  ['From', 13],
  ['To', 13],
  ['On', 13],
  ['Months', 10],
  ['Financing', 18],
  ['Loan years', 13],
  ['Loan from', 13],
];

/** One row for each measure: switches, quantities that may be changed, dates that may not. */
export function measuresSheet(
  source: WorkbookSource,
  plans: readonly Plan[],
  entries: Entries,
): { sheet: Sheet; cells: MeasureCells[] } {
  const switched = plans.filter((plan) => plan.measures !== null);
  // A column that no measure has anything in only makes the sheet wider.
  const used = QUANTITIES.filter(([field]) =>
    source.resolved.measures.some((measure) => quantitiesOf(measure).has(field)),
  );
  const usedTiming = TIMING.map((_, at) => at).filter((at) =>
    source.resolved.measures.some((measure) => (timing(measure)[at] ?? null) !== null),
  );
  const ofTiming = <Value>(all: readonly Value[]) => usedTiming.flatMap((at) => all[at] ?? []);
  const sheet = new Sheet('Measures', {
    widths: [38, 12, 34, 34, ...used.map(() => 17), ...ofTiming(TIMING.map(([, width]) => width)), 16],
    frozenRows: 4,
    frozenColumns: 1,
  });
  sheet.texts(['Measures'], 'title');
  sheet.texts(
    [
      'A switch at 1 counts the measure in that plan, at 0 it does not. Dates, months and loan years are fixed when the workbook is made.',
    ],
    'note',
  );
  sheet.blank();
  sheet.texts(
    [
      'Measure',
      'Kind',
      'Placement type, or from',
      'To, or flow',
      ...used.map(([, heading]) => heading),
      ...ofTiming(TIMING.map(([heading]) => heading)),
      ...switched.map(({ label }) => `Switch, ${label}`),
    ],
    'header',
  );
  const cells = source.resolved.measures.map((resolved): MeasureCells => {
    const at = source.scenario.measures?.findIndex(({ id }) => id === resolved.id) ?? -1;
    const given = source.scenario.measures?.[at];
    const values = quantitiesOf(resolved);
    const quantities = used.map(([field, , format]): Cell | Entry | null => {
      const value = values.get(field);
      if (value === undefined) return null;
      if (value === null) return missing(field === 'weeklyCost' ? 'list or average' : 'average', 'fixed');
      const place = field === 'rate' ? `measures[${at}].financing.rate` : `measures[${at}].${field}`;
      return entries.quantity(place, given ? quantityOf(given, field) : undefined, value, format);
    });
    const [acts, target] = placesOf(source, resolved);
    const when = timing(resolved);
    const refs = entries.row(sheet, [
      text(resolved.name),
      text(given?.kind ?? resolved.kind),
      text(acts),
      text(target),
      ...quantities,
      ...usedTiming.map((at) => when[at] ?? null),
      ...switched.map(({ measures }) => number(measures?.has(resolved.id) ? 1 : 0, 'whole', 'input')),
    ]);
    const fields = new Map<string, Ref>();
    for (const [column, [field]] of used.entries()) {
      const value = values.get(field);
      if (value !== undefined && value !== null) fields.set(field, pick(refs, FIRST_QUANTITY + column));
    }
    const firstSwitch = refs.length - switched.length;
    return { fields, switches: refs.slice(firstSwitch) };
  });
  if (cells.length === 0) sheet.texts(['No measures count in the plans of this workbook.'], 'note');
  return { sheet, cells };
}

/** What each field comes to; null where it is left to the list or average price, absent where the kind has none. */
function quantitiesOf(measure: ResolvedMeasure): ReadonlyMap<string, number | null> {
  switch (measure.kind) {
    case 'volume':
      return new Map([
        ['children', measure.children],
        ['weeklyCost', measure.weeklyCost],
      ]);
    case 'move':
      return new Map([
        ['children', measure.children],
        ['weeklyCost', measure.weeklyCost],
        ['displacedWeeklyCost', measure.displacedWeeklyCost],
      ]);
    case 'price':
      return new Map([
        measure.percent === null ? ['weekly', measure.weekly] : ['percent', measure.percent],
        ['share', measure.share],
      ]);
    case 'capacity':
      return new Map([['places', measure.places]]);
    case 'annual':
      return new Map([
        ['annual', measure.annual],
        ['annualUplift', measure.annualUplift],
      ]);
    case 'one-off':
      return new Map([['oneOff', measure.amount]]);
    case 'capital':
      return measure.method === 'none'
        ? new Map([['amount', measure.amount]])
        : new Map([
            ['amount', measure.amount],
            ['rate', measure.rate],
          ]);
  }
}

/** The quantity of a measure as its user gave it. */
function quantityOf(measure: Measure, field: string): Quantity | undefined {
  if (field === 'rate') return measure.kind === 'capital' ? measure.financing?.rate : undefined;
  const value: unknown = Reflect.get(measure, field);
  return typeof value === 'string' || typeof value === 'number' || isRange(value) ? value : undefined;
}

function isRange(value: unknown): value is Exclude<Quantity, string | number> {
  return typeof value === 'object' && value !== null && 'likely' in value && typeof value.likely === 'number';
}

function placesOf(source: WorkbookSource, measure: ResolvedMeasure): readonly [string, string] {
  const name = (at: number) => source.resolved.types[at]?.name ?? '';
  if (measure.kind === 'move') return [name(measure.source), name(measure.target)];
  if ('type' in measure) return [name(measure.type), ''];
  return ['', 'flow' in measure ? measure.flow : ''];
}

/** From, to, on, months, financing, loan years, loan from. */
function timing(measure: ResolvedMeasure): (Cell | null)[] {
  const day = (each: Day | null) => (each === null ? null : number(serialOf(each), 'date', 'fixed'));
  const from = 'from' in measure ? day(measure.from) : null;
  const to = 'to' in measure ? day(measure.to) : null;
  const on = 'on' in measure ? day(measure.on) : null;
  const months = 'months' in measure ? number(measure.months, 'whole', 'fixed') : null;
  if (measure.kind !== 'capital' || measure.method === 'none')
    return [from, to, on, months, null, null, null];
  const years = number(measure.years, 'whole', 'fixed');
  return [from, to, on, months, text(measure.method, 'fixed'), years, day(measure.loanFrom)];
}
