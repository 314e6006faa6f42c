/** Which placement type of the mix the children of each placement type of the return go to. */
import type { MappedType } from '../forecast/placement-map.ts';
import type { ForecastSettings } from '../workspace/forecast-settings.ts';
import type { PlacementTypeRow } from '../workspace/rows.ts';

type MixType = Pick<PlacementTypeRow, 'key' | 'name' | 'category' | 'provision'> &
  Partial<Pick<PlacementTypeRow, 'children' | 'weeklyCost'>>;

export type TypeMatch = {
  /** Of the return. */
  readonly type: MappedType;
  /** Key of a placement type of the mix; null where its children are left out. */
  readonly placementType: string | null;
  readonly suggested: string | null;
};

/** As the council has chosen, otherwise as suggested. A choice of a type that has been removed counts for nothing. */
export function matchTypes(
  types: readonly MappedType[],
  mix: readonly MixType[],
  chosen: ForecastSettings['types'],
): TypeMatch[] {
  const keys = new Set(mix.map(({ key }) => key));
  const choices = new Map(chosen.map((each) => [each.type, each.placementType]));
  return types.map((type) => {
    const suggested = suggest(type, mix);
    const choice = choices.get(type.id);
    const stands = choice !== undefined && (choice === null || keys.has(choice));
    return { type, placementType: stands ? choice : suggested, suggested };
  });
}

/**
 * The type of the same name; otherwise one of the same category and provision, kinship with kinship only; otherwise
 * the only one of the category that has no other provision. One in use comes before one that a new file begins with and
 * that nobody has filled in, whose children would count beside those typed into the other. Prices differ most by these, so no other is guessed: and
 * "other" is no kind of placement, so of it only what is called other on both sides is alike.
 */
function suggest({ name, category, provision }: MappedType, mix: readonly MixType[]): string | null {
  const named = mix.filter((each) => folded(each.name) === folded(name));
  const alike = mix.filter(
    (each) => each.category === category && (category !== 'other' || (isOther(each.name) && isOther(name))),
  );
  const kin = alike.filter((each) => isKinship(each.name) === isKinship(name));
  const likely = [...named, ...kin.filter((each) => each.provision === provision)];
  const [first] = likely;
  if (first) return (likely.find(isInUse) ?? first).key;
  const [only] = alike;
  return only && alike.length === 1 && !isKinship(name) ? only.key : null;
}

function isInUse({ children = null, weeklyCost = null }: MixType): boolean {
  return (children !== null && children !== 0) || weeklyCost !== null;
}

function folded(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

function isOther(name: string): boolean {
  return /\bother\b/i.test(name);
}

function isKinship(name: string): boolean {
  return /kinship|connected|relative|friend/i.test(name);
}
