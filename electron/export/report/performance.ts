import { formatFixed, formatWholePounds } from '../../../shared/money/format.ts';
import type { Pence } from '../../../shared/money/pence.ts';
import { type ReportTable, SUPPRESSED } from './content.ts';
import { type Hidden, quarterName } from './hidden.ts';
import { putsInto } from './measure-children.ts';
import { type Quarter, quartersOf } from './quarters.ts';
import type { ReportPlan, ReportSource } from './source.ts';

/** What funders of Staying Close ask about; the figures are not in this file, so they are filled in by hand. */
const OUTCOMES = [
  'Young people in settled accommodation',
  'Young people in education, employment or training',
  'Young people in touch with their adviser',
  'Placements that ended sooner than planned',
] as const;

/** Whether a table of what the schemes themselves cost stands under those of their places. */
export function tellsCosts(tables: readonly ReportTable[]): boolean {
  return tables.some(({ headings }) => headings.includes(COST_PLANNED));
}

const COST_PLANNED = 'Cost planned';

/** A scheme quarter by quarter (places, children, spend, income) with room for what happened, and its outcomes. */
export function performanceTables(source: ReportSource, hidden: Hidden): ReportTable[] {
  const schemes = source.scenario.placementTypes.filter(({ category }) => category === 'staying-close');
  const tables = source.plans.flatMap((plan, at) => {
    if (hidden.plans.has(at)) return [];
    const quarters = schemes.flatMap(({ id, name }) => {
      const isLeftOut = (label: string) => hidden.quarters.has(quarterName(at, id, label));
      return schemeTable(plan, { id, name }, isLeftOut) ?? [];
    });
    return quarters.length === 0 ? [] : [...quarters, ...costsTables(plan, schemes)];
  });
  if (tables.length === 0) return [];
  const outcomes: ReportTable = {
    caption: 'Outcomes, to be filled in from the scheme’s own records',
    headings: ['Outcome', 'Target', 'This quarter', 'Comment'],
    rows: OUTCOMES.map((outcome) => [outcome, '', '', '']),
  };
  return [...tables, outcomes];
}

function schemeTable(
  plan: ReportPlan,
  { id, name }: { readonly id: string; readonly name: string },
  isLeftOut: (label: string) => boolean,
): ReportTable | null {
  const quarters = quartersOf(plan.comparison.with.months);
  // A scheme with nothing planned in it has nothing to report on.
  if (quarters.every((quarter) => isEmpty(quarter, id) && !isLeftOut(quarter.label))) return null;
  return {
    caption: `${name} by quarter: ${plan.name}`,
    headings: [
      'Quarter',
      'Places planned',
      'Young people planned',
      'Placement spend planned',
      'Income planned',
      'Young people, actual',
      'Placement spend, actual',
    ],
    rows: quarters.map((quarter) => quarterRow(quarter, id, isLeftOut(quarter.label))),
  };
}

function isEmpty({ months }: Quarter, id: string): boolean {
  return months.every(({ placementTypes }) => {
    const type = placementTypes.find((each) => each.id === id);
    return !type || (type.childDays === 0 && type.gross === 0 && (type.places?.capacity ?? 0) === 0);
  });
}

/** Whose costs a table is of. */
export type Payer = { readonly caption: string; readonly measures: ReadonlySet<string> };

/**
 * What opens places in Staying Close or moves young people into it: each scheme by itself. Where measures outside
 * schemes do, nothing says which costs go with them, so all of theirs are told together.
 */
export function payersOf(
  { resolved, savings }: ReportPlan,
  types: readonly { readonly id: string }[],
): Payer[] {
  const { measures } = resolved;
  const staying = new Set(types.map(({ id }) => resolved.types.findIndex((type) => type.id === id)));
  const opening = new Set(
    measures.flatMap((measure) => {
      const into = measure.kind === 'capacity' ? measure.type : putsInto(measure);
      return into !== null && staying.has(into) ? measure.id : [];
    }),
  );
  const opens = ({ id }: { readonly id: string }) => opening.has(id);
  const schemes = (savings?.savers ?? []).filter(({ scheme }) => scheme !== null);
  const inSchemes = new Set(schemes.flatMap(({ parts }) => parts.map(({ id }) => id)));
  const outside = measures.filter(({ id }) => !inSchemes.has(id));
  const ofIds = (parts: readonly { readonly id: string }[]) => new Set(parts.map(({ id }) => id));
  return [
    ...schemes
      .filter(({ parts }) => parts.some(opens))
      .map(({ name, parts }) => ({
        caption: `Costs and income of ${name} by quarter`,
        measures: ofIds(parts),
      })),
    ...(outside.some(opens)
      ? [{ caption: 'Costs and income of measures outside schemes by quarter', measures: ofIds(outside) }]
      : []),
  ];
}

/** What it spends and receives beside placements (rent, staff, grant, works) in each quarter, pence. */
export function costsByQuarter(
  { comparison }: ReportPlan,
  { measures }: Payer,
): { readonly label: string; readonly amounts: readonly [Pence, Pence, Pence] }[] {
  return quartersOf(comparison.with.months).map(({ label, months }) => {
    const lines = months.flatMap((month) => month.measures.filter(({ id }) => measures.has(id)));
    const sum = (of: 'gross' | 'income' | 'capital') => lines.reduce((all, line) => all + line[of], 0);
    return { label, amounts: [sum('gross'), sum('income'), sum('capital')] };
  });
}

/** No children are behind these amounts, so none is left out. */
function costsTables(plan: ReportPlan, types: readonly { readonly id: string }[]): ReportTable[] {
  return payersOf(plan, types).flatMap((payer) => {
    const rows = costsByQuarter(plan, payer);
    if (rows.every(({ amounts }) => amounts.every((amount) => amount === 0))) return [];
    return {
      caption: `${payer.caption}: ${plan.name}`,
      headings: [
        'Quarter',
        COST_PLANNED,
        'Income planned',
        'Capital planned',
        'Cost, actual',
        'Income, actual',
      ],
      rows: rows.map(({ label, amounts }) => [label, ...amounts.map(formatWholePounds), '', '']),
    };
  });
}

/** A row; what is left out leaves the places, which say nothing of the children in them. */
function quarterRow({ label, months }: Quarter, id: string, leftOut: boolean): string[] {
  const figures = months.flatMap(({ placementTypes }) => placementTypes.filter((type) => type.id === id));
  const days = months.reduce((sum, { from, end }) => sum + end - from, 0);
  const children = figures.reduce((sum, { childDays }) => sum + childDays, 0) / days;
  const gross = figures.reduce((sum, type) => sum + type.gross, 0);
  const income = figures.reduce((sum, type) => sum + type.income, 0);
  const places = figures.at(-1)?.places;
  return [
    label,
    places ? formatFixed(places.capacity, 1) : 'not recorded',
    leftOut ? SUPPRESSED : formatFixed(children, 1),
    leftOut ? SUPPRESSED : formatWholePounds(gross),
    leftOut ? SUPPRESSED : formatWholePounds(income),
    '',
    '',
  ];
}
