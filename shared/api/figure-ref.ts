import { z } from 'zod';

const year = z.string().max(20);
const month = z.string().max(10);
/** Of a placement type, measure, placement or scheme. */
const id = z.string().max(200);

/** Names one figure, so that it can be opened to its working. `scenario` null is the base. */
export const figureRef = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('outturn'), year }),
  z.strictObject({ kind: z.literal('pressure'), year }),
  z.strictObject({ kind: z.literal('month'), month }),
  z.strictObject({ kind: z.literal('type-year'), type: id, year }),
  z.strictObject({ kind: z.literal('type-outturn'), type: id, year }),
  z.strictObject({ kind: z.literal('type-month'), type: id, month }),
  z.strictObject({ kind: z.literal('measure-year'), measure: id, year }),
  z.strictObject({ kind: z.literal('scheme-year'), scheme: id, year }),
  z.strictObject({ kind: z.literal('scheme-month'), scheme: id, month }),
  z.strictObject({ kind: z.literal('insufficiency'), type: id, year }),
  z.strictObject({ kind: z.literal('placement'), placement: id, year }),
  z.strictObject({ kind: z.literal('bridge'), part: id, year }),
  z.strictObject({ kind: z.literal('saving'), year: year.nullable() }),
  z.strictObject({ kind: z.literal('measure-saving'), measure: id, year: year.nullable() }),
  z.strictObject({ kind: z.literal('scheme-saving'), scheme: id, year: year.nullable() }),
  z.strictObject({ kind: z.literal('payback') }),
  z.strictObject({ kind: z.literal('net-present-value') }),
  z.strictObject({ kind: z.literal('homes-gap'), type: id, month }),
  z.strictObject({ kind: z.literal('in-borough') }),
  z.strictObject({ kind: z.literal('care-rate'), rate: z.enum(['inCare', 'entrants', 'leavers']) }),
]);
export type FigureRef = z.infer<typeof figureRef>;
