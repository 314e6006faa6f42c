import { expect, it, vi } from 'vitest';

const createService = vi.hoisted(() => vi.fn());
vi.setConfig({ clearMocks: false });
vi.mock('electron', () => import('./electron-stand-in.ts'));
vi.mock('../../electron/service/service.ts', () => ({ createService }));
const { app, BrowserWindow, ipcMain, protocol } = await import('./electron-stand-in.ts');

it('a second copy hands its file to the first and goes before it has opened anything', async () => {
  process.argv.push('Two.placements');
  app.requestSingleInstanceLock.mockReturnValue(false);
  await import('../../electron/main.ts');
  await Promise.resolve();
  expect(app.requestSingleInstanceLock).toHaveBeenCalledExactlyOnceWith({
    file: expect.stringMatching(/[\\/]Two\.placements$/),
  });
  expect(app.quit).toHaveBeenCalledOnce();
  expect(createService).not.toHaveBeenCalled();
  expect(protocol.handle).not.toHaveBeenCalled();
  expect(ipcMain.handle).not.toHaveBeenCalled();
  expect(BrowserWindow.all).toEqual([]);
});
