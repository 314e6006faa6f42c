import { expect, test } from 'vitest';
import { compile, project } from '../../shared/model/index.ts';
import { parseScenario } from '../../shared/scenario/parse.ts';

function yearOf(children: number, netChangePerMonth: number, overflow: boolean) {
  const type = { category: 'fostering', provision: 'in-house' };
  const parsed = parseScenario({
    format: 'placement-modeller/scenario@1',
    period: { from: '2024-04-01', to: '2025-03-31' },
    placementTypes: [
      {
        ...{
          ...type,
          id: 'own',
          name: 'In-house',
          weeklyCost: 500,
          children,
          netChangePerMonth,
          capacity: 10,
        },
        ...(overflow && { overflowTo: 'agency' }),
      },
      { ...type, id: 'agency', name: 'Agency', provision: 'external', weeklyCost: 1000 },
    ],
    // Two fewer from the middle of the last month: what is short then is short at the end.
    measures: [
      { id: 'fewer', name: 'Fewer', kind: 'volume', placementType: 'own', children: -2, from: '2025-03-16' },
    ],
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  const { years, months } = project(compile(parsed.resolved));
  const [year] = years;
  if (!year) throw new Error('there is no year');
  return { year, months, own: year.placementTypes[0]?.places ?? null };
}

test('places short at the end are those of the last day, whether or not another type takes the children', () => {
  for (const overflow of [true, false]) {
    const { own, months, year } = yearOf(10, 1, overflow);
    // 10 and one more on each of eleven firsts, less 2.
    expect(own?.shortAtEnd).toBe(9);
    expect(months.map(({ placementTypes }) => placementTypes[0]?.places?.shortAtEnd)).toEqual([
      ...[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 9],
    ]);
    expect(own?.overflow === 0).toBe(!overflow);
    expect(year.placementTypes[1]?.childrenAtEnd).toBe(overflow ? 9 : 0);
  }
});

test('spare places are not short, and no fewer than none are', () => {
  expect(yearOf(4, 0, true).own).toMatchObject({ shortAtEnd: 0, overflow: 0 });
  expect(yearOf(13, -0.5, false).own?.shortAtEnd).toBe(0);
});
