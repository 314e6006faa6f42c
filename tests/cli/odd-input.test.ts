/** What is typed wrongly is named with what would be right; what is only odd counts, and is asked about. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runCommand } from '../../electron/cli.ts';
import { tempFolder } from '../store/support.ts';

const folder = tempFolder();
afterAll(() => folder.remove());
function file(name: string, content: string | object): string {
  const path = join(folder.path, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const TYPE = {
  id: 'a',
  name: 'A',
  category: 'fostering',
  provision: 'external',
  children: 10,
  weeklyCost: 1000,
};
const scenario = (type: object, more: object = {}) => ({
  format: 'placement-modeller/scenario@1',
  period: { from: '2024-04-01', to: '2026-03-31' },
  weeksPerYear: 52,
  placementTypes: [{ ...TYPE, ...type }],
  ...more,
});
const SOUND = file('sound.json', scenario({}));

describe('a file that is no scenario file', () => {
  test.each([
    ['empty.json', '', 'is empty; give a scenario file (JSON)'],
    ['cut.json', '{"format":', 'line 1, column 11: is not JSON (value expected); correct the text'],
    ['book.xlsx', 'PK\u0003\u0004', 'is a workbook or a zip and no scenario file'],
    ['work.placements', 'SQLite format 3\0', 'is a file of the program and no scenario file; open it there'],
  ])('%s is told by what it is', async (name, content, words) => {
    const path = file(name, content);
    for (const command of [['project'], ['compile'], ['sufficiency'], ['export', '--csv', folder.path]]) {
      // A file of the program can be read for its homes: this one is damaged.
      if (command[0] === 'sufficiency' && name.endsWith('.placements')) continue;
      const { exitCode, out, errors } = await runCommand([command[0] ?? '', path, ...command.slice(1)]);
      expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
      expect(errors, command[0]).toContain(`${path}: ${words}`);
    }
  });
});

describe('a percentage in a scenario file', () => {
  test.each([
    ['"5%"', 'is the text "5%"; give the number 0.05, without quotation marks'],
    ['"£1,000"', 'is the text "£1,000"; give the number 1000, without quotation marks'],
    [
      '"five"',
      'is the text "five"; give a number, a range (low, likely, high) or a formula that begins with =',
    ],
  ])('as the text %s is a fault that says what to give', async (text, words) => {
    const path = file('text.json', scenario({ annualUplift: JSON.parse(text) }));
    expect((await runCommand(['project', path])).errors).toBe(
      `${path}: placementTypes[0].annualUplift: ${words}\n`,
    );
  });

  test('as 5 is 500%, which counts and is asked about; as 0.05 it is 5%', async () => {
    const odd = file(
      'odd.json',
      scenario(
        { annualUplift: 5, uplifts: { '2025/26': { likely: 0.03, high: 3 } }, weeklyCost: 150_000 },
        {
          measures: [
            { id: 'm', name: 'M', kind: 'price', placementType: 'a', from: '2024-04-01', percent: 2 },
            {
              id: 'off',
              name: 'O',
              kind: 'price',
              placementType: 'a',
              from: '2024-04-01',
              percent: 9,
              enabled: false,
            },
          ],
        },
      ),
    );
    const lines = [
      'placementTypes/a/weeklyCost: A price above £100,000 a week is unusual. Is it the price of a year, or are there too many noughts? It counts as it stands.',
      'placementTypes/a/annualUplift: 500% is unusual. 5% is written 0.05 in the file. It counts as it stands.',
      'placementTypes/a/uplifts/2025/26: 300% is unusual. 3% is written 0.03 in the file. It counts as it stands.',
      'measures/m/percent: 200% is unusual. 2% is written 0.02 in the file. It counts as it stands.',
    ];
    const errors = lines.map((line) => `${odd}: ${line}\n`).join('');
    for (const command of ['project', 'compare', 'tornado']) {
      const answer = await runCommand([command, odd, '--json']);
      expect([answer.exitCode, answer.errors], command).toEqual([0, errors]);
      expect(JSON.parse(answer.out)).toHaveProperty('format');
    }
    const usual = await runCommand([
      'project',
      file('usual.json', scenario({ annualUplift: 0.05 })),
      '--json',
    ]);
    expect([usual.exitCode, usual.errors]).toEqual([0, '']);
  });
});

describe('options', () => {
  test('shares and amounts are read as they are typed', async () => {
    const ask = async (confidence: string, exceeds: string) => {
      const { out, errors } = await runCommand([
        'simulate',
        SOUND,
        '--trials',
        '5',
        '--confidence',
        confidence,
        '--exceeds',
        exceeds,
        '--json',
      ]);
      return errors === '' ? out : errors;
    };
    expect(await ask('80%', '£1m,2m')).toBe(await ask('0.8', '1000000,2000000'));
    expect(await ask('80', '1')).toContain('--confidence 80: give shares between 0 and 1, like 0.8 or 80%');
    expect(await ask('0.8', '1,000,000')).toContain('and none within them');
  });

  test.each([
    [['--figure', 'outturn', '--target', '5%'], '--target 5%: is a percentage; give an amount in £'],
    [
      ['--figure', 'outturn', '--year', '2030/31'],
      '--year 2030/31: is not forecast; give one of 2024/25, 2025/26',
    ],
    [['--figure', 'saving'], 'no scheme or measure of it is on, so nothing is saved'],
    [[], 'has no budget for 2024/25; give --figure outturn, or another --year'],
  ])('a goal %j says what is in its way', async (options, words) => {
    const { exitCode, out, errors } = await runCommand([
      'goal',
      SOUND,
      '--input',
      'placementTypes/a/weeklyCost',
      ...options,
    ]);
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(errors).toContain(words);
  });

  test('a goal of a pressure says why a part of a year has none', async () => {
    const path = file(
      'part.json',
      scenario(
        {},
        { period: { from: '2024-10-01', to: '2025-03-31' }, budgets: [{ year: '2024/25', amount: 1000 }] },
      ),
    );
    const { errors } = await runCommand(['goal', path, '--input', 'placementTypes/a/weeklyCost']);
    expect(errors).toContain('What was spent before 1 October 2024 is not recorded');
  });

  test('what settings name and a file does not have is said, and counts for nothing', async () => {
    const settings = file('settings.json', {
      endings: [{ placementType: 'x', earlierWeeks: 2, laterWeeks: 8 }],
      correlations: [
        { name: 'prices', inputs: ['placementTypes/a/weeklyCost', 'assumptions/y'], strength: 1 },
      ],
      stressTests: [{ name: 'late', changes: [{ kind: 'delay', measure: 'z', months: 6 }] }],
    });
    const { exitCode, errors } = await runCommand([
      'simulate',
      SOUND,
      '--trials',
      '5',
      '--settings',
      settings,
      '--stress',
      'late',
    ]);
    expect(exitCode).toBe(0);
    expect(errors).toMatch(
      /--settings correlations\[0\]\.inputs\[1\]: there is no assumptions\/y in this file/,
    );
    expect(errors).toMatch(/endings\[0\]\.placementType: there is no x in this file, .*; it has a\./);
    expect(errors).toMatch(/changes\[0\]\.measure: there is no z in this file, .*; it has none\./);
    expect(errors).not.toContain('there is no placementTypes/a/weeklyCost');
  });

  test('two groups or stress tests of one name are said, and asking for such a test is refused', async () => {
    const changes = [{ kind: 'prices', placementType: null, percent: 0.1 }];
    const settings = file('twice.json', {
      correlations: [
        { name: 'prices', inputs: [], strength: 1 },
        { name: 'prices', inputs: [], strength: 0.5 },
      ],
      stressTests: [
        { name: 'dear', changes },
        { name: 'late', changes },
        { name: 'dear', changes },
      ],
    });
    const run = ['simulate', SOUND, '--trials', '5', '--settings', settings];
    const said = await runCommand([...run, '--stress', 'late']);
    expect(said.exitCode).toBe(0);
    expect(said.errors).toContain(
      '--settings correlations[1].name: is “prices”, as that of correlations[0] is',
    );
    expect(said.errors).toContain('--settings stressTests[2].name: is “dear”, as that of stressTests[0] is');
    const refused = await runCommand([...run, '--stress', 'dear']);
    expect(refused).toMatchObject({ exitCode: 2, out: '' });
    expect(refused.errors).toContain('--stress dear: two stress tests of the --settings file have that name');
  });

  test('an export is named for what it is', async () => {
    const wrong = join(folder.path, 'out.csv');
    const { exitCode, errors } = await runCommand(['export', SOUND, '--xlsx', wrong, '--docx', wrong]);
    expect([exitCode, existsSync(wrong)]).toEqual([2, false]);
    expect(errors).toContain(`--xlsx ${wrong}: give a name that ends in .xlsx`);
    expect(errors).toContain(`--docx ${wrong}: give a name that ends in .docx`);
    expect((await runCommand(['export', SOUND, '--csv', SOUND])).errors).toContain(
      '(a file of that name is there)',
    );
  });
});
