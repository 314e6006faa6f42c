/**
 * Which forecast the placement mix holds: what it was made from and asked for, kept when it is put in, so that the file
 * can say so later and tell when the forecast has changed since.
 */
import { z } from 'zod';
import { dateText, rowKey, shortText } from './cells.ts';
import type { Edit } from './edits.ts';
import { forecastSettings, typeChoice } from './forecast-settings.ts';
import { returnReading } from './made-from-return.ts';
import { markOf } from './mark.ts';
import type { PlacementTypeRow, WorkspaceContent } from './rows.ts';

export const forecastInMix = z.strictObject({
  /** The day it was put in, ISO. */
  on: dateText,
  /** The day forecast from, ISO. */
  from: dateText,
  /** The return it was made from, and {@link markOf} how that was read. */
  returned: z.strictObject({
    name: shortText,
    importedAt: z.string().max(40),
    settings: z.string().max(40),
    /** What of that counts for the forecast; not there in a record of before this was told apart. */
    reading: returnReading.optional(),
  }),
  /** What was asked for. */
  settings: forecastSettings,
  /** Where the children of each type of the return went; not there in a record of before this was kept. */
  wentTo: z.array(typeChoice).max(200).optional(),
  periodFrom: dateText,
  periodTo: dateText,
  /** The placement types whose children by month are of it, and {@link markOf} those as they were put in. */
  types: z
    .array(
      z.strictObject({
        placementType: rowKey,
        months: z.string().max(40),
        /** Placements of the register that counted within it; not there in a record of before this was kept. */
        register: z.strictObject({ placements: z.int(), mark: z.string().max(40) }).optional(),
      }),
    )
    .max(1000),
});
export type ForecastInMix = z.infer<typeof forecastInMix>;

type Mix = Pick<WorkspaceContent, 'profile' | 'placementTypes' | 'assumptions'>;

/** The assumption that says where within the range a type's children turn out to be: kept with its placement type. */
export function assumptionKey(placementType: string): string {
  return `forecast-${placementType}`.slice(0, 80);
}

/** Keys of the placement types whose children by month come from a forecast. */
export function forecastTypes({ profile, placementTypes, assumptions }: Mix): string[] {
  const put = new Set(profile.forecastInMix?.types.map(({ placementType }) => placementType));
  const keys = new Set(assumptions.map(({ key }) => key));
  return placementTypes.flatMap(({ key, childrenByMonth }) =>
    // A file of before the record was kept shows it by the assumption.
    Object.keys(childrenByMonth).length > 0 && (put.has(key) || keys.has(assumptionKey(key))) ? [key] : [],
  );
}

/** Takes the children by month out of some placement types: children, change and growth count as they were typed. */
export function monthsOut(keys: readonly string[], { profile, assumptions }: Mix): Edit[] {
  const going = new Set(keys);
  const held = profile.forecastInMix ?? null;
  const types = held?.types.filter(({ placementType }) => !going.has(placementType)) ?? [];
  return [
    ...keys.flatMap((key): Edit[] => [
      { table: 'placementTypes', do: 'set', key, fields: { childrenByMonth: {} } },
      ...(assumptions.some((each) => each.key === assumptionKey(key))
        ? [{ table: 'assumptions' as const, do: 'remove' as const, key: assumptionKey(key) }]
        : []),
    ]),
    ...(held === null || types.length === held.types.length
      ? []
      : [
          {
            table: 'profile' as const,
            do: 'set' as const,
            fields: { forecastInMix: types.length === 0 ? null : { ...held, types } },
          },
        ]),
  ];
}

/** Children by month in the order of the months, as {@link markOf} is to see them. */
export function monthsMark(childrenByMonth: PlacementTypeRow['childrenByMonth']): string {
  return markOf(Object.entries(childrenByMonth).sort(([one], [other]) => (one < other ? -1 : 1)));
}
