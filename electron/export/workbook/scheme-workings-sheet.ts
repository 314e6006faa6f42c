import { formatYear } from '../../../shared/calendar/financial-year.ts';
import { isPaidAtOnce } from '../../../shared/model/lines.ts';
import type { Timeline } from '../../../shared/model/timeline.ts';
import type { ResolvedMeasure } from '../../../shared/scenario/resolved.ts';
import type { PlanSavings, Saver } from '../plan-savings.ts';
import type { SavingCells } from './comparison-sheet.ts';
import { type Expression, multiply, num, type Ref, subtract, sum } from './expression.ts';
import type { LineCells } from './lines-sheet.ts';
import type { MeasureCells } from './measures-sheet.ts';
import { formula, number, pick, Sheet, text } from './sheet.ts';
import { type PlanCells, switchOf } from './years-sheet.ts';

/** A plan that has schemes. */
export type PlanWithSchemes = {
  readonly plan: PlanCells;
  /** Its place among the plans; the base is 0. */
  readonly planAt: number;
  readonly savings: PlanSavings;
  readonly saving: SavingCells;
};

/** What a saving is made of: avoided − running cost − financing + income. */
type Role = 'avoided' | 'running' | 'financing' | 'income';

/** The cells of a scheme, or of a measure outside schemes; pounds, a saving above 0 and a cost below. */
export type SaverCells = {
  readonly saver: Saver;
  readonly byYear: readonly Ref[];
  /** Of the whole period, part by part. */
  readonly parts: Readonly<Record<Role, readonly Ref[]>>;
  /** Those of the running cost that are paid once. */
  readonly once: readonly Ref[];
  /** Capital of the whole period, part by part, above 0. */
  readonly capital: readonly Ref[];
};

type PartRow = {
  readonly role: Role;
  readonly once: boolean;
  readonly name: string;
  readonly what: string;
  /** Pounds by year: numbers where the program has worked them out. */
  readonly amounts: readonly (Expression | number)[];
};

/** A fixed or capital measure of a scheme. */
type OwnLine = { readonly name: string; readonly measure: ResolvedMeasure; readonly line: LineCells };

const ORDER: readonly Role[] = ['avoided', 'running', 'financing', 'income'];

/**
 * What the saving of each scheme is made of, year by year. What it does to the cost of placements is a value, because
 * it is shared with the other schemes over every order of them; what it costs beside placements is a formula.
 * @param plans those that have schemes
 * @returns the cells of the plans' schemes, plan by plan
 */
export function schemeWorkingsSheet(
  timeline: Timeline,
  plans: readonly PlanWithSchemes[],
  lines: readonly LineCells[],
  measures: readonly MeasureCells[],
): { sheet: Sheet; cells: SaverCells[][] } {
  const names = plans.flatMap(({ plan }) => plan.plan.program.scenario.measures.map(({ name }) => name));
  const sheet = new Sheet('Scheme workings', {
    widths: [Math.min(80, Math.max(44, ...names.map(({ length }) => length + 2))), 22, 16],
    frozenRows: 1,
    frozenColumns: 1,
  });
  sheet.texts(['What the saving of each scheme is made of'], 'title');
  sheet.texts(
    [
      'In pounds: a saving is above 0, a cost below. What a scheme does to the cost of placements is its share beside the other schemes, so that no child is saved twice.',
    ],
    'note',
  );
  const years = timeline.years.map(({ year }) => formatYear(year));
  const cells = plans.map((each) => {
    sheet.blank();
    sheet.texts([`${each.plan.plan.label}: ${each.plan.plan.name}`], 'section');
    const found = each.savings.savers.map((saver) => {
      sheet.blank();
      sheet.texts([saver.name, saver.kind, ...years, 'All years'], 'header');
      return saverRows(sheet, saver, each, timeline, lines, measures);
    });
    measureShares(sheet, each, years);
    return found;
  });
  return { sheet, cells };
}

function saverRows(
  sheet: Sheet,
  saver: Saver,
  { plan, planAt }: PlanWithSchemes,
  timeline: Timeline,
  lines: readonly LineCells[],
  measures: readonly MeasureCells[],
): SaverCells {
  const own = saver.parts.flatMap(({ id, name }): OwnLine[] => {
    const measure = plan.plan.program.scenario.measures.find((each) => each.id === id);
    const line = lines.find((each) => each.id === id);
    return measure && line ? [{ name, measure, line }] : [];
  });
  const rows = [
    ...placementRows(saver, own, plan),
    ...own.flatMap((line) => lineRows(saver, line, plan)),
  ].sort((a, b) => ORDER.indexOf(a.role) - ORDER.indexOf(b.role) || Number(a.once) - Number(b.once));
  const withTotal = (name: string, what: string, amounts: PartRow['amounts'], look: 'plain' | 'total') => {
    const row = sheet.next;
    const refs = sheet
      .row([
        text(name, look),
        text(what, look),
        ...amounts.map((amount) =>
          typeof amount === 'number' ? number(amount, 'pounds', 'value') : formula(amount, 'pounds', look),
        ),
      ])
      .slice(2);
    return { refs, total: pick(sheet.extend(row, [formula(sum(refs), 'pounds', look)]), 0) };
  };
  const put = rows.map((row) => ({ ...row, ...withTotal(row.name, row.what, row.amounts, 'plain') }));
  const net = withTotal(
    'Net saving',
    '',
    timeline.years.map((_, at) => sum(put.map(({ refs }) => pick(refs, at)))),
    'total',
  );
  const capital = own
    .filter(({ measure }) => measure.kind === 'capital')
    .map(({ name, measure, line }) => {
      const spent = timeline.years.map(({ firstMonth, endMonth }) =>
        multiply(sum(line.capital.slice(firstMonth, endMonth)), switchOf(measures, line, planAt)),
      );
      const what = isPaidAtOnce(measure) ? 'Capital, paid at once' : 'Capital, financed';
      return withTotal(name, what, spent, 'plain').total;
    });
  const totals = (wanted: (row: PartRow) => boolean) => put.filter(wanted).map(({ total }) => total);
  const of = (role: Role) => totals((row) => row.role === role);
  return {
    saver,
    byYear: net.refs,
    parts: {
      avoided: of('avoided'),
      running: of('running'),
      financing: of('financing'),
      income: of('income'),
    },
    once: totals(({ role, once }) => role === 'running' && once),
    capital,
  };
}

/** What it does to placements: its share, less what its fixed and capital measures come to. Rows of nothing are left out. */
function placementRows(saver: Saver, own: readonly OwnLine[], plan: PlanWithSchemes['plan']): PartRow[] {
  const { grossAvoided, runningCost, financing, income } = saver.share;
  const inLines = (role: Role, at: number) =>
    own
      .flatMap((line) => partsOfLine(saver, line))
      .reduce((sofar, part) => {
        const figures = plan.projection.years[at]?.measures.find(({ id }) => id === part.id);
        return part.role === role ? sofar + (figures?.[part.column] ?? 0) : sofar;
      }, 0);
  const row = (role: Role, what: string, pence: readonly number[], sign: 1 | -1): PartRow[] => {
    const amounts = pence.map((each, at) => (sign * (each - inLines(role, at))) / 100);
    // A nought below zero would be written as one.
    const plain = amounts.map((each) => (each === 0 ? 0 : each));
    return plain.every((each) => each === 0)
      ? []
      : [{ role, once: false, name: 'Placements', what, amounts: plain }];
  };
  return [
    ...row('avoided', 'Cost avoided', grossAvoided.byYear, 1),
    ...row('running', 'Cost added', runningCost.byYear, -1),
    ...row('financing', 'Financing', financing.byYear, -1),
    ...row('income', 'Income', income.byYear, 1),
  ];
}

/** In which parts of the saving a fixed or capital measure counts. */
function partsOfLine(
  { avoids }: Saver,
  { measure }: Pick<OwnLine, 'measure'>,
): { readonly id: string; readonly role: Role; readonly column: 'gross' | 'income' }[] {
  const { id } = measure;
  if (measure.kind === 'capital') return [{ id, role: 'financing', column: 'gross' }];
  if (!('flow' in measure)) return [];
  return measure.flow === 'cost'
    ? [{ id, role: 'running', column: 'gross' }]
    : [{ id, role: avoids.has(id) ? 'avoided' : 'income', column: 'income' }];
}

const WORDS: Readonly<Record<Role, { readonly yearly: string; readonly once: string }>> = {
  avoided: { yearly: 'Cost no longer paid', once: 'Cost no longer paid, once' },
  running: { yearly: 'Yearly cost', once: 'One-off cost' },
  financing: { yearly: 'Financing', once: 'Financing' },
  income: { yearly: 'Yearly income', once: 'One-off income' },
};

function lineRows(saver: Saver, line: OwnLine, plan: PlanWithSchemes['plan']): PartRow[] {
  const { name, measure } = line;
  // Capital that is paid at once is told as capital alone.
  if (isPaidAtOnce(measure)) return [];
  return partsOfLine(saver, line).map(({ id, role, column }) => {
    const once = measure.kind === 'one-off';
    const amounts = plan.years.map((year): Expression => {
      const cells = year.lines.find((each) => each.id === id);
      const amount = cells?.[column] ?? num(0);
      return column === 'gross' ? subtract(num(0), amount) : amount;
    });
    return { role, once, name, what: WORDS[role][once ? 'once' : 'yearly'], amounts };
  });
}

/** The same saving shared among single measures, as a comparison without schemes has it. */
function measureShares(sheet: Sheet, { plan, saving }: PlanWithSchemes, years: readonly string[]): void {
  sheet.blank();
  sheet.texts(['Share of the saving, measure by measure', '', ...years, 'All years'], 'header');
  for (const { id, byYear, total } of saving.comparison.measures) {
    const measure = plan.plan.program.scenario.measures.find((each) => each.id === id);
    sheet.row([
      text(measure?.name ?? id),
      null,
      ...[...byYear, total].map((pence) => number(pence / 100, 'pounds', 'value')),
    ]);
  }
  sheet.texts(
    [
      'On average over the orders in which single measures could come. They too add up to the saving of the plan, but those of a scheme not to what the scheme saves: here some of its measures count without the others.',
    ],
    'note',
  );
}
