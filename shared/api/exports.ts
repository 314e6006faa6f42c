import { z } from 'zod';
import { LONGEST_SECTION, MOST_PLANS, REPORT_SECTIONS } from '../workspace/report-sections.ts';
import { rowKey } from '../workspace/rows.ts';

/** Tables of what was entered that can be had as CSV: as it was typed, also where it cannot be calculated yet. */
export const CSV_INPUTS = [
  'placement-mix',
  'register',
  'budgets',
  'actuals',
  'assumptions',
  'homes',
  'who-the-children-are',
  'comparators',
] as const;

/** Tables that can be had as CSV: figures worked out, then what was entered. */
export const CSV_TABLES = [
  'years',
  'placement-types-by-year',
  'placement-types-by-month',
  'measures-by-year',
  'savings',
  'bridge',
  'schemes',
  'sufficiency-by-month',
  'forecast-of-children',
  ...CSV_INPUTS,
] as const;
export type CsvTableName = (typeof CSV_TABLES)[number];

const plans = z.array(z.string().max(80)).max(MOST_PLANS);

/** Plans to set against the base, by the keys of their scenarios. */
export const workbookWanted = z.strictObject({ scenarios: plans });
export const reportWanted = z.strictObject({
  scenarios: plans,
  sections: z.array(z.enum(REPORT_SECTIONS)).min(1).max(REPORT_SECTIONS.length),
  /** Leaves out counts under 5 and costs of fewer than 5 children, and whatever would give them away. */
  suppress: z.boolean(),
});

/** Which report's text is asked for: texts are kept apart for each choice of scenarios, with and without small numbers. */
export const reportTextsWanted = reportWanted.omit({ sections: true });
export const sectionText = z.strictObject({
  /** The key an edited text of this section has, or would have. */
  key: rowKey,
  section: z.enum(REPORT_SECTIONS),
  /** What the figures as they are now would have it say; a blank line between paragraphs. */
  written: z.string(),
  /** Stands for the figures as they are now: to be kept with an edited text. */
  fingerprint: z.string(),
  /** What somebody has made of it; `changed` where its figures have changed since. */
  edited: z.strictObject({ text: z.string().max(LONGEST_SECTION), changed: z.boolean() }).nullable(),
});
export type SectionText = z.infer<typeof sectionText>;

export const tableWanted = z.strictObject({ scenarios: plans, table: z.enum(CSV_TABLES) });

/** A chart as the page has drawn it: PNG, in base64. */
export const pictureWanted = z.strictObject({
  title: z.string().min(1).max(200),
  png: z.base64().max(6_000_000),
});

/** A file that was saved, or waits to be downloaded under this id; null when the user thought better of it. */
export const savedFile = z.strictObject({ downloadId: z.string().nullable(), name: z.string() }).nullable();
