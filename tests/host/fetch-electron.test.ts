import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fetchElectron } from '../../electron/start/fetch-electron.ts';

/** A stand-in for the place Electron is fetched from; each test says how it answers. */
let server: Server;
let folder: string;
let asked: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'placement-electron-'));
  asked = [];
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true, force: true });
});

async function fetchFrom(
  answer: RequestListener,
  stallLimit: number,
  told = new Promise<void>(() => undefined),
) {
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const words: string[] = [];
  const started = performance.now();
  const result = await fetchElectron({
    // An architecture of its own, so that nothing that is installed can stand in for the download.
    env: {
      ...process.env,
      ELECTRON_MIRROR: `http://127.0.0.1:${port}/`,
      ELECTRON_INSTALL_PLATFORM: 'linux',
      ELECTRON_INSTALL_ARCH: 'arm64',
      electron_config_cache: folder,
      NO_PROXY: '127.0.0.1',
    },
    stallLimit,
    told,
    progress: (said) => words.push(said),
  });
  return { result, words, took: performance.now() - started };
}

describe('fetching Electron', () => {
  it('is given up when it is refused, with the reason', async () => {
    const { result } = await fetchFrom((_request, response) => response.writeHead(403).end(), 20_000);
    expect(result).toMatchObject({ fetched: false, reason: expect.stringMatching(/403/) });
    expect(asked).toEqual([expect.stringMatching(/electron-v[\d.]+-linux-arm64\.zip$/)]);
  });

  it('is given up when the connection is cut', async () => {
    const { result } = await fetchFrom((request) => request.socket.destroy(), 20_000);
    expect(result).toMatchObject({
      fetched: false,
      reason: expect.stringMatching(/fetch failed|terminated|socket/i),
    });
  });

  it('is given up when nobody answers', async () => {
    const { result, took } = await fetchFrom(() => undefined, 3_000);
    expect(result).toEqual({ fetched: false, reason: 'nothing arrived for 3 seconds' });
    expect(took).toBeLessThan(15_000);
  });

  it('is given up when it stops half-way, having shown how far it came', async () => {
    const { result, words } = await fetchFrom((_request, response) => {
      response.writeHead(200, { 'Content-Length': '4000000' });
      response.write(Buffer.alloc(2_000_000));
    }, 3_000);
    expect(result).toEqual({ fetched: false, reason: 'nothing arrived for 3 seconds' });
    expect(words.at(-1)).toBe('Fetching Electron, once: 2 of 4 MB (50%)');
  });

  it('is given up when the user stops it', async () => {
    let stop: () => void = () => undefined;
    const told = new Promise<void>((resolve) => {
      stop = resolve;
    });
    const { result } = await fetchFrom(() => stop(), 20_000, told);
    expect(result).toEqual({ fetched: false, reason: 'it was stopped' });
  });

  it('is left to go on while bytes keep coming, however slowly, and never takes a wrong file', async () => {
    const { result, words, took } = await fetchFrom((_request, response) => {
      response.writeHead(200, { 'Content-Length': '9' });
      let sent = 0;
      const timer = setInterval(() => {
        response.write('x');
        sent += 1;
        if (sent === 9) {
          clearInterval(timer);
          response.end();
        }
      }, 500);
    }, 3_000);
    // Longer than the limit in all, and ended only by the check of what had come.
    expect(took).toBeGreaterThan(4_000);
    expect(result).toMatchObject({ fetched: false, reason: expect.stringMatching(/checksum|hash/i) });
    expect(words.at(-1)).toContain('(100%)');
  });
});
