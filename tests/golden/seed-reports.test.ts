/** The worked examples of Sefton, Halton and Stockton say what their reports say, and what the reports leave out. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCommand } from '../../electron/cli.ts';
import type { ComparisonJson } from '../../shared/model/index.ts';
import type { Assumption } from '../../shared/scenario/types.ts';
import { type CompiledScheme, parseFileText } from '../../shared/schemes/index.ts';

const SCENARIOS = join(import.meta.dirname, '../../scenarios');

function read(name: string) {
  const parsed = parseFileText(readFileSync(join(SCENARIOS, name), 'utf8'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed;
}
async function compare(name: string) {
  const { out, errors } = await runCommand(['compare', join(SCENARIOS, name), '--json']);
  expect(errors).toBe('');
  return JSON.parse(out) as ComparisonJson & { schemes: { id: string; net: Record<string, number> }[] };
}
const figure = ({ explanation }: CompiledScheme, key: string) =>
  explanation.figures.find((each) => each.key === key)?.value;

const SEFTON = 'sefton-2024-25.json';
const HALTON = 'halton-2023-24.json';
const STOCKTON = 'stockton-2020-21.json';

describe.each([SEFTON, HALTON, STOCKTON])('%s', (name) => {
  const { scenario, schemes } = read(name);

  test('every scheme names its paper and its paragraph, and says what is not in it', () => {
    expect(schemes.length).toBeGreaterThan(3);
    for (const { tracking, name: scheme } of schemes) {
      expect(tracking.source, scheme).toMatch(/report/i);
      expect(tracking.paragraph, scheme).toMatch(/\w/);
      expect(tracking.note, scheme).toMatch(/\w/);
    }
  });

  test('every figure is the report’s, worked out of it, or marked to be replaced', () => {
    const papers = [...new Set(schemes.map(({ tracking }) => tracking.source ?? ''))];
    expect(papers).toHaveLength(1);
    for (const { id, source } of scenario.assumptions ?? [])
      expect(
        source?.startsWith('To replace: Not in the report. ') ||
          source?.startsWith('Worked out from ') ||
          source?.startsWith(papers[0] ?? '?'),
        `${id}: ${source}`,
      ).toBe(true);
  });

  test('no number stands in a placement type: each is an assumption', () => {
    for (const type of scenario.placementTypes)
      for (const value of [type.children, type.weeklyCost, type.annualUplift ?? ''])
        expect(value === 0 || typeof value === 'string', `${type.id}: ${value}`).toBe(true);
  });

  test('compiled, it gives the same bytes', async () => {
    const json = JSON.stringify(read(name).compiled);
    const again = parseFileText(json);
    expect(again.ok).toBe(true);
    expect(JSON.stringify(again.ok ? again.compiled : null)).toBe(json);
  });
});

test('Sefton: nine of each 100 posts pass from agency, 29% to 20% (Workforce stability)', async () => {
  const [workforce] = read(SEFTON).schemes;
  if (!workforce) throw new Error('no scheme');
  expect(figure(workforce, 'converted')).toBeCloseTo(9, 9);
  expect(figure(workforce, 'netSaving')).toBeCloseTo((9 * 520 * 365) / 7, 6);
  const { saving, with: plan, base } = await compare(SEFTON);
  expect(saving['2027/28']).toBeCloseTo(244_028.57, 0);
  expect(plan.years.map(({ placementTypes }) => placementTypes)).toEqual(
    base.years.map(({ placementTypes }) => placementTypes),
  );
});

test('Halton: the three pressures of 3.2 are there, and no amount is claimed for the report', async () => {
  const { scenario, schemes } = read(HALTON);
  const ids = [...(scenario.measures ?? []), ...schemes].map(({ id }) => id);
  for (const pressure of ['agency-above', 'complex-price', 'school-transport'])
    expect(ids).toContain(pressure);
  const claimed = (scenario.assumptions ?? []).filter(
    ({ source }: Assumption) => !source?.startsWith('To replace: '),
  );
  expect(claimed.map(({ id }) => id)).toEqual(['planWeeks']);
  const transport = schemes.find(({ id }) => id === 'school-transport');
  expect(transport && figure(transport, 'addOnYear')).toBeCloseTo(60 * 0.2 * 250 * 38, 6);
  const { schemes: saved } = await compare(HALTON);
  const net = new Map(saved.map((each) => [each.id, each.net['2024/25'] ?? 0]));
  expect(net.get('school-transport')).toBeCloseTo(-114_000 * 1.034, 0);
  expect(net.get('agency-staff')).toBeGreaterThan(800_000);
});

test('Stockton: 134 per 10,000, and the five strands of 37', async () => {
  const { schemes, scenario } = read(STOCKTON);
  const { with: plan, schemes: saved, saving } = await compare(STOCKTON);
  const first = plan.months[0]?.placementTypes ?? [];
  const inCare = first
    .filter(({ id }) => id !== 'permanence')
    .reduce((sum, { averageChildren }) => sum + averageChildren, 0);
  expect((inCare / (scenario.authority?.populationUnder18 ?? 1)) * 10_000).toBeCloseTo(134, 1);
  for (const strand of ['Strand i,', 'Strand ii:', 'Strand iii:', 'Strand iv:', 'Strand v:'])
    expect(
      schemes.some(({ name }) => name.startsWith(strand)),
      strand,
    ).toBe(true);
  expect(schemes.filter(({ enabled }) => enabled)).toHaveLength(9);
  for (const { id, net } of saved) expect(net['total'], id).toBeGreaterThan(0);
  expect(Object.keys(saving)).toEqual(['2021/22', '2022/23', '2023/24', '2024/25', '2025/26', 'total']);
  const adoption = schemes.find(({ id }) => id === 'adoption');
  expect(adoption?.measures.find(({ id }) => id === 'adoption.leave')).toMatchObject({
    children: '=adoptedChildren',
  });
});
