import { afterEach, beforeEach, expect, test } from 'vitest';
import type { OpenWorkspace } from '../../electron/store/workspace.ts';
import {
  BLANK_ASSUMPTION,
  BLANK_PLACEMENT,
  BLANK_PLACEMENT_TYPE,
} from '../../shared/workspace/blank-rows.ts';
import type { Edit, Step } from '../../shared/workspace/edits.ts';
import { failureOf, makeFile, NOW, open, SAMPLE, setCouncil, tempFolder, value, whole } from './support.ts';

let folder: ReturnType<typeof tempFolder>;
let workspace: OpenWorkspace;

beforeEach(() => {
  folder = tempFolder();
  workspace = open(makeFile(folder.path), `${folder.path}/backups`);
});
afterEach(() => {
  workspace.close();
  folder.remove();
});

const step = (...edits: Edit[]): Step => ({ name: 'A change', edits });
const typeNames = () => workspace.content().placementTypes.map(({ key }) => key);

test('a new file holds what it was made with', () => {
  expect(whole(workspace)).toEqual(SAMPLE);
  expect(workspace.revision()).toBe(0);
  expect(workspace.savedAt()).toBe(NOW.toISOString());
  expect(workspace.undoName()).toBeNull();
});

test('every kind of entry comes back as it was typed', () => {
  for (const entry of [
    0,
    -2.5,
    1e-7,
    61.3,
    '=cost / 52',
    'about 12',
    { likely: 3, shape: 'pert' as const },
    null,
  ]) {
    value(
      workspace.change(
        step({ table: 'placementTypes', do: 'set', key: 'home', fields: { children: entry } }),
      ),
    );
    expect(workspace.content().placementTypes[0]?.children).toEqual(entry);
  }
  const fields = { weeksPerYear: 52.14, populationUnder18: 'lots' };
  value(workspace.change(step({ table: 'profile', do: 'set', fields })));
  expect(workspace.content().profile).toMatchObject(fields);
});

test('rows are added, moved and removed in order', () => {
  const add = (key: string, at?: number): Edit => ({
    table: 'placementTypes',
    do: 'add',
    row: { ...BLANK_PLACEMENT_TYPE, key },
    ...(at === undefined ? {} : { at }),
  });
  value(workspace.change(step(add('first', 0), add('second', 1), add('last'), add('far', 99))));
  expect(typeNames()).toEqual(['first', 'second', 'home', 'agency', 'spare', 'last', 'far']);
  value(workspace.change(step({ table: 'placementTypes', do: 'move', key: 'last', at: 0 })));
  value(workspace.change(step({ table: 'placementTypes', do: 'move', key: 'first', at: 99 })));
  value(workspace.change(step({ table: 'placementTypes', do: 'remove', key: 'second' })));
  expect(typeNames()).toEqual(['last', 'home', 'agency', 'spare', 'far', 'first']);
});

test('a paste of thousands of rows in the middle keeps its order', () => {
  const row = (index: number): Edit => ({
    table: 'placements',
    do: 'add',
    row: { ...BLANK_PLACEMENT, key: `new-${index}`, ref: `N${index}` },
    at: index,
  });
  value(workspace.change(step(...Array.from({ length: 3000 }, (_, index) => row(index)))));
  const keys = workspace.register().map(({ key }) => key);
  expect(keys).toEqual([...Array.from({ length: 3000 }, (_, index) => `new-${index}`), 'p1']);
});

test('prepending again and again never runs out of room', () => {
  for (let index = 0; index < 60; index += 1) {
    const row = { ...BLANK_ASSUMPTION, key: `a${index}` };
    value(workspace.change(step({ table: 'assumptions', do: 'add', row, at: 0 })));
  }
  const keys = workspace.content().assumptions.map(({ key }) => key);
  expect(keys).toEqual(Array.from({ length: 60 }, (_, index) => `a${59 - index}`));
});

test('a type in use cannot be removed, and what uses it is named', () => {
  const failure = failureOf(workspace.change(step({ table: 'placementTypes', do: 'remove', key: 'agency' })));
  expect(failure.code).toBe('bad-request');
  expect(failure.message).toBe(
    '“Fostering, agency” cannot be removed while it is used by the overflow of “Residential, in-house”; the placement “P001” in the register; the measure “Framework price”. Change or remove those first.',
  );
  expect(whole(workspace)).toEqual(SAMPLE);
  expect(workspace.revision()).toBe(0);
});

test('a type can be removed in the same step as what uses it, in any order', () => {
  value(
    workspace.change(
      step(
        { table: 'placementTypes', do: 'remove', key: 'agency' },
        { table: 'placements', do: 'remove', key: 'p1' },
        { table: 'measures', do: 'remove', key: 'framework' },
        { table: 'placementTypes', do: 'set', key: 'home', fields: { overflowTo: null } },
      ),
    ),
  );
  expect(typeNames()).toEqual(['home', 'spare']);
  expect(workspace.content().scenarios[0]?.measures).toEqual([]);
  value(workspace.undo());
  expect(whole(workspace)).toEqual(SAMPLE);
});

test.each<[string, Edit, string]>([
  [
    'an unknown row',
    { table: 'budgets', do: 'set', key: 'nowhere', fields: { year: '2025/26' } },
    'not-found',
  ],
  ['an unknown row to remove', { table: 'measures', do: 'remove', key: 'nowhere' }, 'not-found'],
  ['an unknown row to move', { table: 'scenarios', do: 'move', key: 'nowhere', at: 0 }, 'not-found'],
  [
    'a row that is there already',
    { table: 'placementTypes', do: 'add', row: { ...BLANK_PLACEMENT_TYPE, key: 'home' } },
    'bad-request',
  ],
  [
    'a type that does not exist',
    { table: 'placements', do: 'set', key: 'p1', fields: { type: 'nowhere' } },
    'bad-request',
  ],
  [
    'a measure that does not exist',
    { table: 'scenarios', do: 'set', key: 'plan-a', fields: { measures: ['nowhere'] } },
    'bad-request',
  ],
])('%s fails the whole step', (_, edit, code) => {
  const failure = failureOf(
    workspace.change(step({ table: 'profile', do: 'set', fields: { council: 'Elsewhere' } }, edit)),
  );
  expect(failure.code).toBe(code);
  expect(whole(workspace)).toEqual(SAMPLE);
  expect(workspace.undoName()).toBeNull();
});

test('scenario switches keep to the measures’ order', () => {
  const fields = { measures: ['lease', 'framework'] };
  value(workspace.change(step({ table: 'scenarios', do: 'set', key: 'plan-a', fields })));
  expect(workspace.content().scenarios[0]?.measures).toEqual(['framework', 'lease']);
});

test('steps with one token that follow one another are undone together', () => {
  const drag = (name: string, mergeToken: string) => ({
    ...setCouncil(name, `Named it ${name}`),
    mergeToken,
  });
  value(workspace.change(setCouncil('Before')));
  value(workspace.change(drag('One', 'drag')));
  value(workspace.change(drag('Two', 'drag')));
  expect(workspace.undoName()).toBe('Named it Two');
  value(workspace.change(drag('Three', 'another')));
  value(workspace.undo());
  expect(workspace.content().profile.council).toBe('Two');
  value(workspace.undo());
  expect(workspace.content().profile.council).toBe('Before');
  expect(workspace.redoName()).toBe('Named it Two');
});

test('a step that changes nothing is not a step, and leaves what can be redone', () => {
  value(workspace.change(setCouncil('Changed')));
  value(workspace.undo());
  const done = value(workspace.change(setCouncil(SAMPLE.profile.council)));
  expect(done.revision).toBe(2);
  expect(workspace.redoName()).toBe('Renamed the council');
});

test('undo and redo with nothing to do say so', () => {
  expect(failureOf(workspace.undo()).message).toBe('There is nothing to undo.');
  expect(failureOf(workspace.redo()).message).toBe('There is nothing to redo.');
});

test('switching measures one by one cannot undo one another', () => {
  const { measures } = workspace.content();
  const scenario = workspace.content().scenarios[0]?.key ?? '';
  const on = () => workspace.content().scenarios[0]?.measures;
  const flip = (measure: string, to: boolean): Edit => ({
    table: 'scenarios',
    do: 'switch',
    key: scenario,
    measure,
    on: to,
  });
  for (const { key } of measures) value(workspace.change(step(flip(key, false))));
  expect(on()).toEqual([]);
  for (const { key } of measures) value(workspace.change(step(flip(key, true), flip(key, true))));
  expect(on()).toEqual(measures.map(({ key }) => key));
  expect(measures.length).toBeGreaterThan(0);
  value(workspace.undo());
  expect(on()).toEqual(measures.slice(0, -1).map(({ key }) => key));
  expect(failureOf(workspace.change(step(flip('gone', true)))).code).toBe('not-found');
});
