/** The council's return as a workspace keeps it. */
import { z } from 'zod';

/** Packed columns can be long: a region's return of five years takes some ten million letters. */
const LONGEST_PACKED = 200_000_000;
const packed = z.string().max(LONGEST_PACKED);

/** How the return is read: the council's answers, beside the codes of the return. */
export const returnSettings = z.strictObject({
  includeShortBreaks: z.boolean(),
  /** Postcode districts of the council's own area; null to take them from the children's home addresses. */
  ownDistricts: z.array(z.string().max(8)).max(500).nullable(),
  /** Lines of the placement map that differ from the one we suggest. */
  lines: z
    .array(
      z.strictObject({
        place: z.string().min(1).max(8),
        provider: z.string().max(8).nullable(),
        type: z.string().min(1).max(60),
      }),
    )
    .max(500),
});
export type ReturnSettings = z.infer<typeof returnSettings>;

/** The council's return, pseudonymised: at most one row, {@link CARE_RETURN_KEY}. */
export const careReturnRow = z.strictObject({
  key: z.string().min(1).max(80),
  /** What was brought in: “2017/18 to 2021/22, 15 files”. */
  name: z.string().max(200),
  importedAt: z.string().max(40),
  /** What children's identifiers are hashed with, in hexadecimal; stays when a return replaces another. */
  salt: z.string().regex(/^[0-9a-f]{64}$/),
  /** The rows of the return, packed (electron/import/return/packed-return.ts). */
  rows: packed,
  /** What was found wrong with it, packed likewise. */
  findings: packed,
  settings: returnSettings,
});
export type CareReturnRow = z.infer<typeof careReturnRow>;
export const CARE_RETURN_KEY = 'return';
