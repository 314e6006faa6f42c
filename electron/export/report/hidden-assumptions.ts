/** Assumptions whose value would tell what the tables leave out: how few children there are, or what few of them cost. */
import { readFormula } from '../../../shared/scenario/formula.ts';
import { type ListedQuantity, listQuantities } from '../../../shared/scenario/quantity-list.ts';
import type { Quantity } from '../../../shared/scenario/types.ts';
import type { Hidden } from './hidden.ts';
import { childrenChange, isLeftOut } from './prices-table.ts';
import type { ReportSource } from './source.ts';
import { FEWEST_SHOWN, isSmall } from './suppression.ts';

/** Fields of a type that is left out which tell its children or what they cost; its places do not. */
const OF_CHILDREN = new Set([
  'children',
  'weeklyCost',
  'weeklyIncome',
  'netChangePerMonth',
  'annualGrowth',
  'childrenByMonth',
]);
const OF_PRICES = new Set(['weeklyCost', 'weeklyIncome']);
const OF_RISES = new Set(['annualUplift', 'uplifts']);

/**
 * Ids of the assumptions that the children or prices of a type which is left out, the price of one whose price is, or the
 * prices of fewer than five placements of the register, are worked out from; of those worked out from one of these, from which it could be worked
 * out in turn; and of those that are themselves how many children, fewer than five, a measure is about.
 */
export function hiddenAssumptions(source: ReportSource, hidden: Hidden): ReadonlySet<string> {
  if (!source.suppress) return new Set();
  const parts = new Map((source.scenario.assumptions ?? []).map(({ id, value }) => [id, namesIn(value)]));
  const found = new Set<string>();
  const add = (ids: readonly string[]) => {
    for (const id of ids) {
      if (found.has(id)) continue;
      found.add(id);
      add(parts.get(id) ?? []);
    }
  };
  const quantities = listQuantities(source.scenario);
  add(ofTypesLeftOut(source, hidden, quantities));
  add(ofChildrenPutInto(source, hidden, quantities));
  add(ofFewPlacements(quantities));
  // A set grows while it is gone through: what is made of one that was added is met as well.
  for (const id of found) for (const [other, names] of parts) if (names.includes(id)) found.add(other);
  for (const { section, field, quantity } of quantities)
    if (section === 'measures' && field === 'children')
      for (const id of namesIn(quantity)) if (isFewChildren(source.assumptions.get(id) ?? 0)) found.add(id);
  return found;
}

/** A share of children is not how many they are. */
function isFewChildren(value: number): boolean {
  return value >= 1 && isSmall(value);
}

/** Those that the children, the prices or, where they are left out too, the rises of types left out are made of. */
function ofTypesLeftOut(
  source: ReportSource,
  hidden: Hidden,
  quantities: readonly ListedQuantity[],
): readonly string[] {
  const changes = source.resolved.types.some(childrenChange);
  const ofTypes = quantities.filter(({ section }) => section === 'placementTypes');
  const isOut = ({ index }: ListedQuantity) => isLeftOut(source, index, hidden);
  const named = (wanted: (each: ListedQuantity) => boolean) =>
    ofTypes.filter(wanted).flatMap(({ quantity }) => namesIn(quantity));
  // A rise that the table of prices shows for another type is no secret.
  const isPriceOut = ({ index }: ListedQuantity) => hidden.prices.has(source.resolved.types[index]?.id ?? '');
  const isRiseOut = (each: ListedQuantity) => isPriceOut(each) || (changes && isOut(each));
  const shownRises = new Set(named((each) => OF_RISES.has(each.field) && !isPriceOut(each) && !isOut(each)));
  const rises = named((each) => OF_RISES.has(each.field) && isRiseOut(each));
  return [
    ...named((each) => OF_CHILDREN.has(each.field) && isOut(each)),
    ...named((each) => OF_PRICES.has(each.field) && isPriceOut(each)),
    ...rises.filter((name) => !shownRises.has(name)),
  ];
}

/** Those that tell how many a measure puts at a list price that is not told: with what it saves they would tell it. */
function ofChildrenPutInto(
  { scenario }: ReportSource,
  { prices }: Hidden,
  quantities: readonly ListedQuantity[],
): string[] {
  const into = (scenario.measures ?? []).map((measure) => {
    const isAtListPrice =
      (measure.kind === 'volume' || measure.kind === 'move') && measure.weeklyCost === undefined;
    if (!isAtListPrice) return '';
    return measure.kind === 'move' ? measure.target : measure.placementType;
  });
  return quantities
    .filter(
      ({ section, index, field }) =>
        section === 'measures' && field === 'children' && prices.has(into[index] ?? ''),
    )
    .flatMap(({ quantity }) => namesIn(quantity));
}

/** Those that fewer than five placements of the register are priced by. */
function ofFewPlacements(quantities: readonly ListedQuantity[]): string[] {
  const named = quantities
    .filter(({ section }) => section === 'placements')
    .flatMap(({ index, quantity }) => namesIn(quantity).map((id) => ({ id, index })));
  return [...Map.groupBy(named, ({ id }) => id)].flatMap(([id, uses]) =>
    new Set(uses.map(({ index }) => index)).size < FEWEST_SHOWN ? [id] : [],
  );
}

/** The assumptions a formula names. */
function namesIn(quantity: Quantity): readonly string[] {
  const read = typeof quantity === 'string' ? readFormula(quantity) : null;
  return read?.ok ? read.formula.names : [];
}
