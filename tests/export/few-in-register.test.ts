/** A dear placement of the register among children at the list price: what it costs is not there to be worked out. */
import { describe, expect, test } from 'vitest';
import { hiddenOf } from '../../electron/export/report/hidden.ts';
import { reportSections } from '../../electron/export/report/sections.ts';
import type { ReportSource } from '../../electron/export/report/source.ts';
import type { Placement, PlacementType } from '../../shared/scenario/types.ts';
import { reportOf, typeOf } from './random-reports.ts';

const AGENCY: PlacementType = { ...typeOf(2, 34), name: 'Agency', weeklyCost: 1240, annualUplift: 0.05 };
const FOSTER: PlacementType = { ...typeOf(3, 80), name: 'Foster', weeklyCost: 500, netChangePerMonth: 1 };
const dear = (count: number, type = 't2', end: string | null = null): Placement[] =>
  Array.from({ length: count }, (_, at) => ({
    ...{ ref: `P${at}`, type, start: '2024-12-13', end, weeklyCost: 3450 },
  }));

function rowsOf(source: ReportSource, start: string): readonly (readonly string[])[] {
  const tables = reportSections(source).flatMap((section) => section.tables);
  return tables.find(({ caption }) => caption.startsWith(start))?.rows ?? [];
}

describe('few children of the register beside others of their type', () => {
  const source = (count: number, types: readonly PlacementType[] = [AGENCY, FOSTER]) =>
    reportOf(types, [], [], [], dear(count));

  test.each([1, 2, 3, 4])('the list price goes, and what they all cost stays: %i', (count) => {
    expect(rowsOf(source(count), 'List prices')).toEqual([
      ['Agency', '[c]', '[c]', 'no change'],
      ['Foster', '£500', 'none', '+1 a month'],
    ]);
    expect(rowsOf(source(count), 'Children and net cost').flat()).not.toContain('[c]');
  });

  test.each([0, 5])('the list price stays where none or enough are in the register: %i', (count) => {
    expect(rowsOf(source(count), 'List prices')[0]).toEqual(['Agency', '£1,240', '5%', 'no change']);
    expect(hiddenOf(source(count)).prices).toEqual(new Set());
  });

  test('nothing goes where small numbers are shown', () => {
    const shown = { ...source(1), suppress: false };
    expect(JSON.stringify(reportSections(shown))).not.toContain('[c]');
  });

  test('income goes with the price, for costs are told net of it', () => {
    const rows = rowsOf(source(1, [{ ...AGENCY, weeklyIncome: 90 }, FOSTER]), 'List prices');
    expect(rows.map(([name, price, income]) => [name, price, income])).toEqual([
      ['Agency', '[c]', '[c]'],
      ['Foster', '£500', '£0'],
    ]);
  });

  test('those who come to the type for want of places tell its list price by what that costs', () => {
    const home = { ...typeOf(4, 30), name: 'Home', capacity: 10, overflowTo: 't5', weeklyCost: 4000 };
    const away = { ...typeOf(5, 20), name: 'Away', weeklyCost: 5000 };
    const use = (count: number) =>
      rowsOf(reportOf([home, away, FOSTER], [], [], [], dear(count, 't5')), 'Places, their use')[0];
    expect(use(1)).toEqual(['Home', '10.0', '100%', '20.0', '[c]']);
    expect(use(5)?.at(-1)).toMatch(/^£/);
    // With nobody else in the mix they are at the list price all the same.
    const only = reportOf([home, { ...away, children: 0 }, FOSTER], [], [], [], dear(1, 't5'));
    expect(hiddenOf(only).prices).toEqual(new Set(['t5']));
  });

  test('quarters of a scheme tell its price where nobody of the register is there', () => {
    const staying = { ...typeOf(0, 12), name: 'Close', weeklyCost: 700 };
    const report = (count: number, end: string | null) =>
      reportOf([staying, FOSTER], [], [[]], [], dear(count, 't0', end));
    const spend = rowsOf(report(1, '2025-02-01'), 'Close by quarter').map((row) => row[3]);
    expect(spend).toEqual(Array.from({ length: 8 }, () => '[c]'));
    expect(rowsOf(report(6, null), 'Close by quarter').flat()).not.toContain('[c]');
  });
});
