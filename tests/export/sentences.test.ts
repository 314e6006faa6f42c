/** What a report says in sentences: true of every row, also of those left out, and no way round leaving them out. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SUPPRESSED } from '../../electron/export/report/content.ts';
import { hiddenOf } from '../../electron/export/report/hidden.ts';
import { reportSections } from '../../electron/export/report/sections.ts';
import { type ReportSource, tooFewChildren } from '../../electron/export/report/source.ts';
import type { Measure } from '../../shared/scenario/types.ts';
import { identities, nothings, published } from './attack.ts';
import { reportOf, reports, typeOf } from './random-reports.ts';
import { recoverable } from './recovery.ts';
import { secrets } from './secrets.ts';
import { costsSaid, dearestSaid, plansTold } from './sentences.ts';

const paragraphsOf = (source: ReportSource) =>
  reportSections(source).flatMap(({ paragraphs }) => [...paragraphs]);

describe('sentences', () => {
  test('what is said to cost most does, and gives nothing away beside the tables', () => {
    let ofAll = 0;
    let ofShown = 0;
    fc.assert(
      fc.property(reports, (source) => {
        if (tooFewChildren(source)) return;
        const hidden = hiddenOf(source);
        const paragraphs = paragraphsOf(source);
        const types = source.base.years[0]?.placementTypes ?? [];
        for (const said of dearestSaid(paragraphs)) {
          const id = source.resolved.types.find(({ name }) => name === said.name)?.id;
          expect(hidden.types.has(id ?? '')).toBe(false);
          const among = types.filter((each) => said.ofAll || !hidden.types.has(each.id));
          expect(types.find((each) => each.id === id)?.net).toBe(Math.max(...among.map(({ net }) => net)));
          if (said.ofAll) ofAll += 1;
          else ofShown += 1;
        }
        expect(plansTold(source, paragraphs).filter((at) => hidden.plans.has(at))).toEqual([]);
        const tables = reportSections(source).flatMap((section) => section.tables);
        // With prices, what two types cost together and how many children they have would tell how many each has.
        const prices = tables.find(({ caption }) => caption.startsWith('List prices'))?.rows ?? [];
        const leftOut = source.resolved.types
          .filter(({ id }) => hidden.types.has(id))
          .map(({ name }) => name);
        expect(prices.filter(([name = '', price]) => leftOut.includes(name) && price !== SUPPRESSED)).toEqual(
          [],
        );
        const known = nothings(source);
        const said = costsSaid(source, paragraphs, 2024);
        const canHave = recoverable([...published(source, tables), ...known, ...said]);
        const isKnown = recoverable([...identities(source), ...known]);
        expect(secrets(source).filter((sum) => canHave(sum) && !isKnown(sum))).toEqual([]);
      }),
      { numRuns: 500 },
    );
    expect(ofAll).toBeGreaterThan(10);
    expect(ofShown).toBeGreaterThan(10);
  });

  test('a dearer type that is left out is not denied', () => {
    const small = { ...typeOf(2, 3), weeklyCost: 9000 };
    const other = { ...typeOf(3, 4), weeklyCost: 4000 };
    const source = reportOf([small, other, { ...typeOf(4, 40), weeklyCost: 500 }], [], []);
    expect(dearestSaid(paragraphsOf(source))).toEqual([{ name: 'Type 4', ofAll: false }]);
    expect(dearestSaid(paragraphsOf({ ...source, suppress: false }))).toEqual([
      { name: 'Type 2', ofAll: true },
    ]);
    // All that is left out together costs less: anybody can see that from the total.
    const cheap = reportOf(
      [{ ...small, weeklyCost: 300 }, { ...other, weeklyCost: 300 }, typeOf(4, 40)],
      [],
      [],
    );
    expect(dearestSaid(paragraphsOf(cheap))).toEqual([{ name: 'Type 4', ofAll: true }]);
  });

  test('a plan is recommended as one of those shown where another is left out', () => {
    const cut = (id: string, children: number): Measure => ({
      ...{ id, name: id, from: '2024-04-01', children: -children },
      ...{ kind: 'volume', placementType: 't2' },
    });
    const measures = [cut('few', 3), cut('many', 9)];
    const of = (plans: readonly (readonly string[])[]) =>
      paragraphsOf(reportOf([typeOf(2, 60)], measures, plans)).find((text) =>
        text.includes('members consider'),
      );
    expect(of([['few'], ['many']])).toMatch(
      /^Of the plans whose figures are shown: that members consider Plan 1/,
    );
    expect(of([['many']])).toMatch(
      /^That members consider Plan 0, .*; it has no costs entered beside placements\.$/,
    );
    expect(of([['few']])).toBeUndefined();
  });
});
