import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createService } from '../../electron/service/service.ts';
import type { Outcome } from '../../shared/api/failure.ts';
import { type Input, OPERATIONS, type OperationName, type Output } from '../../shared/api/operations.ts';
import { fromScenario } from '../../shared/workspace/from-scenario.ts';
import { failureOf, makeFile, NOW, tempFolder, USER, value } from '../store/support.ts';
import { SHORT_OF_BEDS } from '../sufficiency-sample.ts';

let folder: ReturnType<typeof tempFolder>;
let service: ReturnType<typeof createService>;
let chosen: string | null = null;

beforeEach(async () => {
  folder = tempFolder();
  mkdirSync(join(folder.path, 'scenarios'));
  service = createService({
    kind: 'desktop',
    version: '1.2.3',
    dataFolder: join(folder.path, 'data'),
    documentsFolder: join(folder.path, 'documents'),
    scenariosFolder: join(folder.path, 'scenarios'),
    licencesFile: join(folder.path, 'licences.txt'),
    dialogs: { chooseFile: async () => chosen, chooseSave: async (name) => join(folder.path, name) },
    user: USER,
    now: () => NOW,
  });
  value(await service.openPath(makeFile(folder.path, fromScenario(SHORT_OF_BEDS))));
});
afterEach(() => {
  service.close();
  folder.remove();
});

async function call<Name extends OperationName>(
  name: Name,
  input: Input<Name>,
): Promise<Outcome<Output<Name>>> {
  const outcome = await service.call(name, input);
  return outcome.ok
    ? { ok: true, value: OPERATIONS[name].output.parse(outcome.value) as Output<Name> }
    : outcome;
}

const BASE = { scenario: null, year: null };

async function read() {
  const view = value(await call('sufficiency.read', BASE));
  if (view.state !== 'ready') throw new Error(JSON.stringify(view.faults));
  return view;
}

describe('sufficiency', () => {
  test('the answer, the heat map in words, who has no place, and the beds to find', async () => {
    const view = await read();
    expect(view.answer).toContain('By March 2025 we lack 6 beds in Residential, in-house (3 for 11 to 15s)');
    const [inHouse, external] = view.types;
    expect(inHouse?.months.map(({ words }) => words).slice(5, 8)).toEqual([
      '3.0 short',
      '4.5 short',
      '6.0 short',
    ]);
    expect(external?.months[0]).toMatchObject({ words: 'not known', level: 'unknown', demand: 20 });
    expect(inHouse).toMatchObject({
      from: 'homes',
      usableNow: 7,
      capacity: 8,
      differs: true,
      costPence: 36_500_000,
    });
    expect(inHouse?.ages.map(({ label, gap }) => [label, gap])).toEqual([
      ['5 to 10s', 2],
      ['11 to 15s', 3],
      ['16 and 17s', 1],
    ]);
    expect(view.later).toEqual(['Elm House shuts on 16 Oct 2024']);
    expect(view.inBorough.beds).toBe(6);
  });

  test('places that the plan opens are told beside those of the mix, and homes without places are named', async () => {
    const opens = {
      id: 'beds',
      name: 'Two beds',
      kind: 'capacity',
      placementType: 'in-house',
      places: 2,
      from: '2024-05-01',
    } as const;
    const homes = [
      ...(SHORT_OF_BEDS.homes ?? []),
      { id: 'new', name: 'New House', kind: 'home', placementType: 'in-house' } as const,
    ];
    const plan = fromScenario({ ...SHORT_OF_BEDS, homes, measures: [opens] });
    value(await service.openPath(makeFile(folder.path, plan, 'opens.placements')));
    const told = async (scenario: string | null) => {
      const view = value(await call('sufficiency.read', { scenario, year: null }));
      if (view.state !== 'ready') throw new Error(JSON.stringify(view.faults));
      const [{ capacity, opened } = { capacity: null, opened: null }] = view.types;
      return { capacity, opened, without: view.withoutPlaces };
    };
    expect(await told('plan-a')).toEqual({ capacity: 8, opened: 2, without: ['New House'] });
    expect(await told(null)).toEqual({ capacity: 8, opened: 0, without: ['New House'] });
  });

  test('setting the capacity is a step like any other, and the forecast follows', async () => {
    const { types } = await read();
    const key = types[0]?.key ?? '';
    value(
      await call('workspace.change', {
        name: 'Set places of Residential, in-house from homes',
        edits: [{ table: 'placementTypes', do: 'set', key, fields: { capacity: 7 } }],
      }),
    );
    const [after] = (await read()).types;
    // 3 children over 7 places at £500 a night for 365 nights.
    expect(after).toMatchObject({ differs: false, capacity: 7, costPence: 54_750_000 });
    value(await call('workspace.undo', {}));
    expect((await read()).types[0]?.capacity).toBe(8);
  });

  test('a half-typed home is named here and does not stop the forecast', async () => {
    value(
      await call('workspace.change', {
        name: 'Typed',
        edits: [{ table: 'homes', do: 'set', key: 'oak', fields: { places: 'about four' } }],
      }),
    );
    const view = value(await call('sufficiency.read', BASE));
    expect(view).toMatchObject({
      state: 'faults',
      faults: [{ table: 'homes', key: 'oak', field: 'places', where: 'Homes, row 1 (Oak House), places' }],
    });
    expect(value(await call('position.read', BASE)).state).toBe('ready');
  });

  test.each([
    [
      { kind: 'homes-gap', type: 'in-house', month: '2024-10' },
      '4.5 short: 5 beds to find',
      'max(0, 10.00 children − 5.45 places) = 4.55',
    ],
    [{ kind: 'in-borough' }, '6 beds to find', '40.00 of 50.00 children = 80%'],
    [{ kind: 'care-rate', rate: 'inCare' }, '70.0', '70 ÷ 10,000 × 10,000 = 70.0'],
  ] as const)('%o opens to its working', async (figure, wanted, formula) => {
    const working = value(await call('working.read', { scenario: null, figure: { ...figure } }));
    expect(working).toMatchObject({ state: 'ready', value: wanted });
    expect(working.state === 'ready' ? working.formula : []).toContain(formula);
  });
});

describe('the statement', () => {
  const wanted = { ...BASE, suppress: true };
  const sections = async (suppress: boolean) => value(await call('statement.read', { ...wanted, suppress }));

  test('has the duty, needs, provision, gaps, plans and monitoring, written from the figures', async () => {
    const [summary, duty, needs, , gaps, plans, monitoring] = await sections(false);
    expect(summary?.written).toContain('By March 2025 we lack 6 beds');
    expect(summary?.written).toContain('80% of the children');
    expect(duty?.written).toContain('Section 22G of the Children Act 1989');
    expect(needs?.written).toContain(
      'On 1 April 2024, 70 children were in care, 70 for every 10,000 children under 18.',
    );
    expect(gaps?.written).toContain('Children without a place go to Residential, external.');
    expect(plans?.written).toContain('6 more beds in the borough');
    expect(monitoring?.written).toContain('usable and vacant');
  });

  test('an edited section is kept, and marked once its figures change', async () => {
    const [summary] = await sections(true);
    if (!summary) throw new Error('no summary');
    const { key, section, fingerprint } = summary;
    const row = { key, scenarios: [], section, suppress: true, text: 'We are short of homes.', fingerprint };
    value(
      await call('workspace.change', { name: 'Edited', edits: [{ table: 'reportTexts', do: 'add', row }] }),
    );
    expect((await sections(true))[0]?.edited).toEqual({ text: row.text, changed: false });
    expect((await sections(false))[0]?.edited).toBeNull();
    const edits: Input<'workspace.change'>['edits'] = [
      { table: 'homes', do: 'set', key: 'oak', fields: { places: 1 } },
    ];
    value(await call('workspace.change', { name: 'Changed', edits }));
    expect((await sections(true))[0]?.edited).toEqual({ text: row.text, changed: true });
  });

  test('the Word document leaves small numbers out, with what would give them away', async () => {
    const saved = value(await call('export.statement', wanted));
    const xml = strFromU8(
      unzipSync(readFileSync(join(folder.path, saved?.name ?? '')))['word/document.xml'] ?? new Uint8Array(),
    );
    // Two children of 5 to 10 and two of 16 and 17 are four together, so the six of 11 to 15 are left out as well.
    expect(xml).toContain('[c]');
    const cells = [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, cell]) => cell);
    const at = cells.indexOf('5 to 10s');
    expect(cells.slice(at, at + 3)).toEqual(['5 to 10s', '[c]', '[c]']);
    const eleven = cells.indexOf('11 to 15s');
    expect(cells.slice(eleven, eleven + 3)).toEqual(['11 to 15s', '[c]', '[c]']);
    // By needs there are five and five, of whom one and five have no place.
    const standard = cells.indexOf('children with standard needs');
    expect(cells.slice(standard, standard + 3)).toEqual(['children with standard needs', '5.0', '[c]']);
    expect(cells).toContain('Residential, external');
    expect(cells).toContain('1. Summary');
    expect(cells).toContain('2. Our duty');
    // Fewer than 5 children are sent elsewhere: neither their cost nor the total that is the same.
    expect(xml).not.toContain('365');
  });
});

describe('a region', () => {
  const scenarioFile = (name: string, children: number) => {
    const types = SHORT_OF_BEDS.placementTypes.map((type) =>
      type.id === 'in-house' ? { ...type, children } : type,
    );
    const path = join(folder.path, `${name}.json`);
    writeFileSync(path, JSON.stringify({ ...SHORT_OF_BEDS, authority: { name }, placementTypes: types }));
    return path;
  };
  const region = async () => value(await call('region.read', BASE));

  test('is the open file with files that are only read: by dialog and by upload', async () => {
    expect((await region()).note).toContain('Add the file of another council');
    chosen = scenarioFile('Dale', 2);
    value(await call('region.choose', {}));
    const workspaceFile = makeFile(
      folder.path,
      fromScenario({ ...SHORT_OF_BEDS, authority: { name: 'Moor' } }),
      'Moor',
    );
    const bytes = readFileSync(workspaceFile);
    const latin = Buffer.from('{ "title": "Môn" }', 'latin1').toString('base64');
    expect(failureOf(await call('region.upload', { name: 'Mon.json', data: latin })).message).toContain(
      'UTF-8',
    );
    value(await call('region.upload', { name: 'Moor.placements', data: bytes.toString('base64') }));
    const view = await region();
    expect(view.councils.map(({ name }) => name)).toEqual(['Example borough', 'Dale', 'Moor']);
    const [inHouse] = view.kinds;
    // 10 + 2 + 10 children; 4 places each in March.
    expect(inHouse?.councils.map((council) => council?.gap)).toEqual([6, 0, 6]);
    expect(inHouse?.months.at(-1)).toMatchObject({ demand: 22, places: 12, gapAlone: 12, gapTogether: 10 });
    expect(view.answer).toContain('sharing beds would save');
    expect(view.note).toContain('of Example borough, Dale, Moor: the file does not say');
    expect(readFileSync(workspaceFile).equals(bytes)).toBe(true);
    // Added again, Dale takes its own place; the open file added as well is said to be there twice.
    value(await call('region.choose', {}));
    chosen = scenarioFile('Example borough', 10);
    value(await call('region.choose', {}));
    const twice = await region();
    expect(twice.councils).toHaveLength(4);
    expect(twice.note).toContain('Example borough: there is more than one file of that name');
    value(await call('region.remove', { id: twice.councils.at(-1)?.id ?? '' }));
    value(await call('region.remove', { id: twice.councils[1]?.id ?? '' }));
    expect((await region()).councils).toHaveLength(2);
  });

  test('a file that cannot be added is named, with what to do, and the others stay', async () => {
    chosen = scenarioFile('Dale', 2);
    value(await call('region.choose', {}));
    chosen = join(folder.path, 'Gone.placements');
    expect(failureOf(await call('region.choose', {})).message).toContain('“Gone.placements” is not there');
    const data = Buffer.from(JSON.stringify({ ...SHORT_OF_BEDS, homes: [{ id: 'x' }] })).toString('base64');
    expect(failureOf(await call('region.upload', { name: 'Bad.json', data })).message).toMatch(
      /“Bad.json” cannot be calculated.*homes\[0\].name is missing/,
    );
    expect((await region()).councils).toHaveLength(2);
    chosen = null;
    expect(value(await call('region.choose', {}))).toBeNull();
  });

  test('files of which no month is in common are said to be, with the months of each', async () => {
    chosen = join(folder.path, 'Later.json');
    const later = { from: '2030-04-01', to: '2031-03-31' };
    writeFileSync(
      chosen,
      JSON.stringify({ ...SHORT_OF_BEDS, authority: { name: 'Later' }, period: later, budgets: [] }),
    );
    value(await call('region.choose', {}));
    expect((await region()).note).toMatch(
      /no month in common: Example borough, .* to Mar 20\d\d; Later, Apr 2030 to Mar 2031\. Ask for/,
    );
  });

  test('a year of which the files have only some months in common is not called a year', async () => {
    chosen = scenarioFile('Dale', 2);
    value(await call('region.choose', {}));
    const whole = await region();
    expect(whole.years.map(({ part }) => part)).toEqual([null]);
    expect(whole.answer).toContain('costs in 2024/25.');
    const late = { ...SHORT_OF_BEDS, period: { from: '2024-10-01', to: '2025-03-31' }, homes: [] };
    const data = Buffer.from(JSON.stringify({ ...late, authority: { name: 'Late' } })).toString('base64');
    value(await call('region.upload', { name: 'Late.json', data }));
    const view = await region();
    expect(view.years.map(({ part }) => part)).toEqual(['Oct 2024 to Mar 2025']);
    expect(view.answer).toContain('costs from October 2024 to March 2025.');
  });
});
