/** A scheme as a workspace holds it: its form as typed, and what is kept about it for the savings tracker. */
import { z } from 'zod';
import { CASHABLE, CONFIDENCES, STATUSES } from '../schemes/common-fields.ts';
import { amount, entry, longText, rangeSchema, rowKey, shortText } from './cells.ts';

const MOST_ROWS = 500;

const plain = z.union([z.number(), z.boolean(), z.string().max(4000), rangeSchema]);
/** A cell of a list in a form; a measure of a custom scheme has its financing in one. */
const listCell = z.union([plain, z.record(z.string().max(60), plain)]);
const listRow = z.record(z.string().max(60), listCell);

/** What one field of a form holds, as typed: placement types are named by the keys of their rows. */
export const schemeField = z.union([plain, z.array(listRow).max(MOST_ROWS)]);
export type SchemeField = z.infer<typeof schemeField>;

/** By the field's key in shared/schemes; a blank field is not there. */
export const schemeFields = z.record(z.string().max(60), schemeField);
export type SchemeFields = z.infer<typeof schemeFields>;

export const schemeRow = z.strictObject({
  key: rowKey,
  /** Which form it is: `in-house-home`. */
  scheme: z.string().min(1).max(80),
  name: shortText,
  fields: schemeFields,
  /** The paper its figures come from, and where in it. */
  source: longText,
  paragraph: longText,
  note: longText,
  confidence: z.enum(CONFIDENCES).nullable(),
  /** In place of the weight of its confidence; a share from 0 to 1. */
  weight: entry,
  cashable: z.enum(CASHABLE).nullable(),
  owner: shortText,
  status: z.enum(STATUSES).nullable(),
  /** What the plan counts on in all, and what it has saved so far, net. */
  target: amount,
  actualSaving: amount,
});
export type SchemeRow = z.infer<typeof schemeRow>;

/** Shares from 0 to 1. */
export const confidenceWeights = z.strictObject({ red: entry, amber: entry, green: entry });
export type ConfidenceWeights = z.infer<typeof confidenceWeights>;
