/** Who the children are by the return beside what the file has: what would be taken, and what was typed before. */
import type { SplitsFromReturn } from '../../../shared/api/sufficiency.ts';
import { formatPercent } from '../../../shared/money/format.ts';
import { AGE_BANDS } from '../../../shared/scenario/types.ts';
import { BLANK_DEMAND_SPLIT } from '../../../shared/workspace/blank-rows.ts';
import type { Edit } from '../../../shared/workspace/edits.ts';
import { entryText } from '../../../shared/workspace/entry-text.ts';
import type { DemandSplitRow, Entry } from '../../../shared/workspace/rows.ts';
import { agesOnly, isAsReturned, isPlaceAsReturned } from '../../../shared/workspace/split-source.ts';
import { newKey } from '../../keys.ts';

/** The column of the share in the borough; the others are age bands. */
export const IN_BOROUGH = 'inBorough';
export const SHARE_COLUMNS: readonly string[] = [IN_BOROUGH, ...AGE_BANDS];

type Offered = SplitsFromReturn['types'][number];
export type OfferedType = {
  readonly type: Offered;
  /** Whether taking it would put something typed by hand out of the way: it is then not taken unasked. */
  readonly typed: boolean;
  readonly shares: readonly {
    readonly column: string;
    /** By the return; null where it does not say. */
    readonly share: number | null;
    /** What the file has that is otherwise, in words; empty where it has the same, or nothing. */
    readonly now: string;
  }[];
};

/** The types of which the return says something that the file does not have; the others are as the return has them. */
export function offeredTypes(offer: SplitsFromReturn, splits: readonly DemandSplitRow[]): OfferedType[] {
  return offer.types.flatMap((type): OfferedType[] => {
    const row = splits.find(({ placementType }) => placementType === type.key) ?? null;
    const shares = SHARE_COLUMNS.map((column) => {
      const share = shareIn(type, column);
      const now = entryIn(row, column);
      // The share in the borough stays where the return does not say; ages are all taken together.
      const stays = column === IN_BOROUGH && share === null;
      return { column, share, now: stays || isSame(now, share) ? '' : entryText(now, 'percent'), stays };
    });
    const differs = shares.some(({ column, share, stays }) => !stays && !isSame(entryIn(row, column), share));
    if (!differs) return [];
    return [
      {
        type,
        typed: shares.some(({ column, now }) => now !== '' && !isReturned(column, row?.source ?? '')),
        shares: shares.map(({ column, share, now }) => ({ column, share, now })),
      },
    ];
  });
}

/** Whether what stands in the column was taken from a return: where one gave the ages only, the place was typed. */
function isReturned(column: string, source: string): boolean {
  return column === IN_BOROUGH ? isPlaceAsReturned(source) : isAsReturned(source);
}

function shareIn({ ages, inBorough }: Offered, column: string): number | null {
  return column === IN_BOROUGH ? inBorough : (ages[column] ?? null);
}

function entryIn(row: DemandSplitRow | null, column: string): Entry {
  if (row === null) return null;
  return column === IN_BOROUGH ? row.inBorough : (row.ages[column] ?? null);
}

const SAME = 1e-9;

function isSame(now: Entry, share: number | null): boolean {
  if (typeof now === 'number' && share !== null) return Math.abs(now - share) < SAME;
  return now === share;
}

/** One step that takes the shares of these types; who has which needs stays, for the return does not say. */
export function takeEdits(
  offer: SplitsFromReturn,
  types: readonly Offered[],
  splits: readonly DemandSplitRow[],
): Edit[] {
  return types.map((type): Edit => {
    const row = splits.find(({ placementType }) => placementType === type.key);
    const fields = {
      ages: type.ages,
      ...(type.inBorough === null ? {} : { inBorough: type.inBorough }),
      source: type.inBorough === null ? agesOnly(offer.source) : offer.source,
    };
    return row
      ? { table: 'demandSplits', do: 'set', key: row.key, fields }
      : {
          table: 'demandSplits',
          do: 'add',
          row: { ...BLANK_DEMAND_SPLIT, key: newKey('split'), placementType: type.key, ...fields },
        };
  });
}

/** "76.5%"; an en dash where the return does not say. */
export function shareWords(share: number | null): string {
  return share === null ? '–' : formatPercent(share, 1);
}
