import { beforeAll, describe, expect, it, vi } from 'vitest';
import { fail, succeed } from '../../shared/api/failure.ts';

const { service, createService, order } = vi.hoisted(() => {
  const service = {
    call: vi.fn(),
    openPath: vi.fn((_path: string): Promise<unknown> => Promise.resolve()),
    download: vi.fn(),
    close: vi.fn(),
  };
  const order: string[] = [];
  return { service, order, createService: vi.fn((_host: { kind: string }) => service) };
});
// What was asked while the shell started is looked at test by test.
vi.setConfig({ clearMocks: false });
vi.mock('electron', () => import('./electron-stand-in.ts'));
vi.mock('../../electron/service/service.ts', () => ({ createService }));

const { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session } = await import(
  './electron-stand-in.ts'
);
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));
const theWindow = () => {
  const [window] = BrowserWindow.all;
  if (window === undefined) throw new Error('There is no window.');
  return window;
};

beforeAll(async () => {
  vi.stubEnv('PLACEMENT_MODELLER_DATA', '/data');
  vi.stubEnv('PLACEMENT_MODELLER_DOCUMENTS', '/documents');
  process.argv.push('--flag', 'Council.placements');
  Object.assign(process, { resourcesPath: '/resources' });
  for (const [name, mock] of Object.entries({
    sandbox: app.enableSandbox,
    path: app.setPath,
    scheme: protocol.registerSchemesAsPrivileged,
    lock: app.requestSingleInstanceLock,
  })) {
    mock.mockImplementation(() => {
      order.push(name);
      return true;
    });
  }
  service.openPath.mockResolvedValue(succeed({ name: 'Council.placements', folder: 'f', readOnly: null }));
  await import('../../electron/main.ts');
  await settled();
});

describe('the desktop shell', () => {
  it('is sandboxed, local and alone before anything else happens', () => {
    expect(order).toEqual(['sandbox', 'path', 'scheme', 'lock']);
    expect(app.setPath).toHaveBeenCalledExactlyOnceWith('userData', expect.stringMatching(/^.data.window$/));
    expect(app.commandLine.appendSwitch).toHaveBeenCalledWith('host-resolver-rules', 'MAP * ~NOTFOUND');
    expect(app.commandLine.appendSwitch).toHaveBeenCalledWith('lang', 'en-GB');
  });

  it('locks its session before a window is there', () => {
    expect(session.defaultSession.setPermissionRequestHandler).toHaveBeenCalledOnce();
    expect(session.defaultSession.webRequest.onBeforeRequest).toHaveBeenCalledOnce();
    expect(theWindow().webContents.setWindowOpenHandler).toHaveBeenCalledOnce();
    expect(theWindow().webContents.listenerCount('will-navigate')).toBe(1);
  });

  it('serves only the private scheme, and shows only its page', () => {
    expect(protocol.handle.mock.calls.map(([scheme]) => scheme)).toEqual(['app']);
    expect(theWindow().loadURL.mock.calls).toEqual([['app://placement/index.html']]);
    expect(Menu.setApplicationMenu).toHaveBeenCalledOnce();
    expect(ipcMain.handle).toHaveBeenCalled();
  });

  it('gives the service its folders, and the desktop its dialogs', () => {
    expect(createService.mock.calls[0]?.[0]).toMatchObject({
      kind: 'desktop',
      version: '1.2.3',
      dataFolder: expect.stringMatching(/data$/),
      documentsFolder: expect.stringMatching(/documents$/),
      scenariosFolder: expect.stringMatching(/resources.scenarios$/),
      licencesFile: expect.stringMatching(/resources.licences\.txt$/),
    });
  });

  it('opens the file it was started with, and says so in the title', () => {
    expect(service.openPath.mock.calls[0]?.[0]).toMatch(/[\\/]Council\.placements$/);
    expect(theWindow().title).toBe('Council.placements – Saved – Placement Modeller');
  });

  it('keeps the title to itself, and shows the window when there is something to see', () => {
    const event = { preventDefault: vi.fn() };
    theWindow().emit('page-title-updated', event);
    expect(event.preventDefault).toHaveBeenCalledOnce();
    expect(theWindow().show).not.toHaveBeenCalled();
    theWindow().emit('ready-to-show');
    expect(theWindow().show).toHaveBeenCalledOnce();
  });

  it('opens what a second copy hands over, and loads the page afresh', async () => {
    service.openPath.mockResolvedValue(succeed({ name: 'Two.placements', folder: 'f', readOnly: null }));
    app.emit('second-instance', {}, [], '/', { file: '/files/Two.placements' });
    await settled();
    expect(service.openPath).toHaveBeenLastCalledWith('/files/Two.placements');
    expect(theWindow().focus).toHaveBeenCalled();
    expect(theWindow().title).toContain('Two.placements');
    expect(theWindow().loadURL).toHaveBeenCalledTimes(2);
  });

  it('has what is being typed taken before the file it belongs to is closed', async () => {
    const contents = theWindow().webContents;
    contents.executeJavaScript.mockClear();
    service.openPath.mockClear();
    let finish: (done: boolean) => void = () => undefined;
    contents.executeJavaScript.mockReturnValueOnce(
      new Promise((resolve) => {
        finish = resolve;
      }),
    );
    app.emit('second-instance', {}, [], '/', { file: '/files/Two.placements' });
    await settled();
    expect(contents.executeJavaScript).toHaveBeenCalledOnce();
    expect(service.openPath).not.toHaveBeenCalled();
    finish(true);
    await settled();
    expect(service.openPath).toHaveBeenCalledOnce();
  });

  it('has it taken when Windows ends the session, and goes on where the page does not answer', async () => {
    const contents = theWindow().webContents;
    contents.executeJavaScript.mockClear();
    contents.executeJavaScript.mockRejectedValueOnce(new Error('The page has gone.'));
    theWindow().emit('query-session-end', {});
    await settled();
    expect(contents.executeJavaScript).toHaveBeenCalledOnce();
  });

  it.each([null, 'text', {}, { file: 3 }])(
    'takes nothing from a second copy that hands over %j',
    async (data) => {
      service.openPath.mockClear();
      app.emit('second-instance', {}, ['x.placements'], '/', data);
      await settled();
      expect(service.openPath).not.toHaveBeenCalled();
    },
  );

  it('says why a file could not be opened, and leaves the page as it is', async () => {
    service.openPath.mockResolvedValue(fail('damaged', 'This file is damaged. Open a backup.'));
    const event = { preventDefault: vi.fn() };
    app.emit('open-file', event, '/files/Bad.placements');
    await settled();
    expect(event.preventDefault).toHaveBeenCalledOnce();
    expect(dialog.showMessageBox).toHaveBeenCalledExactlyOnceWith(
      theWindow(),
      expect.objectContaining({ message: 'This file is damaged. Open a backup.' }),
    );
    expect(theWindow().loadURL).toHaveBeenCalledTimes(3);
  });

  it('closes the service once, when every window has gone', () => {
    theWindow().emit('closed');
    app.emit('window-all-closed');
    expect(app.quit).toHaveBeenCalledOnce();
    app.emit('will-quit');
    app.emit('will-quit');
    expect(service.close).toHaveBeenCalledOnce();
  });
});
