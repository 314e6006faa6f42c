import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

/**
 * Which imports each part may make. A path is from the top of the project, a bare name is a package; a rule
 * covers everything below it.
 */
const RULES: readonly { readonly part: string; readonly may: readonly string[] }[] = [
  { part: 'shared/calendar', may: ['shared/calendar'] },
  { part: 'shared/money', may: ['shared/money'] },
  { part: 'shared/words', may: ['shared/words'] },
  {
    part: 'shared/scenario',
    may: ['shared/scenario', 'shared/calendar', 'shared/money', 'zod', 'mathjs/number', 'jsonc-parser'],
  },
  // A scheme compiles to measures of the scenario file; the engine knows nothing of schemes, nor they of it.
  {
    part: 'shared/schemes',
    may: ['shared/schemes', 'shared/scenario', 'shared/calendar', 'shared/money', 'shared/words', 'zod'],
  },
  // Schemes put through the engine.
  {
    part: 'shared/appraisal',
    may: [
      'shared/appraisal',
      'shared/schemes',
      'shared/model',
      'shared/scenario',
      'shared/calendar',
      'shared/money',
    ],
  },
  { part: 'shared/model', may: ['shared/model', 'shared/scenario', 'shared/calendar', 'shared/money'] },
  // Knows children and placements, not money plans: a forecast becomes a scenario elsewhere.
  {
    part: 'shared/forecast',
    may: ['shared/forecast', 'shared/calendar', 'shared/money', 'shared/scenario/types.ts', 'zod'],
  },
  // A forecast of children becomes the mix of a workspace.
  {
    part: 'shared/forecast-to-mix',
    may: [
      'shared/forecast-to-mix',
      'shared/forecast',
      'shared/workspace',
      'shared/scenario/types.ts',
      'shared/calendar',
    ],
  },
  {
    part: 'shared/sufficiency',
    may: [
      'shared/sufficiency',
      'shared/model',
      'shared/scenario',
      'shared/calendar',
      'shared/money',
      'shared/words',
    ],
  },
  {
    part: 'shared/workspace',
    may: [
      'shared/workspace',
      'shared/schemes',
      'shared/scenario',
      'shared/forecast/adjustments.ts',
      'shared/calendar',
      'shared/money',
      'zod',
    ],
  },
  { part: 'shared/api', may: ['shared/api', 'shared/workspace', 'shared/scenario/types.ts', 'zod'] },
  {
    part: 'renderer',
    may: [
      'renderer',
      'shared/api',
      'shared/money',
      'shared/calendar',
      'shared/workspace',
      'shared/words',
      'shared/scenario/types.ts',
      'react',
      'react-dom',
      'react/jsx-runtime',
      '@tanstack',
      'chart.js',
      'react-chartjs-2',
      'papaparse',
    ],
  },
  // SQL lives in the store, formulas in the model: neither knows the other.
  {
    part: 'electron/store',
    may: [
      'electron/store',
      'shared/workspace',
      'shared/api',
      'shared/calendar',
      'shared/money',
      'shared/words',
      'shared/scenario/types.ts',
      'shared/scenario/uncertainty-settings.ts',
      // Forms are kept as JSON: what their fields are called, and which name a placement type, is in the registry.
      'shared/schemes',
      'node:',
      'better-sqlite3',
      'zod',
    ],
  },
  {
    part: 'electron/service',
    may: [
      'electron/service',
      'electron/store',
      'electron/export',
      'electron/import',
      'electron/jobs',
      'shared',
      'node:',
      'zod',
    ],
  },
  // Shapes what the engine returned; knows neither the store nor the service.
  {
    part: 'electron/export',
    may: ['electron/export', 'shared', 'node:', 'write-excel-file', 'docx'],
  },
  {
    part: 'electron/import',
    may: [
      'electron/import',
      'electron/export',
      'shared',
      'node:',
      'read-excel-file',
      'write-excel-file',
      'papaparse',
      'zod',
    ],
  },
  {
    part: 'electron/jobs',
    may: [
      'electron/jobs',
      'electron/import/return',
      'shared/model',
      'shared/scenario',
      'shared/forecast',
      'node:',
    ],
  },
  // Part of the build: nothing of the app runs in it.
  { part: 'electron/licences', may: ['electron/licences', 'node:', 'zod'] },
  {
    part: 'electron/host',
    may: ['electron/host', 'electron/service', 'electron/security', 'shared/api', 'node:', 'zod'],
  },
  {
    part: 'electron/cli',
    // Of the store, only what reads a workspace without opening it.
    may: [
      'electron/cli',
      'electron/export',
      'electron/import',
      'electron/jobs',
      'electron/store/read-copy.ts',
      'shared',
      'zod',
      'node:',
    ],
  },
];

function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((name) => /\.tsx?$/.test(name) && statSync(join(ROOT, name)).isFile());
}

/** What a file imports: packages by name, files of ours from the top of the project. */
function importsOf(file: string, text: string): string[] {
  const found = text.matchAll(
    /(?:^|\n)\s*(?:import|export)\b[^'";]*?from\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g,
  );
  return [...found].map((match) => {
    const name = match[1] ?? match[2] ?? match[3] ?? '';
    return name.startsWith('.')
      ? relative(ROOT, join(ROOT, dirname(file), name))
          .split(sep)
          .join('/')
      : name;
  });
}

function isAllowed(name: string, may: readonly string[]): boolean {
  return may.some((each) => name === each || name.startsWith(each.endsWith(':') ? each : `${each}/`));
}

/** Imports the rules forbid, as "file → import". */
function broken(files: readonly { readonly file: string; readonly text: string }[]): string[] {
  return files.flatMap(({ file, text }) => {
    const rule = RULES.find(({ part }) => file.startsWith(`${part}/`) || file === `${part}.ts`);
    if (!rule) return [];
    return importsOf(file, text)
      .filter((name) => !isAllowed(name, rule.may))
      .map((name) => `${file} → ${name}`);
  });
}

/** Names that tools look for. */
const FOR_TOOLS = new Set(['tests/e2e/browser.ts: setup']);

/** Functions and values that are exported and named in no other file, as "file: name". */
function exportedForNobody(files: readonly { readonly file: string; readonly text: string }[]): string[] {
  const filesWith = new Map<string, number>();
  for (const { text } of files)
    for (const word of new Set(text.match(/\w+/g))) filesWith.set(word, (filesWith.get(word) ?? 0) + 1);
  return files.flatMap(({ file, text }) =>
    [...text.matchAll(/^export (?:async )?(?:function\*?|const|class) (\w+)/gm)]
      .filter(([, name = '']) => filesWith.get(name) === 1 && !FOR_TOOLS.has(`${file}: ${name}`))
      .map(([, name]) => `${file}: ${name}`),
  );
}

const all = ['shared', 'electron', 'renderer', 'tests'].flatMap(sources).map((file) => {
  return { file: file.split(sep).join('/'), text: readFileSync(join(ROOT, file), 'utf8') };
});

describe('architecture', () => {
  test('every file imports only what its part may', () => {
    expect(all.length).toBeGreaterThan(100);
    expect(broken(all)).toEqual([]);
  });

  test('the guard catches what it is for', () => {
    const samples = [
      { file: 'shared/model/bad.ts', text: "import { readFileSync } from 'node:fs';" },
      { file: 'renderer/pages/bad.tsx', text: "import { project } from '../../shared/model/index.ts';" },
      { file: 'electron/store/bad.ts', text: "const engine = await import('../../shared/model/index.ts');" },
      { file: 'shared/schemes/bad.ts', text: "import { project } from '../model/index.ts';" },
      { file: 'shared/model/bad-too.ts', text: "import { SCHEMES } from '../schemes/index.ts';" },
      { file: 'shared/forecast/bad.ts', text: "import { project } from '../model/index.ts';" },
      { file: 'shared/money/bad.ts', text: "export { parseDay } from '../calendar/day.ts';" },
    ];
    expect(broken(samples)).toHaveLength(samples.length);
  });

  test('nothing is exported that no other file names', () => {
    expect(exportedForNobody(all)).toEqual([]);
    const [here, there] = [
      { file: 'shared/a.ts', text: 'export const used = 1;\nexport function unused() {}' },
      { file: 'shared/b.ts', text: "import { used } from './a.ts';" },
    ];
    expect(exportedForNobody([here, there])).toEqual(['shared/a.ts: unused']);
  });

  test('days, weeks and years are counted in the calendar only', () => {
    const offenders = all
      .filter(({ file }) => file.startsWith('shared/') && !file.startsWith('shared/calendar/'))
      .flatMap(({ file, text }) =>
        text
          .split('\n')
          .filter(
            (line) =>
              !/^\s*(\/?\*|\/\/)/.test(line) &&
              /(?<![\w.'"£])(?:365|366|52|52\.14|86_?400(?:_?000)?)(?![\w.])/.test(
                line.replace(/'[^']*'|`[^`]*`/g, ''),
              ),
          )
          .map((line) => `${file}: ${line.trim()}`),
      );
    expect(offenders).toEqual([]);
  });

  test('no file has outgrown its name', () => {
    const long = all
      .filter(({ text }) => text.split('\n').length > 301)
      .map(({ file, text }) => `${file}: ${text.split('\n').length} lines`);
    expect(long).toEqual([]);
  });

  test('no file is called utils, and nothing is exported by default outside configuration', () => {
    expect(
      all.filter(({ file }) => /\/(utils?|helpers?|misc|common)\.tsx?$/.test(file)).map(({ file }) => file),
    ).toEqual([]);
    expect(all.filter(({ text }) => /^export default /m.test(text)).map(({ file }) => file)).toEqual([]);
  });
});
