import { expect, test } from 'vitest';
import { compile, shareAmongSchemes, whoGaveWay } from '../../shared/model/index.ts';
import { parseScenario } from '../../shared/scenario/parse.ts';
import type { Measure } from '../../shared/scenario/types.ts';

const YEAR = { from: '2024-04-01', to: '2025-03-31' };

/** Ten children at £1,000 a week, 52 weeks a year; two homes want six of them each. */
function programOf(measures: readonly Measure[]) {
  const parsed = parseScenario({
    format: 'placement-modeller/scenario@1',
    period: { from: '2024-04-01', to: '2026-03-31' },
    weeksPerYear: 52,
    placementTypes: [
      {
        id: 'outside',
        name: 'Outside',
        category: 'residential',
        provision: 'external',
        children: 10,
        weeklyCost: 1000,
      },
      {
        id: 'inside',
        name: 'Inside',
        category: 'residential',
        provision: 'in-house',
        weeklyCost: 0,
        capacity: 4,
      },
    ],
    measures,
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return compile(parsed.resolved);
}

const move = (id: string, children: number): Measure => ({
  id,
  name: id,
  kind: 'move',
  source: 'outside',
  target: 'inside',
  children,
  from: '2024-04-01',
  weeklyCost: 100,
});
const staff = (id: string): Measure => ({ id, name: id, kind: 'fixed', annual: 104_000, from: '2024-04-01' });
const works: Measure = { id: 'works', name: 'Works', kind: 'capital', amount: 260_000, on: '2024-04-01' };
const TWO = [move('a-moves', 6), staff('a-staff'), works, move('b-moves', 6), staff('b-staff')];
const SCHEMES = [
  { id: 'a', measures: ['a-moves', 'a-staff', 'works'] },
  { id: 'b', measures: ['b-moves', 'b-staff'] },
];

test('two schemes that want the same children share what they save', () => {
  const { schemes, otherMeasures, attribution } = shareAmongSchemes(programOf(TWO), SCHEMES);
  expect(attribution).toBe('exact');
  expect(otherMeasures.total).toBe(0);
  for (const share of schemes) {
    expect(share.grossAvoided.byYear).toEqual([26_000_000, 26_000_000]);
    expect(share.runningCost.byYear).toEqual([10_400_000 + 2_600_000, 10_400_000 + 2_600_000]);
    expect(share.net.byYear).toEqual([13_000_000, 13_000_000]);
  }
});

test('payback is net of everything, and gross of running costs', () => {
  const [a, b] = shareAmongSchemes(programOf(TWO), SCHEMES).schemes;
  expect(a?.capital.total).toBe(26_000_000);
  // Month 12 by what is avoided alone (£260,000 a year), month 24 by the net (£130,000 a year).
  expect([a?.payback.gross, a?.payback.net]).toEqual([2025 * 12 + 2, 2026 * 12 + 2]);
  expect(b?.payback.net).toBe(2024 * 12 + 3);
});

test('a scheme of which no measure is enabled has no share', () => {
  const off = TWO.map((measure) => ({ ...measure, enabled: measure.id.startsWith('a') }));
  const { schemes } = shareAmongSchemes(programOf(off), SCHEMES);
  expect(schemes.map(({ id }) => id)).toEqual(['a']);
});

test('who gave way, to whom, and where there are too few places', () => {
  const { measures, places } = whoGaveWay(programOf(TWO));
  const days = 365 + 365;
  expect(measures).toEqual([
    {
      id: 'b-moves',
      placementType: 'outside',
      askedFor: 6 * days,
      had: 4 * days,
      mostShort: 2,
      askedThen: 6,
      to: [{ id: 'a-moves', childDays: 6 * days }],
    },
  ]);
  expect(places).toEqual([
    {
      placementType: 'inside',
      childDays: 6 * days,
      by: [
        { id: 'a-moves', childDays: 6 * days },
        { id: 'b-moves', childDays: 4 * days },
      ],
    },
  ]);
  expect(whoGaveWay(programOf([move('a', 4)]))).toEqual({ measures: [], places: [] });
  const cut: Measure = {
    id: 'cut',
    name: 'Cut',
    kind: 'volume',
    placementType: 'outside',
    children: -7,
    ...YEAR,
  };
  expect(whoGaveWay(programOf([move('a', 4), cut])).measures).toMatchObject([
    { id: 'a', had: 3 * 365 + 4 * 365, to: [{ id: 'cut' }] },
  ]);
});

test('an income that stands for a cost no longer paid counts as avoided', () => {
  const agency: Measure = {
    id: 'agency',
    name: 'Agency',
    kind: 'fixed',
    flow: 'income',
    annual: 104_000,
    from: '2024-04-01',
  };
  const measures = [agency, staff('pay'), { ...agency, id: 'grant' }];
  const scheme = { id: 's', measures: ['agency', 'pay', 'grant'], avoids: ['agency'] };
  const [share] = shareAmongSchemes(programOf(measures), [scheme]).schemes;
  expect(share?.grossAvoided.byYear).toEqual([10_400_000, 10_400_000]);
  expect(share?.income.byYear).toEqual([10_400_000, 10_400_000]);
  expect(share?.net.byYear).toEqual([10_400_000, 10_400_000]);
  expect(share?.payback.gross).toBe(2024 * 12 + 3);
});
