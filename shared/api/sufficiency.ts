/**
 * What the Sufficiency and Region pages ask and are given. Children and places are averages of a month's nights and
 * may be fractional; places that are to be found are whole. Amounts are whole pence, shares 0 to 1.
 */
import { z } from 'zod';
import { CATEGORIES, PROVISIONS } from '../scenario/types.ts';
import { LONGEST_SECTION, STATEMENT_SECTIONS } from '../workspace/report-sections.ts';
import { rowKey } from '../workspace/rows.ts';
import { savedFile } from './exports.ts';
import { faultsState } from './views.ts';

const pence = z.int();
const scenario = z.string().max(80).nullable();
const year = z.string().max(20).nullable();
const labelled = z.strictObject({ month: z.string(), label: z.string() });

/** Who the children are by the return: of each placement type of the mix that children of the return go to. */
export const splitsFromReturn = z.strictObject({
  /** The return's last day, ISO. */
  on: z.string(),
  /** What is kept as the source of a share that is taken. */
  source: z.string(),
  /** In care on that day; how many of them go to no placement type of the mix. */
  children: z.int(),
  leftOut: z.int(),
  types: z.array(
    z.strictObject({
      key: rowKey,
      name: z.string(),
      children: z.int(),
      /** Of whom it is known whether they are in the borough. */
      placed: z.int(),
      ages: z.record(z.string(), z.number()),
      inBorough: z.number().nullable(),
    }),
  ),
});
export type SplitsFromReturn = z.infer<typeof splitsFromReturn>;

const bandRow = z.strictObject({
  band: z.string(),
  label: z.string(),
  demand: z.number(),
  gap: z.number(),
});

const heatCell = z.strictObject({
  month: z.string(),
  demand: z.number(),
  /** Usable places; null where none are known. */
  places: z.number().nullable(),
  gap: z.number(),
  utilisation: z.number().nullable(),
  /** `short` of places, `tight` above the occupancy planned with, `enough`, or `unknown`. */
  level: z.enum(['short', 'tight', 'enough', 'unknown']),
  /** "3.0 short", "2.0 spare": never a colour alone. */
  words: z.string(),
});

const sufficiencyType = z.strictObject({
  key: z.string(),
  name: z.string(),
  /** Where its places are known from. */
  from: z.enum(['homes', 'capacity', 'nowhere']),
  /** Usable places of its homes on the first day. */
  usableNow: z.number(),
  /** Places of the placement mix, which the forecast is worked out with; null where it has none. */
  capacity: z.number().nullable(),
  /** Places that schemes and measures have opened beside those, on an average night of the year’s last month. */
  opened: z.number(),
  /** Whether homes and forecast disagree, so that “Set capacity from homes” would change something. */
  differs: z.boolean(),
  overflowTo: z.string().nullable(),
  /** Children over the forecast's places in the year, and what that costs; null where the forecast has none. */
  overflow: z.number().nullable(),
  costPence: pence.nullable(),
  months: z.array(heatCell),
  /** In the year's last month; empty where nobody has said who the children are. */
  ages: z.array(bandRow),
  needs: z.array(bandRow),
});
export type SufficiencyType = z.infer<typeof sufficiencyType>;

export const sufficiencyView = z.discriminatedUnion('state', [
  faultsState,
  z.strictObject({
    state: z.literal('ready'),
    scenario,
    year: z.string(),
    answer: z.string(),
    until: labelled,
    months: z.array(labelled),
    types: z.array(sufficiencyType),
    /** Homes that open or shut after the first day, which “Set capacity from homes” cannot carry. */
    later: z.array(z.string()),
    /** Homes whose places are not given, so that they count for nothing. */
    withoutPlaces: z.array(z.string()),
    inBorough: z.strictObject({
      children: z.number(),
      placed: z.number(),
      share: z.number().nullable(),
      target: z.number().nullable(),
      more: z.number(),
      vacant: z.number(),
      beds: z.int().nullable(),
    }),
    rates: z.strictObject({
      population: z.number().nullable(),
      children: z.number(),
      inCare: z.number().nullable(),
      entrants: z.number().nullable(),
      leavers: z.number().nullable(),
    }),
    /** What stands where the council has not said, with where it comes from. */
    published: z.strictObject({
      occupancy: z.strictObject({ value: z.number(), source: z.string() }),
      usableShare: z.strictObject({ value: z.number(), source: z.string() }),
    }),
  }),
]);
export type SufficiencyView = z.infer<typeof sufficiencyView>;
export type ReadySufficiency = Extract<SufficiencyView, { state: 'ready' }>;

const statementText = z.strictObject({
  /** The key an edited text of this section has, or would have. */
  key: rowKey,
  section: z.enum(STATEMENT_SECTIONS),
  written: z.string(),
  fingerprint: z.string(),
  edited: z.strictObject({ text: z.string().max(LONGEST_SECTION), changed: z.boolean() }).nullable(),
});
export type StatementText = z.infer<typeof statementText>;

const statementWanted = z.strictObject({ scenario, year, suppress: z.boolean() });

const regionCouncil = z.strictObject({
  /** Null for the file that is open. */
  id: z.string().nullable(),
  name: z.string(),
  /** The file it is from. */
  file: z.string(),
});

const regionCell = z.strictObject({
  month: z.string(),
  label: z.string(),
  demand: z.number(),
  places: z.number(),
  gapAlone: z.number(),
  gapTogether: z.number(),
  costAlonePence: pence,
  costTogetherPence: pence,
});

export const regionView = z.strictObject({
  councils: z.array(regionCouncil),
  /** Why there is nothing to show yet, or what is left out; null when all is there. */
  note: z.string().nullable(),
  answer: z.string().nullable(),
  year: z.string().nullable(),
  years: z.array(
    z.strictObject({
      year: z.string(),
      /** "Oct 2024 to Mar 2025" where the files have only these months of it in common; null where they have all. */
      part: z.string().nullable(),
      costAlonePence: pence,
      costTogetherPence: pence,
      savingPence: pence,
    }),
  ),
  kinds: z.array(
    z.strictObject({
      category: z.enum(CATEGORIES),
      provision: z.enum(PROVISIONS),
      months: z.array(regionCell),
      /** In the year's last month, by council; null where it has no such places on file. */
      councils: z.array(
        z
          .strictObject({ demand: z.number(), places: z.number(), gap: z.number(), priced: z.boolean() })
          .nullable(),
      ),
    }),
  ),
});
export type RegionView = z.infer<typeof regionView>;

/** The largest file taken in by upload, in bytes, and the letters that makes in base64. */
export const LARGEST_REGION_FILE = 5_000_000;
const LARGEST_BASE64 = Math.ceil(LARGEST_REGION_FILE / 3) * 4;

const nothing = z.strictObject({});
const asked = z.strictObject({ scenario, year });

export const SUFFICIENCY_OPERATIONS = {
  /** For whom homes are lacking in a year; `year` null is the first. */
  'sufficiency.read': { input: asked, output: sufficiencyView },
  /** Who the children are by the return of the file; null while there is none, or nobody in it. Changes nothing. */
  'sufficiency.fromReturn': { input: nothing, output: splitsFromReturn.nullable() },
  /** The sufficiency statement, section by section, as written from the figures and as edited. */
  'statement.read': { input: statementWanted, output: z.array(statementText) },
  /** The statement as a Word document. */
  'export.statement': { input: statementWanted, output: savedFile },
  /** The councils added and the open file as one. */
  'region.read': { input: asked, output: regionView },
  /** Asks for another council's file with the host's own dialog, and only reads it; its name, or null when cancelled. */
  'region.choose': { input: nothing, output: z.strictObject({ name: z.string() }).nullable() },
  /** The same of a file that the page was given. Its name is for messages; nothing is opened by it. */
  'region.upload': {
    input: z.strictObject({ name: z.string().min(1).max(300), data: z.base64().max(LARGEST_BASE64) }),
    output: z.strictObject({ name: z.string() }),
  },
  'region.remove': { input: z.strictObject({ id: z.string().min(1).max(200) }), output: nothing },
} as const;
