import { describe, expect, test } from 'vitest';
import { monthOf } from '../../shared/calendar/month.ts';
import { type AdjustmentEffect, adjustmentEffects } from '../../shared/forecast/adjustment-effects.ts';
import type { Adjustment } from '../../shared/forecast/adjustments.ts';
import { forecast, prepareForecast } from '../../shared/forecast/forecast.ts';
import { drawCouncil } from '../synthetic/council.ts';
import { historyOf } from '../synthetic/observed.ts';

const council = drawCouncil(11, 300);
const prepared = prepareForecast(historyOf(council, council.origin));
const MONTHS = 18;
const ask = (adjustments: readonly Adjustment[]) => ({ from: council.origin, months: MONTHS, adjustments });
const base = forecast(prepared, ask([]));
const dated = { id: 'a', name: '', from: '2021-04' };
const stepDown = (children: number, id = 'a'): Adjustment => ({
  ...dated,
  id,
  kind: 'moves',
  source: 'residential',
  target: 'fostering',
  amount: { children },
});
function only(adjustments: readonly Adjustment[]): AdjustmentEffect {
  const [first] = adjustmentEffects(prepared, ask(adjustments));
  if (!first) throw new Error('No effect');
  return first;
}
const of = ({ categories }: AdjustmentEffect, category: string) =>
  categories.find(({ id }) => id === category)?.children ?? 0;

describe('what an adjustment does', () => {
  test('is where its children are at the end, as the forecast has them', () => {
    const effect = only([stepDown(1)]);
    expect(effect).toMatchObject({ asked: MONTHS, shortFrom: null });
    expect(effect.found).toBeCloseTo(MONTHS, 6);
    const said = forecast(prepared, ask([stepDown(1)])).months.at(-1);
    const plain = base.months.at(-1);
    for (const category of ['residential', 'fostering']) {
      const expected = (at: typeof said) => at?.categories.find(({ id }) => id === category)?.expected ?? 0;
      expect(of(effect, category)).toBeCloseTo(expected(said) - expected(plain), 9);
    }
    expect(of(effect, 'residential')).toBeLessThan(-3);
    expect(effect.total).toBeCloseTo((said?.total.expected ?? 0) - (plain?.total.expected ?? 0), 9);
  });

  test('is nothing where it is off, and not there', () => {
    expect(adjustmentEffects(prepared, ask([{ ...stepDown(1), enabled: false }]))).toEqual([]);
  });
});

describe('children asked for who are not there', () => {
  test('a step-down that empties its homes has only who comes to them', () => {
    const { asked, found, shortFrom } = only([stepDown(20)]);
    expect(asked).toBe(20 * MONTHS);
    expect(found).toBeLessThan(asked / 2);
    expect(found).toBeGreaterThan(20);
    expect(shortFrom).toBeGreaterThan(monthOf(council.origin));
  });

  test('no fewer come than none', () => {
    const { found, shortFrom } = only([{ ...dated, kind: 'entrants', amount: { children: -100 } }]);
    const came = base.months.reduce((sum, { flows }) => sum + flows.entrants, 0);
    expect(found).toBeCloseTo(came, 6);
    expect(shortFrom).toBe(monthOf(council.origin) + 1);
  });

  test('two that ask for the same children share them', () => {
    const [one, other] = adjustmentEffects(prepared, ask([stepDown(10), stepDown(30, 'b')]));
    expect(other?.found).toBeCloseTo(3 * (one?.found ?? 0), 6);
    expect((one?.found ?? 0) + (other?.found ?? 0)).toBeCloseTo(only([stepDown(40)]).found, 6);
  });

  test('a share of leavers asks for no number, and of a placement nobody was ever in none are found', () => {
    const half: Adjustment = { ...dated, kind: 'leaving', amount: { percent: 0.5 } };
    expect(only([half])).toMatchObject({ asked: 0, found: 0, shortFrom: null });
    const nobody: Adjustment = {
      ...dated,
      kind: 'leaving',
      category: 'leaving-care',
      amount: { children: 1 },
    };
    expect(only([nobody])).toMatchObject({ asked: MONTHS, found: 0, total: 0 });
  });

  test('leaving is of children of every category in their own proportions', () => {
    const three: Adjustment = { ...dated, kind: 'leaving', amount: { children: 3 } };
    expect(only([three]).found).toBeCloseTo(3 * MONTHS, 6);
  });
});
