import { planSavings } from '../../electron/export/plan-savings.ts';
import type { WorkbookSource } from '../../electron/export/workbook/source.ts';
import { compile } from '../../shared/model/index.ts';
import type { Scenario } from '../../shared/scenario/types.ts';
import { parseFile } from '../../shared/schemes/index.ts';

/** A scenario and its enabled measures as one plan, the way the command line exports it. */
export function sourceOf(scenario: unknown, title = 'Test'): WorkbookSource {
  const parsed = parseFile(structuredClone(scenario));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  const measures = new Set(parsed.resolved.measures.map(({ id }) => id));
  const savings = planSavings(compile(parsed.resolved), parsed.schemes);
  return {
    title,
    council: parsed.scenario.authority?.name ?? '',
    fileName: 'test.json',
    madeAt: new Date('2026-11-23T09:00:00Z'),
    version: '1.2.3',
    scenario: parsed.scenario,
    resolved: parsed.resolved,
    assumptions: parsed.assumptions,
    forecast: null,
    plans: measures.size > 0 ? [{ name: title, measures, savings }] : [],
  };
}

/** The scenario with another number at a place such as `placementTypes[2].weeklyCost` or `uplifts["2025/26"]`. */
export function changedAt(scenario: Scenario, place: string, value: number): unknown {
  const copy: unknown = structuredClone(scenario);
  const keys = [...place.matchAll(/\["([^"]+)"\]|\[(\d+)\]|([A-Za-z]+)/g)].map(
    (match) => match[1] ?? match[2] ?? match[3] ?? '',
  );
  let at: unknown = copy;
  for (const key of keys.slice(0, -1)) {
    if (typeof at !== 'object' || at === null) return copy;
    if (Reflect.get(at, key) === undefined) Reflect.set(at, key, {});
    at = Reflect.get(at, key);
  }
  if (typeof at === 'object' && at !== null) Reflect.set(at, keys.at(-1) ?? '', value);
  return copy;
}
