import { expect, it, vi } from 'vitest';
import { operationChannel } from '../../electron/security/channels.ts';

// What was asked while the shell started is looked at test by test.
vi.setConfig({ clearMocks: false });
vi.mock('electron', () => import('./electron-stand-in.ts'));
const { contextBridge, ipcRenderer } = await import('./electron-stand-in.ts');
await import('../../electron/preload.ts');

it('puts the bridge on the page and nothing else', async () => {
  expect(contextBridge.exposeInMainWorld).toHaveBeenCalledOnce();
  const [name, bridge] = contextBridge.exposeInMainWorld.mock.calls[0] ?? [];
  expect(name).toBe('placementModeller');
  expect(Object.keys(bridge).sort()).toEqual(['call', 'onCommand']);
  expect(Object.isFrozen(bridge)).toBe(true);

  ipcRenderer.invoke.mockResolvedValue({ ok: true, value: {} });
  await bridge.call('start.read', {});
  expect(ipcRenderer.invoke).toHaveBeenCalledExactlyOnceWith(operationChannel('start.read'), {});
});

it.each(['', 'other', '__proto__', 'constructor', 'start.read '])('has no operation "%s"', async (name) => {
  ipcRenderer.invoke.mockClear();
  const bridge = contextBridge.exposeInMainWorld.mock.calls[0]?.[1];
  await expect(bridge.call(name, {})).rejects.toThrow('no such operation');
  expect(ipcRenderer.invoke).not.toHaveBeenCalled();
});

it('passes on menu choices without the event, until it is told to stop', () => {
  const bridge = contextBridge.exposeInMainWorld.mock.calls[0]?.[1];
  const heard = vi.fn();
  const stop = bridge.onCommand(heard);
  ipcRenderer.emit('placement-modeller:command', { sender: 'the messenger itself' }, 'undo');
  expect(heard.mock.calls).toEqual([['undo']]);
  expect(stop()).toBeUndefined();
  ipcRenderer.emit('placement-modeller:command', {}, 'redo');
  expect(heard).toHaveBeenCalledOnce();
  expect(ipcRenderer.listenerCount('placement-modeller:command')).toBe(0);
});
