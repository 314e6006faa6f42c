import { formatYear } from '../../../shared/calendar/financial-year.ts';
import { firstDay, type Month } from '../../../shared/calendar/month.ts';
import { serialOf } from '../../../shared/calendar/serial-day.ts';
import { hasCosts } from '../../../shared/model/index.ts';
import type { Timeline } from '../../../shared/model/timeline.ts';
import { NEVER, NO_COSTS } from '../payback.ts';
import type { SavingCells } from './comparison-sheet.ts';
import { add, type Expression, num, type Ref, subtract, sum } from './expression.ts';
import type { PlanWithSchemes, SaverCells } from './scheme-workings-sheet.ts';
import { type Cell, formula, missing, number, pick, Sheet, text } from './sheet.ts';
import type { PlanCells } from './years-sheet.ts';

const KINDS_WIDTH = 46;
/** Wide enough for the heading and the words where nothing is paid back. */
const PAYBACK_WIDTH = 26;

/** What the schemes of a plan save, and what each is made of over the period; pounds, costs above 0. */
export type SchemeCells = {
  readonly plan: PlanCells;
  readonly rows: readonly {
    readonly key: string;
    readonly byYear: readonly Ref[];
    readonly total: Ref;
    readonly avoided: Ref;
    readonly running: Ref;
    readonly financing: Ref;
    readonly income: Ref;
    readonly net: Ref;
    readonly capital: Ref;
  }[];
  readonly together: { readonly byYear: readonly Ref[]; readonly total: Ref; readonly net: Ref };
};

/**
 * A row for each scheme of a plan, and for each measure outside schemes: what it saves year by year, then what it
 * avoids and costs and when it pays back. They add up to what the plan saves.
 * @param plans those that have schemes
 * @param workings the cells of their schemes, plan by plan
 */
export function schemesSheet(
  timeline: Timeline,
  plans: readonly PlanWithSchemes[],
  workings: readonly (readonly SaverCells[])[],
): { sheet: Sheet; cells: SchemeCells[] } {
  const names = workings.flat().map(({ saver }) => saver.name.length + 2);
  const years = timeline.years.map(({ year }) => formatYear(year));
  const once = workings.flat().some((cells) => cells.once.length > 0);
  const sheet = new Sheet('Schemes', {
    widths: [
      Math.min(64, Math.max(30, ...names)),
      KINDS_WIDTH,
      ...Array.from({ length: once ? 7 : 6 }, () => 16),
      PAYBACK_WIDTH,
      PAYBACK_WIDTH,
      16,
    ],
    frozenRows: 1,
    frozenColumns: 1,
  });
  sheet.texts(['What each scheme saves'], 'title');
  sheet.texts(
    [
      'Net of what it costs. Schemes that want the same children or places share what is saved, so that no child is saved twice and the schemes add up to the plan.',
    ],
    'note',
  );
  const cells = plans.map(({ plan, saving, savings: { attribution } }, at): SchemeCells => {
    const savers = workings[at] ?? [];
    sheet.blank();
    sheet.texts([`${plan.plan.label}: ${plan.plan.name}`], 'section');
    const nets = yearsTable(sheet, savers, years);
    sheet.blank();
    const wholes = wholeTable(sheet, savers, once, saving);
    const orders = attribution === 'exact' ? 'every order' : '2,000 orders drawn at random';
    sheet.texts(
      [
        `A scheme’s share is what it adds to the saving, on average over ${orders} in which the schemes could come (its Shapley value).`,
      ],
      'note',
    );
    return {
      plan,
      rows: savers.flatMap(({ saver }, index) => {
        const [net, whole] = [nets.rows[index], wholes.rows[index]];
        return net && whole ? [{ key: saver.key, ...net, ...whole }] : [];
      }),
      together: { ...nets.together, net: wholes.net },
    };
  });
  return { sheet, cells };
}

type Nets = { readonly byYear: readonly Ref[]; readonly total: Ref };

/** Net saving by year; the last row adds up every column. */
function yearsTable(
  sheet: Sheet,
  savers: readonly SaverCells[],
  years: readonly string[],
): { readonly rows: readonly Nets[]; readonly together: Nets } {
  sheet.texts(['Net saving by year, £', 'Kind', ...years, 'All years'], 'header');
  const line = (name: string, kind: string, amounts: readonly Cell[], look: 'plain' | 'total'): Nets => {
    const row = sheet.next;
    const byYear = sheet.row([text(name, look), text(kind, look), ...amounts]).slice(2);
    return { byYear, total: pick(sheet.extend(row, [formula(sum(byYear), 'pounds', look)]), 0) };
  };
  const rows = savers.map(({ saver, byYear }) =>
    line(
      saver.name,
      saver.kind,
      byYear.map((net) => formula(net, 'pounds')),
      'plain',
    ),
  );
  const together = line(
    'All: what the plan saves',
    '',
    years.map((_, at) => formula(sum(rows.map(({ byYear }) => pick(byYear, at))), 'pounds', 'total')),
    'total',
  );
  return { rows, together };
}

type Whole = Pick<
  SchemeCells['rows'][number],
  'avoided' | 'running' | 'financing' | 'income' | 'net' | 'capital'
>;

/** What each avoids and costs over the whole period, and when it pays back; the last row adds up the amounts. */
function wholeTable(
  sheet: Sheet,
  savers: readonly SaverCells[],
  once: boolean,
  { payback, paybackText, comparison }: SavingCells,
): { readonly rows: readonly Whole[]; readonly net: Ref } {
  sheet.texts(
    [
      'Over the whole period, £',
      'Kind',
      'Avoided',
      'Running cost',
      'Financing',
      'Income',
      'Net saving',
      'Capital',
      ...(once ? ['One-off, in running cost'] : []),
      'Pays back from',
      'Pays back, running cost left out',
    ],
    'header',
  );
  const firstRow = sheet.next;
  const rows = savers.map(({ saver, parts, capital, once: paidOnce }): Whole => {
    const row = sheet.next;
    const cost = (cells: readonly Ref[]) => formula(subtract(num(0), sum(cells)), 'pounds');
    const put = (expression: Parameters<typeof formula>[0]) =>
      pick(sheet.extend(row, [formula(expression, 'pounds')]), 0);
    const refs = sheet.row([
      text(saver.name),
      text(saver.kind),
      formula(sum(parts.avoided), 'pounds'),
      cost(parts.running),
      cost(parts.financing),
      formula(sum(parts.income), 'pounds'),
    ]);
    const [avoided, running] = [pick(refs, 2), pick(refs, 3)];
    const [financing, income] = [pick(refs, 4), pick(refs, 5)];
    const net = put(add(subtract(subtract(avoided, running), financing), income));
    const spent = put(sum(capital));
    const ids = new Set(saver.parts.map(({ id }) => id));
    const spends = saver.share.capital.total > 0 || hasCosts(comparison.with, ids);
    const { net: back, gross: quoted } = saver.share.payback;
    sheet.extend(row, [
      ...(once ? [cost(paidOnce)] : []),
      ...[back, quoted].map((month) => (spends ? paybackCell(month) : missing(NO_COSTS, 'value'))),
    ]);
    return { avoided, running, financing, income, net, capital: spent };
  });
  const columns = once ? [2, 3, 4, 5, 6, 7, 8] : [2, 3, 4, 5, 6, 7];
  const refs = sheet.row([
    text('All', 'total'),
    text('', 'total'),
    ...columns.map((column) =>
      formula(sum(rows.map((_, at) => sheet.existing(firstRow + at, column))), 'pounds', 'total'),
    ),
  ]);
  const whole: Expression<string> = { value: paybackText, level: 4, write: payback.write };
  sheet.extend(firstRow + rows.length, [formula(whole, 'word', 'total'), text('', 'total')]);
  return { rows, net: pick(refs, 6) };
}

/** A month that the program has worked out, as the first day of it, so that a column of them can be sorted. */
function paybackCell(month: Month | null): Cell {
  return month === null ? missing(NEVER, 'value') : number(serialOf(firstDay(month)), 'month', 'value');
}
