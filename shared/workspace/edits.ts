/**
 * The one way anything in a workspace changes: a named step made of edits. A step is applied whole or not at all,
 * is saved before it is answered, and is what Undo takes back and History lists.
 */
import { z } from 'zod';
import { careReturnRow } from './care-return-row.ts';
import {
  actualRow,
  assumptionRow,
  budgetRow,
  comparatorRow,
  demandSplitRow,
  homeRow,
  measureRow,
  placementRow,
  placementTypeRow,
  profileRow,
  reportTextRow,
  rowKey,
  scenarioRow,
  type TableName,
} from './rows.ts';
import { schemeField, schemeRow } from './scheme-row.ts';

const at = z.int().min(0).max(1_000_000);

/** The edits of one keyed table. `at` is the 0-based place in the table's order; left out, the end. */
function editsOf<Name extends TableName, Row extends z.ZodType, Fields extends z.ZodType>(
  table: Name,
  row: Row,
  fields: Fields,
) {
  const name = z.literal(table);
  return [
    z.strictObject({ table: name, do: z.literal('add'), row, at: at.optional() }),
    z.strictObject({ table: name, do: z.literal('set'), key: rowKey, fields }),
    z.strictObject({ table: name, do: z.literal('remove'), key: rowKey }),
    z.strictObject({ table: name, do: z.literal('move'), key: rowKey, at }),
  ] as const;
}

/** Turns one measure on or off in a scenario: unlike setting the list, two such edits can never undo each other. */
const switchMeasure = z.strictObject({
  table: z.literal('scenarios'),
  do: z.literal('switch'),
  key: rowKey,
  measure: rowKey,
  on: z.boolean(),
});

/** Turns one scheme on or off in a scenario, likewise. */
const switchScheme = z.strictObject({
  table: z.literal('scenarios'),
  do: z.literal('switch-scheme'),
  key: rowKey,
  scheme: rowKey,
  on: z.boolean(),
});

/** Fills in one field of a scheme's form, or clears it (null), whatever the others have become meanwhile. */
const fillField = z.strictObject({
  table: z.literal('schemes'),
  do: z.literal('fill'),
  key: rowKey,
  field: z.string().min(1).max(60),
  value: schemeField.nullable(),
});

const withoutKey = { key: true } as const;

export const edit = z.discriminatedUnion('table', [
  z.strictObject({ table: z.literal('profile'), do: z.literal('set'), fields: profileRow.partial() }),
  z.discriminatedUnion(
    'do',
    editsOf('placementTypes', placementTypeRow, placementTypeRow.omit(withoutKey).partial()),
  ),
  z.discriminatedUnion('do', editsOf('placements', placementRow, placementRow.omit(withoutKey).partial())),
  z.discriminatedUnion('do', editsOf('budgets', budgetRow, budgetRow.omit(withoutKey).partial())),
  z.discriminatedUnion('do', editsOf('actuals', actualRow, actualRow.omit(withoutKey).partial())),
  z.discriminatedUnion('do', editsOf('assumptions', assumptionRow, assumptionRow.omit(withoutKey).partial())),
  z.discriminatedUnion('do', editsOf('measures', measureRow, measureRow.omit(withoutKey).partial())),
  z.discriminatedUnion('do', [
    ...editsOf('scenarios', scenarioRow, scenarioRow.omit(withoutKey).partial()),
    switchMeasure,
    switchScheme,
  ]),
  z.discriminatedUnion('do', [
    ...editsOf('schemes', schemeRow, schemeRow.omit(withoutKey).partial()),
    fillField,
  ]),
  z.discriminatedUnion('do', editsOf('reportTexts', reportTextRow, reportTextRow.omit(withoutKey).partial())),
  z.discriminatedUnion('do', editsOf('homes', homeRow, homeRow.omit(withoutKey).partial())),
  z.discriminatedUnion(
    'do',
    editsOf('demandSplits', demandSplitRow, demandSplitRow.omit(withoutKey).partial()),
  ),
  z.discriminatedUnion('do', editsOf('comparators', comparatorRow, comparatorRow.omit(withoutKey).partial())),
  z.discriminatedUnion('do', editsOf('careReturns', careReturnRow, careReturnRow.omit(withoutKey).partial())),
]);
export type Edit = z.infer<typeof edit>;

export const step = z.strictObject({
  /** What History calls it, in plain words: "Changed weekly cost of Residential, external". */
  name: z.string().min(1).max(200),
  edits: z.array(edit).min(1).max(20_000),
  /**
   * Steps with the same token that follow one another become one (a slider being dragged): Undo then takes back
   * the whole drag.
   */
  mergeToken: z.string().max(80).optional(),
});
export type Step = z.infer<typeof step>;
