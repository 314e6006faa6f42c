import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { buildWorkbook, type Workbook } from '../../electron/export/workbook/build.ts';
import { address } from '../../electron/export/workbook/expression.ts';
import type { WorkbookSource } from '../../electron/export/workbook/source.ts';
import { writeWorkbook } from '../../electron/export/workbook/write.ts';
import { parseScenario } from '../../shared/scenario/parse.ts';
import type { Scenario } from '../../shared/scenario/types.ts';
import { arbitraryScenario } from '../properties/arbitrary-scenario.ts';
import { hasPublishedExamples, PUBLISHED_EXAMPLES } from '../published-examples.ts';
import { tempFolder } from '../store/support.ts';
import { differences, expectedFigures } from './expected-figures.ts';
import { convert, hasLibreOffice } from './libre-office.ts';
import { changedAt, sourceOf } from './workbook-source.ts';
import { cellValues, sheetXml, withNumber, withoutCachedValues } from './xlsx-parts.ts';

const RANDOM_SCENARIOS = 20;
const folder = tempFolder();
afterAll(() => folder.remove());

type Case = {
  readonly name: string;
  readonly source: WorkbookSource;
  readonly scenario: Scenario;
  readonly workbook: Workbook;
  readonly bytes: Uint8Array;
};

async function caseOf(name: string, scenario: unknown): Promise<Case> {
  const source = sourceOf(scenario, name);
  const workbook = buildWorkbook(source);
  return { name, source, scenario: source.scenario, workbook, bytes: await writeWorkbook(workbook.sheets) };
}

async function cases(): Promise<Case[]> {
  const worked = [
    ...(hasPublishedExamples() ? examplesIn(PUBLISHED_EXAMPLES) : []),
    ...examplesIn(join(import.meta.dirname, '../../scenarios')),
  ];
  const random = fc.sample(arbitraryScenario, { numRuns: RANDOM_SCENARIOS, seed: 20_261_123 });
  const all: Case[] = [];
  for (const { name, json } of worked) all.push(await caseOf(name, json));
  for (const [at, scenario] of random.entries()) all.push(await caseOf(`random-${at}`, scenario));
  return all;
}

function examplesIn(path: string) {
  return readdirSync(path)
    .filter((name) => name.endsWith('.json') && !name.endsWith('.expected.json'))
    .map((name): { name: string; json: unknown } => ({
      name: `${name.replace('.json', '')}-${basename(path)}`,
      json: JSON.parse(readFileSync(join(path, name), 'utf8')),
    }));
}

/** Another number for one input, near what it is, that the scenario's checks allow. */
function changeOf({ scenario, workbook }: Case, turn: number) {
  const inputs = [...workbook.inputs].filter(([, ref]) => ref.value !== 0);
  for (let step = 0; step < inputs.length; step += 1) {
    const [place, ref] = inputs[(turn * 7 + step) % inputs.length] ?? [];
    if (place === undefined || !ref) continue;
    const value = place === 'weeksPerYear' ? 51 : Math.round(ref.value * 0.9 * 1e4) / 1e4;
    const parsed = parseScenario(changedAt(scenario, place, value));
    if (parsed.ok) return { place, ref, value, resolved: parsed.resolved };
  }
  return null;
}

describe('workbook', () => {
  test('the value beside every formula is the engine’s figure, and no cell is an error', async () => {
    for (const { name, source, workbook, bytes } of await cases()) {
      expect(differences(cellValues(bytes), expectedFigures(workbook, source.resolved)), name).toEqual([]);
      for (const [sheet, xml] of sheetXml(bytes)) {
        expect(
          xml.match(/<f>[^<]*(?:NaN|undefined|Infinity)[^<]*<\/f>|<f>[^<]*<\/f><\/c>/)?.[0],
          `${name} ${sheet}`,
        ).toBeUndefined();
        // A spreadsheet takes no formula longer than this.
        const longest = Math.max(
          0,
          ...[...xml.matchAll(/<f>([^<]*)<\/f>/g)].map((match) => match[1]?.length ?? 0),
        );
        expect(longest, `${name} ${sheet}`).toBeLessThan(8192);
        // Excel mends a file in which an attribute is given twice, or will not open it at all.
        const twice = [...xml.matchAll(/<\w[^>]*>/g)].find(([tag]) => {
          const names = [...tag.matchAll(/ ([\w:]+)="/g)].map((match) => match[1]);
          return new Set(names).size < names.length;
        });
        expect(twice?.[0], `${name} ${sheet}`).toBeUndefined();
      }
    }
  }, 120_000);

  test('text that begins like a formula stays text', async () => {
    const scenario = {
      format: 'placement-modeller/scenario@1',
      title: '=1+1',
      authority: { name: '@SUM(A1)' },
      period: { from: '2024-04-01', to: '2024-06-30' },
      placementTypes: [
        {
          id: 'a',
          name: '=HYPERLINK("http://x","y")',
          category: 'other',
          provision: 'external',
          weeklyCost: 700,
          children: 2,
        },
      ],
      placements: [
        {
          ref: '+44',
          type: 'a',
          start: '2024-04-02',
          weeklyCost: 900,
          provider: '-1',
          location: '\t=1',
          note: '=cmd|x',
        },
      ],
    };
    const { bytes } = await caseOf('=1+1', scenario);
    const texts = [...cellValues(bytes).values()]
      .flatMap((cells) => [...cells.values()])
      .filter((value) => typeof value === 'string');
    expect(texts.filter((text) => /^\s*[=+@-]/.test(text))).toEqual([]);
    expect(texts).toContain(`'=HYPERLINK("http://x","y")`);
    for (const xml of sheetXml(bytes).values()) expect(xml).not.toMatch(/<f>[^<]*(?:HYPERLINK|cmd\|)/);
  });

  test.runIf(hasLibreOffice())(
    'recalculated from scratch, every figure is the engine’s; with one input changed, the engine’s with that input',
    async () => {
      const all = await cases();
      const files = new Map<string, Uint8Array>();
      const changes = new Map(all.map((each, at) => [each.name, changeOf(each, at)]));
      for (const each of all) {
        const bare = withoutCachedValues(each.bytes);
        files.set(`${each.name}.xlsx`, bare);
        const change = changes.get(each.name);
        if (change)
          files.set(
            `${each.name}-changed.xlsx`,
            withNumber(bare, change.ref.sheet, address(change.ref.row, change.ref.column), change.value),
          );
      }
      expect(files.size).toBeGreaterThan(all.length * 1.9);
      const into = convert(folder.path, files, 'xlsx');
      const wrong: string[] = [];
      for (const each of all) {
        const values = cellValues(readFileSync(join(into, `${each.name}.xlsx`)));
        const figures = expectedFigures(each.workbook, each.source.resolved);
        wrong.push(...differences(values, figures).map((line) => `${each.name}: ${line}`));
        const change = changes.get(each.name);
        if (!change) continue;
        const after = cellValues(readFileSync(join(into, `${each.name}-changed.xlsx`)));
        const figuresAfter = expectedFigures(each.workbook, change.resolved);
        wrong.push(
          ...differences(after, figuresAfter).map(
            (line) => `${each.name} with ${change.place} ${change.value}: ${line}`,
          ),
        );
      }
      expect(wrong.slice(0, 20)).toEqual([]);
    },
    600_000,
  );
});
