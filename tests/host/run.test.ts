import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runLoopback } from '../../electron/host/run.ts';
import type { Service, ServiceHost } from '../../electron/service/host.ts';
import { fail, succeed } from '../../shared/api/failure.ts';
import { skippedHere } from '../skipped-here.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'placement-run-'));
  mkdirSync(join(root, 'dist', 'renderer'), { recursive: true });
  writeFileSync(join(root, 'package.json'), JSON.stringify({ version: '9.8.7' }));
  vi.stubEnv('PLACEMENT_MODELLER_DATA', join(root, 'data'));
  vi.stubEnv('PLACEMENT_MODELLER_DOCUMENTS', join(root, 'documents'));
  // No window on whatever machine the tests run.
  vi.stubEnv('DISPLAY', '');
  vi.stubEnv('WAYLAND_DISPLAY', '');
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true, force: true });
});

function started(openPath: Service['openPath'] = vi.fn(), call: Service['call'] = async () => succeed(null)) {
  const close = vi.fn();
  const hosts: ServiceHost[] = [];
  const lines: string[] = [];
  let tell: () => void = () => undefined;
  const told = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const createService = (host: ServiceHost): Service => {
    hosts.push(host);
    return { call, openPath, download: () => null, close };
  };
  const run = (file: string | null) =>
    runLoopback({ root, createService, file, say: (line) => lines.push(line), told });
  return { run, hosts, lines, close, tell: () => tell() };
}

const skipped = skippedHere(
  process.platform !== 'linux',
  'The loopback host',
  'elsewhere a browser’s window would open',
);

describe.skipIf(skipped)('the loopback host', () => {
  it('prints its address, serves until it is told to end, and closes the service', async () => {
    const { run, hosts, lines, close, tell } = started();
    const running = run(null);
    await vi.waitFor(() => expect(lines).toHaveLength(2));
    expect(lines[0]).toMatch(/^Placement Modeller is at http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}$/);
    expect(lines[1]).toMatch(/open the address above in a browser/);
    expect(hosts[0]).toMatchObject({
      kind: 'browser',
      version: '9.8.7',
      dialogs: null,
      dataFolder: join(root, 'data'),
      documentsFolder: join(root, 'documents'),
      scenariosFolder: join(root, 'scenarios'),
      licencesFile: join(root, 'dist', 'licences.txt'),
    });
    const address = (lines[0] ?? '').split(' ').at(-1) ?? '';
    expect((await fetch(address, { redirect: 'manual' })).status).toBe(303);
    expect(close).not.toHaveBeenCalled();
    tell();
    await running;
    expect(close).toHaveBeenCalledOnce();
    await expect(fetch(address)).rejects.toThrow();
  });

  it('opens the file it is started with, and says why when it cannot', async () => {
    const openPath = vi.fn(async () => fail('damaged', 'This file is damaged. Open a backup.'));
    const { run, lines, tell } = started(openPath);
    const running = run('/files/a.placements');
    await vi.waitFor(() => expect(lines.length).toBeGreaterThan(1));
    expect(openPath).toHaveBeenCalledExactlyOnceWith('/files/a.placements');
    expect(lines[0]).toBe('This file is damaged. Open a backup.');
    expect(lines[1]).toContain('http://127.0.0.1:');
    tell();
    await running;
  });

  describe('with a browser', () => {
    /** A stand-in for an installed browser, first on the path, on a desk with a display. */
    function installBrowser(script: string): void {
      mkdirSync(join(root, 'bin'));
      writeFileSync(join(root, 'bin', 'microsoft-edge'), `#!${process.execPath}\n${script}\n`);
      chmodSync(join(root, 'bin', 'microsoft-edge'), 0o755);
      vi.stubEnv('PATH', join(root, 'bin'));
      vi.stubEnv('DISPLAY', ':0');
      vi.spyOn(process, 'getuid').mockReturnValue(1000);
    }
    afterEach(() => vi.restoreAllMocks());

    it('ends when the window it opened is closed', async () => {
      installBrowser(`fetch(process.argv[2].replace('--app=', ''), { redirect: 'manual' })`);
      const { run, lines, close } = started();
      await run(null);
      expect(lines).toHaveLength(1);
      expect(close).toHaveBeenCalledOnce();
    });

    it('answers what the window sent as its last before it closes the service', async () => {
      installBrowser(`
        const address = new URL(process.argv[2].replace('--app=', ''));
        fetch(address, { redirect: 'manual' }).then((reply) => {
          const socket = require('node:net').connect(Number(address.port), address.hostname);
          const head = [
            'POST /api/workspace.change HTTP/1.1',
            'Host: ' + address.host,
            'Origin: ' + address.origin,
            'Cookie: ' + reply.headers.getSetCookie()[0].split(';')[0],
            'Content-Type: application/json',
            'Content-Length: 2',
          ];
          socket.write(head.join('\\r\\n') + '\\r\\n\\r\\n{}', () => process.exit(0));
        });`);
      const order: string[] = [];
      const { run, close } = started(undefined, async (name) => {
        await new Promise((resolve) => setTimeout(resolve, 200));
        order.push(name);
        return succeed(null);
      });
      close.mockImplementation(() => order.push('closed'));
      await run(null);
      expect(order).toEqual(['workspace.change', 'closed']);
    });

    it('stays, and says what to do, when the browser ends without having shown the page', async () => {
      installBrowser('process.exit(1)');
      const { run, lines, tell } = started();
      const running = run(null);
      await vi.waitFor(() => expect(lines[1]).toMatch(/did not open a window: open the address above/));
      tell();
      await running;
    });

    it('closes the window when it is told to end', async () => {
      installBrowser(
        `require('node:fs').writeFileSync('${join(root, 'open')}', ''); setInterval(() => {}, 1000)`,
      );
      const { run, tell, close } = started();
      const running = run(null);
      await vi.waitFor(() => expect(existsSync(join(root, 'open'))).toBe(true), 5000);
      tell();
      await running;
      expect(close).toHaveBeenCalledOnce();
      // The window has gone, and its profile with it.
      expect(readdirSync(join(root, 'data'))).toEqual([]);
    });
  });

  it('closes the service also when it cannot start', async () => {
    const { run, close } = started(async () => {
      throw new Error('a bug');
    });
    await expect(run('/files/a.placements')).rejects.toThrow('a bug');
    expect(close).toHaveBeenCalledOnce();
  });
});
