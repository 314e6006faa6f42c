/** Questions about codes, answered once for each word of the return instead of once for each row. */
import { CONTINUES, DIED, END_REASONS, isShortBreak, LEGAL_STATUSES, STARTS } from '../codes/other-codes.ts';
import { isTemporary } from '../codes/placements.ts';
import { typeTable } from '../placement-map.ts';
import type { ReturnRows } from '../return/return-rows.ts';
import type { StitchOptions } from './options.ts';

/** Ends that the return does not give, beside the codes of REC. */
export const ENDED_OTHERWISE = {
  notSentAgain: 'not-in-next-return',
  eighteen: 'aged-18',
  shortBreak: 'short-break',
  notGiven: 'not-given',
} as const;

const REASONS: readonly string[] = ['', ...Object.keys(END_REASONS), ...Object.values(ENDED_OTHERWISE)];
const STATUSES: readonly string[] = ['', ...Object.keys(LEGAL_STATUSES)];

export type Lookups = {
  readonly reasons: readonly string[];
  readonly legalStatuses: readonly string[];
  /** Word of REC to an index into `reasons`. */
  readonly reasonOf: Uint8Array;
  readonly legalStatusOf: Uint8Array;
  readonly isTemporary: Uint8Array;
  readonly isShortBreak: Uint8Array;
  readonly startsCare: Uint8Array;
  readonly sameHome: Uint8Array;
  readonly sameCarer: Uint8Array;
  /** Indexes into `reasons`. */
  readonly continues: number;
  readonly died: number;
  readonly notSentAgain: number;
  readonly eighteen: number;
  readonly shortBreak: number;
  readonly notGiven: number;
  readonly typeOf: (place: number, provider: number) => number;
  /** 1 in the council's own area, 2 outside; 0 for none given, and for all where the area is not known. */
  readonly nearness: Uint8Array;
};

/** The share of children's homes from which a postcode district counts as the council's own. */
const LEAST_SHARE_OF_HOMES = 0.01;

export function lookups(rows: ReturnRows, options: StitchOptions): Lookups {
  const { words } = rows;
  const flags = (list: readonly string[], is: (word: string) => boolean) =>
    Uint8Array.from(list, (word) => (is(word) ? 1 : 0));
  const notGiven = REASONS.indexOf(ENDED_OTHERWISE.notGiven);
  const types = typeTable(options.map, words.place, words.provider);
  const own = new Set(options.ownDistricts ?? homeDistricts(rows));
  return {
    reasons: REASONS,
    legalStatuses: STATUSES,
    reasonOf: Uint8Array.from(words.endReason, (word) =>
      word !== '' && REASONS.includes(word) ? REASONS.indexOf(word) : notGiven,
    ),
    legalStatusOf: Uint8Array.from(words.legalStatus, (word) => Math.max(0, STATUSES.indexOf(word))),
    isTemporary: flags(words.place, isTemporary),
    isShortBreak: flags(words.legalStatus, isShortBreak),
    startsCare: flags(words.startReason, (word) => word === STARTS),
    sameHome: flags(words.startReason, (word) => word === 'L'),
    sameCarer: flags(words.startReason, (word) => word === 'T' || word === 'U'),
    continues: REASONS.indexOf(CONTINUES),
    died: REASONS.indexOf(DIED),
    notSentAgain: REASONS.indexOf(ENDED_OTHERWISE.notSentAgain),
    eighteen: REASONS.indexOf(ENDED_OTHERWISE.eighteen),
    shortBreak: REASONS.indexOf(ENDED_OTHERWISE.shortBreak),
    notGiven,
    typeOf: (place, provider) => types[place * words.provider.length + provider] ?? 0,
    nearness: Uint8Array.from(words.district, (word) =>
      word === '' || own.size === 0 ? 0 : own.has(word) ? 1 : 2,
    ),
  };
}

/** The districts that at least one in a hundred home addresses lie in: the council's own, unless it says otherwise. */
export function homeDistricts({ episodes, words }: ReturnRows): string[] {
  const counts = new Float64Array(words.district.length);
  let known = 0;
  for (const district of episodes.home) {
    if (district === 0) continue;
    counts[district] = (counts[district] ?? 0) + 1;
    known += 1;
  }
  return words.district.filter(
    (_, at) => at > 0 && (counts[at] ?? 0) > 0 && (counts[at] ?? 0) >= known * LEAST_SHARE_OF_HOMES,
  );
}
