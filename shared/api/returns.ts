/**
 * Operations about the council's own return: bringing it in, what was found wrong with it, and the history of
 * children in care that it tells. Days are ISO dates, months `2024-05`.
 */
import { z } from 'zod';
import { returnSettings } from '../workspace/care-return-row.ts';
import { rowKey } from '../workspace/rows.ts';
import { savedFile } from './exports.ts';
import { forOpening } from './for-opening.ts';

const nothing = z.strictObject({});
const id = z.string().min(1).max(80);

/** The largest return taken in, all its files together, in bytes, and of one file what one call may bring. */
export const LARGEST_RETURN = 400_000_000;
export const PIECE_OF_FILE = 3_000_000;
const LONGEST_PIECE = Math.ceil(PIECE_OF_FILE / 3) * 4;
export const MOST_FILES = 500;

const returnFileView = z.strictObject({
  name: z.string(),
  kind: z.enum(['header', 'episodes', 'uasc', 'dolo', 'not-used']),
  /** Collection year, 2023/24; null where nothing tells. */
  year: z.string().nullable(),
  rows: z.int(),
});

/** A file that should have been of use and is not, and why. */
const fileNotUsed = z.strictObject({ name: z.string(), why: z.string() });
export type FileNotUsed = z.infer<typeof fileNotUsed>;

export const finding = z.strictObject({
  rule: z.string(),
  /** Numbers of the same rule in the public validator of the return. */
  dfeRules: z.array(z.string()),
  fault: z.string(),
  treatment: z.enum(['changed', 'left out', 'kept']),
  count: z.int(),
  /** What is counted. */
  unit: z.enum(['row', 'file', 'column', 'year']),
});
export type FindingView = z.infer<typeof finding>;

/** One line of the placement map that the return has placements for. */
const mapLine = z.strictObject({
  place: z.string(),
  meaning: z.string(),
  provider: z.string(),
  providerName: z.string(),
  /** Id of the placement type, as it is and as we suggest. */
  type: z.string(),
  suggested: z.string(),
  episodes: z.int(),
});
export type MapLineView = z.infer<typeof mapLine>;

export const returnView = z.strictObject({
  name: z.string(),
  importedAt: z.string(),
  /** Days the history covers; null where there is none. */
  covers: z.strictObject({ from: z.string(), to: z.string() }).nullable(),
  /** Children and rows of the Episodes files, whatever is counted of them. */
  children: z.int(),
  episodes: z.int(),
  /** Of the children, those the history counts, and those who had nothing but short breaks that it does not count. */
  counted: z.int(),
  onlyShortBreaks: z.int(),
  files: z.array(returnFileView),
  notUsed: z.array(fileNotUsed),
  findings: z.array(finding),
  settings: returnSettings,
  /** Rows of episodes with a postcode that can be read: of the home, of the placement. */
  postcodes: z.strictObject({ home: z.int(), placed: z.int() }),
  /** The postcode districts in use, chosen or found from home addresses. */
  ownDistricts: z.array(z.string()),
  map: z.array(mapLine),
  types: z.array(z.strictObject({ id: z.string(), name: z.string() })),
});
export type ReturnView = z.infer<typeof returnView>;

const historyFilter = z.strictObject({
  ageBand: z.enum(['0', '1-4', '5-9', '10-15', '16-17']).nullable(),
  type: z.string().max(60).nullable(),
  provision: z.enum(['in-house', 'external', 'none']).nullable(),
  asylum: z.enum(['unaccompanied', 'other']).nullable(),
  sex: z.enum(['female', 'male']).nullable(),
  legalStatus: z.string().max(8).nullable(),
});
export type HistoryFilterView = z.infer<typeof historyFilter>;

const rate = z.number().nullable();

/**
 * Children of the filter at the beginning and the end of some time, and their movements in it:
 * start + entered + movedIn + agedIn − left − movedOut − agedOut = stock.
 */
const periodOfCare = {
  /** At the end of the day before. */
  start: z.int(),
  /** On the last day. */
  stock: z.int(),
  entered: z.int(),
  /** Left care; the three that follow are of these. */
  left: z.int(),
  turned18: z.int(),
  /** In no row of the next return, so taken to have left on its first day. */
  notSentAgain: z.int(),
  /** Went on to short breaks alone, where these are not counted. */
  toShortBreaks: z.int(),
  /** From and to placements that the filter leaves out. */
  movedIn: z.int(),
  movedOut: z.int(),
  /** Into and out of the age of the filter. */
  agedIn: z.int(),
  agedOut: z.int(),
  /** To another placement, and of these to one of another type. */
  moved: z.int(),
  changedType: z.int(),
};
const period = z.strictObject(periodOfCare);
export type PeriodOfCare = z.infer<typeof period>;

export const careMonth = z.strictObject({
  month: z.string(),
  per10000: rate,
  /** Share of those whose placement is known to be in the council's area or out of it. */
  inBorough: rate,
  ...periodOfCare,
});
export type CareMonth = z.infer<typeof careMonth>;

const named = z.strictObject({ id: z.string(), name: z.string() });
const counted = z.strictObject({ name: z.string(), children: z.int() });

const careFlow = z.strictObject({ from: z.string(), to: z.string(), children: z.int() });
export type CareFlow = z.infer<typeof careFlow>;

export const careHistoryView = z.strictObject({
  months: z.array(careMonth),
  /** All the months together. */
  all: period,
  /** The children in care at the end of the chosen month. */
  snapshot: z.strictObject({
    on: z.string(),
    total: z.int(),
    per10000: rate,
    inBorough: rate,
    ageBands: z.array(z.string()),
    types: z.array(z.strictObject({ name: z.string(), children: z.int(), ages: z.array(z.int()) })),
    /** Children of all types by age band. */
    ages: z.array(z.int()),
    timeInCare: z.array(counted),
    timeInPlacement: z.array(counted),
  }),
  /** The twelve months that end with the chosen one, or as many as the returns cover. */
  flows: z.strictObject({
    /** The day before the first, the first and the last. */
    before: z.string(),
    from: z.string(),
    to: z.string(),
    ...periodOfCare,
    /** All of the flows together. */
    all: z.int(),
    /** Between placement types by name, and ways into care and out of it; largest first. */
    flows: z.array(careFlow),
  }),
  choices: z.strictObject({ types: z.array(named), legalStatuses: z.array(named) }),
});
export type CareHistoryView = z.infer<typeof careHistoryView>;

const pence = z.int();

export const pricesView = z.strictObject({
  /** Rows of the register, and how many of them are matched and priced. */
  placements: z.int(),
  matched: z.int(),
  types: z.array(
    z.strictObject({
      type: z.string(),
      placements: z.int(),
      medianPence: pence,
      meanPence: pence,
      lowPence: pence,
      highPence: pence,
      incomePence: pence,
    }),
  ),
  /** `key` is of the row of the register. */
  unmatched: z.array(z.strictObject({ key: rowKey, ref: z.string(), why: z.string() })),
  differing: z.array(z.strictObject({ ref: z.string(), listed: z.string(), recorded: z.string() })),
  outliers: z.array(
    z.strictObject({ ref: z.string(), type: z.string(), weeklyPence: pence, medianPence: pence }),
  ),
});
export type PricesView = z.infer<typeof pricesView>;

export const RETURN_OPERATIONS = {
  /** Hands over a piece of a file of the return, in order; `upload` null begins a new set of files. */
  'return.upload': {
    input: z.strictObject({
      upload: id.nullable(),
      /** For the report only; never used to open anything. */
      name: z.string().min(1).max(300),
      piece: z.base64().max(LONGEST_PIECE),
      /** Whether the file ends with this piece. */
      last: z.boolean(),
    }),
    output: z.strictObject({ upload: id }),
  },
  /** Begins to read what was handed over; what is kept is one step that Undo takes back. */
  'return.import': {
    input: z.strictObject({ upload: id, ...forOpening }),
    output: z.strictObject({ job: id }),
  },
  'return.progress': {
    input: z.strictObject({ job: id }),
    output: z.strictObject({
      state: z.enum(['running', 'done', 'cancelled', 'failed']),
      /** 0 to 1. */
      done: z.number(),
      /** What to say once it has failed. */
      message: z.string(),
      /** Known once it has ended. */
      notUsed: z.array(fileNotUsed),
    }),
  },
  'return.cancel': { input: z.strictObject({ job: id }), output: nothing },
  /** The return that was brought in; null while there is none. */
  'return.read': { input: nothing, output: returnView.nullable() },
  /** The first rows of one rule of the data quality report. */
  'return.findingRows': {
    input: z.strictObject({ rule: z.string().max(80) }),
    output: z.strictObject({
      rows: z.array(z.strictObject({ file: z.string(), row: z.int(), done: z.string() })),
      more: z.int(),
    }),
  },
  /** The whole data quality report as CSV. */
  'return.saveReport': { input: nothing, output: savedFile },
  /** `until`: the month to look at; null for the last the returns cover. Null while there is no return. */
  'return.history': {
    input: z.strictObject({ filter: historyFilter, until: z.string().max(7).nullable() }),
    output: careHistoryView.nullable(),
  },
  /** The register beside the return: prices by placement type. Null without a return or a register. */
  'return.prices': { input: nothing, output: pricesView.nullable() },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

export type ReturnOperationName = keyof typeof RETURN_OPERATIONS;
