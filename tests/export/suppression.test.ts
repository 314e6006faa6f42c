import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportSource, reportSource } from '../../electron/export/from-scenario.ts';
import { SUPPRESSED } from '../../electron/export/report/content.ts';
import { suppressedPlans } from '../../electron/export/report/plan-suppression.ts';
import { reportSections } from '../../electron/export/report/sections.ts';
import { hiddenOf } from '../../electron/export/report/source.ts';
import { FEWEST_SHOWN, suppressedRows } from '../../electron/export/report/suppression.ts';
import { parseScenario } from '../../shared/scenario/parse.ts';

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
    const plan = (entries: Record<string, number>, again = false) =>
      new Map(Object.entries(entries).map(([id, children]) => [id, { children, again }]));
    expect([...suppressedPlans([[plan({ a: 3 }), plan({ a: 3, b: 9 }), plan({ b: 9 })]])]).toEqual([0, 2]);
    expect([...suppressedPlans([[plan({ a: 20 }), plan({ a: 20, b: 0 })]])]).toEqual([]);
    // By pairs none differs by few: b is what the second has beside d, which is known, and a what is left.
    const pairs = [plan({ a: 3, b: 10 }), plan({ b: 10, d: 30 })];
    expect([...suppressedPlans([pairs], new Set(['d']))]).toEqual([1]);
    const ring = [plan({ a: 3, b: 3 }), plan({ b: 3, c: 3 }), plan({ a: 3, c: 3 })];
    expect([...suppressedPlans([ring])]).toEqual([2]);
    // A price of the very children that are moved makes them no more.
    const priced = new Map([...plan({ a: 3 }), ...plan({ p: 3 }, true)]);
    expect([...suppressedPlans([[priced]])]).toEqual([0]);
    // One that begins before the other, so that its first year stands by itself.
    expect([...suppressedPlans([[plan({ a: 3 })], [plan({ a: 3, b: 9 })]])]).toEqual([0]);
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
