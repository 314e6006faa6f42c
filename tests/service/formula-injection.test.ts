/** Names made to be taken for formulas, in every text of a file: none is one in any table or workbook that is exported. */
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { resultHandlers } from '../../electron/service/results/handlers.ts';
import { CSV_TABLES } from '../../shared/api/exports.ts';
import type { Edit } from '../../shared/workspace/edits.ts';
import { tempFolder, value } from '../store/support.ts';
import { type Bench, bench } from './support.ts';

const HOSTILE = [
  '=HYPERLINK("http://evil","x")',
  "+cmd|' /C calc'!evil",
  '-2+evil',
  '@SUM(evil)',
  '\t=evil',
  '\uff1devil',
  ' =evil',
  '"&HYPERLINK("http://evil")&"',
  "evil'!A1)+(1",
];
/** What a spreadsheet takes for a formula, unless it is a number. */
const FORMULA = /^[\s\u00a0]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;
const NUMBER = /^-?\d[\d.]*(?:e[+-]?\d+)?$/;

let at: Bench;
let scenarios: string[];
beforeAll(async () => {
  const scenariosFolder = join(import.meta.dirname, '../../scenarios');
  at = bench({ kind: 'browser', scenariosFolder }, tempFolder(), resultHandlers);
  value(await at.call('file.openExample', { id: 'st-helens-2023-24' }));
  const { content } = value(await at.call('workspace.read', {}));
  let made = 0;
  const hostile = () => `${HOSTILE[made % HOSTILE.length]} ${made++}`;
  const edits: Edit[] = [
    { table: 'profile', do: 'set', fields: { council: hostile(), notes: hostile() } },
    ...content.placementTypes.map(({ key }): Edit => {
      return { table: 'placementTypes', do: 'set', key, fields: { name: hostile() } };
    }),
    ...content.measures.map(({ key }): Edit => {
      return { table: 'measures', do: 'set', key, fields: { name: hostile() } };
    }),
    ...content.scenarios.map(({ key }): Edit => {
      return { table: 'scenarios', do: 'set', key, fields: { name: hostile(), note: hostile() } };
    }),
    ...content.schemes.map(({ key }): Edit => {
      return { table: 'schemes', do: 'set', key, fields: { name: hostile() } };
    }),
    ...content.assumptions.map(({ key }): Edit => {
      const fields = { name: hostile(), unit: hostile(), source: hostile(), owner: hostile() };
      return { table: 'assumptions', do: 'set', key, fields };
    }),
    ...value(await at.call('register.read', {})).map(({ key }): Edit => {
      return { table: 'placements', do: 'set', key, fields: { ref: hostile(), provider: hostile() } };
    }),
  ];
  value(await at.call('workspace.change', { name: 'Hostile names', edits }));
  scenarios = content.scenarios.map(({ key }) => key);
});
afterAll(() => at.remove());

const exported = (saved: { readonly downloadId: string | null } | null): Uint8Array => {
  const file = at.service.download(saved?.downloadId ?? '');
  if (file === null) throw new Error('Nothing was exported.');
  return file.body;
};

test('no table has a cell that a spreadsheet takes for a formula', async () => {
  let hostile = 0;
  for (const table of CSV_TABLES) {
    // Made from a return alone, whose only words are of this program.
    if (table === 'forecast-of-children') continue;
    const body = exported(value(await at.call('export.table', { scenarios, table })));
    const cells = Papa.parse<string[]>(new TextDecoder().decode(body)).data.flat();
    hostile += cells.filter((cell) => cell.includes('evil')).length;
    expect(cells.filter((cell) => FORMULA.test(cell) && !NUMBER.test(cell))).toEqual([]);
  }
  expect(hostile).toBeGreaterThan(500);
});

test('no formula of the workbook holds any of them, and it leads nowhere', async () => {
  const body = exported(value(await at.call('export.workbook', { scenarios })));
  const parts = Object.entries(unzipSync(body)).map(([name, part]) => ({ name, xml: strFromU8(part) }));
  const formulas = parts.flatMap(({ xml }) => [...xml.matchAll(/<f[^>]*>([^<]*)<\/f>/g)].map(([, f]) => f));
  expect(formulas.length).toBeGreaterThan(1000);
  expect(formulas.filter((formula) => /evil/i.test(formula ?? ''))).toEqual([]);
  const texts = parts.flatMap(({ xml }) =>
    [...xml.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, t]) => t ?? ''),
  );
  expect(texts.filter((text) => text.includes('evil')).length).toBeGreaterThan(50);
  expect(texts.filter((text) => text.includes('evil') && FORMULA.test(text))).toEqual([]);
  expect(parts.filter(({ name, xml }) => /externalLink/.test(name) || /<hyperlink/.test(xml))).toEqual([]);
  const names = parts.flatMap(({ xml }) => xml.match(/<definedName[^>]*>[^<]*/g) ?? []);
  expect(names.filter((each) => /evil/i.test(each))).toEqual([]);
});
