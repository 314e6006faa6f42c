/** What one cell of a workspace may hold. See rows.ts for what is made of them. */
import { z } from 'zod';
import { RANGE_SHAPES } from '../scenario/types.ts';

const SHORT = 200;
const LONG = 4000;
const MAX_PENCE = 1e13;

/** Names a row for as long as it lives; never shown, never reused. */
export const rowKey = z.string().min(1).max(80);
export const shortText = z.string().max(SHORT);
export const longText = z.string().max(LONG);
export const dateText = z.string().max(40);
export const pence = z.int().min(-MAX_PENCE).max(MAX_PENCE);

export const rangeSchema = z.strictObject({
  low: z.number().optional(),
  likely: z.number(),
  high: z.number().optional(),
  shape: z.enum(RANGE_SHAPES).optional(),
  source: shortText.optional(),
});

export const entry = z.union([z.number(), z.string().min(1).max(1000), rangeSchema]).nullable();
export type Entry = z.infer<typeof entry>;

/** An amount in whole pence, or as it was typed where it could not be read. Blank is null. */
export const amount = z.union([pence, z.string().min(1).max(80)]).nullable();
export type Amount = z.infer<typeof amount>;
