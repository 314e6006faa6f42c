/** A scheme has one row in the workbook and the report, the same to the penny as the Savings page and `compare`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../../electron/cli.ts';
import { exportSource, reportSource } from '../../electron/export/from-scenario.ts';
import { costsByQuarter, payersOf } from '../../electron/export/report/performance.ts';
import { reportSections } from '../../electron/export/report/sections.ts';
import { buildWorkbook } from '../../electron/export/workbook/build.ts';
import { address } from '../../electron/export/workbook/expression.ts';
import { writeWorkbook } from '../../electron/export/workbook/write.ts';
import { resultHandlers } from '../../electron/service/results/handlers.ts';
import { compile, shareAmongSchemes } from '../../shared/model/index.ts';
import { formatWholePounds } from '../../shared/money/format.ts';
import { parseScenario } from '../../shared/scenario/parse.ts';
import { parseFile, schemeMembers } from '../../shared/schemes/index.ts';
import { SAMPLES, withSchemes } from '../schemes/samples.ts';
import { bench } from '../service/support.ts';
import { tempFolder, value } from '../store/support.ts';
import { convert, hasLibreOffice } from './libre-office.ts';
import { changedAt, sourceOf } from './workbook-source.ts';
import { type CellValues, cellValues, withNumber, withoutCachedValues } from './xlsx-parts.ts';

const folder = tempFolder();
afterAll(() => folder.remove());

function stHelens(): Record<string, unknown> {
  const path = join(import.meta.dirname, '../../scenarios/st-helens-2023-24.json');
  const file = JSON.parse(readFileSync(path, 'utf8')) as { schemes: object[] };
  return { ...file, schemes: file.schemes.map((scheme) => ({ ...scheme, enabled: true })) };
}
/** Shares among many measures of the same children are sampled, which takes a while. */
const FEW_MEASURES: ReadonlySet<string> = new Set([
  'in-house-home',
  'option-appraisal',
  'staying-close',
  'step-down',
  'permanence',
  'custom',
  'workforce',
]);
const FILES: readonly (readonly [string, Record<string, unknown>])[] = [
  ['St Helens', stHelens()],
  ['schemes of seven kinds', withSchemes(...SAMPLES.filter(({ scheme }) => FEW_MEASURES.has(scheme)))],
];

type Amounts = Readonly<Record<string, number>>;
type Compared = {
  readonly saving: Amounts;
  readonly schemes: readonly ({ readonly id: string; readonly name: string } & Readonly<
    Record<'grossAvoided' | 'runningCost' | 'financing' | 'income' | 'net' | 'capital', Amounts>
  >)[];
  readonly otherMeasures: { readonly net: Amounts };
};

test('the Staying Close section has the costs of its own scheme, to the penny of its row elsewhere', () => {
  const parsed = parseFile(stHelens());
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  const named = [{ name: 'Plan', measures: new Set(parsed.resolved.measures.map(({ id }) => id)) }];
  const provenance = { title: 'T', fileName: 'f.json', version: '1', madeAt: new Date(0) };
  const report = reportSource(exportSource(parsed, named, provenance, parsed.schemes), true);
  const [plan] = report.plans;
  if (!plan) throw new Error('there is no plan');
  const [payer, ...others] = payersOf(plan, [{ id: 'staying-close' }]);
  expect([payer?.caption, others]).toEqual(['Costs and income of Millersdale by quarter', []]);
  const quarters = payer ? costsByQuarter(plan, payer) : [];
  const share = plan.savings?.savers.find(({ name }) => name === 'Millersdale')?.share;
  const total = (at: number) => quarters.reduce((sum, { amounts }) => sum + (amounts[at] ?? 0), 0);
  // Nothing is paid for its young people, so all it costs is beside placements.
  expect([total(0), total(1), total(2)]).toEqual([
    (share?.runningCost.total ?? 0) + (share?.financing.total ?? 0),
    share?.income.total,
    43_000_000,
  ]);
  expect(total(0)).toBeGreaterThan(0);
  const [section] = reportSections(report, ['performance']);
  const captions = section?.tables.map(({ caption }) => caption);
  expect(captions?.slice(0, 2)).toEqual(['Staying Close by quarter: Plan', `${payer?.caption}: Plan`]);
  // Six young people in every year: that The Grove's children are few is no reason to leave them out.
  const young = section?.tables[0]?.rows.map((row) => row[2]);
  expect(young).toEqual(['0.0', '0.0', ...new Array(20).fill('6.0')]);
});

/** Rows of a table of a sheet by their names, from under its headings to its total. */
function tableOf(values: CellValues, sheet: string, heading: string): Map<string, (number | string)[]> {
  const cells = values.get(sheet) ?? new Map<string, number | string>();
  const at = (row: number, column: number) => cells.get(address(row, column));
  const rows = new Map<string, (number | string)[]>();
  let row = 0;
  while (row < 1000 && at(row, 0) !== heading) row += 1;
  for (row += 1; at(row, 0) !== undefined; row += 1) {
    const name = String(at(row, 0));
    rows.set(
      name,
      Array.from({ length: 12 }, (_, column) => at(row, column + 1) ?? ''),
    );
    if (name.startsWith('All')) break;
  }
  return rows;
}

const pennies = (pounds: unknown) => Math.round(Number(pounds) * 100);

describe.each(FILES)('%s', (name, file) => {
  const source = sourceOf(file, 'Plan');
  const read = parseFile(structuredClone(file));
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  const { schemes } = read;
  const workbook = buildWorkbook(source);
  let bytes: Uint8Array = new Uint8Array();
  let compared: Compared;
  beforeAll(async () => {
    bytes = await writeWorkbook(workbook.sheets);
    const path = join(folder.path, 'compared.json');
    writeFileSync(path, JSON.stringify(file));
    compared = JSON.parse((await runCommand(['compare', path, '--json'])).out);
  }, 60_000);

  test('the workbook has a row for each scheme, the command line’s to the penny', () => {
    const values = cellValues(bytes);
    const nets = tableOf(values, 'Schemes', 'Net saving by year, £');
    const wholes = tableOf(values, 'Schemes', 'Over the whole period, £');
    expect(compared.schemes.length).toBeGreaterThan(4);
    const years = Object.keys(compared.saving);
    for (const { name: scheme, net, ...parts } of compared.schemes) {
      const [kind, ...amounts] = nets.get(scheme) ?? [];
      expect(schemes.map(({ definition }) => definition.name)).toContain(kind);
      expect(amounts.slice(0, years.length).map(pennies)).toEqual(years.map((year) => pennies(net[year])));
      const { grossAvoided, runningCost, financing, income, capital } = parts;
      const wanted = [grossAvoided, runningCost, financing, income, net, capital];
      expect((wholes.get(scheme) ?? []).slice(1, 7).map(pennies), scheme).toEqual(
        wanted.map(({ total }) => pennies(total)),
      );
    }
    const all = nets.get('All: what the plan saves') ?? [];
    expect(all.slice(1, years.length + 1).map(pennies)).toEqual(
      years.map((year) => pennies(compared.saving[year])),
    );
    const own = source.resolved.measures.filter(({ id }) => !id.includes('.'));
    expect(nets.size).toBe(compared.schemes.length + own.length + 1);
    const others = own.map((each) => pennies(nets.get(each.name)?.[years.length]));
    expect(others.reduce((sum, each) => sum + each, 0)).toBe(pennies(compared.otherMeasures.net['total']));
  });

  test('the Savings page says the same', async () => {
    const desk = bench({ kind: 'browser' }, tempFolder(), resultHandlers);
    try {
      writeFileSync(join(desk.host.scenariosFolder, 'plan.json'), JSON.stringify(file));
      value(await desk.call('file.openExample', { id: 'plan' }));
      const [scenario] = value(await desk.call('workspace.read', {})).content.scenarios;
      const view = value(await desk.call('savings.read', { scenario: scenario?.key ?? null }));
      if (view.state !== 'ready') throw new Error('it has faults');
      const nets = new Map(compared.schemes.map(({ id, net }) => [id, net]));
      expect(view.schemes.map(({ key, forecastPence }) => [key, forecastPence])).toEqual(
        [...nets].map(([id, net]) => [id, pennies(net['total'])]),
      );
      for (const { key, byYear } of view.schemes)
        for (const { year, savingPence } of byYear) expect(savingPence).toBe(pennies(nets.get(key)?.[year]));
      const saved = value(await desk.call('export.workbook', { scenarios: [scenario?.key ?? ''] }));
      const body = desk.service.download(saved?.downloadId ?? '')?.body;
      expect(tableOf(cellValues(new Uint8Array(body ?? [])), 'Schemes', 'Net saving by year, £')).toEqual(
        tableOf(cellValues(bytes), 'Schemes', 'Net saving by year, £'),
      );
    } finally {
      desk.remove();
    }
  });

  test('the report has a row for each scheme and none for its parts, and what the plan saves under them', () => {
    const provenance = { title: 'T', fileName: 'f', version: '1', madeAt: new Date(0) };
    const report = reportSource(exportSource(read, source.plans, provenance, schemes), false);
    const tables = reportSections(report, ['options']).flatMap((section) => section.tables);
    const words = (pounds: number | undefined) => formatWholePounds(pennies(pounds));
    const byYear = tables.filter(({ caption }) => caption.startsWith('What each scheme of Plan saves'));
    const costs = tables.find(({ caption }) => caption.startsWith('What each scheme of Plan avoids'));
    const years = Object.keys(compared.saving);
    const [avoided = -1, saved = -1] = ['Avoided', 'Net saving'].map((heading) =>
      costs?.headings.indexOf(heading),
    );
    for (const { name: scheme, net, grossAvoided } of compared.schemes) {
      const cells = byYear.flatMap(({ rows }) => rows.find(([of]) => of === scheme)?.slice(1) ?? []);
      expect(cells).toEqual(years.map((year) => words(net[year])));
      const row = costs?.rows.find(([of]) => of === scheme);
      expect([row?.[avoided], row?.[saved]]).toEqual([words(grossAvoided['total']), words(net['total'])]);
    }
    const all = byYear.flatMap(({ rows }) => rows.at(-1)?.slice(1) ?? []);
    expect(all).toEqual(years.map((year) => words(compared.saving[year])));
    expect(JSON.stringify(tables)).not.toContain('What each measure of');
  });

  test.runIf(hasLibreOffice())(
    'recalculated from scratch it is the same; a dearer cost beside placements changes its scheme by as much',
    () => {
      const bare = withoutCachedValues(bytes);
      const files = new Map([['same.xlsx', bare]]);
      // A yearly cost and capital that is financed, where they are plain numbers.
      const changes = ['annual', 'amount'].flatMap((field) => {
        const found = [...workbook.inputs].find(([input]) => {
          const at = new RegExp(`^measures\\[(\\d+)\\]\\.${field}$`).exec(input)?.[1];
          return at !== undefined && source.scenario.measures?.[Number(at)]?.id.includes('.');
        });
        return found ? [{ place: found[0], ref: found[1], dearer: Math.round(found[1].value * 1.1) }] : [];
      });
      expect(changes).toHaveLength(name === 'St Helens' ? 0 : 2);
      for (const { place, ref, dearer } of changes)
        files.set(`${place}.xlsx`, withNumber(bare, ref.sheet, address(ref.row, ref.column), dearer));
      const into = convert(folder.path, files, 'xlsx');
      const figures = (values: CellValues) =>
        ['Schemes', 'Scheme workings'].map((sheet) =>
          [...(values.get(sheet) ?? [])].map(([at, each]) => [
            at,
            typeof each === 'number' ? pennies(each) : each,
          ]),
        );
      const same = cellValues(readFileSync(join(into, 'same.xlsx')));
      expect(figures(same)).toEqual(figures(cellValues(bytes)));
      const results = [...(same.get('Checks') ?? [])].filter(([at]) => at.startsWith('E')).slice(1);
      expect(new Set(results.map(([, result]) => result))).toEqual(new Set(['agrees']));
      for (const { place, dearer } of changes) {
        const parsed = parseScenario(changedAt(source.scenario, place, dearer));
        if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
        const shares = shareAmongSchemes(compile(parsed.resolved), schemes.map(schemeMembers));
        const after = cellValues(readFileSync(join(into, `${place}.xlsx`)));
        const nets = tableOf(after, 'Schemes', 'Net saving by year, £');
        const wholes = tableOf(after, 'Schemes', 'Over the whole period, £');
        for (const { id, net, runningCost, financing, capital } of shares.schemes) {
          const scheme = schemes.find((each) => each.id === id)?.name ?? '';
          const amounts = (nets.get(scheme) ?? []).slice(1, net.byYear.length + 2);
          expect(amounts.map(pennies)).toEqual([...net.byYear, net.total]);
          const whole = wholes.get(scheme) ?? [];
          expect([whole[2], whole[3], whole[6]].map(pennies)).toEqual(
            [runningCost, financing, capital].map(({ total }) => total),
          );
        }
      }
    },
    300_000,
  );
});

test('a workbook without schemes has no sheet of them', () => {
  const { schemes: _, ...plain } = withSchemes();
  const { sheets, schemes } = buildWorkbook(sourceOf(plain));
  expect(sheets.map(({ name }) => name).filter((name) => /scheme/i.test(name))).toEqual([]);
  expect(schemes).toEqual([]);
});
