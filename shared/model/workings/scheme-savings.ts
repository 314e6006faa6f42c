import { formatYear } from '../../calendar/financial-year.ts';
import { formatPounds } from '../../money/format.ts';
import type { Pence } from '../../money/pence.ts';
import type { SchemeShare } from '../player-sums.ts';
import { project } from '../project.ts';
import type { YearAmounts } from '../year-amounts.ts';
import type { SchemePlayer, WorkingContext } from './context.ts';
import { findYear } from './context.ts';
import { numeric, row, text, type Working, type WorkingRow } from './figure.ts';

const PARTS = [
  ['Avoided', (share: SchemeShare) => share.grossAvoided],
  ['Running cost', (share: SchemeShare) => share.runningCost],
  ['Financing', (share: SchemeShare) => share.financing],
  ['Income', (share: SchemeShare) => share.income],
  ['Net saving', (share: SchemeShare) => share.net],
] as const;

function amountIn(amounts: YearAmounts | undefined, at: number | null): Pence {
  return (at === null ? amounts?.total : amounts?.byYear[at]) ?? 0;
}

/**
 * What a scheme, or a measure outside every scheme, saves where schemes come and go whole.
 * @param label a year, or null for the whole period
 */
export function schemeSavingWorking(
  context: WorkingContext,
  id: string,
  label: string | null,
): Working | null {
  const at = label === null ? null : findYear(context, label)?.at;
  const player = context.schemes?.players.find((each) => each.id === id);
  const shares = context.schemes?.shares();
  const share = shares?.schemes.find((each) => each.id === id);
  if (at === undefined || !player || !shares || !share) return null;
  const { alone, last } = byItself(context, player, at);
  const [avoided, running, financing, income, net] = PARTS.map(([, part]) =>
    formatPounds(amountIn(part(share), at)),
  );
  const orders =
    shares.attribution === 'exact'
      ? 'over every order in which they could be counted'
      : 'over 2,000 sampled orders (more than 12 schemes and measures)';
  return {
    title: `${player.name}: saving, ${label ?? 'whole period'}`,
    value: net ?? '',
    definition: `What it takes off the cost of placements, less what it costs to run and to finance, with the income it brings. Where schemes want the same children or places they share what is saved: a scheme’s part is what it adds, averaged ${orders} (Shapley value). The parts add up to the whole saving exactly.`,
    formula: [
      `avoided ${avoided} − running ${running} − financing ${financing} + income ${income} = ${net}`,
      `counted by itself it saves ${formatPounds(alone)}`,
      `counted after all the others it saves ${formatPounds(last)}`,
    ],
    columns: [text('Year'), ...PARTS.map(([name]) => numeric(name))],
    rows: context.basis.plan.years.map((year, index) =>
      row([formatYear(year.year), ...PARTS.map(([, part]) => formatPounds(part(share).byYear[index] ?? 0))]),
    ),
    total: ['Whole period', ...PARTS.map(([, part]) => formatPounds(part(share).total))],
  };
}

/** A row for each scheme and each measure outside schemes; they sum to the saving. */
export function playerRows(
  { players, shares }: NonNullable<WorkingContext['schemes']>,
  at: number | null,
  label: string | null,
): WorkingRow[] {
  return shares().schemes.map(({ id, net }) =>
    row([players.find((each) => each.id === id)?.name ?? id, formatPounds(amountIn(net, at))], {
      kind: 'scheme-saving',
      scheme: id,
      year: label,
    }),
  );
}

/** What its measures save counted alone, and counted after everything else. */
function byItself(
  { basis: { program }, together }: WorkingContext,
  { measures }: SchemePlayer,
  at: number | null,
): { readonly alone: Pence; readonly last: Pence } {
  const own = new Set(
    program.scenario.measures.flatMap(({ id }, position) => (measures.includes(id) ? [position] : [])),
  );
  const net = (enabled: (position: number) => boolean) => {
    const { years } = project(program, enabled);
    return years.slice(...(at === null ? [0] : [at, at + 1])).reduce((sum, year) => sum + year.net, 0);
  };
  const { base, with: plan } = together();
  const sum = (years: typeof base.years) =>
    (at === null ? years : years.slice(at, at + 1)).reduce((all, year) => all + year.net, 0);
  return {
    alone: sum(base.years) - net((position) => own.has(position)),
    last: net((position) => !own.has(position)) - sum(plan.years),
  };
}
