import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bridgeAmount, layOutBridge } from '../../renderer/charts/bridge.ts';
import { spreadApart } from '../../renderer/charts/direct-labels.ts';
import { monthBars } from '../../renderer/charts/months.ts';
import { decimalsFor } from '../../renderer/charts/probability.ts';
import type { BridgeStep } from '../../shared/api/views.ts';

function step(role: BridgeStep['role'], label: string, amountPence: number): BridgeStep {
  return { id: label, label, amountPence, role, meaning: '', figure: null };
}

const million = 1e8;

describe('the bridge', () => {
  const steps = [
    step('level', 'Budget', 27 * million),
    step('part', 'Price', 3 * million),
    step('part', 'Mix', 0),
    step('part', 'Grants', 49),
    step('part', 'Income', -million),
    step('level', 'Outturn', 29 * million),
  ];

  it('hangs each part from where the one before it ended, and leaves out parts of nothing', () => {
    const { bars } = layOutBridge(steps);
    expect(
      bars.map((bar) => [bar.step.label, Math.floor(bar.from / million), Math.floor(bar.to / million)]),
    ).toEqual([
      ['Budget', 0, 27],
      ['Price', 27, 30],
      ['Income', 30, 29],
      ['Outturn', 0, 29],
    ]);
  });

  it('begins its axis at a round amount below every bar when the parts are small beside the levels', () => {
    const { axisFrom } = layOutBridge(steps);
    expect(axisFrom).toBeGreaterThan(0);
    expect(axisFrom).toBeLessThan(27 * million);
    expect(axisFrom % million).toBe(0);
  });

  it('begins at nought when the parts are large or go below it', () => {
    expect(
      layOutBridge([step('level', 'Budget', million), step('part', 'Price', 5 * million)]).axisFrom,
    ).toBe(0);
    expect(
      layOutBridge([step('level', 'Budget', million), step('part', 'Price', -2 * million)]).axisFrom,
    ).toBe(0);
  });

  it('writes the sign of a part and not of a level', () => {
    expect(steps.map(bridgeAmount)).toEqual(['£27.0m', '+£3.00m', '£0', '£0', '\u2212£1.00m', '£29.0m']);
  });
});

it('amounts along an axis have the decimals that tell them apart', () => {
  expect([20 * million, 0.8 * million, 0.3 * million, 0.05 * million, 0].map(decimalsFor)).toEqual([
    1, 1, 2, 3, 1,
  ]);
});

describe('labels pushed apart', () => {
  it('keep their order and their distance whenever there is room for all', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 200, noNaN: true }), { minLength: 1, maxLength: 5 }),
        (heights) => {
          const spread = spreadApart(heights, 14, 0, 200);
          const sorted = [...spread].sort((a, b) => a - b);
          for (const [index, height] of sorted.entries()) {
            expect(height).toBeGreaterThanOrEqual(0);
            expect(height).toBeLessThanOrEqual(200);
            const next = sorted[index + 1];
            // Sums of gaps in binary: a billionth of a pixel is no overlap.
            if (next !== undefined) expect(next - height).toBeGreaterThanOrEqual(14 - 1e-9);
          }
          for (const [i, a] of heights.entries())
            for (const [j, b] of heights.entries())
              if (a < b) expect(spread[i] ?? 0).toBeLessThan(spread[j] ?? 0);
        },
      ),
    );
  });

  it('leaves labels that do not meet where they are', () => {
    expect(spreadApart([100, 10, 50], 14, 0, 200)).toEqual([100, 10, 50]);
  });
});

describe('the months of a year', () => {
  it('come actuals first, each with its budget', () => {
    const bars = monthBars({
      actualMonths: [{ month: '2023-04', label: 'Apr', averagePence: 5, budgetPence: null }],
      months: [{ month: '2023-05', label: 'May', netPence: 7, budgetPence: 6 }],
    });
    expect(bars.map((bar) => [bar.month, bar.pence, bar.budgetPence, bar.actual])).toEqual([
      ['2023-04', 5, null, true],
      ['2023-05', 7, 6, false],
    ]);
  });
});
