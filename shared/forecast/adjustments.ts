/**
 * What the user knows that the past does not: dated changes to who comes, who leaves and who moves, in children a
 * month or in percent ("two children a month step down from residential to fostering from October").
 */
import { z } from 'zod';
import { parseMonth } from '../calendar/month.ts';
import { CATEGORIES, type Category } from '../scenario/types.ts';

const month = z
  .string()
  .max(20)
  .refine((text) => parseMonth(text) !== null, { message: 'A month is written like 2024-10.' });

const amount = z.union([
  /** Children a month more (or, below zero, fewer), in expectation. */
  z.strictObject({ children: z.number().min(-200).max(200) }),
  /** Share more or fewer: 0.1 is ten percent more. */
  z.strictObject({ percent: z.number().min(-1).max(10) }),
]);

const dated = {
  id: z.string().min(1).max(100),
  name: z.string().max(200),
  enabled: z.boolean().default(true),
  /** First and last calendar month it applies to; without an end it goes on. */
  from: month,
  to: month.optional(),
  amount,
};
const category = z.enum(CATEGORIES);

/** One adjustment; without a category it is about children of every category, in their own proportions. */
export const adjustmentSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...dated, kind: z.literal('entrants'), category: category.optional() }),
  z.strictObject({ ...dated, kind: z.literal('leaving'), category: category.optional() }),
  z
    .strictObject({ ...dated, kind: z.literal('moves'), source: category, target: category })
    .refine(({ source, target }) => source !== target, {
      message: 'Children move from one category to another: choose two.',
      path: ['target'],
    }),
]);
export const adjustmentsSchema = z.array(adjustmentSchema).max(100);

type Amount = { readonly children: number } | { readonly percent: number };
type Dated = {
  readonly id: string;
  readonly name: string;
  readonly enabled?: boolean | undefined;
  readonly from: string;
  readonly to?: string | undefined;
  readonly amount: Amount;
};
export type Adjustment = Dated &
  (
    | { readonly kind: 'entrants' | 'leaving'; readonly category?: Category | undefined }
    | { readonly kind: 'moves'; readonly source: Category; readonly target: Category }
  );
