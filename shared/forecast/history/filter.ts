/** Which children and stays a view of the history is about. */
import { birthday } from '../../calendar/age.ts';
import type { Day } from '../../calendar/day.ts';
import { type CareHistory, OPEN } from '../care-history.ts';
import { AGE_BANDS, type AgeBandId } from '../stock.ts';

export const SEXES = ['female', 'male'] as const;
export const ASYLUM = ['unaccompanied', 'other'] as const;

/** Null leaves a question open. */
export type HistoryFilter = {
  readonly ageBand: AgeBandId | null;
  /** Id of a placement type. */
  readonly type: string | null;
  /** Ids of the placement types that are provided in one way (own, external); null for any. */
  readonly provided: readonly string[] | null;
  readonly asylum: (typeof ASYLUM)[number] | null;
  readonly sex: (typeof SEXES)[number] | null;
  /** LS when the stay began. */
  readonly legalStatus: string | null;
};

export const NO_FILTER: HistoryFilter = {
  ageBand: null,
  type: null,
  provided: null,
  asylum: null,
  sex: null,
  legalStatus: null,
};

/** The part of a stay that the filter lets through: the nights `start` to `end − 1`; none where they are equal. */
export type Part = { readonly start: Day; readonly end: Day };

export type FilteredHistory = {
  readonly history: CareHistory;
  readonly ofStay: (stay: number) => boolean;
  readonly ofChild: (child: number) => boolean;
  /** Days on which the child is of the wanted age. */
  readonly ageSpan: (child: number) => Part;
};

export function filtered(history: CareHistory, filter: HistoryFilter): FilteredHistory {
  const { children, stays, placementTypes, legalStatuses } = history;
  const types = placementTypes.map(
    ({ id }) => (filter.type === null || id === filter.type) && (filter.provided?.includes(id) ?? true),
  );
  const status = filter.legalStatus === null ? null : legalStatuses.indexOf(filter.legalStatus);
  const sex = filter.sex === null ? null : filter.sex === 'male' ? 1 : 2;
  const asylum = filter.asylum === null ? null : filter.asylum === 'unaccompanied';
  const band = AGE_BANDS.findIndex(({ id }) => id === filter.ageBand);
  const lowest = AGE_BANDS[band]?.from ?? 0;
  const beyond = AGE_BANDS[band + 1]?.from ?? null;
  return {
    history,
    ofStay: (stay) =>
      types[stays.type[stay] ?? 0] === true && (status === null || stays.legalStatus[stay] === status),
    ofChild: (child) =>
      (sex === null || children.sex[child] === sex) &&
      (asylum === null || (children.uascUntil[child] !== 0) === asylum),
    ageSpan: (child) => {
      if (band < 0) return { start: -OPEN, end: OPEN };
      const birth = children.birth[child] ?? 0;
      return {
        start: band === 0 ? -OPEN : birthday(birth, lowest),
        end: beyond === null ? OPEN : birthday(birth, beyond),
      };
    },
  };
}

/** The part of a stay that the filter lets through; null where there is none. */
export function partOf(view: FilteredHistory, stay: number): Part | null {
  const { child, start, end } = view.history.stays;
  const of = child[stay] ?? 0;
  if (!view.ofChild(of) || !view.ofStay(stay)) return null;
  const age = view.ageSpan(of);
  const part = {
    start: Math.max(start[stay] ?? 0, age.start),
    end: Math.min(end[stay] ?? OPEN, age.end),
  };
  return part.start < part.end ? part : null;
}

/** Calls `visit` with each stay the filter is about, and the part of it at the wanted age. */
export function eachPart(view: FilteredHistory, visit: (stay: number, part: Part) => void): void {
  const { length } = view.history.stays.child;
  for (let stay = 0; stay < length; stay += 1) {
    const part = partOf(view, stay);
    if (part !== null) visit(stay, part);
  }
}

/** Whether the child has a stay that ends as this one begins. */
export function follows({ stays }: CareHistory, stay: number): boolean {
  return stay > 0 && stays.child[stay - 1] === stays.child[stay] && stays.enters[stay] === 0;
}
