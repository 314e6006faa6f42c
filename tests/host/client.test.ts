import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { succeed } from '../../shared/api/failure.ts';

beforeEach(() => vi.resetModules());
afterEach(() => vi.unstubAllGlobals());

const load = () => import('../../renderer/api.ts');

describe("the page's way to the service", () => {
  it("is the shell's bridge where there is one", async () => {
    const call = vi.fn(async () => succeed({}));
    const stop = vi.fn();
    const onCommand = vi.fn(() => stop);
    vi.stubGlobal('window', { placementModeller: { call, onCommand } });
    const fetching = vi.fn();
    vi.stubGlobal('fetch', fetching);
    const api = await load();
    expect(await api.call('file.close', {})).toEqual({ ok: true, value: {} });
    expect(call).toHaveBeenCalledExactlyOnceWith('file.close', {});
    expect(fetching).not.toHaveBeenCalled();
    const listener = vi.fn();
    expect(api.onCommand(listener)).toBe(stop);
    expect(onCommand).toHaveBeenCalledExactlyOnceWith(listener);
  });

  it('is a request to its own address elsewhere', async () => {
    vi.stubGlobal('window', {});
    const fetching = vi.fn(async (_path: string, _options: RequestInit) => Response.json(succeed({})));
    vi.stubGlobal('fetch', fetching);
    const api = await load();
    expect(await api.call('file.close', {})).toEqual({ ok: true, value: {} });
    expect(fetching.mock.calls[0]?.[0]).toBe('/api/file.close');
    expect(fetching.mock.calls[0]?.[1]).toMatchObject({ method: 'POST', body: '{}', redirect: 'error' });
    expect(api.onCommand(vi.fn())()).toBeUndefined();
    expect(api.downloadAddress('a/b')).toBe('/download/a%2Fb');
  });

  it.each([
    ['nobody answers', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['something else answers', () => Promise.resolve(new Response('<html>'))],
    ['the answer is no outcome', () => Promise.resolve(Response.json(null))],
  ])('says what to do when %s', async (_case, answer) => {
    vi.stubGlobal('window', {});
    vi.stubGlobal('fetch', vi.fn(answer));
    const api = await load();
    const outcome = await api.call('file.close', {});
    expect(outcome).toMatchObject({
      ok: false,
      failure: { code: 'internal', message: expect.stringMatching(/Start it again/) },
    });
  });
});
