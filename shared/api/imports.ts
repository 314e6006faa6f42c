import { z } from 'zod';
import { HOME_HEADINGS } from '../workspace/home-words.ts';

export const IMPORT_KINDS = ['mix', 'register', 'budgets', 'actuals', 'homes'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

export type ImportField = {
  readonly field: string;
  /** The heading of the template, and what the page calls it. */
  readonly heading: string;
  readonly required: boolean;
};

const field = (name: string, heading: string, required = false): ImportField => ({
  field: name,
  heading,
  required,
});

/**
 * What can be imported into each table, in the order of the template's columns. The mix also takes columns of single
 * months and years (workspace/period-columns.ts).
 */
export const IMPORT_FIELDS: Readonly<Record<ImportKind, readonly ImportField[]>> = {
  mix: [
    field('name', 'Placement type', true),
    field('category', 'Category'),
    field('provision', 'Provision'),
    field('children', 'Children'),
    field('weeklyCost', 'Price, £ a week'),
    field('weeklyIncome', 'Income, £ a week'),
    field('netChangePerMonth', 'Net change a month'),
    field('annualGrowth', 'Growth a year'),
    field('annualUplift', 'Uplift a year'),
    field('capacity', 'Places'),
    field('overflowTo', 'Overflow to'),
    field('lookedAfter', 'In care'),
  ],
  register: [
    field('ref', 'Reference', true),
    field('type', 'Placement type', true),
    field('start', 'Start', true),
    field('end', 'End'),
    field('weeklyCost', 'Price, £ a week', true),
    field('weeklyIncome', 'Income, £ a week'),
    field('provider', 'Provider'),
    field('location', 'Location'),
    field('note', 'Note'),
  ],
  budgets: [
    field('year', 'Financial year', true),
    field('placementType', 'Placement type'),
    field('amountPence', 'Amount, £', true),
  ],
  actuals: [
    field('year', 'Financial year', true),
    field('placementType', 'Placement type'),
    field('amountPence', 'Amount, £', true),
    field('note', 'Note'),
  ],
  homes: Object.entries(HOME_HEADINGS).map(([name, { header }]) => field(name, header, name === 'name')),
};

export const IMPORT_SHEETS: Readonly<Record<ImportKind, string>> = {
  mix: 'Mix',
  register: 'Register',
  budgets: 'Budgets',
  actuals: 'Actuals',
  homes: 'Homes',
};

/** The largest file taken in, in bytes, and the letters that makes in base64. */
export const LARGEST_IMPORT = 5_000_000;
const LARGEST_BASE64 = Math.ceil(LARGEST_IMPORT / 3) * 4;

export const importWanted = z.strictObject({
  kind: z.enum(IMPORT_KINDS),
  /** The file's name, for messages and for telling .csv from .xlsx; never used to open anything. */
  name: z.string().min(1).max(300),
  data: z.base64().max(LARGEST_BASE64),
  /** The sheet to read; null for the likeliest. */
  sheet: z.string().max(100).nullable(),
  /** Column of the file (from 0) by field; null for what was chosen last time, or what the headings say. */
  columns: z.record(z.string().max(40), z.int().min(0).max(500).nullable()).nullable(),
  /** Which placement type of the file here a short name in the table means, by that name; empty where none. */
  answers: z.record(z.string().max(400), z.string().max(400)),
});
export type ImportWanted = z.infer<typeof importWanted>;

export const importPreview = z.strictObject({
  /** To accept exactly this by; null while there is nothing to import. */
  id: z.string().nullable(),
  sheets: z.array(z.string()),
  sheet: z.string(),
  headings: z.array(z.string()),
  columns: z.record(z.string(), z.int().nullable()),
  /** Rows that would be added, and rows there already that would change. */
  added: z.int(),
  changed: z.int(),
  /** Rows there already that are the same. */
  same: z.int(),
  /** What cannot be read, by row of the file, whose rows are left out; without a row, why none can be read. The first of them. */
  problems: z.array(z.strictObject({ row: z.int().nullable(), heading: z.string(), problem: z.string() })),
  /** How many problems there are in all. */
  problemCount: z.int(),
  /** Names of placement types that may be short for some there already, those answered too. */
  shortNames: z.array(z.strictObject({ text: z.string(), rows: z.array(z.string()), answer: z.string() })),
  /** The first rows as they were read, by the order of the table's fields. */
  sample: z.array(z.strictObject({ row: z.int(), cells: z.array(z.string()) })),
});
export type ImportPreview = z.infer<typeof importPreview>;
