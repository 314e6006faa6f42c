/** Schemes for the screens: what there are, what one explains and compiles to as it is typed, and how all of them fare. */
import { z } from 'zod';
import { CATEGORIES, PROVISIONS } from '../scenario/types.ts';
import { ENTRY_STYLES } from '../workspace/entry-text.ts';
import { measureRow, schemeRow } from '../workspace/rows.ts';
import { faultsState } from './views.ts';

const pence = z.int();
const year = z.string().max(20);
const scenario = z.string().max(80).nullable();

const cellKind = z.discriminatedUnion('type', [
  /** A number; `entry` may be a range or a formula too. `percent` is shown and typed as a percentage; `weekly` and `yearly` may be typed with their period. */
  z.strictObject({
    type: z.literal('number'),
    entry: z.boolean(),
    style: z.enum(ENTRY_STYLES),
    /** A percentage nearer to nought than this, as a share of 1, is asked about; null where any may be meant. */
    asksBelow: z.number().nullable(),
  }),
  z.strictObject({ type: z.literal('date') }),
  z.strictObject({ type: z.literal('month') }),
  z.strictObject({ type: z.literal('financial-year') }),
  z.strictObject({
    type: z.literal('choice'),
    choices: z.array(z.strictObject({ value: z.string(), label: z.string() })),
  }),
  z.strictObject({
    type: z.literal('placement-type'),
    /** Places are added to it, so it must have a number of places. */
    needsCapacity: z.boolean(),
    /** Categories to offer first. */
    suggests: z.array(z.string()),
    /** A type the form can make. */
    makes: z
      .strictObject({
        name: z.string(),
        category: z.enum(CATEGORIES),
        provision: z.enum(PROVISIONS),
        lookedAfter: z.boolean(),
      })
      .nullable(),
  }),
  z.strictObject({ type: z.literal('flag') }),
  z.strictObject({
    type: z.literal('text'),
    /** It is one of the names in a column of a list of the same form. */
    names: z.strictObject({ rows: z.string(), column: z.string() }).nullable(),
  }),
]);

const about = {
  key: z.string(),
  label: z.string(),
  help: z.string(),
  /** "£ a week", "children", "%"; empty for dates, choices and text. */
  unit: z.string(),
  group: z.string(),
  required: z.boolean(),
  /** What a blank field counts as, and who says so; `secondHand` where the page quotes another. */
  default: z
    .strictObject({
      value: z.union([z.number(), z.string(), z.boolean()]),
      source: z.string(),
      secondHand: z.boolean(),
    })
    .nullable(),
  /** Shown only while another field has one of these values. */
  when: z.strictObject({ field: z.string(), is: z.array(z.string()) }).nullable(),
};
const formCell = z.strictObject({ ...about, kind: cellKind });
export type FormCell = z.infer<typeof formCell>;

export const formField = z.strictObject({
  ...about,
  kind: z.discriminatedUnion('type', [
    ...cellKind.options,
    z.strictObject({ type: z.literal('rows'), noun: z.string(), columns: z.array(formCell) }),
    z.strictObject({ type: z.literal('measures') }),
  ]),
});
export type FormField = z.infer<typeof formField>;

/** Every kind of scheme, in the order in which they are offered. */
const schemeCatalogue = z.array(
  z.strictObject({
    id: z.string(),
    name: z.string(),
    /** One sentence: what it is for. */
    summary: z.string(),
    fields: z.array(formField),
  }),
);
export type SchemeKind = z.infer<typeof schemeCatalogue>[number];

const figure = z.strictObject({
  key: z.string(),
  label: z.string(),
  /** As it is said, unit and all; null where there is none. */
  text: z.string().nullable(),
  /** How it is worked out, with the numbers in it. */
  how: z.string(),
});

const schemeExplanation = z.strictObject({
  /** In the form, by the place in it: `moves[0].source`. `missing` where it is only yet to be filled in. */
  faults: z.array(
    z.strictObject({ field: z.string(), problem: z.string(), remedy: z.string(), missing: z.boolean() }),
  ),
  /** Faults elsewhere in the file, because of which nothing can be worked out for now. */
  faultsElsewhere: z.int(),
  /** Null while the form cannot be read. */
  explanation: z
    .strictObject({
      sentences: z.array(z.string()),
      figures: z.array(figure),
      tables: z.array(
        z.strictObject({
          key: z.string(),
          title: z.string(),
          columns: z.array(
            z.strictObject({
              key: z.string(),
              label: z.string(),
              unit: z.string(),
              numeric: z.boolean(),
            }),
          ),
          rows: z.array(z.strictObject({ label: z.string(), cells: z.array(z.string()) })),
        }),
      ),
    })
    .nullable(),
  /** The basic measures it compiles to, and what their formulas and ranges come to. */
  measures: z.array(z.strictObject({ row: measureRow, values: z.record(z.string(), z.number()) })),
});
export type SchemeExplanation = z.infer<typeof schemeExplanation>;

const amounts = {
  targetPence: pence.nullable(),
  /** Net saving over the period; null where the scheme is off. */
  forecastPence: pence.nullable(),
  /** The forecast, each part by its weight; the whole of it where there is no weight. */
  weightedPence: pence.nullable(),
  deliveredPence: pence.nullable(),
  /** What of the target neither the weighted forecast nor what is delivered covers; null without a target. */
  atRiskPence: pence.nullable(),
};
export const savingsView = z.discriminatedUnion('state', [
  faultsState,
  z.strictObject({
    state: z.literal('ready'),
    years: z.array(year),
    schemes: z.array(
      z.strictObject({
        key: z.string(),
        on: z.boolean(),
        ...amounts,
        /** From 0 to 1; null where there is none. */
        weight: z.number().nullable(),
        byYear: z.array(z.strictObject({ year, savingPence: pence })),
      }),
    ),
    /** Of the schemes that are on, in all and by kind of saving. */
    totals: z.strictObject({
      all: z.strictObject(amounts),
      cashable: z.strictObject(amounts),
      avoidance: z.strictObject(amounts),
      unsaid: z.strictObject(amounts),
      byYear: z.array(z.strictObject({ year, savingPence: pence })),
    }),
  }),
]);
export type SavingsView = z.infer<typeof savingsView>;
export type ReadySavings = Extract<SavingsView, { state: 'ready' }>;

export const SCHEME_OPERATIONS = {
  'schemes.catalogue': { input: z.strictObject({}), output: schemeCatalogue },
  /** A scheme as it is typed, saved or not, by itself on top of the base. */
  'scheme.explain': { input: z.strictObject({ row: schemeRow }), output: schemeExplanation },
  /** Every scheme's target, forecast in one scenario, and what is delivered and at risk. */
  'savings.read': { input: z.strictObject({ scenario }), output: savingsView },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
export type SchemeOperationName = keyof typeof SCHEME_OPERATIONS;
