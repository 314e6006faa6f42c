import { expect, test } from 'vitest';
import { cellFaults } from '../../electron/service/results/cell-faults.ts';
import { valuesView } from '../../electron/service/results/values-view.ts';
import { compile, project, projectionJson } from '../../shared/model/index.ts';
import { type ParsedFile, parseFile } from '../../shared/schemes/index.ts';
import { BLANK_PLACEMENT } from '../../shared/workspace/blank-rows.ts';
import { fromScenario } from '../../shared/workspace/from-scenario.ts';
import type { SchemeRow, WholeWorkspace } from '../../shared/workspace/rows.ts';
import { toScenario } from '../../shared/workspace/to-scenario.ts';
import { SAMPLES, withSchemes } from '../schemes/samples.ts';

type Sound = Extract<ParsedFile, { ok: true }>;

function sound(file: unknown): Sound {
  const parsed = parseFile(file);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed;
}

function rowsOf(file: unknown): WholeWorkspace {
  const { own, schemes } = sound(file);
  return fromScenario(own, schemes);
}

const figures = (file: unknown) => JSON.stringify(projectionJson(project(compile(sound(file).resolved))));

const grove = SAMPLES.find(({ scheme }) => scheme === 'in-house-home');
if (!grove) throw new Error('there is no sample of a home');

test.each(SAMPLES.map((sample) => [sample.scheme, sample] as const))(
  'a file with a scheme (%s) keeps it as a scheme and comes back with the same figures',
  (_, sample) => {
    const file = withSchemes(sample, { ...sample, id: 'off', enabled: false });
    const rows = rowsOf(file);
    expect(rows.measures.map(({ key }) => key)).toEqual(['uplift']);
    expect(rows.assumptions.map(({ id }) => id)).toEqual(['salary', 'externalPrice']);
    expect(rows.scenarios[0]).toMatchObject({ measures: ['uplift'], schemes: [sample.id] });
    const back = toScenario(rows, 'plan-a').scenario;
    expect(back['schemes']).toEqual(file['schemes']);
    expect(figures(back)).toBe(figures(file));
    const lean = toScenario(rows, 'plan-a', { measuresOff: 'left-out' });
    expect(lean.rows.schemes).toEqual([sample.id]);
    expect(figures(lean.scenario)).toBe(figures(file));
    expect(toScenario(rows, null).scenario['schemes']).toMatchObject([
      { enabled: false },
      { enabled: false },
    ]);
  },
);

test('weights that agree are those of the confidence, others stay with their scheme', () => {
  const rows = rowsOf(
    withSchemes(
      { ...grove, id: 'a', confidence: 'amber', weight: 0.6 },
      { ...grove, id: 'b', confidence: 'amber', weight: 0.6 },
      { ...grove, id: 'c', confidence: 'red', weight: 0.1 },
      { ...grove, id: 'd', confidence: 'red', weight: 0.3 },
    ),
  );
  expect(rows.profile.confidenceWeights).toEqual({ red: null, amber: 0.6, green: null });
  expect(rows.schemes.map(({ weight }) => weight)).toEqual([null, null, 0.1, 0.3]);
  const back = toScenario(rows, 'plan-a').scenario['schemes'];
  expect(back).toMatchObject([{ weight: 0.6 }, { weight: 0.6 }, { weight: 0.1 }, { weight: 0.3 }]);
});

test('placement types are named by their rows, ids too long for a key too', () => {
  const long = 'x'.repeat(200);
  const text = JSON.stringify(withSchemes(grove)).replaceAll('"residential"', `"${long}"`);
  const rows = rowsOf(JSON.parse(text.replaceAll(`"category":"${long}"`, '"category":"residential"')));
  const key = rows.placementTypes[0]?.key;
  expect(key?.length).toBeLessThanOrEqual(80);
  expect(rows.schemes[0]?.fields['moves']).toMatchObject([{ source: key }, { source: key }]);
});

const changed = (fields: SchemeRow['fields'], more: Partial<SchemeRow> = {}): WholeWorkspace => {
  const rows = rowsOf(withSchemes(grove));
  return {
    ...rows,
    schemes: rows.schemes.map((row) => ({ ...row, ...more, fields: { ...row.fields, ...fields } })),
  };
};
const faultsOf = (workspace: WholeWorkspace) => {
  const { scenario, rows } = toScenario(workspace, 'plan-a', { measuresOff: 'left-out' });
  const parsed = parseFile(scenario);
  return parsed.ok ? [] : cellFaults(parsed.faults, workspace, rows);
};

test('a fault leads to the field of the form, in a list and behind a compiled measure too', () => {
  const faults = faultsOf(
    changed(
      { beds: 'three', moves: [{ source: 'nowhere', children: 1 }], interestRate: '=nothing' },
      { target: 'lots' },
    ),
  );
  expect(faults.map(({ table, key, field, where }) => ({ table, key, field, where }))).toEqual(
    expect.arrayContaining(
      [
        ['beds', 'beds'],
        ['moves[0].source', 'who moves in, row 1, from'],
        ['interestRate', 'interest rate'],
        ['target', 'target saving'],
      ].map(([field, label]) => ({
        table: 'schemes',
        key: 'grove',
        field,
        where: `Schemes, row 1 (The Grove), ${label}`,
      })),
    ),
  );
});

test('text where a number goes is said as beside its field: of another period, with what would be right', () => {
  const rows = changed({
    moves: [{ source: 'residential', weeklyCost: '\u00a377k pa' }],
    running: '\u00a33k pcm',
  });
  const [type, ...others] = rows.placementTypes;
  if (!type) throw new Error('no type');
  const placementTypes = [{ ...type, weeklyCost: '\u00a377k pa', children: 'about "ninety"' }, ...others];
  const said = faultsOf({ ...rows, placementTypes }).map(({ field, problem, remedy }) => [
    field,
    `${problem}: ${remedy}`,
  ]);
  const byTheWeek =
    '\u201c\u00a377k pa\u201d is a price by the year: give what it comes to in a week, for instance as =77000 / 52';
  expect(said).toEqual([
    [
      'children',
      '\u201cabout "ninety"\u201d is not a number: give a number, a range (low, likely, high) or a formula that begins with =',
    ],
    ['weeklyCost', byTheWeek],
    ['moves[0].weeklyCost', byTheWeek],
    [
      'running',
      '\u201c\u00a33k pcm\u201d is a price by the month: give what it comes to in a year, for instance as =3000 * 12',
    ],
  ]);
});

test('a placement type that is not chosen, or gone, is to be chosen from the list', () => {
  const rows = rowsOf(withSchemes(grove));
  const placement = (key: string, type: string | null) => ({
    ...BLANK_PLACEMENT,
    key,
    ref: key,
    start: '2024-04-01',
    weeklyCost: 5000,
    type,
  });
  const faults = faultsOf({ ...rows, placements: [placement('P1', null), placement('P2', 'gone')] });
  expect(faults.map(({ where, problem, remedy }) => [where, problem, remedy])).toEqual([
    ['Register, row 1 (P1), placement type', 'is missing', 'choose one from the list'],
    ['Register, row 2 (P2), placement type', 'is none that is there', 'choose one from the list'],
  ]);
});

test('what a form lacks is to be chosen or added, not given as the file has it', () => {
  const rows = rowsOf(withSchemes(grove));
  const schemes = rows.schemes.map((row) => {
    const { placementType: _type, opens: _day, ...fields } = row.fields;
    return { ...row, fields };
  });
  const faults = faultsOf({ ...rows, schemes });
  expect(faults.map(({ field, problem, remedy }) => [field, problem, remedy])).toEqual([
    ['placementType', 'is missing', 'choose one from the list'],
    ['opens', 'is missing', 'give a day that exists, as 2024-04-01'],
  ]);
});

test('a price that a scheme needs is asked for, one that nobody pays is not', () => {
  const blank = (key: string) => {
    const rows = rowsOf(withSchemes(grove));
    return {
      ...rows,
      placementTypes: rows.placementTypes.map((row) =>
        row.key === key ? { ...row, weeklyCost: null } : row,
      ),
    };
  };
  // Children come into the home at what the form says, not at its list price.
  expect(faultsOf(blank('home'))).toEqual([]);
  expect(faultsOf(blank('residential'))).toMatchObject([{ table: 'placementTypes', field: 'weeklyCost' }]);
});

test('formulas in a form are worked out and listed where their assumption is used', () => {
  const workspace = rowsOf(withSchemes(grove));
  const { scenario, rows } = toScenario(workspace, 'plan-a', { measuresOff: 'left-out' });
  const view = valuesView({ workspace, rows, parsed: sound(scenario), ready: null });
  expect(view.cells['schemes/grove/posts[1].salary']).toBe(30_000);
  expect(view.assumptions.find(({ value }) => value === 30_000)?.usedIn).toEqual([
    {
      where: 'Schemes: The Grove: posts, row 2, salary',
      table: 'schemes',
      key: 'grove',
      field: 'posts[1].salary',
    },
  ]);
});
