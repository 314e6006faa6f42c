import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { OPERATION_NAMES } from '../../shared/api/operations.ts';
import { readPageFile } from '../security/page-files.ts';
import type { Service } from '../service/host.ts';
import { readBody } from './body.ts';
import { NO_ENTRY_PAGE, plainPage, USED_ADDRESS_PAGE } from './plain-page.ts';
import { answerBug, refuse, send, sendOutcome, sendPage } from './replies.ts';
import { whyRefused } from './request-checks.ts';
import { createEntrance, type Entrance } from './start-token.ts';

/** The part of the service that this host passes requests on to. */
export type HostedService = Pick<Service, 'call' | 'download'>;

export type Loopback = {
  /** `http://127.0.0.1:PORT/?token=…`: lets one browser in, once. */
  readonly startAddress: string;
  /** Whether a browser has been let in yet. */
  entered(): boolean;
  /** Settles once what a page sent before it went has been answered, which is not waited for without end. */
  settle(): Promise<void>;
  close(): Promise<void>;
};

type Settings = {
  readonly service: HostedService;
  /** The folder with the built page. */
  readonly pageRoot: string;
  /** Bytes an operation's input may have; 8 MiB is several times the largest step the contract allows to be useful. */
  readonly bodyLimit?: number;
};

type Door = Required<Settings> & {
  readonly host: string;
  readonly entrance: Entrance;
};

const ADDRESS = '127.0.0.1';
/** How long what was sent last may be on its way, and how long its answer may take. Milliseconds. */
const ARRIVING_LIMIT = 100;
const ANSWERING_LIMIT = 3_000;
const BODY_LIMIT = 8 * 1024 * 1024;
const OPERATIONS: ReadonlySet<string> = new Set<string>(OPERATION_NAMES);

/**
 * Serves the page and the operations to this machine only, on a port the system picks. Rejects when no port can be
 * opened.
 */
export async function openLoopback(settings: Settings): Promise<Loopback> {
  let door: Door | null = null;
  const answering = new Set<Promise<void>>();
  const server = createServer((request, response) => {
    if (door === null) {
      response.destroy();
      return;
    }
    const answered = answer(request, response, door)
      .catch((error: unknown) => answerBug(response, error))
      .finally(() => answering.delete(answered));
    answering.add(answered);
  });
  const port = await listen(server);
  const entrance = createEntrance(port);
  const host = `${ADDRESS}:${port}`;
  door = { bodyLimit: BODY_LIMIT, ...settings, host, entrance };
  return {
    startAddress: `http://${host}/?token=${entrance.token}`,
    entered: () => entrance.isUsed(),
    settle: async () => {
      await setTimeout(ARRIVING_LIMIT);
      await Promise.race([Promise.all(answering), setTimeout(ANSWERING_LIMIT, undefined, { ref: false })]);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(request: IncomingMessage, response: ServerResponse, door: Door): Promise<void> {
  const method = request.method ?? '';
  const [path = '', query = ''] = splitOnce(request.url ?? '', '?');
  if (method !== 'GET' && method !== 'POST')
    return refuse(request, response, 405, 'That cannot be done here.');
  // Anything but a plain path (`http://…`, `//host/…`, `*`) is not a request for one of our pages.
  if (!path.startsWith('/') || path.startsWith('//')) {
    return refuse(request, response, 400, 'That is not one of the addresses of Placement Modeller.');
  }
  const refusal = whyRefused({ method, headers: request.headers }, door.host);
  if (refusal !== null) return refuse(request, response, refusal.status, refusal.message);

  const admitted = door.entrance.isSession(request.headers.cookie);
  const token = method === 'GET' && path === '/' ? new URLSearchParams(query).get('token') : null;
  if (token !== null) return enter(response, door, token, admitted);
  if (!admitted) {
    if (method === 'GET') return sendPage(response, 403, NO_ENTRY_PAGE);
    return refuse(
      request,
      response,
      403,
      'Open Placement Modeller with the address it printed when it started.',
    );
  }
  if (method === 'POST') return answerOperation(request, response, path, door);
  if (path.startsWith('/download/')) return answerDownload(response, path.slice('/download/'.length), door);
  const file = await readPageFile(door.pageRoot, path);
  if (file === null)
    return refuse(request, response, 404, 'There is no such page. Go back to the first page.');
  send(response, 200, { 'Content-Type': file.type }, file.body);
}

/** Lets in whoever brings the unused token; a browser that is in already is simply sent on. */
function enter(response: ServerResponse, door: Door, token: string, admitted: boolean): void {
  const cookie = admitted ? null : door.entrance.exchange(token);
  if (admitted) send(response, 303, { Location: '/' }, '');
  else if (cookie === null) sendPage(response, 403, USED_ADDRESS_PAGE);
  else send(response, 303, { Location: '/', 'Set-Cookie': cookie }, '');
}

async function answerOperation(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  door: Door,
): Promise<void> {
  const name = path.startsWith('/api/') ? path.slice('/api/'.length) : '';
  if (!OPERATIONS.has(name)) return refuse(request, response, 404, 'There is no such operation.');
  // A page of another site can send this type only after asking leave, which is never given.
  if (!/^application\/json(?:\s*;\s*charset=utf-8)?$/i.test(request.headers['content-type'] ?? '')) {
    return refuse(request, response, 415, 'This request was not in the form Placement Modeller uses.');
  }
  const body = await readBody(request, door.bodyLimit);
  if (body.state === 'too-big') {
    return refuse(
      request,
      response,
      413,
      'That is too much to take in at once. Paste or import it in smaller parts.',
    );
  }
  const input = body.state === 'read' ? parseJson(body.text) : null;
  if (input === null)
    return refuse(request, response, 400, 'This request did not arrive whole. Please try again.');
  sendOutcome(response, 200, await door.service.call(name, input.value));
}

function answerDownload(response: ServerResponse, id: string, door: Door): void {
  const known = /^[A-Za-z0-9_-]{1,200}$/.test(id);
  const file = known ? door.service.download(id) : null;
  if (file === null) {
    const words = ['A copy can be fetched once. Go back and save a copy again.'];
    sendPage(response, 404, plainPage('This copy has gone', words));
    return;
  }
  const plain = file.name.replaceAll(/[^A-Za-z0-9 ._-]/g, '_');
  const exact = encodeURIComponent(file.name).replaceAll(/['()*]/g, percentEncoded);
  send(
    response,
    200,
    {
      'Content-Type': file.type,
      'Content-Disposition': `attachment; filename="${plain}"; filename*=UTF-8''${exact}`,
    },
    file.body,
  );
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: ADDRESS, port: 0, exclusive: true }, () => {
      const address = server.address();
      if (address !== null && typeof address === 'object') resolve(address.port);
      else reject(new Error('The server has no port.'));
    });
  });
}

function parseJson(text: string): { readonly value: unknown } | null {
  try {
    const value: unknown = JSON.parse(text);
    return { value };
  } catch {
    return null;
  }
}

function splitOnce(text: string, mark: string): readonly [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + mark.length)];
}

function percentEncoded(letter: string): string {
  return `%${letter.charCodeAt(0).toString(16).toUpperCase()}`;
}
