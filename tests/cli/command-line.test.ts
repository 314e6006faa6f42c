import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const MILLERSDALE = join(ROOT, 'scenarios/millersdale.json');
const ST_HELENS = join(ROOT, 'scenarios/st-helens-2023-24.json');
const folder = mkdtempSync(join(tmpdir(), 'placement-cli-'));

function model(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['electron/cli.ts', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('the command line', () => {
  test('npm run --silent model prints one document a line, in the order of the files', () => {
    const out = execFileSync(
      'npm',
      ['run', '--silent', 'model', '--', 'project', MILLERSDALE, ST_HELENS, '--json'],
      { cwd: ROOT, encoding: 'utf8' },
    );
    const lines = out.trimEnd().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { years: unknown[] }).years.length)).toEqual([4, 6]);
  });

  test('prints the same bytes on every run', () => {
    const first = model('compare', ST_HELENS, MILLERSDALE, '--json');
    expect(first.status).toBe(0);
    expect(model('compare', ST_HELENS, MILLERSDALE, '--json').stdout).toBe(first.stdout);
  });

  test('without --json prints tables people can read', () => {
    const { stdout } = model('project', MILLERSDALE);
    expect(stdout).toContain('Staying Close');
    expect(stdout).toContain('Pressure: −£462,000.00 (£462k under budget)');
    expect(model('compare', MILLERSDALE).stdout).toContain('Pays back: from 2025-03');
  });

  test('calls what is known of a part of a year no outturn, as the report does', () => {
    const scenario = (actuals: object[], to: string) =>
      file(
        `part-${actuals.length}-${to}.json`,
        JSON.stringify({
          format: 'placement-modeller/scenario@1',
          period: { from: '2023-10-01', to },
          weeksPerYear: 52,
          placementTypes: [
            {
              id: 'a',
              name: 'A',
              category: 'fostering',
              provision: 'external',
              children: { low: 9, likely: 10, high: 12 },
              weeklyCost: 1000,
            },
          ],
          budgets: [{ year: '2023/24', amount: 500_000 }],
          actuals,
        }),
      );
    const spent = [{ year: '2023/24', amount: 250_000 }];
    const part = scenario([], '2024-09-30');
    const said = model('project', part).stdout;
    expect(said).not.toContain('Outturn');
    expect(said).toContain(
      'What is known of 2023/24: £260,000.00\nBudget: £500,000.00\nWhat was spent before 1 October 2023 is not recorded, so this is not the outturn of the year.\n',
    );
    expect(said).toContain('The forecast ends on 30 September 2024, so this is not the outturn of the year.');
    const both = model('project', scenario([], '2024-01-31')).stdout;
    expect(both).toContain(
      'What was spent before 1 October 2023 is not recorded and the forecast ends on 31 January 2024, so this',
    );
    const whole = model('project', scenario(spent, '2024-03-31')).stdout;
    expect(whole).toContain('Outturn: £510,000.00\n');
    expect(whole).not.toContain('not the outturn');
    const parts = '2023/24 only from 1 Oct 2023; 2024/25 only to 30 Sep 2024\n';
    for (const command of [['compare'], ['simulate', '--trials', '20'], ['tornado']])
      expect(model(...command, part).stdout, command[0]).toContain(parts);
    expect(model('compare', scenario(spent, '2024-03-31')).stdout).not.toContain('only');
    const goal = ['--input', 'placementTypes/a/weeklyCost', '--figure', 'outturn', '--target', '520000'];
    expect(model('goal', part, ...goal).stdout).toContain(
      'What is known of 2023/24: A: weekly cost is 1,000 now',
    );
  });

  test('reports every fault of every file on standard error, with exit code 2 and nothing on standard output', () => {
    const bad = file(
      'bad.json',
      JSON.stringify({
        format: 'placement-modeller/scenario@1',
        period: { from: '2024-04-01', to: '2025-03-31' },
        placementTypes: [
          { id: 'a', name: 'A', category: 'other', provision: 'none', weeklyCost: -1, children: 'x' },
        ],
      }),
    );
    const broken = file('broken.json', '{ "format": ');
    const latin = file('latin.json', Buffer.from([0x7b, 0x22, 0xe9, 0x22, 0x7d]));
    const missing = join(folder, 'missing.json');
    const { status, stdout, stderr } = model('project', MILLERSDALE, bad, broken, latin, missing, '--json');
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(
      `${bad}: placementTypes[0].weeklyCost: is −1, which is below 0; give a price in £ a week from 0\n`,
    );
    expect(stderr).toContain(`${bad}: placementTypes[0].children: is the text "x"`);
    expect(stderr).toContain(`${broken}: line 1, column`);
    expect(stderr).toContain(`${latin}: is not UTF-8 text`);
    expect(stderr).toContain(`${missing}: cannot be read (it is not there)`);
  });

  test.each([
    [[]],
    [['nonsense']],
    [['project']],
    [['project', MILLERSDALE, '--jsn']],
    [['__proto__', MILLERSDALE]],
  ])('%j is refused with how to use it', (args) => {
    const { status, stdout, stderr } = model(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Usage: npm run --silent model');
  });
});
