import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hiddenOf } from '../../electron/export/report/hidden.ts';
import { reportSections } from '../../electron/export/report/sections.ts';
import { type ReportSource, tooFewChildren } from '../../electron/export/report/source.ts';
import { published, secrets } from './attack.ts';
import { reportOf, reports, reportsOfSchemes, typeOf } from './random-reports.ts';
import { recoverable } from './recovery.ts';

/** What few children cost that can be worked out from the report. */
function givenAway(source: ReportSource): string[][] {
  const tables = reportSections(source).flatMap((section) => section.tables);
  return secrets(source)
    .filter(recoverable(published(source, tables)))
    .map((sum) => [...sum.keys()]);
}

describe('the whole report', () => {
  test.each([
    ['measures', reports],
    ['schemes', reportsOfSchemes],
  ])('nothing that few children cost can be worked out from all its tables together: %s', (_, any) => {
    let sought = 0;
    let shown = 0;
    fc.assert(
      fc.property(any, (source) => {
        if (tooFewChildren(source)) return;
        const tables = reportSections(source).flatMap((section) => section.tables);
        const sums = published(source, tables);
        const canHave = recoverable(sums);
        const hidden = secrets(source);
        shown += sums.length;
        sought += hidden.length;
        expect(hidden.filter(canHave).map((sum) => [...sum.keys()])).toEqual([]);
      }),
      { numRuns: 2000 },
    );
    // The attack had something to go on and something to look for.
    expect(sought).toBeGreaterThan(5000);
    expect(shown).toBeGreaterThan(10_000);
  });

  test('a price that does nothing in one plan tells nothing of the one child of another', () => {
    const from = '2023-01-01';
    const types = [0, 5, 0, 5].map((children, at) => typeOf(at, children));
    const common = (at: number) => ({ id: `m${at}`, name: `Measure ${at}`, from });
    const source = reportOf(
      types,
      [
        { ...common(1), kind: 'price', placementType: 't2', percent: -0.1 },
        { ...common(3), kind: 'volume', placementType: 't0', children: 1, from: '2025-06-01' },
        { ...common(4), kind: 'move', source: 't3', target: 't2', children: 5 },
      ],
      // The first has no child whose price could change; in the second five children move to where it does.
      [['m1'], ['m1', 'm3', 'm4']],
    );
    expect(tooFewChildren(source)).toBe(false);
    expect(givenAway(source)).toEqual([]);
    // All but the measures can be shown.
    expect(hiddenOf(source)).toMatchObject({ plans: new Set(), measures: new Set(['m3', 'm4']) });
  });

  test('the quarters of a scheme and a year’s outturn tell nothing of the few children elsewhere', () => {
    const source = reportOf(
      [typeOf(0, 20), typeOf(1, 9), typeOf(2, 3)],
      [{ id: 'm0', name: 'Measure 0', kind: 'fixed', annual: 2000, from: '2024-04-01' }],
      [['m0']],
    );
    // The second scheme is left out in the first year beside the others, and in the second too.
    expect(givenAway(source)).toEqual([]);
    expect(hiddenOf(source)).toMatchObject({ types: new Set(['t1', 't2']), plans: new Set() });
    expect([...hiddenOf(source).quarters].filter((name) => name.includes('of t1'))).toHaveLength(8);
    expect(hiddenOf(source).quarters.size).toBe(8);
    expect(givenAway({ ...source, suppress: false })).toContainEqual(['t2 in 2025']);
  });

  test('the attack finds what a report with its small numbers shows', () => {
    let found = 0;
    fc.assert(
      fc.property(fc.oneof(reports, reportsOfSchemes), (source) => {
        const open = { ...source, suppress: false };
        const tables = reportSections(open).flatMap((section) => section.tables);
        found += secrets(open).filter(recoverable(published(open, tables))).length;
      }),
      { numRuns: 50 },
    );
    expect(found).toBeGreaterThan(100);
  });
});
