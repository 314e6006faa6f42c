import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type HostedService, openLoopback } from '../../electron/host/loopback.ts';
import type { Download } from '../../electron/service/host.ts';
import { succeed } from '../../shared/api/failure.ts';

export type Reply = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
};

type Asking = {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
};

/** A folder with a page in it, and a secret beside it that no address may reach. */
export function pageFolder(): string {
  const outer = mkdtempSync(join(tmpdir(), 'placement-page-'));
  const root = mkdtempSync(join(outer, 'renderer-'));
  writeFileSync(join(root, 'index.html'), '<!doctype html><title>Page</title>');
  writeFileSync(join(root, 'page-1a_B.js'), 'export {};');
  writeFileSync(join(root, 'notes.txt'), 'not a kind of file that is served');
  writeFileSync(join(root, '.hidden.js'), 'hidden');
  writeFileSync(join(outer, 'secret.js'), 'secret');
  return root;
}

export const JSON_TYPE = { 'Content-Type': 'application/json' };
export const readStart = { method: 'POST', path: '/api/start.read', body: '{}' };

/** A loopback host over a service that echoes what it is asked. `calls` holds what reached it. */
export async function openStandIn(options: { readonly bodyLimit?: number } = {}) {
  const calls: { name: string; input: unknown }[] = [];
  const copy: Download = {
    name: 'St Helens – “copy”.placements',
    type: 'application/octet-stream',
    body: new Uint8Array([1, 2, 3]),
  };
  const waiting = new Map([['copy-1', copy]]);
  const service: HostedService = {
    call: async (name, input) => {
      calls.push({ name, input });
      if (name === 'file.close') throw new Error('a bug with C:\\secret\\path in it');
      return succeed({ name, input });
    },
    download: (id) => {
      const given = waiting.get(id) ?? null;
      waiting.delete(id);
      return given;
    },
  };
  const pageRoot = pageFolder();
  const loopback = await openLoopback({ service, pageRoot, ...options });
  const start = new URL(loopback.startAddress);
  const ask = (asking: Asking) => send(start, asking);
  /** Lets us in as a browser would be; gives the cookie to send from then on. */
  const enter = async (): Promise<string> => {
    const reply = await ask({ path: start.pathname + start.search });
    return (reply.headers['set-cookie']?.[0] ?? '').split(';')[0] ?? '';
  };
  /** The headers our own page sends with an operation. */
  const asPage = (cookie: string) => ({
    ...JSON_TYPE,
    Cookie: cookie,
    Origin: `http://${start.host}`,
    'Sec-Fetch-Site': 'same-origin',
  });
  const askRaw = (text: string) => sendRaw(Number(start.port), text);
  const close = async () => {
    await loopback.close();
    rmSync(dirname(pageRoot), { recursive: true, force: true });
  };
  return { loopback, close, start, ours: `http://${start.host}`, calls, ask, askRaw, asPage, enter };
}

/** Sends exactly what it is given: no header is put right, no path made tidy. */
function send(start: URL, { method = 'GET', path, headers = {}, body }: Asking): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const asking = request(
      {
        host: '127.0.0.1',
        port: start.port,
        method,
        path,
        setHost: !('Host' in headers),
        headers: { ...headers, ...(body === undefined ? {} : { 'Content-Length': Buffer.byteLength(body) }) },
      },
      (reply) => {
        const pieces: Buffer[] = [];
        reply.on('data', (piece: Buffer) => pieces.push(piece));
        reply.on('end', () =>
          resolve({
            status: reply.statusCode ?? 0,
            headers: reply.headers,
            text: Buffer.concat(pieces).toString('utf8'),
          }),
        );
        reply.on('error', reject);
      },
    );
    asking.on('error', reject);
    asking.end(body);
  });
}

/** Writes bytes to the host's port and reads until it closes, or has been silent for half a second. */
function sendRaw(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    let reply = '';
    socket.setEncoding('utf8');
    socket.setTimeout(500, () => socket.destroy());
    socket.on('data', (piece: string) => {
      reply += piece;
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(reply));
  });
}
