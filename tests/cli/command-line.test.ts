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
