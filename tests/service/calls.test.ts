import { afterEach, beforeEach, expect, test } from 'vitest';
import { assembleService } from '../../electron/service/assemble.ts';
import { OPERATION_NAMES } from '../../shared/api/operations.ts';
import { BLANK_PLACEMENT, BLANK_SCENARIO } from '../../shared/workspace/blank-rows.ts';
import type { Edit } from '../../shared/workspace/edits.ts';
import { failureOf, makeFile, SAMPLE, setCouncil, value } from '../store/support.ts';
import { type Bench, bench, NEW, NO_RESULTS } from './support.ts';

let desk: Bench;
beforeEach(() => {
  desk = bench();
});
afterEach(() => desk.remove());

test('a request that is not as agreed is refused, naming the field', async () => {
  const outcome = await desk.service.call('file.create', { ...NEW, budgetPence: 1.5 });
  expect(failureOf(outcome)).toMatchObject({ code: 'bad-request' });
  expect(failureOf(outcome).message).toContain('budgetPence');
  const deep = { name: 'A change', edits: [{ table: 'profile', do: 'set', fields: { council: 7 } }] };
  expect(failureOf(await desk.service.call('workspace.change', deep)).message).toContain(
    'edits.0.fields.council',
  );
  for (const name of ['nothing.known', 'constructor', '__proto__', '']) {
    expect(failureOf(await desk.service.call(name, {})).code).toBe('bad-request');
  }
});

test('no operation throws, whatever it is given', async () => {
  for (const name of OPERATION_NAMES) {
    for (const input of [undefined, null, 7, 'text', [], { path: '/etc/passwd' }, { __proto__: null }]) {
      const outcome = await desk.service.call(name, input);
      if (!outcome.ok) expect(outcome.failure.code).not.toBe('internal');
    }
  }
});

test('a bug is one plain sentence to the page, and no more than places to the log', async () => {
  const logged: string[] = [];
  const service = assembleService(
    desk.host,
    () => ({
      ...NO_RESULTS,
      'values.read': () => {
        throw new Error('child P017 costs £9,000');
      },
      'comparison.read': () => ({ ok: true, value: JSON.parse('{ "state": "ready", "years": [2024] }') }),
    }),
    (message) => logged.push(message),
  );
  for (const [name, input] of [
    ['values.read', { scenario: null }],
    ['comparison.read', { scenarios: [] }],
  ] as const) {
    const failure = failureOf(await service.call(name, input));
    expect(failure.code).toBe('internal');
    expect(failure.message).not.toContain('P017');
  }
  expect(logged).toHaveLength(2);
  expect(logged.join()).not.toContain('P017');
  expect(logged[0]).toContain('calls.test.ts');
  service.close();
});

test('a change is answered with what is saved; undo, redo and history follow', async () => {
  value(await desk.call('file.create', NEW));
  const done = value(await desk.call('workspace.change', setCouncil('Renamed')));
  expect(done).toEqual({ revision: 1, savedAt: '2026-11-23T09:15:00.000Z' });
  expect(value(await desk.call('workspace.read', {}))).toMatchObject({
    undo: 'Renamed the council',
    redo: null,
  });
  value(await desk.call('workspace.undo', {}));
  expect(value(await desk.call('workspace.read', {}))).toMatchObject({
    undo: null,
    redo: 'Renamed the council',
  });
  value(await desk.call('workspace.redo', {}));
  expect(value(await desk.call('history.read', { limit: 5 }))).toEqual({
    steps: [
      {
        id: 1,
        at: '2026-11-23T09:15:00.000Z',
        name: 'Renamed the council',
        by: 'A. Officer',
        state: 'done',
        changes: [{ where: 'Council and period: council', from: 'St Helens', to: 'Renamed' }],
        changeCount: 1,
      },
    ],
    more: false,
  });
});

test('a workspace of 50 scenarios and 5,000 placements opens whole', async () => {
  const path = makeFile(desk.folder, {
    ...SAMPLE,
    placements: Array.from({ length: 5000 }, (_, index) => ({
      ...BLANK_PLACEMENT,
      key: `p${index}`,
      ref: `P${index}`,
      type: 'agency',
      start: '2024-01-01',
      weeklyCost: 900 + index / 4,
    })),
    scenarios: Array.from({ length: 50 }, (_, index) => ({
      ...BLANK_SCENARIO,
      key: `s${index}`,
      name: `Scenario ${index}`,
      measures: ['framework', 'lease'],
    })),
  });
  value(await desk.service.openPath(path));
  const view = value(await desk.call('workspace.read', {}));
  expect([view.registerCount, view.content.scenarios.length]).toEqual([5000, 50]);
  const register = value(await desk.call('register.read', {}));
  expect(register.at(-1)).toMatchObject({ ref: 'P4999', weeklyCost: 900 + 4999 / 4 });
  const edits = register.map(
    ({ key }): Edit => ({ table: 'placements', do: 'set', key, fields: { weeklyCost: 1 } }),
  );
  value(await desk.call('workspace.change', { name: 'Filled down', edits }));
  value(await desk.call('workspace.undo', {}));
  expect(value(await desk.call('register.read', {}))).toEqual(register);
});
