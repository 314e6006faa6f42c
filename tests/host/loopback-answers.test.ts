import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openStandIn, readStart } from './stand-in.ts';

let host: Awaited<ReturnType<typeof openStandIn>>;
beforeEach(async () => {
  host = await openStandIn({ bodyLimit: 1000 });
});
afterEach(() => host.close());

describe('operations', () => {
  it('passes one on and gives back its outcome', async () => {
    const reply = await host.ask({ ...readStart, headers: host.asPage(await host.enter()) });
    expect(reply.status).toBe(200);
    expect(JSON.parse(reply.text)).toEqual({ ok: true, value: { name: 'start.read', input: {} } });
    expect(reply.headers['cache-control']).toBe('no-store');
    expect(host.calls).toEqual([{ name: 'start.read', input: {} }]);
  });

  it.each(['/api/', '/api/nothing', '/api/constructor', '/api/__proto__', '/api/start.read/', '/start.read'])(
    'knows no operation at %s',
    async (path) => {
      const reply = await host.ask({ ...readStart, path, headers: host.asPage(await host.enter()) });
      expect(reply.status).toBe(404);
      expect(host.calls).toEqual([]);
    },
  );

  it.each(['GET', 'PUT', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH'])('does not answer %s', async (method) => {
    const cookie = await host.enter();
    const reply = await host.ask({ method, path: '/api/start.read', headers: host.asPage(cookie) });
    expect(reply.status).toBe(method === 'GET' ? 404 : 405);
    expect(host.calls).toEqual([]);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', ''])(
    'refuses a body of the type "%s", which a form of another site could send',
    async (type) => {
      const headers = { ...host.asPage(await host.enter()), 'Content-Type': type };
      expect((await host.ask({ ...readStart, headers })).status).toBe(415);
    },
  );

  it('refuses what is too big, by its stated length and on the way', async () => {
    const headers = host.asPage(await host.enter());
    const body = JSON.stringify({ text: 'x'.repeat(2000) });
    const stated = await host.ask({ ...readStart, headers, body });
    expect(stated.status).toBe(413);
    expect(JSON.parse(stated.text)).toMatchObject({ ok: false, failure: { code: 'bad-request' } });
    const piece = `${(600).toString(16)}\r\n${'x'.repeat(600)}\r\n`;
    const names = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    const unstated = await host.askRaw(
      `POST /api/start.read HTTP/1.1\r\nHost: ${host.start.host}\r\n${names.join('')}Transfer-Encoding: chunked\r\n\r\n${piece}${piece}0\r\n\r\n`,
    );
    expect(unstated).toMatch(/^HTTP\/1\.1 413 /);
    // One that only says so is not waited for.
    const promised = await host.askRaw(
      `POST /api/start.read HTTP/1.1\r\nHost: ${host.start.host}\r\n${names.join('')}Content-Length: 5000\r\n\r\n`,
    );
    expect(promised).toMatch(/^HTTP\/1\.1 413 /);
    expect(host.calls).toEqual([]);
  });

  it.each(['', '{', 'undefined', '{"a":1}x'])('refuses a body that is not JSON: "%s"', async (body) => {
    const reply = await host.ask({ ...readStart, headers: host.asPage(await host.enter()), body });
    expect(reply.status).toBe(400);
  });

  it('answers a bug of ours with a sentence that gives nothing away', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    const reply = await host.ask({
      ...readStart,
      path: '/api/file.close',
      headers: host.asPage(await host.enter()),
    });
    expect(reply.status).toBe(500);
    expect(JSON.parse(reply.text)).toMatchObject({ ok: false, failure: { code: 'internal' } });
    expect(reply.text).not.toMatch(/secret|stack|Error/);
    expect(log).toHaveBeenCalledOnce();
    log.mockRestore();
  });
});

describe('files', () => {
  it.each([
    '/../secret.js',
    '/%2e%2e/secret.js',
    '/..%2fsecret.js',
    '/%2e%2e%2fsecret.js',
    '/..%5csecret.js',
    '/..\\secret.js',
    '/x/../../secret.js',
    '/%252e%252e/secret.js',
    '/./index.html',
    '/index.html/',
    '/%00index.html',
    '/index.html%00.js',
    '/C:/Windows/win.ini',
    '/.hidden.js',
    '/notes.txt',
    '/index.html::$DATA',
    '/%zz',
    '/favicon.ico',
  ])('finds nothing at %s', async (path) => {
    const reply = await host.ask({ path, headers: { Cookie: await host.enter() } });
    expect(reply.status).toBe(404);
    expect(reply.text).not.toContain('secret');
  });

  it.each(['//evil.example/', 'http://evil.example/index.html', '*', 'index.html'])(
    'refuses the target %s',
    async (path) => {
      const cookie = await host.enter();
      const reply = await host.askRaw(
        `GET ${path} HTTP/1.1\r\nHost: ${host.start.host}\r\nCookie: ${cookie}\r\n\r\n`,
      );
      expect(reply).toMatch(/^HTTP\/1\.1 400 /);
    },
  );

  it('sends the protecting headers with every answer', async () => {
    const headers = { Cookie: await host.enter() };
    const replies = [
      await host.ask({ path: '/', headers }),
      await host.ask({ path: '/' }),
      await host.ask({ path: '/', headers: { Host: 'evil.example' } }),
      await host.ask({ ...readStart, headers: host.asPage(headers.Cookie) }),
      await host.ask({ path: `/${host.start.search}` }),
    ];
    for (const reply of replies) {
      expect(reply.headers['content-security-policy']).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'",
      );
      expect(reply.headers['x-content-type-options']).toBe('nosniff');
      expect(reply.headers['referrer-policy']).toBe('no-referrer');
      expect(reply.headers['cross-origin-opener-policy']).toBe('same-origin');
      expect(reply.headers['cross-origin-resource-policy']).toBe('same-origin');
      expect(reply.headers['cache-control']).toBe('no-store');
      expect(reply.headers['access-control-allow-origin']).toBeUndefined();
    }
  });

  it('gives a copy once, as a file to keep', async () => {
    const headers = { Cookie: await host.enter() };
    const first = await host.ask({ path: '/download/copy-1', headers });
    expect(first.status).toBe(200);
    expect(first.text).toBe('\u0001\u0002\u0003');
    expect(first.headers['content-disposition']).toBe(
      'attachment; filename="St Helens _ _copy_.placements"; ' +
        "filename*=UTF-8''St%20Helens%20%E2%80%93%20%E2%80%9Ccopy%E2%80%9D.placements",
    );
    const again = await host.ask({ path: '/download/copy-1', headers });
    expect(again.status).toBe(404);
    expect(again.text).toContain('save a copy again');
    expect((await host.ask({ path: '/download/..%2fcopy-1', headers })).status).toBe(404);
  });
});
