import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { answerPageRequests, PRIVATE_SCHEME } from '../../electron/security/app-scheme.ts';
import { locatePageFile } from '../../electron/security/page-files.ts';
import { pageFolder } from '../host/stand-in.ts';

const root = pageFolder();
afterAll(() => rmSync(dirname(root), { recursive: true, force: true }));
const answer = answerPageRequests(root);
const get = (address: string) => answer(new Request(address));

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'";

describe('the private scheme', () => {
  it('is a proper origin and has no other privilege', () => {
    expect(PRIVATE_SCHEME).toEqual({ scheme: 'app', privileges: { standard: true, secure: true } });
  });

  it('serves the page with its type and policy', async () => {
    const page = await get('app://placement/index.html');
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('<title>Page</title>');
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('content-security-policy')).toBe(POLICY);
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    const script = await get('app://placement/page-1a_B.js');
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect((await get('app://placement/')).status).toBe(200);
  });

  it('allows no inline script or style and no code from text', () => {
    expect(POLICY).not.toMatch(/unsafe-|\*|https?:|nonce|strict-dynamic/);
  });

  it.each([
    'app://placement/..%2fsecret.js',
    'app://placement/%2e%2e%2fsecret.js',
    'app://placement/..%5csecret.js',
    'app://placement/..\\secret.js',
    'app://placement/x/..%2f..%2fsecret.js',
    'app://placement//secret.js',
    'app://placement/%2fetc/passwd',
    'app://placement/C:%5csecret.js',
    'app://placement/%00',
    'app://placement/.hidden.js',
    'app://placement/notes.txt',
    'app://placement/missing.js',
    'app://placement/%zz',
    'app://other/index.html',
    'app://placement.example.org/index.html',
    'app://placement:1/index.html',
    'https://placement/index.html',
  ])('finds nothing at %s, and says so under the same policy', async (address) => {
    const reply = await get(address);
    expect(reply.status).toBe(404);
    expect(await reply.text()).toBe('');
    expect(reply.headers.get('content-security-policy')).toBe(POLICY);
  });

  it.each(['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS'])('does not answer %s', async (method) => {
    const reply = await answer(new Request('app://placement/index.html', { method }));
    expect(reply.status).toBe(405);
    expect(await reply.text()).toBe('');
  });

  it.each([
    '/../secret.js',
    '/a/../../secret.js',
    '/./index.html',
    'index.html',
    '',
    '/a//b.js',
    '/nul.',
    '/..',
  ])('places no file at the path %s, however it got here', (path) => {
    expect(locatePageFile(root, path)).toBeNull();
  });
});
