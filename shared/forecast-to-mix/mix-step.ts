/**
 * The one step that puts a forecast into the mix. A type's months share one assumption, from −1 to 1, that says where
 * within the forecast's range its children turn out to be: drawn month by month on their own, high and low months
 * would cancel out and a year's range would be far too narrow.
 */
import { formatMonth } from '../calendar/month.ts';
import { pertReach } from '../forecast/by-type.ts';
import { BLANK_ASSUMPTION } from '../workspace/blank-rows.ts';
import type { Edit, Step } from '../workspace/edits.ts';
import type { AssumptionRow, Entry, PlacementTypeRow, WorkspaceContent } from '../workspace/rows.ts';
import type { MixMonth, MixOfType } from './mix-from-forecast.ts';

type Mix = Pick<WorkspaceContent, 'placementTypes' | 'assumptions'>;

/** Where an assumption of ours is kept: with its placement type. */
const KEY_OF_ASSUMPTION = 'forecast-';
const LONGEST_ID = 40;
/** Of a child: finer is noise. */
const DECIMALS = 2;

/**
 * @param prices £ a week by placement type: fills a blank price, changes no other
 * @param source where the forecast comes from, for the assumptions
 */
export function mixStep(
  types: readonly MixOfType[],
  mix: Mix,
  prices: ReadonlyMap<string, number>,
  source: string,
  today: string,
): Step {
  const keys = new Set(types.map(({ placementType }) => placementType));
  const taken = new Set(mix.assumptions.map(({ id }) => id));
  const edits = types.flatMap(({ placementType, months }): Edit[] => {
    const row = mix.placementTypes.find(({ key }) => key === placementType);
    if (!row) return [];
    const key = assumptionKey(placementType);
    const there = mix.assumptions.find((each) => each.key === key);
    const id = there && there.id !== '' ? there.id : freeId(row.name, taken);
    taken.add(id);
    const fields: Partial<PlacementTypeRow> = {
      childrenByMonth: Object.fromEntries(months.map((each) => [formatMonth(each.month), entryOf(each, id)])),
    };
    const price = prices.get(placementType);
    if (row.weeklyCost === null && price !== undefined) fields.weeklyCost = price;
    const ranged = months.some(({ reach }) => reach > 0);
    return [
      { table: 'placementTypes', do: 'set', key: placementType, fields },
      ...(ranged
        ? [assumptionEdit({ key, id, there: there !== undefined, name: row.name, source, today })]
        : []),
    ];
  });
  const before = forecastTypes(mix).filter((key) => !keys.has(key));
  return {
    name: 'Used the forecast of children in care in the placement mix',
    edits: [...edits, ...before.flatMap((key) => removal(key, mix))],
  };
}

/** Takes every forecast out of the mix again: children, change and growth count as they were typed. */
export function withoutForecast(mix: Mix): Step {
  return {
    name: 'Took the forecast of children in care out of the placement mix',
    edits: forecastTypes(mix).flatMap((key) => removal(key, mix)),
  };
}

/** Keys of the placement types whose children by month come from a forecast. */
export function forecastTypes({ placementTypes, assumptions }: Mix): string[] {
  const keys = new Set(assumptions.map(({ key }) => key));
  return placementTypes.flatMap(({ key, childrenByMonth }) =>
    keys.has(assumptionKey(key)) && Object.keys(childrenByMonth).length > 0 ? [key] : [],
  );
}

function removal(key: string, { assumptions }: Mix): Edit[] {
  const assumption = assumptionKey(key);
  return [
    { table: 'placementTypes', do: 'set', key, fields: { childrenByMonth: {} } },
    ...(assumptions.some((each) => each.key === assumption)
      ? [{ table: 'assumptions' as const, do: 'remove' as const, key: assumption }]
      : []),
  ];
}

function entryOf({ mix, reach }: MixMonth, id: string): Entry {
  const likely = rounded(mix);
  const ends = rounded(pertReach(reach));
  return ends === 0 ? likely : `=max(0, ${likely} + ${ends} * ${id})`;
}

function rounded(children: number): number {
  return Number(children.toFixed(DECIMALS));
}

type Wanted = {
  readonly key: string;
  readonly id: string;
  readonly there: boolean;
  readonly name: string;
  readonly source: string;
  readonly today: string;
};

function assumptionEdit({ key, id, there, name, source, today }: Wanted): Edit {
  const fields: Omit<AssumptionRow, 'key'> = {
    ...BLANK_ASSUMPTION,
    id,
    name: `${name}: children within the forecast’s range`.slice(0, 200),
    value: { low: -1, likely: 0, high: 1, shape: 'pert' },
    unit: '−1 lowest, 0 expected, 1 highest',
    source,
    date: today,
  };
  return there
    ? { table: 'assumptions', do: 'set', key, fields }
    : { table: 'assumptions', do: 'add', row: { key, ...fields } };
}

function assumptionKey(placementType: string): string {
  return `${KEY_OF_ASSUMPTION}${placementType}`.slice(0, 80);
}

/** A name for formulas that no assumption has: "forecast_fostering_agency". */
function freeId(name: string, taken: ReadonlySet<string>): string {
  const word = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
  const id = `forecast_${word || 'type'}`.slice(0, LONGEST_ID);
  for (let number = 2; ; number += 1) {
    const candidate = number === 2 && !taken.has(id) ? id : `${id}_${number}`;
    if (!taken.has(candidate)) return candidate;
  }
}
