import type { Chart } from 'chart.js';
import { expect, test } from 'vitest';
import { flowsChart } from '../../renderer/charts/care-flows.ts';
import type { Palette } from '../../renderer/charts/palette.ts';

const FLOWS = [
  { from: 'Fostering', to: 'Left care', children: 30 },
  { from: 'Fostering', to: 'Residential', children: 10 },
  { from: 'Came into care', to: 'Fostering', children: 20 },
];
const PALETTE = { types: ['#111111', '#222222'], soft: '#333333', ink: '#000000' } as unknown as Palette;
const CHART = { width: 1000, height: 400 } as Chart;

test('bands fill the bars they leave and reach, each as high as its children', () => {
  const { shapes = [], lines } = flowsChart(FLOWS, ['Fostering', 'Residential'], PALETTE).draw(CHART);
  expect(shapes).toHaveLength(FLOWS.length);
  const heightAt = (x: number) =>
    shapes
      .map(({ corners }) => corners.filter(([cornerX]) => Math.abs(cornerX - x) < 1e-9).map(([, y]) => y))
      .reduce((all, ys) => all + Math.max(...ys) - Math.min(...ys), 0);
  const bars = (x: number) =>
    lines
      .filter(({ from: [barX] }) => Math.abs(barX - x) <= 6)
      .reduce((all, { from, to }) => all + to[1] - from[1], 0);
  const [left, right] = [Math.min, Math.max].map((of) =>
    of(...shapes.flatMap(({ corners }) => corners.map(([x]) => x))),
  );
  expect(heightAt(left ?? 0)).toBeCloseTo(bars(left ?? 0), 6);
  expect(heightAt(right ?? 0)).toBeCloseTo(bars(right ?? 0), 6);
  const [first, second] = shapes.map(({ corners }) => {
    const ys = corners.filter(([x]) => x === left).map(([, y]) => y);
    return Math.max(...ys) - Math.min(...ys);
  });
  expect((first ?? 0) / (second ?? 1)).toBeCloseTo(3, 6);
});
