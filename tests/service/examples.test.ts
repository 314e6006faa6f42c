import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hasPublishedExamples, PUBLISHED_EXAMPLES } from '../published-examples.ts';
import { failureOf, value } from '../store/support.ts';
import { type Bench, bench } from './support.ts';

const EXAMPLE = {
  format: 'placement-modeller/scenario@1',
  title: 'A small example',
  notes: 'Made up for a test.',
  authority: { name: 'Example borough' },
  period: { from: '2024-04-01', to: '2025-03-31' },
  placementTypes: [
    {
      id: 'agency',
      name: 'Agency',
      category: 'fostering',
      provision: 'external',
      children: 5,
      weeklyCost: 900,
    },
  ],
  measures: [
    { id: 'on', name: 'On', kind: 'price', placementType: 'agency', from: '2024-10-01', percent: -0.1 },
    {
      id: 'off',
      name: 'Off',
      kind: 'price',
      placementType: 'agency',
      from: '2024-10-01',
      weekly: 5,
      enabled: false,
    },
  ],
};

let desk: Bench;
beforeEach(() => {
  desk = bench();
  writeFileSync(join(desk.host.scenariosFolder, 'small.json'), JSON.stringify(EXAMPLE));
});
afterEach(() => desk.remove());

test('a worked example opens as a workspace of its own, its enabled measures as one scenario', async () => {
  writeFileSync(join(desk.host.scenariosFolder, 'broken.json'), '{');
  writeFileSync(join(desk.host.scenariosFolder, 'small.expected.json'), '{ "title": "no example" }');
  expect(value(await desk.call('start.read', {})).examples).toEqual([
    { id: 'small', title: 'A small example', summary: 'Made up for a test.' },
  ]);
  for (const name of ['A small example', 'A small example 2']) {
    expect(value(await desk.call('file.openExample', { id: 'small' })).name).toBe(name);
  }
  const { content } = value(await desk.call('workspace.read', {}));
  expect(content.measures.map(({ key }) => key)).toEqual(['on', 'off']);
  expect(content.scenarios).toMatchObject([{ name: 'A small example', measures: ['on'] }]);
  expect(failureOf(await desk.call('file.openExample', { id: '../small' })).code).toBe('not-found');
});

test('a scenario file with faults is refused, naming them', async () => {
  const path = join(desk.folder, 'Mine.json');
  writeFileSync(
    path,
    JSON.stringify({ ...EXAMPLE, period: { from: '2024-04-01', to: '2023-03-31' }, colour: 1 }),
  );
  const failure = failureOf(await desk.service.openPath(path));
  expect(failure.code).toBe('bad-request');
  expect(failure.message).toContain('colour');
  expect(failure.message).toContain('period');
  writeFileSync(path, 'not JSON');
  expect(failureOf(await desk.service.openPath(path)).code).toBe('bad-request');
  expect(failureOf(await desk.service.openPath(join(desk.folder, 'Gone.json'))).code).toBe('not-found');
  // As a program of another age saves it: its letters would be lost unseen.
  writeFileSync(path, Buffer.from(JSON.stringify({ ...EXAMPLE, authority: { name: 'Ynys Môn' } }), 'latin1'));
  expect(failureOf(await desk.service.openPath(path)).message).toContain('is not UTF-8 text');
  writeFileSync(path, JSON.stringify({ ...EXAMPLE, authority: { name: 'x'.repeat(300) } }));
  expect(failureOf(await desk.service.openPath(path)).message).toContain('council');
});

test.runIf(hasPublishedExamples())('the published examples open', async () => {
  const names = readdirSync(PUBLISHED_EXAMPLES).filter((name) => !name.includes('.expected.'));
  for (const name of names) {
    copyFileSync(join(PUBLISHED_EXAMPLES, name), join(desk.host.scenariosFolder, name));
    value(await desk.call('file.openExample', { id: name.replace('.json', '') }));
    expect(value(await desk.call('workspace.read', {})).content.placementTypes.length).toBeGreaterThan(0);
  }
});

const SCENARIOS = join(import.meta.dirname, '../../scenarios');

test('the start page begins with St Helens and has a place for every example; others come last', async () => {
  for (const name of readdirSync(SCENARIOS).filter((each) => each.endsWith('.json'))) {
    copyFileSync(join(SCENARIOS, name), join(desk.host.scenariosFolder, name));
  }
  writeFileSync(join(desk.host.scenariosFolder, 'a-council.json'), JSON.stringify(EXAMPLE));
  expect(value(await desk.call('start.read', {})).examples.map(({ id }) => id)).toEqual([
    'st-helens-2023-24',
    'millersdale',
    'sefton-2024-25',
    'halton-2023-24',
    'stockton-2020-21',
    'a-council',
    'small',
  ]);
});

test.each(readdirSync(SCENARIOS).filter((name) => name.endsWith('.json')))(
  '%s opens from the start page with its schemes',
  async (name) => {
    const file = JSON.parse(readFileSync(join(SCENARIOS, name), 'utf8')) as {
      title: string;
      schemes?: { id: string; enabled?: boolean }[];
    };
    copyFileSync(join(SCENARIOS, name), join(desk.host.scenariosFolder, name));
    const id = name.replace('.json', '');
    expect(value(await desk.call('start.read', {})).examples).toContainEqual(
      expect.objectContaining({ id, title: file.title }),
    );
    value(await desk.call('file.openExample', { id }));
    const { content } = value(await desk.call('workspace.read', {}));
    // A council and a year say whose file it is, not what the plan does.
    const plan = name === 'millersdale.json' ? file.title : 'Plan A';
    expect(content.scenarios.map((scenario) => scenario.name)).toEqual([plan]);
    expect(content.schemes.map(({ key }) => key)).toEqual((file.schemes ?? []).map((scheme) => scheme.id));
    for (const scheme of content.schemes) expect([scheme.source, scheme.paragraph]).not.toContain('');
  },
);
