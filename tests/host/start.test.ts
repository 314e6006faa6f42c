import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildWithStamp, isStale } from '../../electron/start/build-stamp.ts';
import { chooseHost, fileAmong } from '../../electron/start/choose-host.ts';
import { progressWords } from '../../electron/start/download-report.ts';
import { electronBinary } from '../../electron/start/electron-binary.ts';
import { nodeTooOld } from '../../electron/start/node-version.ts';
import { progressLine } from '../../electron/start/progress-line.ts';
import { runElectron } from '../../electron/start/run-electron.ts';
import { answerInstead } from '../../electron/start/usage.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'placement-start-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const never = new Promise<void>(() => undefined);

describe('which Node will do', () => {
  it.each(['20.19.4', '22.6.0', '22.17.1', '18.0.0', ''])('not %s, and it says what to do', (version) => {
    expect(nodeTooOld(version)).toContain('npm ci');
  });
  it.each(['22.18.0', '22.21.1', '24.0.0', '26.1.2'])('%s', (version) => {
    expect(nodeTooOld(version)).toBeNull();
  });
});

describe('what it is started with', () => {
  it.each([[[]], [['--browser']], [['--browser', 'a.placements']], [['']]])('%j starts', (words) => {
    expect(answerInstead(words)).toBeNull();
  });
  it.each(['--help', '-h'])('%s says how', (word) => {
    expect(answerInstead([word])).toMatchObject({ code: 0, text: expect.stringContaining('--browser') });
  });
  it('an unknown switch is named, and nothing is started', () => {
    const answer = answerInstead(['a.placements', '--brwoser']);
    expect(answer).toMatchObject({ code: 2, text: expect.stringMatching(/^“--brwoser”/) });
  });
});

describe('which host', () => {
  const desk = { platform: 'win32', env: {}, userId: null, words: [] } as const;
  const linux = { ...desk, platform: 'linux', userId: 1000, env: { DISPLAY: ':0' } } as const;

  it('is the desktop where it can be', () => {
    expect(chooseHost(desk)).toEqual({ host: 'desktop' });
    expect(chooseHost({ ...desk, platform: 'darwin', userId: 0 })).toEqual({ host: 'desktop' });
    expect(chooseHost(linux)).toEqual({ host: 'desktop' });
    expect(chooseHost({ ...linux, env: { WAYLAND_DISPLAY: 'wayland-0' } })).toEqual({ host: 'desktop' });
  });

  it('is the browser when asked for', () => {
    expect(chooseHost({ ...desk, words: ['--browser'] })).toEqual({ host: 'browser', why: null });
    const env = { PLACEMENT_MODELLER_HOST: 'browser' };
    expect(chooseHost({ ...desk, env })).toEqual({ host: 'browser', why: null });
  });

  it('is the browser for root and without a display, and says why', () => {
    expect(chooseHost({ ...linux, userId: 0 })).toMatchObject({
      host: 'browser',
      why: expect.stringMatching(/root/),
    });
    expect(chooseHost({ ...linux, env: {} })).toMatchObject({
      host: 'browser',
      why: expect.stringMatching(/no display/),
    });
  });

  it('opens the file named, whatever switches stand beside it', () => {
    expect(fileAmong(['--browser', 'a.placements'])).toBe('a.placements');
    expect(fileAmong(['--browser', ''])).toBeNull();
  });
});

describe("Electron's program", () => {
  it('is there only when unpacking came to its end', () => {
    const folder = join(root, 'node_modules', 'electron');
    mkdirSync(join(folder, 'dist'), { recursive: true });
    expect(electronBinary(root, {})).toBeNull();
    writeFileSync(join(folder, 'dist', 'electron'), '');
    expect(electronBinary(root, {})).toBeNull();
    writeFileSync(join(folder, 'path.txt'), 'electron');
    expect(electronBinary(root, {})).toBe(join(folder, 'dist', 'electron'));
    rmSync(join(folder, 'dist'), { recursive: true });
    expect(electronBinary(root, {})).toBeNull();
  });

  const node = (code: string) => ['-e', code] as const;
  it('counts as not running when it cannot be started, or fails at once', async () => {
    expect(await runElectron(join(root, 'missing'), [], never)).toMatchObject({ ran: false });
    expect(await runElectron(process.execPath, node('process.exit(127)'), never)).toMatchObject({
      ran: false,
    });
  });

  it('has run when it ends well, or fails later on', async () => {
    expect(await runElectron(process.execPath, node(''), never)).toEqual({ ran: true, code: 0 });
    const late = await runElectron(
      process.execPath,
      node('setTimeout(() => process.exit(3), 200)'),
      never,
      50,
    );
    expect(late).toEqual({ ran: true, code: 3 });
  });

  it('ends when the starter is told to', async () => {
    const told = new Promise<void>((resolve) => setTimeout(resolve, 100));
    const end = await runElectron(process.execPath, node('setInterval(() => {}, 1000)'), told);
    expect(end).toEqual({ ran: true, code: 0 });
  });
});

describe('what is built', () => {
  const build = () => buildWithStamp(root, 'renderer', async () => undefined);
  beforeEach(() => {
    mkdirSync(join(root, 'renderer', 'pages'), { recursive: true });
    writeFileSync(join(root, 'renderer', 'pages', 'a.tsx'), 'a');
    writeFileSync(join(root, 'renderer', 'b.tsx'), 'b');
  });

  it('is stale until it has been built, and again after any change', async () => {
    expect(isStale(root, 'renderer')).toBe(true);
    await build();
    expect(isStale(root, 'renderer')).toBe(false);
    writeFileSync(join(root, 'renderer', 'pages', 'a.tsx'), 'changed');
    expect(isStale(root, 'renderer')).toBe(true);
    await build();
    rmSync(join(root, 'renderer', 'b.tsx'));
    expect(isStale(root, 'renderer')).toBe(true);
  });

  it('is still stale when the build failed', async () => {
    await build();
    const failing = buildWithStamp(root, 'renderer', async () => {
      throw new Error('does not compile');
    });
    await expect(failing).rejects.toThrow('does not compile');
    expect(isStale(root, 'renderer')).toBe(true);
  });

  it('is stale when a source was changed while it was being built', async () => {
    await buildWithStamp(root, 'renderer', async () => {
      writeFileSync(join(root, 'renderer', 'b.tsx'), 'changed meanwhile');
    });
    expect(isStale(root, 'renderer')).toBe(true);
  });
});

describe('progress', () => {
  it('is said in megabytes', () => {
    expect(progressWords(0, 118_000_000)).toBe('Fetching Electron, once: 0 of 118 MB (0%)');
    expect(progressWords(59_900_000, 118_000_000)).toBe('Fetching Electron, once: 59 of 118 MB (50%)');
    expect(progressWords(5_000_000, null)).toBe('Fetching Electron, once: 5 MB');
  });

  it('is one changing line on a terminal, and a line for each tenth in a log', () => {
    const text = (isTTY: boolean) => {
      const written: string[] = [];
      const line = progressLine({ isTTY, write: (piece) => written.push(piece) });
      for (let at = 0; at <= 100; at += 1) line.show(progressWords(at * 1_000_000, 100_000_000));
      line.end();
      return written.join('');
    };
    expect(text(true).match(/\r/g)).toHaveLength(101);
    expect(text(true).match(/\n/g)).toHaveLength(1);
    expect(text(false).match(/\n/g)).toHaveLength(11);
    expect(text(false)).not.toContain('\r');
  });
});
