import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hiddenOf } from '../../electron/export/report/hidden.ts';
import { reportSections } from '../../electron/export/report/sections.ts';
import { type ReportSource, tooFewChildren } from '../../electron/export/report/source.ts';
import { identities, nothings, published, publishedOfChildren } from './attack.ts';
import { reportOf, reports, reportsOfSchemes, typeOf } from './random-reports.ts';
import { recoverable } from './recovery.ts';
import { publishedOfPrices, reportsOfRegister, secretsOfRegister } from './register.ts';
import { secrets, secretsOfChildren } from './secrets.ts';

/** What few children cost, or how few they are, that can be worked out from the report. */
function givenAway(source: ReportSource): {
  readonly found: string[][];
  readonly sought: number;
  readonly shown: number;
} {
  const tables = reportSections(source).flatMap((section) => section.tables);
  const known = nothings(source);
  const isKnown = recoverable([...identities(source), ...known]);
  const money = secrets(source).filter((sum) => !isKnown(sum));
  const children = secretsOfChildren(source);
  const sums = published(source, tables);
  const found = [
    ...money.filter(recoverable([...sums, ...known])),
    ...children.filter(recoverable(publishedOfChildren(source, tables))),
  ];
  return {
    found: found.map((sum) => [...sum.keys()]),
    sought: money.length + children.length,
    shown: sums.length,
  };
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
        const given = givenAway(source);
        shown += given.shown;
        sought += given.sought;
        expect(given.found).toEqual([]);
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
    expect(givenAway(source).found).toEqual([]);
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
    expect(givenAway(source).found).toEqual([]);
    expect(hiddenOf(source)).toMatchObject({ types: new Set(['t1', 't2']), plans: new Set() });
    expect([...hiddenOf(source).quarters].filter((name) => name.includes('of t1'))).toHaveLength(8);
    expect(hiddenOf(source).quarters.size).toBe(8);
    expect(givenAway({ ...source, suppress: false }).found).toContainEqual(['t2 in 2025']);
  });

  test('a type that costs nothing hides no other, and keeps how many are in it', () => {
    const free = { ...typeOf(3, 3), weeklyCost: 0 };
    const source = reportOf(
      [typeOf(0, 0), typeOf(1, 0), typeOf(2, 3), free, typeOf(4, 20), typeOf(5, 30)],
      [],
      [],
    );
    expect(givenAway(source).found).toEqual([]);
    // The three who cost nothing would not hide what the other three do.
    expect(hiddenOf(source).types).toEqual(new Set(['t2', 't3', 't4']));
  });

  test('young people of a scheme in which nothing is paid are told in every year, for they hide no cost', () => {
    const close = { ...typeOf(0, 0), weeklyCost: 0 };
    const from = '2024-04-01';
    const move = { name: 'Move', kind: 'move', from } as const;
    const source = (others: number) =>
      reportOf(
        [close, typeOf(1, 0), typeOf(2, 30), { ...typeOf(3, 0), weeklyCost: 0 }],
        [
          { ...move, id: 'm0', source: 't2', target: 't0', children: 6 },
          { ...move, id: 'm1', source: 't2', target: 't3', children: 3 },
          {
            id: 'm2',
            name: 'More',
            kind: 'volume',
            placementType: 't0',
            children: others,
            from: '2025-04-01',
          },
        ],
        [
          ['m0', 'm1'],
          ['m0', 'm1', 'm2'],
        ],
      );
    // Neither of the two schemes’ savings can be told, because three children are behind one of them.
    expect(hiddenOf(source(6))).toMatchObject({ quarters: new Set(), measures: new Set(['m0', 'm1']) });
    expect(givenAway(source(6)).found).toEqual([]);
    // Two more in the second plan, at no cost, would be had by taking one plan from the other.
    expect([...hiddenOf(source(2)).quarters].every((name) => name.endsWith('of t0 in plan 1'))).toBe(true);
    expect(hiddenOf(source(2)).quarters.size).toBe(4);
    expect(givenAway(source(2)).found).toEqual([]);
  });

  test('nothing that few children of the register cost can be worked out, whoever is beside them', () => {
    const foundIn = (source: ReportSource) => {
      const tables = reportSections(source).flatMap((section) => section.tables);
      const sums = [...published(source, tables), ...publishedOfPrices(source, tables)];
      return secretsOfRegister(source)
        .filter(recoverable(sums))
        .map((sum) => [...sum.keys()]);
    };
    let [sought, shown, open] = [0, 0, 0];
    fc.assert(
      fc.property(reportsOfRegister, (source) => {
        const { prices } = hiddenOf(source);
        sought += secretsOfRegister(source).length;
        shown += source.resolved.types.length - prices.size;
        open += foundIn({ ...source, suppress: false }).length;
        expect(foundIn(source)).toEqual([]);
      }),
      { numRuns: 500 },
    );
    // There was something to look for, the attack finds it where small numbers are shown, and not all prices went.
    expect(sought).toBeGreaterThan(1000);
    expect(open).toBeGreaterThan(1000);
    expect(shown).toBeGreaterThan(500);
  });

  test('the attack finds what a report with its small numbers shows', () => {
    let found = 0;
    fc.assert(
      fc.property(fc.oneof(reports, reportsOfSchemes), (source) => {
        found += givenAway({ ...source, suppress: false }).found.length;
      }),
      { numRuns: 50 },
    );
    expect(found).toBeGreaterThan(100);
  });
});
