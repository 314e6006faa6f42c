/**
 * Schemes: forms in commissioners' words that compile to the basic measures of model.md. The engine never sees one:
 * `parseFile` reads a scenario file, replaces every scheme by its measures and gives both.
 *
 * To add a scheme, make a folder named after it (`fostering/`) and add its definition to `registry.ts`:
 * - `fields.ts`: the form as data (field.ts, written with `fieldsOf(group)` of field-makers.ts). Every default has a
 *   source (`secondHand: true` where it is quoted by another page); where no figure is published leave it blank.
 *   `financing.ts` has the fields and the arithmetic for capital that is borrowed, `moving-in.ts` those for children who
 *   leave placements for places the scheme opens.
 * - `compile.ts`: `(values, context) => Part[]`, always in the same order, leaving out parts whose fields are blank.
 *   `parts.ts` makes the usual parts (yearly and one-off amounts, capital, places).
 *   `values.term('beds')` is a `Term` (term.ts): it has a `value`, and `add`, `multiply` … keep the formula, so that
 *   ranges and assumptions go on varying in a simulation; `toQuantity` gives what a measure takes. Only quantities
 *   may be ranges or formulas: dates, whole months and years, and choices are plain. Name in `from` the field of
 *   the form behind each field of the measure, and report with `context.fault` what only the form can know.
 * - `explain.ts`: sentences a committee could read and figures with how they are worked out, from the same terms
 *   (put the arithmetic both need in `sums.ts`). Call a break-even occupancy `breakEvenOccupancy`, as `compare` does.
 * - `index.ts`: the definition, an UPPER_CASE constant.
 * - a sample in tests/schemes/samples.ts, which the properties every scheme must have are checked with, and a test
 *   of its own figures in tests/schemes/<name>.test.ts.
 */
export { isStepOfScheme } from './assumption-maker.ts';
export { COMMON_FIELDS } from './common-fields.ts';
export { type CompiledScheme, schemeMembers, schemePlayers, type Tracking } from './compiled.ts';
export type { Choice, Field, FieldDefault, FieldKind } from './field.ts';
export { scenarioJsonSchema } from './json-schema.ts';
export { schemeNotes } from './notes.ts';
export { OPTION_APPRAISAL } from './option-appraisal/index.ts';
export { type ParsedFile, parseFile, parseFileText } from './parse.ts';
export { SCHEMES, schemeOf } from './registry.ts';
export type {
  Explanation,
  ExplanationTable,
  Figure,
  FigureUnit,
  Part,
  SchemeContext,
  SchemeDefinition,
} from './scheme.ts';
