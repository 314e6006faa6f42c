/** What the report says of places, where children over them go to another type and where they do not. */
import { expect, test } from 'vitest';
import { exportSource, reportSource } from '../../electron/export/from-scenario.ts';
import { reportSections } from '../../electron/export/report/sections.ts';
import { parseScenario } from '../../shared/scenario/parse.ts';

const HOMES = { category: 'residential', children: 30, weeklyCost: 4000, capacity: 20 } as const;

function placesOf(overflow: { readonly home?: string; readonly cottage?: string }) {
  const parsed = parseScenario({
    format: 'placement-modeller/scenario@1',
    period: { from: '2024-04-01', to: '2025-03-31' },
    placementTypes: [
      { ...HOMES, id: 'home', name: 'Homes', provision: 'in-house', overflowTo: overflow.home },
      { ...HOMES, id: 'cottage', name: 'Cottages', provision: 'in-house', overflowTo: overflow.cottage },
      { ...HOMES, id: 'agency', name: 'Agency homes', provision: 'external', capacity: undefined },
    ],
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  const provenance = {
    title: 'T',
    fileName: 'f.json',
    version: '1',
    madeAt: new Date('2026-11-25T09:00:00Z'),
  };
  const [found] = reportSections(reportSource(exportSource(parsed, [], provenance), true), ['sufficiency']);
  return found;
}

const GOES = 'Where demand is more than the places there are, children go to another kind of placement';

test('where nothing overflows, neither children elsewhere nor a cost of nothing is told', () => {
  const found = placesOf({});
  expect(found?.paragraphs.join('\n')).not.toContain(GOES);
  expect(found?.paragraphs[0]).toBe(
    'Where children over the places would go is not recorded for Homes; Cottages: they are all counted there, at its own price, and what too few places cost is not in the forecast.',
  );
  expect(found?.tables[0]?.rows).toEqual([
    ['Homes', '20.0', '150%', 'not counted', 'not counted'],
    ['Cottages', '20.0', '150%', 'not counted', 'not counted'],
  ]);
});

test('where some do, both are said', () => {
  const found = placesOf({ home: 'agency' });
  expect(found?.paragraphs[0]).toContain(GOES);
  expect(found?.paragraphs[1]).toContain('is not recorded for Cottages: they');
  expect(found?.tables[0]?.rows[0]).toEqual(['Homes', '20.0', '100%', '10.0', '£0']);
});

test('where all do, nothing is said of those that do not', () => {
  const found = placesOf({ home: 'agency', cottage: 'agency' });
  expect(found?.paragraphs.join('\n')).toContain(GOES);
  expect(found?.paragraphs.join('\n')).not.toContain('is not recorded');
});
