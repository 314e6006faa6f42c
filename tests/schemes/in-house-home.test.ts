import { describe, expect, test } from 'vitest';
import { compare, compile } from '../../shared/model/index.ts';
import { type CompiledScheme, parseFile } from '../../shared/schemes/index.ts';
import { type SchemeText, withSchemes } from './samples.ts';

/** Four beds, £468,000 a year standing; children from £5,000 a week; 52 weeks a year; nothing rises before 2025. */
const HOME: SchemeText = {
  id: 'grove',
  name: 'The Grove',
  scheme: 'in-house-home',
  placementType: 'home',
  beds: 4,
  opens: '2024-04-01',
  occupancy: 0.75,
  moves: [{ source: 'residential' }],
  staffing: 400_000,
  running: 48_000,
  rent: 20_000,
};

function compiled(change: object): CompiledScheme {
  const parsed = parseFile(withSchemes({ ...HOME, ...change }));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  const [scheme] = parsed.schemes;
  if (!scheme) throw new Error('no scheme');
  return scheme;
}
const figure = (change: object, key: string) =>
  compiled(change).explanation.figures.find((each) => each.key === key)?.value;
const measure = (change: object, part: string): Record<string, unknown> | undefined =>
  compiled(change).measures.find(({ id }) => id === `grove.${part}`);

describe('figures of a home', () => {
  test('cost of a bed-week is what the home costs over the beds filled', () => {
    expect(figure({}, 'bedWeekFull')).toBeCloseTo(468_000 / (4 * 52), 9);
    expect(figure({}, 'bedWeekTarget')).toBeCloseTo(468_000 / (3 * 52), 9);
    expect(figure({ weeklyCostPerChild: 100 }, 'bedWeekTarget')).toBeCloseTo(468_000 / (3 * 52) + 100, 9);
    expect(figure({ moves: [{ source: 'residential', children: 2 }] }, 'bedWeekChosen')).toBeCloseTo(
      468_000 / (2 * 52),
      9,
    );
  });

  test('it breaks even where the beds filled cost what the placements left would have', () => {
    expect(figure({}, 'breakEvenOccupancy')).toBeCloseTo(468_000 / (4 * 52 * 5000), 9);
    expect(figure({}, 'breakEvenPrice')).toBeCloseTo(3000, 9);
    expect(
      figure(
        { moves: [{ source: 'residential', weeklyCost: 100 }], weeklyCostPerChild: 150 },
        'breakEvenOccupancy',
      ),
    ).toBeNull();
    expect(compiled({ staffing: 4_000_000 }).explanation.sentences.at(-1)).toContain(
      'Even full it costs more',
    );
  });

  test('an empty bed costs the placement that goes on outside, less what the child would have cost', () => {
    expect(figure({ weeklyCostPerChild: 100 }, 'emptyBed')).toBeCloseTo(4900 * 52, 9);
  });

  test('payback is net of running costs, and gross as papers quote it', () => {
    const capital = { purchase: 300_000, works: 100_000, capitalGrant: 100_000 };
    expect(figure(capital, 'paybackNet')).toBeCloseTo(324_000 / (3 * 52 * 5000 - 468_000), 9);
    expect(figure(capital, 'paybackGross')).toBeCloseTo(324_000 / (3 * 52 * 5000), 9);
    expect(figure({}, 'paybackNet')).toBeNull();
    const how = (change: object) =>
      compiled(change).explanation.figures.find(({ key }) => key === 'paybackNet')?.how ?? '';
    expect(how({})).toBe('There is no capital to pay back');
    expect(how({ ...capital, staffing: 4_000_000 })).toMatch(/^It is never paid back: −£/);
  });

  test('a working gives its figure, to the penny, when it is worked out again', () => {
    for (const [weeks, said] of [
      ['exact', '(365 ÷ 7)'],
      [52.14, '52.14'],
    ] as const) {
      const parsed = parseFile({ ...withSchemes(HOME), weeksPerYear: weeks });
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
      const full = parsed.schemes[0]?.explanation.figures.find(({ key }) => key === 'bedWeekFull');
      const [, yearly = '', beds, week] =
        /^£([\d,]+) a year ÷ \((\d+) beds × ([\d.]+|\(365 ÷ 7\)) weeks × 100%\)/.exec(full?.how ?? '') ?? [];
      expect(week).toBe(said);
      const again =
        Number(yearly.replaceAll(',', '')) / (Number(beds) * (weeks === 'exact' ? 365 / 7 : Number(week)));
      expect(again).toBeCloseTo(full?.value ?? 0, 2);
    }
  });

  test('the net saving of a full year is what the engine finds', () => {
    const change = { purchase: 200_000, financing: 'annuity', interestRate: 0.05, financingYears: 20 };
    const parsed = parseFile({ ...withSchemes({ ...HOME, ...change }), measures: [] });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
    const { saving } = compare(compile(parsed.resolved));
    expect((saving.byYear[0] ?? 0) / 100).toBeCloseTo(
      parsed.schemes[0]?.explanation.figures.find(({ key }) => key === 'netSaving')?.value ?? 0,
      1,
    );
  });
});

describe('what a home compiles to', () => {
  test('opens as planned, once registered, and later where it is delayed', () => {
    expect(measure({}, 'beds')?.['from']).toBe('2024-04-01');
    expect(measure({ registrationApplied: '2024-03-15' }, 'beds')?.['from']).toBe('2025-09-15');
    expect(measure({ registrationApplied: '2024-03-15', registrationMonths: 6 }, 'beds')?.['from']).toBe(
      '2024-09-15',
    );
    expect(
      measure({ registrationApplied: '2023-01-01', registrationMonths: 4, delayMonths: 2 }, 'beds')?.['from'],
    ).toBe('2024-06-01');
  });

  test('staff are built up from posts, with on-costs, cover and nights', () => {
    const posts = [
      { title: 'Manager', grade: 'K', fte: 1, salary: 50_000 },
      { title: 'Residential worker', fte: 8, salary: 30_000 },
    ];
    const built = { staffing: undefined, posts, onCost: 0.25, cover: 0.1, sleepIns: 2, sleepInRate: 50 };
    expect(measure(built, 'staffing')?.['annual']).toBeCloseTo(290_000 * 1.25 * 1.1 + 2 * 50 * 365, 6);
    expect(measure({ ...built, staffMonthsBefore: 3 }, 'staffing')?.['from']).toBe('2024-01-01');
    const parsed = parseFile(
      withSchemes({ ...HOME, ...built, onCost: undefined, staffing: 1, sleepInRate: undefined }),
    );
    expect(parsed.ok ? [] : parsed.faults.map(({ place }) => place)).toEqual([
      'schemes[0].posts',
      'schemes[0].onCost',
      'schemes[0].sleepInRate',
    ]);
  });

  test('more children than the beds that may be filled are scaled down to them', () => {
    const moves = [
      { source: 'residential', children: 4, weeklyCost: 6000 },
      { source: 'residential', children: 2 },
    ];
    expect(measure({ moves }, 'move-1')?.['children']).toBeCloseTo(2, 9);
    expect(measure({ moves }, 'move-2')?.['children']).toBeCloseTo(1, 9);
    expect(measure({ moves, beds: '=salary / 10000' }, 'move-2')?.['children']).toBe(
      '=2 * min(1, (salary / 10000) * 0.75 / 6)',
    );
  });

  test('works carry optimism bias, and a capital grant takes off no more than there is', () => {
    expect(measure({ works: 100_000 }, 'capital')?.['amount']).toBeCloseTo(124_000, 6);
    expect(measure({ works: 100_000, optimismBias: 0 }, 'capital')?.['amount']).toBe(100_000);
    expect(measure({ works: 100_000, capitalGrant: 500_000 }, 'capital')).toBeUndefined();
  });

  test('a grant ends when it says, and with the home', () => {
    expect(measure({ grant: 5, grantEnds: '2026-03-31' }, 'grant')).toMatchObject({
      flow: 'income',
      to: '2026-03-31',
    });
    expect(measure({ grant: 5, closes: '2027-03-31' }, 'grant')).toMatchObject({ to: '2027-03-31' });
    expect(measure({ grant: 5 }, 'grant')?.['to']).toBeUndefined();
  });
});

test('a home whose costs are not entered yet is not said to break even at nothing', () => {
  const { sentences } = compiled({ staffing: undefined, running: undefined, rent: undefined }).explanation;
  expect(sentences.at(-1)).toBe('No cost of the home is entered, so the saving is before it.');
  expect(sentences.join(' ')).not.toContain('breaks even');
});
