import { formatYear } from '../../../shared/calendar/financial-year.ts';
import { monthWords } from '../../../shared/calendar/words.ts';
import { type Comparison, compare as compareWithBase, DISCOUNT_RATE } from '../../../shared/model/index.ts';
import type { Timeline } from '../../../shared/model/timeline.ts';
import { NEVER, NO_COSTS } from '../payback.ts';
import {
  add,
  both,
  choose,
  compare,
  divide,
  type Expression,
  either,
  multiply,
  num,
  power,
  type Range,
  type Ref,
  rangeOf,
  roundPence,
  subtract,
  sum,
  toPenny,
  total,
  words,
} from './expression.ts';
import type { LineCells } from './lines-sheet.ts';
import type { MeasureCells } from './measures-sheet.ts';
import { formula, number, pick, Sheet, text } from './sheet.ts';
import { type PlanCells, switchOf } from './years-sheet.ts';

/** What a plan saves against the base; pounds. */
export type SavingCells = {
  readonly plan: PlanCells;
  readonly comparison: Comparison;
  readonly byYear: readonly Ref[];
  readonly total: Ref;
  readonly netPresentValue: Ref;
  readonly payback: Ref;
  readonly paybackText: string;
};

/** Savings of every plan by year, what each measure's share is, net present value and payback with its working. */
export function comparisonSheet(
  timeline: Timeline,
  base: PlanCells,
  plans: readonly PlanCells[],
  lines: readonly LineCells[],
  measures: readonly MeasureCells[],
): { sheet: Sheet; cells: SavingCells[] } {
  const sheet = new Sheet('Comparison', { widths: [44, 20], frozenRows: 1, frozenColumns: 1 });
  sheet.texts(['What each plan saves against the base'], 'title');
  const years = timeline.years.map(({ year }) => formatYear(year));
  const cells = plans.map((plan, at): SavingCells => {
    const comparison = compareWithBase(plan.plan.program);
    sheet.blank();
    sheet.texts([`${plan.plan.label}: ${plan.plan.name}`], 'section');
    sheet.texts(['£', ...years, 'Total'], 'header');
    const line = (name: string, amounts: readonly Expression[], look: 'plain' | 'total') => {
      const row = sheet.next;
      const refs = sheet
        .row([text(name, look), ...amounts.map((amount) => formula(amount, 'pounds', look))])
        .slice(1);
      return { refs, total: pick(sheet.extend(row, [formula(sum(refs), 'pounds', look)]), 0) };
    };
    const saving = line(
      'Saving: net without less net with',
      plan.years.map((year, index) => subtract(base.years[index]?.net ?? num(0), year.net)),
      'total',
    );
    const capital = line(
      'Capital not financed through revenue',
      plan.years.map((year) => year.paidAtOnce),
      'plain',
    );
    const present = line(
      'Discounted at 3.5% a year (a real rate)',
      saving.refs.map((each, t) =>
        divide(subtract(each, pick(capital.refs, t)), power(num(1 + DISCOUNT_RATE), num(t))),
      ),
      'plain',
    );
    const rounded = divide(roundPence(multiply(present.total, num(100))), num(100));
    const netPresentValue = pick(
      sheet.row([text('Net present value'), formula(rounded, 'pounds', 'total')]),
      1,
    );
    const paybackRow = sheet.next;
    sheet.blank();
    if (plan.plan.savings) sheet.texts(['What each scheme saves is on the sheet Schemes.'], 'note');
    else measureShares(sheet, plan, comparison);
    const { months, flags } = paybackTable(sheet, timeline, base, plan, lines, measures, at + 1);
    const when = paybackWords(costsOf(lines, measures, at + 1), months, flags);
    sheet.rows[paybackRow] = [text('Pays back from'), formula(when, 'word', 'total')];
    return {
      plan,
      comparison,
      byYear: saving.refs,
      total: saving.total,
      netPresentValue,
      payback: sheet.at(paybackRow, 1, 0),
      paybackText: when.value,
    };
  });
  if (plans.length === 0) sheet.texts(['This workbook has no plan to set against the base.'], 'note');
  return { sheet, cells };
}

function measureShares(sheet: Sheet, { plan }: PlanCells, { measures }: Comparison): void {
  sheet.texts(
    ['Each measure’s share of the saving (a value: its average over every order of the measures)'],
    'note',
  );
  for (const { id, byYear, total: whole } of measures) {
    sheet.row([
      text(plan.program.scenario.measures.find((measure) => measure.id === id)?.name ?? id),
      ...[...byYear, whole].map((pence) => number(pence / 100, 'pounds', 'value')),
    ]);
  }
}

/** Month by month: saving, capital, the running position and whether it has paid back by then for good. */
function paybackTable(
  sheet: Sheet,
  timeline: Timeline,
  base: PlanCells,
  plan: PlanCells,
  lines: readonly LineCells[],
  measures: readonly MeasureCells[],
  planAt: number,
): { readonly months: Range & { readonly labels: readonly string[] }; readonly flags: Range } {
  sheet.blank();
  sheet.texts(
    [
      'Month',
      'Net without, £',
      'Net with, £',
      'Saving, £',
      'Capital paid at once, £',
      'Running position, £',
      'Any saving or capital yet',
      'Lowest from here on, £',
      'Paid back',
    ],
    'header',
  );
  const first = sheet.next;
  const switched = (of: readonly LineCells[], read: (line: LineCells) => Expression) =>
    total(of.map((line) => multiply(read(line), switchOf(measures, line, planAt))));
  const typesNet = (of: PlanCells, at: number) =>
    total(of.months.map((type) => subtract(pick(type.gross, at), pick(type.income, at))));
  const rows = timeline.months.map((month, at) => {
    const row = sheet.next;
    const without = typesNet(base, at);
    const inLines = switched(lines, (line) => subtract(pick(line.gross, at), pick(line.income, at)));
    const refs = sheet.row([
      text(monthWords(month.month)),
      formula(without, 'pounds'),
      formula(lines.length === 0 ? typesNet(plan, at) : total([typesNet(plan, at), inLines]), 'pounds'),
    ]);
    const put = (expression: Expression, format: 'pounds' | 'whole' = 'pounds') =>
      pick(sheet.extend(row, [formula(expression, format)]), 0);
    const saving = put(toPenny(subtract(pick(refs, 1), pick(refs, 2))));
    const paid = put(
      switched(
        lines.filter((line) => line.paidAtOnce),
        (line) => pick(line.capital, at),
      ),
    );
    const above = at === 0 ? null : sheet.existing(row - 1, 5);
    const change = subtract(saving, paid);
    const running = put(toPenny(above ? total([above, change]) : change));
    const any = either(
      compare(saving, '<>', num(0)),
      compare(
        switched(lines, (line) => pick(line.capital, at)),
        '<>',
        num(0),
      ),
    );
    const begun = put(
      choose(at === 0 ? any : either(compare(sheet.existing(row - 1, 6), '=', num(1)), any), num(1), num(0)),
      'whole',
    );
    return { row, month: pick(refs, 0), label: monthWords(month.month), running, begun };
  });
  const flags = rows.map(({ row, begun }, at) => {
    const rest = rows.slice(at).map(({ running }) => running);
    const range = rangeOf(rest);
    const lowest: Expression = {
      value: Math.min(...rest.map(({ value }) => value)),
      level: 4,
      write: (on) => `MIN(${range.write(on)})`,
    };
    const [low] = sheet.extend(row, [formula(lowest, 'pounds')]);
    const paid = both(compare(begun, '=', num(1)), compare(low ?? num(-1), '>=', num(0)));
    return pick(sheet.extend(row, [formula(choose(paid, num(1), num(0)), 'whole')]), 0);
  });
  const months = rangeOf(rows.map(({ month }) => month));
  if (first + rows.length !== sheet.next) throw new RangeError('the months of payback do not stand together');
  return { months: { ...months, labels: rows.map(({ label }) => label) }, flags: rangeOf(flags) };
}

/** What a plan spends beside placements in the whole period, capital with it: without any there is nothing to pay back. */
function costsOf(lines: readonly LineCells[], measures: readonly MeasureCells[], planAt: number): Expression {
  const spent = lines.map((line) =>
    multiply(add(sum(line.gross), sum(line.capital)), switchOf(measures, line, planAt)),
  );
  return total(spent);
}

function paybackWords(
  costs: Expression,
  months: Range & { readonly labels: readonly string[] },
  flags: Range,
): Expression<string> {
  const at = flags.cells.findIndex(({ value }) => value === 1);
  const never = words(NEVER);
  const month: Expression<string> = {
    value: at < 0 ? NEVER : (months.labels[at] ?? ''),
    level: 4,
    write: (on) => {
      const flag = flags.write(on);
      return `IF(SUM(${flag})=0,${never.write(on)},INDEX(${months.write(on)},MATCH(1,${flag},0)))`;
    },
  };
  return choose(compare(costs, '>', num(0)), month, words(NO_COSTS));
}
