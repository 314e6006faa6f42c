import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  BLANK_ACTUAL,
  BLANK_ASSUMPTION,
  BLANK_BUDGET,
  BLANK_MEASURE,
  BLANK_PLACEMENT,
  BLANK_PLACEMENT_TYPE,
} from '../../shared/workspace/blank-rows.ts';
import type { Edit, Step } from '../../shared/workspace/edits.ts';
import { makeFile, open, setCouncil, tempFolder, value, whole } from './support.ts';

const entry = fc.oneof(
  fc.constant(null),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (number === 0 ? 0 : number)),
  fc.string({ minLength: 1, maxLength: 12 }),
  fc.record({ likely: fc.integer(), source: fc.string({ maxLength: 8 }) }, { requiredKeys: ['likely'] }),
);
// NUL is the one character a text column does not keep.
const text = fc.string({ maxLength: 12 }).map((each) => each.replaceAll('\0', ''));
const at = fc.option(fc.nat(6), { nil: undefined });
const key = (of: string) => fc.nat(4).map((number) => `${of}${number}`);
const typeKey = fc.oneof(fc.constant(null), key('t'), fc.constantFrom('home', 'agency', 'spare'));

const add = <Row>(row: fc.Arbitrary<Row>) =>
  fc.record({ row, at }).map(({ row: each, at: place }) => ({
    do: 'add' as const,
    row: each,
    ...(place === undefined ? {} : { at: place }),
  }));
const move = (of: fc.Arbitrary<string>) =>
  fc.record({ do: fc.constant('move' as const), key: of, at: fc.nat(6) });
const remove = (of: fc.Arbitrary<string>) => fc.record({ do: fc.constant('remove' as const), key: of });

const anyType = fc.oneof(key('t'), fc.constantFrom('home', 'agency', 'spare'));
const anyMeasure = fc.oneof(key('m'), fc.constantFrom('framework', 'lease'));

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc
    .record({ council: text, populationUnder18: entry }, { requiredKeys: [] })
    .map((fields): Edit => ({ table: 'profile', do: 'set', fields })),
  add(
    key('t').chain((each) =>
      fc
        .record({ name: text, children: entry, overflowTo: typeKey })
        .map((fields) => ({ ...BLANK_PLACEMENT_TYPE, ...fields, key: each })),
    ),
  ).map((rest): Edit => ({ table: 'placementTypes', ...rest })),
  move(anyType).map((rest): Edit => ({ table: 'placementTypes', ...rest })),
  remove(anyType).map((rest): Edit => ({ table: 'placementTypes', ...rest })),
  fc.record({ key: anyType, weeklyCost: entry, hidden: fc.boolean(), uplift: entry }).map(
    ({ key: of, uplift, ...fields }): Edit => ({
      table: 'placementTypes',
      do: 'set',
      key: of,
      fields: { ...fields, uplifts: { '2025/26': uplift } },
    }),
  ),
  add(
    key('p').chain((each) =>
      fc.record({ ref: text, type: typeKey }).map((fields) => ({ ...BLANK_PLACEMENT, ...fields, key: each })),
    ),
  ).map((rest): Edit => ({ table: 'placements', ...rest })),
  remove(key('p')).map((rest): Edit => ({ table: 'placements', ...rest })),
  add(key('b').map((each) => ({ ...BLANK_BUDGET, key: each, amountPence: -12_345 }))).map(
    (rest): Edit => ({ table: 'budgets', ...rest }),
  ),
  add(key('c').map((each) => ({ ...BLANK_ACTUAL, key: each, unread: '12 or so' }))).map(
    (rest): Edit => ({ table: 'actuals', ...rest }),
  ),
  add(key('a').map((each) => ({ ...BLANK_ASSUMPTION, key: each, toReplace: true }))).map(
    (rest): Edit => ({ table: 'assumptions', ...rest }),
  ),
  add(key('m').map((each) => ({ ...BLANK_MEASURE, key: each, kind: 'capital' as const }))).map(
    (rest): Edit => ({ table: 'measures', ...rest }),
  ),
  move(anyMeasure).map((rest): Edit => ({ table: 'measures', ...rest })),
  remove(anyMeasure).map((rest): Edit => ({ table: 'measures', ...rest })),
  add(key('s').map((each) => ({ key: each, name: each, note: '', measures: ['lease'], schemes: [] }))).map(
    (rest): Edit => ({ table: 'scenarios', ...rest }),
  ),
  add(
    key('x').chain((each) =>
      text.map((typed) => ({
        key: each,
        scenarios: ['plan-a'],
        section: 'risk' as const,
        suppress: true,
        text: typed,
        fingerprint: 'f',
      })),
    ),
  ).map((rest): Edit => ({ table: 'reportTexts', ...rest })),
  remove(key('x')).map((rest): Edit => ({ table: 'reportTexts', ...rest })),
  remove(fc.oneof(key('s'), fc.constant('plan-a'))).map((rest): Edit => ({ table: 'scenarios', ...rest })),
  fc
    .record({
      key: fc.oneof(key('s'), fc.constant('plan-a')),
      measures: fc.subarray(['framework', 'lease', 'm0', 'm1']),
    })
    .map(({ key: of, measures }): Edit => ({ table: 'scenarios', do: 'set', key: of, fields: { measures } })),
);

const step: fc.Arbitrary<Step> = fc
  .record({
    edits: fc.array(edit, { minLength: 1, maxLength: 5 }),
    token: fc.constantFrom(undefined, undefined, 'drag'),
  })
  .map(({ edits, token }) => ({
    name: 'A change',
    edits,
    ...(token === undefined ? {} : { mergeToken: token }),
  }));

test('undoing everything is where it began, redoing everything is where it ended, whatever was done', () => {
  const folder = tempFolder();
  let file = 0;
  let applied = 0;
  try {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
        file += 1;
        const workspace = open(makeFile(folder.path, undefined, `File ${file}`), `${folder.path}/backups`);
        try {
          const start = whole(workspace);
          const seen = [start];
          for (const each of steps) {
            const before = whole(workspace);
            // Failing steps are part of the sequence: they must leave no trace.
            if (workspace.change(each).ok) {
              applied += 1;
              seen.push(whole(workspace));
            } else expect(whole(workspace)).toEqual(before);
          }
          const end = whole(workspace);
          while (workspace.undoName() !== null) value(workspace.undo());
          expect(whole(workspace)).toEqual(start);
          while (workspace.redoName() !== null) value(workspace.redo());
          expect(whole(workspace)).toEqual(end);
          expect(workspace.history(undefined, 200).steps.every(({ state }) => state === 'done')).toBe(true);
        } finally {
          workspace.close();
        }
      }),
      { numRuns: 60 },
    );
    expect(applied).toBeGreaterThan(60);
  } finally {
    folder.remove();
  }
});

test('a change after Undo drops what could be redone, and keeps it in the history', () => {
  const folder = tempFolder();
  const workspace = open(makeFile(folder.path), `${folder.path}/backups`);
  value(workspace.change(setCouncil('One', 'First')));
  value(workspace.change(setCouncil('Two', 'Second')));
  value(workspace.undo());
  value(workspace.change(setCouncil('Three', 'Third')));
  expect(workspace.redoName()).toBeNull();
  expect(workspace.history(undefined, 10).steps.map(({ name, state }) => [name, state])).toEqual([
    ['Third', 'done'],
    ['Second', 'dropped'],
    ['First', 'done'],
  ]);
  value(workspace.undo());
  expect(workspace.content().profile.council).toBe('One');
  workspace.close();
  folder.remove();
});
