import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Outcome, succeed } from '../../shared/api/failure.ts';
import type { Step } from '../../shared/workspace/edits.ts';

const stepOf = (council: string): Step => ({
  name: council,
  edits: [{ table: 'profile', do: 'set', fields: { council } }],
});
const settled = () => new Promise((resolve) => setImmediate(resolve));

/** What has been sent, and how to answer the first of it that has not been. */
let sent: string[];
let answers: ((outcome: Outcome<unknown>) => void)[];

beforeEach(() => {
  vi.resetModules();
  sent = [];
  answers = [];
  const call = (name: string, input: { readonly name?: string }) => {
    sent.push(input.name ?? name);
    return new Promise<Outcome<unknown>>((resolve) => answers.push(resolve));
  };
  vi.stubGlobal('window', { placementModeller: { call, onCommand: vi.fn() } });
});
afterEach(() => vi.unstubAllGlobals());

const load = () => import('../../renderer/state/reach.ts');

describe('what is asked of the service', () => {
  it('goes off once what was written before it has been answered', async () => {
    const { call } = await load();
    void call('workspace.change', stepOf('one'));
    void call('workspace.change', stepOf('two'));
    void call('workspace.read', {});
    await settled();
    expect(sent).toEqual(['one']);
    answers[0]?.(succeed({}));
    await settled();
    expect(sent).toEqual(['one', 'two']);
    answers[1]?.(succeed({}));
    await settled();
    expect(sent).toEqual(['one', 'two', 'workspace.read']);
  });

  it('waits for a forecast that is put into the mix, as for what is typed', async () => {
    const { call } = await load();
    void call('forecast.use', {});
    void call('workspace.undo', {});
    await settled();
    expect(sent).toEqual(['forecast.use']);
    answers[0]?.(succeed({}));
    await settled();
    expect(sent).toEqual(['forecast.use', 'workspace.undo']);
  });

  it('goes off at once, in order, when the page is about to go', async () => {
    const { call, sendAllNow } = await load();
    for (const name of ['one', 'two', 'three']) void call('workspace.change', stepOf(name));
    await settled();
    sendAllNow();
    void call('workspace.change', stepOf('four'));
    await Promise.resolve().then(() => undefined);
    await settled();
    expect(sent).toEqual(['one', 'two', 'three', 'four']);
  });

  it('waits for its turn again where the page stays', async () => {
    const { call, sendAllNow } = await load();
    sendAllNow();
    await new Promise((resolve) => setTimeout(resolve, 5));
    void call('workspace.change', stepOf('one'));
    void call('workspace.change', stepOf('two'));
    await settled();
    expect(sent).toEqual(['one']);
  });

  it('does not undo at all where what was to be taken back could not be saved', async () => {
    const { call, NOTHING_TO_TAKE_BACK } = await load();
    void call('workspace.change', stepOf('one'));
    const undone = call('workspace.undo', {});
    const later = call('workspace.change', stepOf('two'));
    await settled();
    answers[0]?.({ ok: false, failure: { code: 'cannot-write', message: 'Full.' } });
    expect(await undone).toBe(NOTHING_TO_TAKE_BACK);
    await settled();
    expect(sent).toEqual(['one', 'two']);
    answers[1]?.(succeed({}));
    await later;
    // What failed long ago stands in nobody's way.
    void call('workspace.undo', {});
    await settled();
    expect(sent).toEqual(['one', 'two', 'workspace.undo']);
  });
});
