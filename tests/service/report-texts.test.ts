/** Texts of the report: as the figures would have them, as edited, and flagged when the figures move on. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SectionText } from '../../shared/api/exports.ts';
import type { Edit } from '../../shared/workspace/edits.ts';
import { failureOf, value } from '../store/support.ts';
import { type Bench, bench } from './support.ts';

const EXAMPLE = {
  format: 'placement-modeller/scenario@1',
  title: 'A small example',
  authority: { name: 'Example borough' },
  period: { from: '2024-04-01', to: '2025-03-31' },
  placementTypes: [
    {
      id: 'agency',
      name: 'Agency',
      category: 'fostering',
      provision: 'external',
      children: 50,
      weeklyCost: 900,
    },
  ],
  measures: [
    { id: 'on', name: 'On', kind: 'price', placementType: 'agency', from: '2024-10-01', percent: -0.1 },
  ],
};

let desk: Bench;
let plan = '';
beforeEach(async () => {
  desk = bench({ kind: 'browser' });
  writeFileSync(join(desk.host.scenariosFolder, 'small.json'), JSON.stringify(EXAMPLE));
  value(await desk.call('file.openExample', { id: 'small' }));
  plan = value(await desk.call('workspace.read', {})).content.scenarios[0]?.key ?? '';
});
afterEach(() => desk.remove());

const textOf = async (
  section: SectionText['section'],
  suppress = true,
  scenarios = [plan],
): Promise<SectionText> => {
  const texts = value(await desk.call('export.reportTexts', { scenarios, suppress }));
  const found = texts.find((each) => each.section === section);
  if (!found) throw new Error(`There is no ${section}`);
  return found;
};

const change = async (edit: Edit) => value(await desk.call('workspace.change', { name: 'A', edits: [edit] }));

const addText = async (section: SectionText['section'], text: string, suppress = true) => {
  const { key, fingerprint } = await textOf(section, suppress);
  await change({
    table: 'reportTexts',
    do: 'add',
    row: { key, scenarios: [plan], section, suppress, text, fingerprint },
  });
};

const reportWords = async (suppress: boolean): Promise<string> => {
  const saved = value(
    await desk.call('export.report', {
      scenarios: [plan],
      sections: ['recommendation', 'position'],
      suppress,
    }),
  );
  const bytes = desk.service.download(saved?.downloadId ?? '')?.body ?? new Uint8Array();
  return strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
};

test('an edited text is kept beside the written one and goes into the report', async () => {
  const before = await textOf('recommendation');
  expect(before.edited).toBeNull();
  expect(before.written).toContain('That members note the forecast');
  await addText('recommendation', 'That members agree to all of it.');
  const after = await textOf('recommendation');
  expect(after).toEqual({ ...before, edited: { text: 'That members agree to all of it.', changed: false } });
  const words = await reportWords(true);
  expect(words).toContain('That members agree to all of it.');
  expect(words).not.toContain('That members note the forecast');
  expect(words).toContain('Without any plan, outturn for 2024/25');
});

test('a text for one choice never goes into the report of another', async () => {
  await addText('recommendation', 'With small numbers.', false);
  expect((await textOf('recommendation')).edited).toBeNull();
  expect((await textOf('recommendation', false, [])).edited).toBeNull();
  expect(await reportWords(true)).not.toContain('With small numbers.');
  expect(await reportWords(false)).toContain('With small numbers.');
});

test('a text is flagged when its figures change, in its tables too, and only then', async () => {
  await addText('position', 'Ours.');
  await addText('sufficiency', 'Ours too.');
  await addText('sources', 'From our ledger.');
  await change({ table: 'profile', do: 'set', fields: { council: 'Renamed' } });
  desk = desk.again({ version: '9.9.9', now: () => new Date('2027-01-05T10:00:00.000Z') });
  const recent = value(await desk.call('start.read', {})).recent[0]?.id ?? '';
  value(await desk.call('file.openRecent', { id: recent }));
  expect((await textOf('position')).edited).toEqual({ text: 'Ours.', changed: false });
  expect((await textOf('sources')).edited?.changed).toBe(false);
  // Too little to change a rounded sentence: the table under it changes.
  await change({ table: 'placementTypes', do: 'set', key: 'agency', fields: { weeklyCost: 900.01 } });
  expect((await textOf('position')).edited).toEqual({ text: 'Ours.', changed: true });
  expect((await textOf('sufficiency')).edited?.changed).toBe(false);
  value(await desk.call('workspace.undo', {}));
  expect((await textOf('position')).edited?.changed).toBe(false);
});

test('nothing is written for a scenario that is gone or a file that cannot be calculated', async () => {
  const gone = await desk.call('export.reportTexts', { scenarios: ['gone'], suppress: true });
  expect(failureOf(gone).code).toBe('not-found');
  await change({ table: 'placementTypes', do: 'set', key: 'agency', fields: { weeklyCost: 'about nine' } });
  const broken = await desk.call('export.reportTexts', { scenarios: [plan], suppress: true });
  expect(failureOf(broken).message).toContain('cannot be calculated');
});
