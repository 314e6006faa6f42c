import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportSource, reportSource } from '../../electron/export/from-scenario.ts';
import { SUPPRESSED } from '../../electron/export/report/content.ts';
import { guard } from '../../electron/export/report/disclosure.ts';
import { hiddenOf } from '../../electron/export/report/hidden.ts';
import { reportSections } from '../../electron/export/report/sections.ts';
import { sumOf } from '../../electron/export/report/sums.ts';
import { FEWEST_SHOWN, suppressedRows } from '../../electron/export/report/suppression.ts';
import { parseScenario } from '../../shared/scenario/parse.ts';
import type { Measure, PlacementType } from '../../shared/scenario/types.ts';
import { reportOf } from './random-reports.ts';

const small = (children: number) => children > 0 && children < FEWEST_SHOWN;

const counts = fc.array(
  fc.array(
    fc.oneof(
      fc.constant(0),
      fc.double({ min: 0.1, max: 6, noNaN: true }),
      fc.double({ min: 5, max: 90, noNaN: true }),
    ),
    { minLength: 2, maxLength: 2 },
  ),
  { minLength: 1, maxLength: 8 },
);

describe('suppression', () => {
  test('whatever is left out, taking what is shown from the total gives no small number', () => {
    fc.assert(
      fc.property(counts, (table) => {
        const rows = table.map((children, at) => ({ id: `${at}`, children }));
        const hidden = suppressedRows(rows);
        for (const time of [0, 1]) {
          const total = rows.reduce((sum, row) => sum + (row.children[time] ?? 0), 0);
          if (total < FEWEST_SHOWN) continue;
          const shown = rows.filter(({ id }) => !hidden.has(id));
          for (const row of shown) expect(small(row.children[time] ?? 0)).toBe(false);
          // The attack: total less everything shown.
          const rest = shown.reduce((left, row) => left - (row.children[time] ?? 0), total);
          expect(small(Math.round(rest * 1e9) / 1e9)).toBe(false);
          const behind = rows.filter((row) => hidden.has(row.id) && (row.children[time] ?? 0) > 0);
          const alone = behind.length === 1 && small(behind[0]?.children[time] ?? 0);
          expect(alone).toBe(false);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('plans that differ from what is shown by fewer than five children are left out', () => {
    const large: PlacementType = {
      id: 'large',
      name: 'Large',
      category: 'residential',
      provision: 'external',
      children: 60,
      weeklyCost: 4000,
    };
    const small = { ...large, id: 'small', name: 'Small', children: 3 };
    const start = '2024-04-01';
    const more = (id: string, children: number, from = start): Measure => ({
      id,
      name: id,
      kind: 'volume',
      placementType: 'large',
      children,
      from,
    });
    const hidden = (measures: readonly Measure[], ...plans: string[][]) => {
      const found = hiddenOf(reportOf([large, small], measures, plans));
      return { plans: [...found.plans], measures: [...found.measures].sort() };
    };
    const threeAndNine = [more('a', 3), more('b', 9)];
    expect(hidden(threeAndNine, ['a'], ['a', 'b'], ['b']).plans).toEqual([0, 2]);
    expect(hidden([more('a', 20)], ['a'], [])).toEqual({ plans: [], measures: [] });
    // By pairs none differs by few; but what d saves would tell b, and b would tell a.
    const pairs = [more('a', 3), more('b', 10), more('d', 30)];
    expect(hidden(pairs, ['a', 'b'], ['b', 'd'])).toEqual({ plans: [], measures: ['a', 'b', 'd'] });
    const ring = [more('a', 3), more('b', 3), more('c', 3)];
    expect(hidden(ring, ['a', 'b'], ['b', 'c'], ['a', 'c']).plans).toEqual([2]);
    expect(hidden([more('a', 2), more('b', 2)], ['a', 'b']).plans).toEqual([0]);
    // A price of the very children that are moved makes them no more.
    const moved: Measure = {
      ...{ id: 'a', name: 'a', from: start, children: 3 },
      ...{ kind: 'move', source: 'small', target: 'large' },
    };
    const priced: Measure = {
      ...{ id: 'p', name: 'p', from: start, percent: 0.1 },
      ...{ kind: 'price', placementType: 'small' },
    };
    expect(hidden([moved, priced], ['a', 'p']).plans).toEqual([0]);
    // One that begins before the other, so that its first year stands by itself.
    expect(hidden([more('a', 3), more('b', 9, '2025-04-01')], ['a', 'b']).plans).toEqual([0]);
  });

  test('a scheme that counts the same few children more than once is left out', () => {
    const type = (id: string, children: number): PlacementType => ({
      ...{ id, name: id, children, weeklyCost: 3000 },
      ...{ category: 'residential', provision: 'external' },
    });
    const types = [type('agency', 40), { ...type('home', 0), capacity: 0 }, type('parents', 30)];
    const from = '2024-04-01';
    const common = (id: string) => ({ id, name: id, from });
    const volume = (id: string, placementType: string, children: number): Measure => ({
      ...common(id),
      ...{ kind: 'volume', placementType, children },
    });
    const move = (id: string, source: string, target: string, children: number): Measure => ({
      ...common(id),
      ...{ kind: 'move', source, target, children },
    });
    const beds: Measure = { ...common('beds'), kind: 'capacity', placementType: 'home', places: 3 };
    const many = move('many', 'agency', 'parents', 12);
    const other = move('other', 'parents', 'agency', 9);
    const leftOut = (...scheme: readonly Measure[]) => {
      const measures = [...scheme, many, other];
      const report = reportOf(types, measures, [measures.map(({ id }) => id)], [scheme, [many]]);
      return [...hiddenOf(report).measures].sort();
    };
    // Beside it the smallest of the others, which would give it away.
    const hidden = ['other', 'scheme s0'];
    expect(leftOut(volume('out', 'agency', -3), volume('in', 'parents', 3))).toEqual(hidden);
    expect(leftOut(beds, move('move', 'agency', 'home', 3))).toEqual(hidden);
    expect(leftOut(move('on', 'agency', 'home', 4), move('back', 'home', 'agency', 4))).toEqual(hidden);
    expect(leftOut(move('a', 'agency', 'home', 3), move('p', 'parents', 'home', 3))).toEqual([]);
    expect(leftOut(volume('first', 'parents', 3), volume('then', 'parents', 4))).toEqual([]);
    // Three beds and those who move into them are no more children without a scheme either.
    const plain = [beds, move('move', 'agency', 'home', 3)];
    expect([...hiddenOf(reportOf(types, plain, [['beds', 'move']])).plans]).toEqual([0]);
  });

  test('no mix of what is shown is of fewer than five children, and no secret sum comes out', () => {
    const more = (children: number) => ({ children, type: null, year: null, kind: 'more' }) as const;
    const isShown = guard([sumOf(['a', 'b', 'c', 'd'])], {
      sums: [sumOf(['c', 'd'])],
      few: new Map([
        ['a', more(2)],
        ['b', more(2)],
      ]),
    });
    // With the total, it would tell both of the secrets.
    expect(isShown([sumOf(['a', 'b'])])).toBe(false);
    expect(isShown([sumOf(['a', 'c'])])).toBe(true);
    // Known by now: what is left of the total.
    expect(isShown([sumOf(['b', 'd'])])).toBe(true);
    const twice = [
      new Map([
        ['a', 2],
        ['b', 2],
        ['c', 1],
      ] as const),
    ];
    // Less the first, it is what a has beside twice b.
    expect(isShown(twice)).toBe(false);
    // Less d, the one before is b alone.
    expect(isShown([sumOf(['d'])])).toBe(false);
  });

  test('a type is shown where enough children are behind the rest in its year, however few there are later', () => {
    const type = (id: string, children: number, netChangePerMonth: number): PlacementType => ({
      ...{ id, name: id, children, netChangePerMonth, weeklyCost: 3000 },
      ...{ category: 'residential', provision: 'external' },
    });
    const types = [
      type('large', 30, 0),
      type('middle', 12, 0),
      ...['a', 'b', 'c'].map((id) => type(id, 4, -0.3)),
    ];
    const found = hiddenOf(reportOf(types, [], []));
    expect([...found.types].sort()).toEqual(['a', 'b', 'c']);
    // Two of them are fewer than five together, so another is left out with them.
    expect([...hiddenOf(reportOf(types.slice(0, 4), [], [])).types].sort()).toEqual(['a', 'b', 'middle']);
  });

  test('how many have no place is left out where it would tell the few who were there before them', () => {
    const type = (id: string, children: number): PlacementType => ({
      ...{ id, name: id, children, weeklyCost: 3000 },
      ...{ category: 'residential', provision: 'external' },
    });
    const useOf = (agency: number) => {
      const home = { ...type('home', 30), capacity: 10, overflowTo: 'agency' };
      const source = reportOf([home, type('agency', agency), type('foster', 80)], [], []);
      const tables = reportSections(source).flatMap((section) => section.tables);
      return tables.find(({ caption }) => caption.startsWith('Places, their use'))?.rows;
    };
    expect(useOf(6)).toMatchObject([['home', '10.0', '100%', '20.0', '£0']]);
    expect(useOf(2)).toMatchObject([['home', '10.0', SUPPRESSED, SUPPRESSED, SUPPRESSED]]);
  });

  test('the report’s tables hide a small type and another with it, and its text names neither figure', () => {
    const parsed = parseScenario({
      format: 'placement-modeller/scenario@1',
      period: { from: '2024-04-01', to: '2026-03-31' },
      placementTypes: [
        {
          id: 'secure',
          name: 'Secure',
          category: 'secure',
          provision: 'external',
          children: 2,
          weeklyCost: 9000,
        },
        {
          id: 'home',
          name: 'Home',
          category: 'residential',
          provision: 'in-house',
          children: 8,
          weeklyCost: 5000,
        },
        {
          id: 'foster',
          name: 'Foster',
          category: 'fostering',
          provision: 'in-house',
          children: 80,
          weeklyCost: 500,
        },
      ],
      measures: [
        {
          id: 'few',
          name: 'Few',
          kind: 'move',
          source: 'home',
          target: 'foster',
          children: 3,
          from: '2024-06-01',
        },
        {
          id: 'many',
          name: 'Many',
          kind: 'move',
          source: 'home',
          target: 'foster',
          children: 5,
          from: '2024-06-01',
        },
      ],
    });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
    const plans = [{ name: 'Plan', measures: new Set(['few', 'many']) }];
    const source = reportSource(
      exportSource(parsed, plans, { title: 'T', fileName: 'f', version: '1', madeAt: new Date(0) }),
      true,
    );
    const hidden = hiddenOf(source);
    expect([...hidden.types].sort()).toEqual(['home', 'secure']);
    expect([...hidden.measures].sort()).toEqual(['few', 'many']);
    const tables = reportSections(source).flatMap((section) => section.tables);
    const types = tables.find(({ caption }) => caption.startsWith('Children and net cost'));
    expect(types?.rows.map(([name, children]) => [name, children])).toEqual([
      ['Secure', SUPPRESSED],
      ['Home', SUPPRESSED],
      ['Foster', '80.0'],
      ['All', '90.0'],
    ]);
    const secure = source.base.years[0]?.placementTypes[0]?.net ?? 0;
    expect(secure).toBeGreaterThan(0);
    const everything = JSON.stringify(reportSections(source)).replaceAll(',', '');
    expect(everything).not.toContain(String(Math.round(secure / 100)));
    expect(JSON.stringify(reportSections({ ...source, suppress: false })).replaceAll(',', '')).toContain(
      String(Math.round(secure / 100)),
    );
  });
});
