import { parseScenario } from '../../shared/scenario/parse.ts';

/** Parts of a sound scenario to spoil. */
export const type = (extra: object = {}) => ({
  id: 'a',
  name: 'A',
  category: 'residential',
  provision: 'external',
  weeklyCost: 5000,
  ...extra,
});
export const base = (extra: object = {}) => ({
  format: 'placement-modeller/scenario@1',
  period: { from: '2024-04-01', to: '2025-03-31' },
  placementTypes: [type(), type({ id: 'b' })],
  ...extra,
});

/** Places and problems, one line each. */
export function faults(raw: unknown): string[] {
  const parsed = parseScenario(raw);
  return parsed.ok ? [] : parsed.faults.map(({ place, problem }) => `${place}: ${problem}`);
}

export const measure = (extra: object) =>
  base({ measures: [{ id: 'm', name: 'M', from: '2024-05-01', ...extra }] });
