/**
 * The one step that puts a forecast into the mix. A type's months share one assumption that says where within the
 * forecast's range its children turn out to be: drawn month by month on their own, high and low months would cancel
 * out and a year's range would be far too narrow.
 */
import { formatMonth } from '../calendar/month.ts';
import { BLANK_ASSUMPTION } from '../workspace/blank-rows.ts';
import type { Edit, Step } from '../workspace/edits.ts';
import {
  assumptionKey,
  type ForecastInMix,
  forecastTypes,
  monthsMark,
  monthsOut,
} from '../workspace/forecast-in-mix.ts';
import type {
  AssumptionRow,
  Entry,
  PlacementTypeRow,
  WholeWorkspace,
  WorkspaceContent,
} from '../workspace/rows.ts';
import type { MixMonth, MixOfType } from './mix-from-forecast.ts';
import { NO_PLACEMENTS, type registerMarks } from './register-children.ts';

type Mix = Pick<WorkspaceContent, 'profile' | 'placementTypes' | 'assumptions'>;

const LONGEST_ID = 40;
/**
 * The ends of the assumption. Evenly drawn to these it lies between −1 and 1 four times in five, as the children lie
 * between the forecast's low and high, and beyond them one time in ten on either side. A PERT range with the same four
 * fifths would reach twice as far as the forecast's range: a tornado, which is of the ends, would tell of children that
 * nobody forecasts.
 */
const FURTHEST = 1.25;
/** Of a child: finer is noise. */
const DECIMALS = 2;

/**
 * @param prices £ a week by placement type: fills a blank price, changes no other
 * @param made what the forecast was made from, for the file to say which forecast it holds
 * @param source the same in words, for the assumptions
 * @param register of each placement type that has any, what of the register counts within the forecast
 */
export function mixStep(
  types: readonly MixOfType[],
  mix: Mix,
  prices: ReadonlyMap<string, number>,
  made: Omit<ForecastInMix, 'types'>,
  source: string,
  register: ReturnType<typeof registerMarks> = new Map(),
): Step {
  const keys = new Set(types.map(({ placementType }) => placementType));
  const taken = new Set(mix.assumptions.map(({ id }) => id));
  const put: ForecastInMix['types'] = [];
  const edits = types.flatMap(({ placementType, months }): Edit[] => {
    const row = mix.placementTypes.find(({ key }) => key === placementType);
    if (!row) return [];
    const key = assumptionKey(placementType);
    const there = mix.assumptions.find((each) => each.key === key);
    const id = there && there.id !== '' ? there.id : freeId(row.name, taken);
    taken.add(id);
    const childrenByMonth = Object.fromEntries(
      months.map((each) => [formatMonth(each.month), entryOf(each, id)]),
    );
    put.push({
      placementType,
      months: monthsMark(childrenByMonth),
      register: register.get(placementType) ?? NO_PLACEMENTS,
    });
    const fields: Partial<PlacementTypeRow> = { childrenByMonth };
    const price = prices.get(placementType);
    if (row.weeklyCost === null && price !== undefined) fields.weeklyCost = price;
    const ranged = Object.values(childrenByMonth).some((each) => typeof each === 'string');
    const before = there !== undefined;
    return [
      { table: 'placementTypes', do: 'set', key: placementType, fields },
      ...(ranged ? [assumptionEdit({ key, id, there: before, name: row.name, source, today: made.on })] : []),
      ...(before && !ranged ? [{ table: 'assumptions' as const, do: 'remove' as const, key }] : []),
    ];
  });
  const before = forecastTypes(mix).filter((key) => !keys.has(key));
  return {
    name: 'Used the forecast of children in care in the placement mix',
    edits: [
      ...edits,
      ...monthsOut(before, { ...mix, profile: { ...mix.profile, forecastInMix: null } }),
      { table: 'profile', do: 'set', fields: { forecastInMix: { ...made, types: put } } },
    ],
  };
}

/** The workspace as the step would leave it, for what it would change to be worked out before it is taken. */
export function afterMixStep({ edits }: Step, workspace: WholeWorkspace): WholeWorkspace {
  const types = new Map<string, object>();
  const assumptions = new Map(workspace.assumptions.map((row) => [row.key, row]));
  for (const edit of edits) {
    if (edit.table === 'placementTypes' && edit.do === 'set') types.set(edit.key, edit.fields);
    if (edit.table !== 'assumptions') continue;
    if (edit.do === 'add') assumptions.set(edit.row.key, edit.row);
    if (edit.do === 'remove') assumptions.delete(edit.key);
    const before = edit.do === 'set' ? assumptions.get(edit.key) : undefined;
    if (edit.do === 'set' && before) assumptions.set(edit.key, Object.assign({}, before, edit.fields));
  }
  return {
    ...workspace,
    placementTypes: workspace.placementTypes.map((row) => Object.assign({}, row, types.get(row.key))),
    assumptions: [...assumptions.values()],
  };
}

/** Takes every forecast out of the mix again: children, change and growth count as they were typed. */
export function withoutForecast(mix: Mix): Step {
  return {
    name: 'Took the forecast of children in care out of the placement mix',
    edits: monthsOut(forecastTypes(mix), mix),
  };
}

/**
 * At −1 and 1 the month is the forecast's low and high: within them its assumption lies four times in five. There cannot
 * be fewer children than none, so where few are expected the mean of the draws lies above the number expected. To bring
 * it down the upper end would have to be nearer than the forecast's high, which holds as often as it says: it is left,
 * and told of where it shows.
 */
function entryOf({ mix, beyondRegister, reach }: MixMonth, id: string): Entry {
  const end = rounded(reach);
  return end === 0 ? rounded(mix) : `=max(0, ${rounded(beyondRegister)} + ${end} * ${id})`;
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
    value: { low: -FURTHEST, likely: 0, high: FURTHEST, shape: 'uniform' },
    unit: '0 as expected; −1 and 1 the ends of the forecast’s range',
    source,
    date: today,
  };
  return there
    ? { table: 'assumptions', do: 'set', key, fields }
    : { table: 'assumptions', do: 'add', row: { key, ...fields } };
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
