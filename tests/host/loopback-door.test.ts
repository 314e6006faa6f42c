import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { JSON_TYPE, openStandIn, readStart } from './stand-in.ts';

let host: Awaited<ReturnType<typeof openStandIn>>;
beforeEach(async () => {
  host = await openStandIn({ bodyLimit: 1000 });
});
afterEach(() => host.close());

describe('the way in', () => {
  it('exchanges the token for a session cookie that scripts and other sites cannot use', async () => {
    const reply = await host.ask({ path: host.start.pathname + host.start.search });
    expect(reply.status).toBe(303);
    expect(reply.headers.location).toBe('/');
    const cookie = reply.headers['set-cookie']?.[0] ?? '';
    expect(cookie).toMatch(/^placement-modeller-\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(cookie).not.toContain(host.start.searchParams.get('token'));
    expect(host.loopback.entered()).toBe(true);
    const page = await host.ask({ path: '/', headers: { Cookie: cookie.split(';')[0] ?? '' } });
    expect(page.status).toBe(200);
    expect(page.text).toContain('<title>Page</title>');
  });

  it('refuses a token that has been used, and says what to do', async () => {
    await host.enter();
    const reply = await host.ask({ path: `/${host.start.search}` });
    expect(reply.status).toBe(403);
    expect(reply.headers['set-cookie']).toBeUndefined();
    expect(reply.text).toContain('already been used');
    expect(reply.text).toContain('npm start');
  });

  it('sends a browser that is in already on to the page, even with a used token', async () => {
    const cookie = await host.enter();
    const reply = await host.ask({ path: `/${host.start.search}`, headers: { Cookie: cookie } });
    expect(reply.status).toBe(303);
    expect(reply.headers['set-cookie']).toBeUndefined();
  });

  it.each(['?token=', '?token=wrong', `?token=${'A'.repeat(43)}`, '?token=é', '?token=%00'])(
    'refuses the token %s without spending the real one',
    async (query) => {
      expect((await host.ask({ path: `/${encodeURI(query)}` })).status).toBe(403);
      expect(host.loopback.entered()).toBe(false);
      expect(await host.enter()).not.toBe('');
    },
  );

  it.each(['/', '/page-1a_B.js', '/download/copy-1', '/api/start.read'])(
    'shows nothing of %s without a cookie',
    async (path) => {
      const reply = await host.ask({ path });
      expect(reply.status).toBe(403);
      expect(reply.text).toContain('full address');
    },
  );

  it('refuses an operation without a cookie, or with one of another run', async () => {
    const other = await openStandIn();
    const foreign = (await other.enter()).replace(/\d+=/, `${host.start.port}=`);
    await other.close();
    for (const cookie of ['', foreign, `placement-modeller-${host.start.port}=`]) {
      const reply = await host.ask({ ...readStart, headers: host.asPage(cookie) });
      expect(reply.status).toBe(403);
    }
    expect(host.calls).toEqual([]);
  });
});

describe('where a request comes from', () => {
  const foreignHosts = [
    'evil.example',
    'localhost:PORT',
    '127.0.0.1',
    '127.0.0.1.evil.example:PORT',
    '[::1]:PORT',
  ];
  it.each(foreignHosts)('refuses the host %s, as a name pointed at this machine would send', async (name) => {
    const cookie = await host.enter();
    const Host = name.replace('PORT', host.start.port);
    const page = await host.ask({ path: '/', headers: { Host, Cookie: cookie } });
    expect(page.status).toBe(403);
    expect(page.text).not.toContain('<title>Page</title>');
    const call = await host.ask({ ...readStart, headers: { ...host.asPage(cookie), Host } });
    expect(call.status).toBe(403);
    expect(host.calls).toEqual([]);
  });

  it('refuses the token itself under another host, and keeps it good', async () => {
    const reply = await host.ask({ path: `/${host.start.search}`, headers: { Host: 'evil.example' } });
    expect(reply.status).toBe(403);
    expect(host.loopback.entered()).toBe(false);
  });

  it('refuses two hosts, or none', async () => {
    const cookie = await host.enter();
    const none = await host.askRaw(`GET / HTTP/1.0\r\nCookie: ${cookie}\r\n\r\n`);
    expect(none).toMatch(/^HTTP\/1\.1 403 /);
    const two = await host.askRaw(
      `GET / HTTP/1.1\r\nHost: evil.example\r\nHost: ${host.start.host}\r\nCookie: ${cookie}\r\n\r\n`,
    );
    expect(two).not.toMatch(/^HTTP\/1\.1 2/);
  });

  it.each([
    'http://evil.example',
    'null',
    'https://127.0.0.1:PORT',
    'http://127.0.0.1:1',
    'http://localhost:PORT',
  ])('refuses the origin %s', async (origin) => {
    const Origin = origin.replace('PORT', host.start.port);
    const cookie = await host.enter();
    expect((await host.ask({ ...readStart, headers: { ...host.asPage(cookie), Origin } })).status).toBe(403);
    expect((await host.ask({ path: '/', headers: { Cookie: cookie, Origin } })).status).toBe(403);
    expect(host.calls).toEqual([]);
  });

  it('refuses an operation with no origin at all', async () => {
    const headers = { ...JSON_TYPE, Cookie: await host.enter() };
    expect((await host.ask({ ...readStart, headers })).status).toBe(403);
  });

  it.each(['cross-site', 'same-site', 'none', 'something-new'])(
    'refuses an operation sent %s',
    async (site) => {
      const headers = { ...host.asPage(await host.enter()), 'Sec-Fetch-Site': site };
      expect((await host.ask({ ...readStart, headers })).status).toBe(403);
      expect(host.calls).toEqual([]);
    },
  );

  it.each(['cross-site', 'same-site'])('refuses a page, script or copy asked for %s', async (site) => {
    const headers = { Cookie: await host.enter(), 'Sec-Fetch-Site': site };
    for (const path of ['/', '/page-1a_B.js', '/download/copy-1']) {
      expect((await host.ask({ path, headers })).status).toBe(403);
    }
    expect((await host.ask({ path: '/', headers: { ...headers, 'Sec-Fetch-Site': 'none' } })).status).toBe(
      200,
    );
  });
});
