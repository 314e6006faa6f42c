/**
 * A page of another program on this machine, in the very browser that the app has let in: it reads nothing and writes
 * nothing. A browser takes such a page for the same site and sends the session's cookie along.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appInBrowser } from './app-in-browser.ts';
import { lastSteps, openExample, readFile } from './steps.ts';

const CHANGE = JSON.stringify({
  name: 'Stolen',
  edits: [{ table: 'profile', do: 'set', fields: { council: 'Stolen Borough' } }],
});

describe('a page of another origin', () => {
  let page: Page;
  let other: Page;
  let server: Server;
  let ours: string;
  const app = appInBrowser(async (opened) => {
    page = opened.page;
    await openExample(page, /St Helens/);
  });
  beforeAll(async () => {
    server = createServer((_request, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html' });
      response.end('<title>Another program</title>');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    ours = new URL(page.url()).origin;
    other = await app.context.newPage();
    await other.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  }, 60_000);
  afterAll(() => server?.close());

  /** What another page gets of an address: the text, or that it got none. */
  const fetched = (path: string, init: object) =>
    other.evaluate(
      async ([address, options]) => {
        const answer = await fetch(address, options).catch(() => null);
        return answer === null ? 'none' : `${answer.type}: ${await answer.text()}`;
      },
      [`${ours}${path}`, init] as const,
    );

  test.each([
    ['an operation as JSON', 'workspace.change', 'application/json', 'cors'],
    ['an operation as plain text', 'workspace.change', 'text/plain', 'no-cors'],
    ['one that reads', 'workspace.read', 'text/plain', 'no-cors'],
  ])('is refused %s', async (_, operation, type, mode) => {
    const init = {
      method: 'POST',
      headers: { 'Content-Type': type },
      mode,
      credentials: 'include',
      body: CHANGE,
    };
    // Of an opaque answer a page sees nothing, whatever was in it.
    expect(await fetched(`/api/${operation}`, init)).toMatch(/^(none|opaque: )$/);
    expect((await readFile(page, 'workspace.read')).content.profile.council).toBe('St Helens');
  });

  test('cannot read the page, show it in a frame or run its scripts', async () => {
    for (const mode of ['cors', 'no-cors']) {
      const got = await fetched('/', { mode, credentials: 'include' });
      expect(got).not.toContain('Placement Modeller');
    }
    const script = await page.locator('script[src]').first().getAttribute('src');
    const loaded = await other.evaluate(
      ([origin, path]) =>
        new Promise((resolve) => {
          const element = document.createElement('script');
          element.type = 'module';
          element.onload = () => resolve('loaded');
          element.onerror = () => resolve('refused');
          element.src = `${origin}${path}`;
          document.head.append(element);
        }),
      [ours, script] as const,
    );
    expect(loaded).toBe('refused');
    await other.evaluate((origin) => {
      const frame = document.createElement('iframe');
      frame.src = origin;
      document.body.append(frame);
    }, ours);
    await other.waitForTimeout(500);
    for (const frame of other.frames().slice(1)) {
      const text = await frame.evaluate(() => document.body?.innerText ?? '').catch(() => '');
      expect(text).not.toContain('St Helens');
    }
  });

  test('cannot send a form, nor open the app in a window of its own making', async () => {
    const popup = app.context.waitForEvent('page');
    await other.evaluate((origin) => void window.open(origin), ours);
    const opened = await popup;
    await opened.waitForLoadState();
    expect(await opened.locator('body').innerText()).toContain('opened from another page');
    await opened.close();
    await other.evaluate(
      ([origin, body]) => {
        const form = document.createElement('form');
        form.method = 'post';
        form.enctype = 'text/plain';
        form.action = `${origin}/api/workspace.change`;
        const field = document.createElement('input');
        field.name = body;
        form.append(field);
        document.body.append(form);
        form.submit();
      },
      [ours, CHANGE] as const,
    );
    await other.waitForURL(`${ours}/**`);
    expect(await other.locator('body').innerText()).toContain('refused');
    expect(await lastSteps(page)).toEqual([]);
  });
});
