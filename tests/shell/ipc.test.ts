import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { operationChannel } from '../../electron/security/channels.ts';
import { registerOperations } from '../../electron/security/ipc.ts';
import { succeed } from '../../shared/api/failure.ts';
import { OPERATION_NAMES } from '../../shared/api/operations.ts';
import { standsFor } from './electron-stand-in.ts';

type Invoke = (event: IpcMainInvokeEvent, ...values: unknown[]) => Promise<unknown>;

const PAGE = { id: 7 };
const GENUINE = { sender: { id: 7 }, senderFrame: { parent: null, url: 'app://placement/index.html' } };

function registered(page: { id: number } | null = PAGE) {
  const handlers = new Map<string, Invoke>();
  const call = vi.fn(async (name: string, _input: unknown) => succeed<unknown>(name));
  const watch = vi.fn();
  const handle = (channel: string, handler: Invoke) => handlers.set(channel, handler);
  registerOperations({ ipc: standsFor<Pick<IpcMain, 'handle'>>({ handle }), page: () => page, call, watch });
  const invoke = (event: object, ...values: unknown[]) =>
    handlers.get(operationChannel('start.read'))?.(standsFor<IpcMainInvokeEvent>(event), ...values);
  return { handlers, call, watch, invoke };
}

describe('messages from the page', () => {
  it('have one channel for each operation of the contract and no other', () => {
    const { handlers } = registered();
    expect([...handlers.keys()].sort()).toEqual(OPERATION_NAMES.map(operationChannel).sort());
  });

  it('are passed on when they are genuine', async () => {
    const { invoke, call, watch } = registered();
    expect(await invoke(GENUINE, {})).toEqual({ ok: true, value: 'start.read' });
    expect(call).toHaveBeenCalledExactlyOnceWith('start.read', {});
    expect(watch.mock.calls).toEqual([
      ['start.read', null],
      ['start.read', { ok: true, value: 'start.read' }],
    ]);
  });

  it.each([
    ['a frame inside the page', { ...GENUINE, senderFrame: { ...GENUINE.senderFrame, parent: {} } }],
    ['a frame that has gone', { ...GENUINE, senderFrame: null }],
    ['another window', { ...GENUINE, sender: { id: 8 } }],
    ['another site', { ...GENUINE, senderFrame: { parent: null, url: 'https://example.org/' } }],
    [
      'a site that names ours',
      { ...GENUINE, senderFrame: { parent: null, url: 'https://example.org/?app://placement/' } },
    ],
    [
      'a host that begins like ours',
      { ...GENUINE, senderFrame: { parent: null, url: 'app://placement.x/' } },
    ],
    ['a file', { ...GENUINE, senderFrame: { parent: null, url: 'file:///index.html' } }],
    ['no address', { ...GENUINE, senderFrame: { parent: null, url: '' } }],
  ])('are refused from %s', async (_from, event) => {
    const { invoke, call, watch } = registered();
    expect(await invoke(event, {})).toMatchObject({ ok: false, failure: { code: 'bad-request' } });
    expect(call).not.toHaveBeenCalled();
    expect(watch).not.toHaveBeenCalled();
  });

  it('are refused while there is no window', async () => {
    const { invoke, call } = registered(null);
    expect(await invoke(GENUINE, {})).toMatchObject({ ok: false });
    expect(call).not.toHaveBeenCalled();
  });

  it('are refused with no input, or more than one', async () => {
    const { invoke, call } = registered();
    expect(await invoke(GENUINE)).toMatchObject({ ok: false });
    expect(await invoke(GENUINE, {}, {})).toMatchObject({ ok: false });
    expect(call).not.toHaveBeenCalled();
  });

  it('get a sentence, and nothing of the inside, when we have a bug', async () => {
    const { invoke, call } = registered();
    const log = vi.spyOn(console, 'error').mockReturnValue();
    call.mockRejectedValueOnce(new Error('at C:\\Users\\someone\\secret.ts'));
    const outcome = await invoke(GENUINE, {});
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'internal' } });
    expect(JSON.stringify(outcome)).not.toMatch(/secret|Users|Error/);
    log.mockRestore();
  });
});
