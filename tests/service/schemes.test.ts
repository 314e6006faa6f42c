import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { calculate } from '../../electron/service/results/calculations.ts';
import { comparisonView } from '../../electron/service/results/comparison-view.ts';
import { resultHandlers } from '../../electron/service/results/handlers.ts';
import { gaveWayWords } from '../../renderer/pages/scenarios/gave-way-words.ts';
import { trackedTotal, trackSaving } from '../../shared/model/index.ts';
import { formatPounds } from '../../shared/money/format.ts';
import { parseFile, parseFileText } from '../../shared/schemes/index.ts';
import { fromScenario } from '../../shared/workspace/from-scenario.ts';
import type { SchemeRow } from '../../shared/workspace/rows.ts';
import { SAMPLES, type SchemeText, sampleOf, withSchemes } from '../schemes/samples.ts';
import { value } from '../store/support.ts';
import { type Bench, bench } from './support.ts';

let desk: Bench | null = null;
afterEach(() => {
  desk?.remove();
  desk = null;
});

const grove = sampleOf('in-house-home');
const HOME = {
  id: 'grove',
  name: 'The Grove',
  scheme: 'in-house-home',
  placementType: 'home',
  beds: 6,
  occupancy: 1,
  opens: '2024-04-01',
  moves: [{ source: 'uasc', children: 6 }],
  staffing: 100_000,
};

async function opened(...schemes: readonly SchemeText[]): Promise<Bench> {
  desk = bench({}, undefined, resultHandlers);
  writeFileSync(join(desk.host.scenariosFolder, 'plan.json'), JSON.stringify(withSchemes(...schemes)));
  value(await desk.call('file.openExample', { id: 'plan' }));
  return desk;
}

async function rowOf({ call }: Bench): Promise<SchemeRow> {
  const [row] = value(await call('workspace.read', {})).content.schemes;
  if (!row) throw new Error('the file has no scheme');
  return row;
}

async function comparedOf({ call }: Bench) {
  const view = value(await call('comparison.read', { scenarios: ['plan-a'] }));
  const compared = view.state === 'ready' ? view.scenarios[1] : undefined;
  if (!compared) throw new Error(JSON.stringify(view));
  return compared;
}

test('a count without a unit stands in its column as figures do, and words as words', async () => {
  const { call } = await opened(sampleOf('foster-carers'), sampleOf('option-appraisal'));
  const { schemes } = value(await call('workspace.read', {})).content;
  const numeric = async (at: number) => {
    const row = schemes[at];
    if (!row) throw new Error('no scheme');
    const { explanation } = value(await call('scheme.explain', { row }));
    const columns = explanation?.tables.flatMap((table) => table.columns) ?? [];
    return new Map(columns.map((column) => [column.key, column.numeric]));
  };
  expect((await numeric(0)).get('enquiries')).toBe(true);
  expect([...(await numeric(1)).values()]).toContain(false);
});

test('every kind of scheme has a form that the contract lets through, rates as percentages', async () => {
  const { call } = await opened();
  const kinds = value(await call('schemes.catalogue', {}));
  const home = kinds.find(({ id }) => id === 'in-house-home');
  expect(home?.fields.find(({ key }) => key === 'occupancy')).toMatchObject({
    unit: '%',
    kind: { type: 'number', entry: true, style: 'percent' },
    default: { value: 0.85, secondHand: true },
  });
  expect(home?.fields.find(({ key }) => key === 'moves')?.kind).toMatchObject({
    type: 'rows',
    columns: [
      { key: 'source', required: true },
      { key: 'children' },
      { key: 'weeklyCost' },
      { key: 'annualCost' },
    ],
  });
  expect(JSON.stringify(kinds)).not.toMatch(/\(0\.\d+ is/);
  expect(home?.fields.find(({ key }) => key === 'beds')?.unit).toBe('');
  expect(home?.fields.find(({ key }) => key === 'sleepIns')?.unit).toBe('');
  // "Children children" would be said twice.
  const stepDown = kinds.find(({ id }) => id === 'step-down');
  expect(stepDown?.fields.find(({ label }) => label === 'Children')?.unit).toBe('');
  expect(stepDown?.fields.find(({ label }) => label === 'Price left behind')?.unit).toBe('£ a week');
  // The word "share" is not the sign that says how to type it.
  const permanence = kinds.find(({ id }) => id === 'permanence');
  const share = permanence?.fields.find(({ key }) => key === 'allowanceShare');
  expect(share).toMatchObject({ unit: '%', kind: { asksBelow: 0.01 } });
  const threshold = kinds.find(({ id }) => id === 'uasc')?.fields.find(({ key }) => key === 'threshold');
  expect(threshold?.kind).toMatchObject({ style: 'percent', asksBelow: null });
});

test.each(SAMPLES.map((sample) => [sample.scheme, sample] as const))(
  'a scheme (%s) explains itself and shows what it compiled to, switched on or not',
  async (_, sample) => {
    const { call } = await opened({ ...sample, enabled: false });
    const explained = value(await call('scheme.explain', { row: await rowOf(desk as Bench) }));
    expect(explained.faults).toEqual([]);
    expect(explained.explanation?.sentences.length).toBeGreaterThan(0);
    expect(explained.measures.length).toBeGreaterThan(0);
    for (const { row } of explained.measures) expect(row.name).not.toContain(sample.name);
  },
);

test('what has been typed is explained before it is saved, and what is missing is told from what is wrong', async () => {
  const { call } = await opened(grove);
  const row = await rowOf(desk as Bench);
  const saved = value(await call('scheme.explain', { row }));
  const dearer = value(
    await call('scheme.explain', { row: { ...row, fields: { ...row.fields, running: 400_000 } } }),
  );
  const figure = ({ explanation }: typeof saved, key: string) =>
    explanation?.figures.find((each) => each.key === key)?.text;
  expect(figure(saved, 'breakEvenOccupancy')).toMatch(/^\d+(\.\d)?%$/);
  expect(figure(dearer, 'breakEvenOccupancy')).not.toBe(figure(saved, 'breakEvenOccupancy'));
  const { beds: _, ...fields } = row.fields;
  const { faults } = value(
    await call('scheme.explain', { row: { ...row, fields: { ...fields, opens: 'soon' } } }),
  );
  expect(faults.map(({ field, missing }) => [field, missing])).toEqual([
    ['beds', true],
    ['opens', false],
  ]);
});

test('two schemes that want the same children share, and the one that gave way says so', async () => {
  await opened(
    { ...HOME, moves: [{ source: 'leaving-care', children: 20 }], beds: 20 },
    { ...HOME, id: 'second', name: 'Second', moves: [{ source: 'leaving-care', children: 6 }] },
  );
  const { schemes, savingTotalPence } = await comparedOf(desk as Bench);
  expect(schemes.map(({ key }) => key)).toEqual(['uplift', 'grove', 'second']);
  expect(schemes.reduce((sum, each) => sum + each.totalPence, 0)).toBe(savingTotalPence);
  for (const each of schemes)
    expect(each.totalPence).toBe(
      each.grossAvoidedPence - each.runningCostPence - each.financingPence + each.incomePence,
    );
  expect(schemes[2]?.shortfalls).toEqual([
    { type: 'Leaving care, out of borough', askedFor: 6, found: 0, to: ['The Grove'], tooFewAnyway: false },
  ]);
  expect(schemes[1]?.shortfalls).toEqual([]);
});

test('another scheme is not said to have had children who are not there', async () => {
  await opened(
    { ...HOME, moves: [{ source: 'leaving-care', children: 1 }], beds: 20 },
    { ...HOME, id: 'second', name: 'Second', moves: [{ source: 'leaving-care', children: 500 }], beds: 600 },
  );
  const scheme = (await comparedOf(desk as Bench)).schemes[2];
  expect(scheme?.shortfalls).toMatchObject([{ askedFor: 500, to: ['The Grove'], tooFewAnyway: true }]);
  expect(scheme && gaveWayWords(scheme)[0]).toMatch(
    /^Found \d+(\.\d)? of the 500 children .*: there are not so many, and “The Grove” moves some of them first\.$/,
  );
});

test('a price that differs from the mix by its rounding is no shortfall; one that is dearer is', async () => {
  const all = (weeklyCost: number): SchemeText => ({
    ...HOME,
    beds: 60,
    moves: [{ source: 'residential', children: 60, weeklyCost }],
  });
  const said = async (weeklyCost: number) => {
    const { call } = await opened(all(weeklyCost));
    const scheme = (await comparedOf(desk as Bench)).schemes.find(({ key }) => key === HOME.id);
    const view = value(await call('position.read', { scenario: 'plan-a', year: '2024/25' }));
    if (!scheme || view.state !== 'ready') throw new Error('not ready');
    desk?.remove();
    return [gaveWayWords(scheme).length, view.capped.length];
  };
  expect(await said(5000.004)).toEqual([0, 0]);
  expect(await said(5001)).toEqual([1, 1]);
});

test('the position has one row for what each scheme costs, which adds up to the outturn and opens', async () => {
  const { call } = await opened(HOME, { ...HOME, id: 'later', name: 'Later', opens: '2026-04-01' });
  const view = value(await call('position.read', { scenario: 'plan-a', year: null }));
  if (view.state !== 'ready') throw new Error(JSON.stringify(view));
  expect(view.ownCosts.map(({ name }) => name)).toEqual(['The Grove', 'Later']);
  const [home, later] = view.ownCosts;
  expect([home?.netPence === 0, later?.netPence]).toEqual([false, 0]);
  const rows = [...view.types, ...view.ownCosts];
  expect(rows.reduce((sum, { netPence }) => sum + netPence, 0)).toBe(view.netPence);
  if (!home) throw new Error('the home has no row');
  const working = value(await call('working.read', { scenario: 'plan-a', figure: home.figure }));
  if (working.state !== 'ready') throw new Error(JSON.stringify(working));
  expect(working.title).toBe(`The Grove: costs and income, ${view.year}`);
  expect(working.value).toBe(formatPounds(home.netPence));
});

test('a scheme’s saving opens to its parts, which cast', async () => {
  const { call } = await opened(grove);
  const compared = await comparedOf(desk as Bench);
  const working = value(
    await call('working.read', {
      scenario: 'plan-a',
      figure: { kind: 'scheme-saving', scheme: 'grove', year: null },
    }),
  );
  if (working.state !== 'ready') throw new Error('it has faults');
  expect(working.columns.map(({ label }) => label)).toEqual([
    'Year',
    'Avoided',
    'Running cost',
    'Financing',
    'Income',
    'Net saving',
  ]);
  const saving = value(
    await call('working.read', { scenario: 'plan-a', figure: { kind: 'saving', year: null } }),
  );
  if (saving.state !== 'ready') throw new Error('it has faults');
  expect(saving.rows.map(({ figure }) => figure)).toMatchObject([
    { kind: 'scheme-saving', scheme: 'uplift' },
    { kind: 'scheme-saving', scheme: 'grove' },
  ]);
  expect(compared.schemes[1]?.breakEvenOccupancy).toBeGreaterThan(0);
});

test('the tracker has target, forecast, weighted, delivered and at risk, and totals of what is on', async () => {
  const { call } = await opened(
    { ...grove, target: 500_000, actualSaving: 40_000.5, weight: 0.5, cashable: 'cashable' },
    { ...grove, id: 'off', name: 'Off', enabled: false, target: 100_000 },
  );
  const view = value(await call('savings.read', { scenario: 'plan-a' }));
  if (view.state !== 'ready') throw new Error('it has faults');
  const [on, off] = view.schemes;
  const forecast = on?.forecastPence ?? 0;
  expect(on).toMatchObject({ on: true, targetPence: 50_000_000, deliveredPence: 4_000_050, weight: 0.5 });
  expect(on?.byYear.reduce((sum, each) => sum + each.savingPence, 0)).toBe(forecast);
  expect(Math.abs((on?.weightedPence ?? 0) - forecast / 2)).toBeLessThanOrEqual(0.5);
  expect(off).toMatchObject({ on: false, forecastPence: null, weightedPence: null, atRiskPence: 10_000_000 });
  expect(view.totals.all).toEqual(view.totals.cashable);
  expect(view.totals.all.targetPence).toBe(50_000_000);
  expect(view.totals.avoidance.forecastPence).toBe(null);
});

test('at risk is what of the target neither the weighted forecast nor what is delivered covers', () => {
  const saving = { target: 1000, forecast: 900, weight: null, delivered: null };
  expect(trackSaving(saving)).toMatchObject({ weighted: 900, atRisk: 100 });
  expect(trackSaving({ ...saving, weight: 0.5 })).toMatchObject({ weighted: 450, atRisk: 550 });
  expect(trackSaving({ ...saving, weight: 0.5, delivered: 700 })).toMatchObject({ atRisk: 300 });
  expect(trackSaving({ ...saving, delivered: 2000 })).toMatchObject({ atRisk: 0 });
  expect(trackSaving({ ...saving, target: null })).toMatchObject({ atRisk: null });
  expect(trackedTotal([])).toMatchObject({ target: null, forecast: null });
});

test('scenarios are compared without waiting for what each measure by itself saves', () => {
  const parsed = parseFile(withSchemes(HOME));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  const { ready } = calculate(fromScenario(parsed.own, parsed.schemes), 'plan-a');
  if (!ready) throw new Error('it cannot be calculated');
  const comparison = () => {
    throw new Error('worked out for nobody');
  };
  const [compared] = comparisonView([{ key: null, name: 'Base', ready: { ...ready, comparison } }]).scenarios;
  expect(compared?.schemes.map(({ name }) => name)).toContain('The Grove');
});

test('a scheme that is off and not whole stays in the workspace, not in the scenario file', async () => {
  const { call, service } = await opened(grove);
  const row = await rowOf(desk as Bench);
  value(
    await call('workspace.change', {
      name: 'Added',
      edits: [{ table: 'schemes', do: 'add', row: { ...row, key: 'idea', name: 'Idea', fields: {} } }],
    }),
  );
  const saved = value(await call('file.saveScenario', { scenario: 'plan-a' }));
  const text = Buffer.from(service.download(saved?.downloadId ?? '')?.body ?? []).toString('utf8');
  expect(parseFileText(text)).toMatchObject({ ok: true, schemes: [{ id: 'grove' }] });
  expect(value(await call('workspace.read', {})).content.schemes).toHaveLength(2);
});
