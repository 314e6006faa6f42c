/**
 * For whom do we lack homes, how many and from when: the projection's demand against the places there are.
 *
 * Demand is the children a type is the right placement for: the projection's demand (or, where the type has no
 * capacity, its average children) less those who are there only because an earlier type is full. Places are those
 * of the type's homes, with what capacity measures add; where it has no homes, the projection's capacity. All are
 * averages of the nights of a month. A home whose places are not given is left out. Homes never change the projection.
 */
import type { Month } from '../calendar/month.ts';
import type { MonthFigures, Program, Projection } from '../model/index.ts';
import type { Pence } from '../money/pence.ts';
import type { Category, DemandSplit, Provision, Scenario, SufficiencySettings } from '../scenario/types.ts';
import { type BandFigures, type BandKind, bandFigures, LEAST } from './bands.ts';
import { overflowPremium } from './overflow-price.ts';
import { averagePlaces, hasPlaces, isOpenOn, type Nights, type ResolvedHome, resolveHome } from './places.ts';

export type SufficiencyInput = {
  readonly scenario: Scenario;
  readonly program: Program;
  /** Of the program, with the measures that count. */
  readonly projection: Projection;
};

/** Where a type's places are known from. */
export type PlacesFrom = 'homes' | 'capacity' | 'nowhere';

/** One month of one type, averages of its nights. */
export type TypeMonth = Nights & {
  readonly month: Month;
  readonly demand: number;
  /** Children here only because an earlier type is full; not in `demand`. */
  readonly received: number;
  /** Usable places; null where none are known. */
  readonly places: number | null;
  /** Of those, places that measures open beside its homes. */
  readonly added: number;
  /** Places that measures open, beside the type's own capacity or its homes. */
  readonly opened: number;
  /** Children without a place, max(0, demand − places); 0 where no places are known. */
  readonly gap: number;
  /** Share of the places that demand fills; null without places. */
  readonly utilisation: number | null;
  /** Children the projection sends elsewhere, and what that costs above the price here. */
  readonly overflow: number;
  readonly cost: Pence;
  /** What one child placed elsewhere costs more a night, £; null where the file does not say where they go. */
  readonly premium: number | null;
};

export type TypeSufficiency = {
  readonly id: string;
  readonly name: string;
  readonly category: Category;
  readonly provision: Provision;
  readonly from: PlacesFrom;
  readonly homes: readonly ResolvedHome[];
  /** Usable places of its homes on the first day. */
  readonly usableNow: number;
  /** The type's own capacity, which the projection is worked out with. */
  readonly capacity: number | null;
  readonly overflowTo: string | null;
  readonly split: DemandSplit | undefined;
  readonly months: readonly TypeMonth[];
};

export type Sufficiency = {
  readonly input: SufficiencyInput;
  readonly settings: SufficiencySettings;
  readonly homes: readonly ResolvedHome[];
  readonly types: readonly TypeSufficiency[];
};

export function sufficiency(input: SufficiencyInput): Sufficiency {
  const { scenario } = input;
  const settings = scenario.sufficiency ?? {};
  const homes = (scenario.homes ?? []).map((home) => resolveHome(home, settings));
  return {
    input,
    settings,
    homes,
    types: scenario.placementTypes.map((_, at) => typeSufficiency(input, homes, at)),
  };
}

function typeSufficiency(input: SufficiencyInput, all: readonly ResolvedHome[], at: number): TypeSufficiency {
  const { scenario, program, projection } = input;
  const type = scenario.placementTypes[at];
  const id = type?.id ?? '';
  const capacity = program.scenario.types[at]?.capacity ?? null;
  const homes = all.filter((home) => home.placementType === id);
  // A home whose places nobody has given says nothing of how many there are.
  const from = homes.some(hasPlaces) ? 'homes' : capacity === null ? 'nowhere' : 'capacity';
  const places = (month: MonthFigures, added: number) =>
    from === 'homes'
      ? homes.reduce((sum, home) => sum + averagePlaces(home, month), added)
      : (month.placementTypes[at]?.places?.capacity ?? null);
  const first = program.scenario.from;
  return {
    id,
    name: type?.name ?? '',
    category: type?.category ?? 'other',
    provision: type?.provision ?? 'none',
    from,
    homes,
    usableNow: homes.reduce((sum, home) => sum + (isOpenOn(home, first) ? home.usablePlaces : 0), 0),
    capacity,
    overflowTo: type?.overflowTo ?? null,
    split: scenario.demandSplits?.find(({ placementType }) => placementType === id),
    months: projection.months.map((month, index) => {
      const figures = month.placementTypes[at];
      const opened = tidy((figures?.places?.capacity ?? 0) - (capacity ?? 0));
      const added = from === 'homes' ? opened : 0;
      const premium = overflowPremium(program, at, index, figures);
      return { ...typeMonth(scenario, month, at, places(month, added)), added, opened, premium };
    }),
  };
}

/** @param places usable places on an average night of the month; null where none are known */
function typeMonth(
  scenario: Scenario,
  month: MonthFigures,
  at: number,
  places: number | null,
): Omit<TypeMonth, 'added' | 'opened' | 'premium'> {
  const figures = month.placementTypes[at];
  const id = scenario.placementTypes[at]?.id;
  const received = scenario.placementTypes.reduce((sum, { overflowTo }, from) => {
    const sentOn = overflowTo === id ? month.placementTypes[from]?.places?.overflow : 0;
    return sum + (sentOn ?? 0);
  }, 0);
  const demand = tidy((figures?.places?.demand ?? figures?.averageChildren ?? 0) - received);
  return {
    month: month.month,
    from: month.from,
    end: month.end,
    demand,
    received,
    places,
    gap: places === null ? 0 : tidy(demand - places),
    utilisation: places === null || places <= 0 ? null : Math.min(demand, places) / places,
    overflow: figures?.places?.overflow ?? 0,
    cost: figures?.places?.costOfInsufficiency ?? 0,
  };
}

/** Not below zero, and nothing where arithmetic has left a hair. */
function tidy(value: number): number {
  return value > LEAST ? value : 0;
}

/** A type's demand and gap in one of its months, by age band or by needs. */
export function bandsOf(type: TypeSufficiency, month: TypeMonth, kind: BandKind): BandFigures[] {
  // Where no places are known nobody is without one, as far as the file says.
  const others = type.from === 'homes' ? month.added : (month.places ?? month.demand);
  const homes = type.from === 'homes' ? type.homes : [];
  return bandFigures(kind, month.demand, type.split, homes, others, month);
}
