/** What each scheme of a plan saves and costs: a row for each, with what the plan saves under them. */
import { formatYear } from '../../../shared/calendar/financial-year.ts';
import { hasCosts } from '../../../shared/model/index.ts';
import { formatWholePounds } from '../../../shared/money/format.ts';
import { NO_COSTS, paybackCell, paybackMonth } from '../payback.ts';
import type { PlanSavings, Saver } from '../plan-savings.ts';
import { fitsAcross } from './columns.ts';
import { type ReportTable, SUPPRESSED } from './content.ts';
import type { Hidden } from './hidden.ts';
import type { ReportPlan } from './source.ts';

type PlanWithSavings = { readonly plan: ReportPlan; readonly savings: PlanSavings; readonly at: number };

/** @param at the plan's place in the list of plans */
export function schemeTables(
  plan: ReportPlan,
  savings: PlanSavings,
  at: number,
  hidden: Hidden,
): ReportTable[] {
  const of = { plan, savings, at };
  return [...yearTables(of, hidden), ...costsTables(of, hidden)];
}

/** Net saving by year, in as few tables side by side as fit on a page. */
function yearTables(of: PlanWithSavings, hidden: Hidden): ReportTable[] {
  const years = of.plan.comparison.with.years.map(({ year }, at) => ({ label: formatYear(year), at }));
  for (let count = 1; ; count += 1) {
    const size = Math.ceil(years.length / count);
    const groups = Array.from({ length: Math.ceil(years.length / size) }, (_, at) =>
      years.slice(at * size, (at + 1) * size),
    );
    const tables = groups.map((own) => yearTable(of, own, years.length, hidden));
    if (size === 1 || tables.every(fitsAcross)) return tables;
  }
}

type Year = { readonly label: string; readonly at: number };

/** The last of the tables says what is saved in all. */
function yearTable(
  { plan, savings }: PlanWithSavings,
  years: readonly Year[],
  count: number,
  hidden: Hidden,
): ReportTable {
  const { saving } = plan.comparison;
  const last = years.at(-1);
  const row = (name: string, amounts: readonly string[], whole: string) => [
    name,
    ...amounts,
    ...(last?.at === count - 1 ? [whole] : []),
  ];
  const range = years.length === count ? '' : `, ${years[0]?.label} to ${last?.label}`;
  return {
    caption: `What each scheme of ${plan.name} saves, net of what it costs${range}`,
    headings: row(
      'Scheme',
      years.map(({ label }) => label),
      'In all',
    ),
    rows: [
      ...savings.savers.map(({ key, name, share: { net } }) =>
        row(
          name,
          years.map(({ at }) =>
            hidden.measureYears.has(key) ? SUPPRESSED : formatWholePounds(net.byYear[at] ?? 0),
          ),
          hidden.measures.has(key) ? SUPPRESSED : formatWholePounds(net.total),
        ),
      ),
      row(
        'All',
        years.map(({ at }) => formatWholePounds(saving.byYear[at] ?? 0)),
        formatWholePounds(saving.total),
      ),
    ],
  };
}

/** A column of amounts over the period; `part` is told only where what the net is made of may be. */
type Column = {
  readonly heading: string;
  readonly part: boolean;
  /** Pence. */
  readonly of: (saver: Saver) => number;
};

const COLUMNS: readonly Column[] = [
  { heading: 'Avoided', part: true, of: ({ share }) => share.grossAvoided.total },
  { heading: 'Costs', part: true, of: ({ share }) => share.runningCost.total + share.financing.total },
  { heading: 'Income', part: true, of: ({ share }) => share.income.total },
  { heading: 'Net saving', part: false, of: ({ share }) => share.net.total },
];

/** One table, or one of amounts and one of the rest where they do not fit side by side. */
function costsTables(of: PlanWithSavings, hidden: Hidden): ReportTable[] {
  const table = costsTable(of, hidden);
  if (fitsAcross(table)) return [table];
  const isAmount = (heading: string) => COLUMNS.some((column) => column.heading === heading);
  const scheme = `each scheme of ${of.plan.name}`;
  return [
    {
      ...columnsOf(table, isAmount),
      caption: `What ${scheme} avoids, costs and brings in over the period`,
    },
    {
      ...columnsOf(table, (heading) => !isAmount(heading)),
      caption: `What kind ${scheme} is, and when it pays back`,
    },
  ];
}

/** The first column, and those that are chosen by heading. */
function columnsOf({ headings, rows }: ReportTable, chosen: (heading: string) => boolean) {
  const own = (cells: readonly string[]) => cells.filter((_, at) => at === 0 || chosen(headings[at] ?? ''));
  return { headings: own(headings), rows: rows.map(own) };
}

/** No children are behind capital, so none of it is left out. */
function costsTable({ plan, savings, at }: PlanWithSavings, hidden: Hidden): ReportTable {
  const { savers } = savings;
  // Few schemes bring any income.
  const columns = COLUMNS.filter(
    (column) => column.heading !== 'Income' || savers.some((saver) => column.of(saver) !== 0),
  );
  const capital = savers.reduce((sum, { share }) => sum + share.capital.total, 0);
  const backOf = ({ parts, share }: Saver) =>
    share.capital.total > 0 || hasCosts(plan.comparison.with, new Set(parts.map(({ id }) => id)))
      ? paybackMonth(share.payback.net)
      : NO_COSTS;
  const row = (
    name: string,
    kind: string,
    amount: (column: Column) => string,
    spent: number,
    back: string,
  ) => [
    name,
    kind,
    ...columns.map(amount),
    ...(capital === 0 ? [] : [spent === 0 ? 'none' : formatWholePounds(spent)]),
    back,
  ];
  return {
    caption: `What each scheme of ${plan.name} avoids, costs and brings in over the period, and when it pays back`,
    headings: [
      'Scheme',
      'Kind',
      ...columns.map(({ heading }) => heading),
      ...(capital === 0 ? [] : ['Capital']),
      'Pays back from',
    ],
    rows: [
      ...savers.map((saver) => {
        const { key, name, kind, share } = saver;
        const left = hidden.measures.has(key);
        const leftParts = left || hidden.measureParts.has(key);
        return row(
          name,
          kind,
          ({ part, of }) => ((part ? leftParts : left) ? SUPPRESSED : formatWholePounds(of(saver))),
          share.capital.total,
          left ? SUPPRESSED : backOf(saver),
        );
      }),
      row(
        'All',
        '',
        ({ part, of }) =>
          part && hidden.planParts.has(at)
            ? SUPPRESSED
            : formatWholePounds(savers.reduce((sum, saver) => sum + of(saver), 0)),
        capital,
        paybackCell(plan.comparison),
      ),
    ],
  };
}
