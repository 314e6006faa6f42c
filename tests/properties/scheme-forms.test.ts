import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile, project } from '../../shared/model/index.ts';
import { type Field, parseFile, SCHEMES } from '../../shared/schemes/index.ts';
import { SAMPLES, type SchemeText, withSchemes } from '../schemes/samples.ts';
import { check, PROPERTY_TIMEOUT } from './runs.ts';

/** What somebody, or a file, may put into a field: nothing, zero, a range, a formula, the wrong kind of thing. */
const anything: fc.Arbitrary<unknown> = fc.oneof(
  fc.constant(undefined),
  fc.constantFrom<unknown>(
    0,
    1,
    0.5,
    3,
    -1,
    1e9,
    '',
    ' ',
    'residential',
    'home',
    'leaving-care',
    null,
    true,
    [],
    {},
    [{}],
    [null],
  ),
  fc.constantFrom<unknown>(
    '=salary',
    '=externalPrice * 0',
    '=1 / 0',
    '=nothing',
    '=',
    '2024-10-01',
    '2026-02-28',
    '2024-05',
    '2025/26',
  ),
  fc.constantFrom<unknown>({ low: 0, likely: 1, high: 2 }, { likely: 5 }, { low: 2, likely: 1 }),
  fc.jsonValue({ maxDepth: 2 }),
);

/** A sample with some of its fields, and of the rows of its lists, replaced. */
const spoilt: fc.Arbitrary<SchemeText> = fc.constantFrom(...SAMPLES).chain((sample) => {
  const fields = SCHEMES.find(({ id }) => id === sample.scheme)?.fields ?? [];
  return fc
    .array(fc.tuple(fc.constantFrom(...fields), anything, fc.nat(3), anything), {
      minLength: 1,
      maxLength: 4,
    })
    .map((changes) => {
      const scheme: Record<string, unknown> & SchemeText = { ...sample };
      for (const [field, value, row, inner] of changes) {
        const list = scheme[field.key];
        scheme[field.key] =
          field.kind.type === 'rows' && Array.isArray(list) && row < list.length
            ? spoilRow(list, row, field.kind.columns, inner)
            : value;
      }
      return scheme;
    });
});

function spoilRow(
  list: readonly unknown[],
  row: number,
  columns: readonly Field[],
  value: unknown,
): unknown[] {
  const column = columns[row % columns.length];
  return list.map((each, at) =>
    at === row && typeof each === 'object' && column ? { ...each, [column.key]: value } : each,
  );
}

test('whatever stands in a form, it is a fault with a place or it can be calculated and explained', {
  timeout: PROPERTY_TIMEOUT,
}, () => {
  check(
    fc.property(spoilt, (scheme) => {
      const parsed = parseFile(withSchemes(scheme));
      if (!parsed.ok) {
        expect(parsed.faults.length).toBeGreaterThan(0);
        for (const { place, problem, remedy } of parsed.faults) {
          expect(place.startsWith('schemes[0]'), place).toBe(true);
          expect([problem, remedy]).not.toContain('');
        }
        return;
      }
      for (const { net, capital } of project(compile(parsed.resolved)).years)
        expect([net, capital].every(Number.isFinite)).toBe(true);
      for (const { figures, tables, sentences } of parsed.schemes.map(({ explanation }) => explanation)) {
        for (const { value, key } of figures)
          expect(value === null || Number.isFinite(value), key).toBe(true);
        for (const { rows } of tables)
          for (const cell of rows.flatMap(({ values }) => values))
            expect(typeof cell !== 'number' || Number.isFinite(cell)).toBe(true);
        expect(sentences.join(' ')).not.toMatch(/NaN|Infinity|undefined/);
      }
    }),
    3,
  );
});
