import { describe, expect, it, vi } from 'vitest';
import { desktopDialogs } from '../../electron/dialogs.ts';
import { menuTemplate } from '../../electron/menu.ts';
import { NO_FILE, titleAfter, titleText, windowOptions } from '../../electron/window.ts';
import { fail, succeed } from '../../shared/api/failure.ts';
import { BrowserWindow, standsFor } from './electron-stand-in.ts';

describe('the window', () => {
  it('has every protection on, whatever the defaults are', () => {
    const { webPreferences } = windowOptions('/app/preload.cjs', { devTools: false, icon: '/app/icon.png' });
    expect(webPreferences).toEqual({
      preload: '/app/preload.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: false,
    });
  });
});

describe('the title', () => {
  const opened = succeed({ name: 'St Helens.placements', folder: 'Documents', readOnly: null });
  const open = titleAfter(NO_FILE, 'file.openRecent', opened);

  it('names the file and says that it is saved', () => {
    expect(titleText(NO_FILE)).toBe('Placement Modeller');
    expect(titleText(open)).toBe('St Helens.placements – Saved – Placement Modeller');
    expect(titleText(titleAfter(open, 'file.close', succeed({})))).toBe('Placement Modeller');
  });

  it('says Saved only of what was answered', () => {
    const saving = titleAfter(open, 'workspace.change', null);
    expect(titleText(saving)).toContain('Saving…');
    expect(titleText(titleAfter(saving, 'workspace.change', succeed({})))).toContain('Saved');
    const failed = titleAfter(saving, 'workspace.change', fail('disk-full', 'The disk is full.'));
    expect(titleText(failed)).toContain('Not saved');
    expect(titleText(titleAfter(failed, 'position.read', succeed({})))).toContain('Not saved');
    const nothing = fail('bad-request', 'There is nothing to undo.');
    expect(titleText(titleAfter(saving, 'workspace.undo', nothing))).toContain('– Saved –');
    expect(titleText(titleAfter(saving, 'workspace.change', nothing))).toContain('Not saved');
    const stale = fail('file-changed', 'Something has changed since the preview.');
    expect(titleText(titleAfter(saving, 'import.accept', stale))).toContain('– Saved –');
    expect(titleText(titleAfter(failed, 'forecast.use', succeed({})))).toContain('– Saved –');
  });

  it('stays as it was when nothing was opened, and says when a file is read only', () => {
    expect(titleAfter(open, 'file.choose', succeed(null))).toEqual(open);
    expect(titleAfter(open, 'file.choose', fail('damaged', 'x'))).toEqual(open);
    const readOnly = { by: 'A', machine: 'B', since: null, reason: 'open elsewhere' };
    const shown = titleAfter(NO_FILE, 'file.choose', succeed({ name: 'a', folder: 'b', readOnly }));
    expect(titleText(shown)).toBe('a – Read only – Placement Modeller');
  });
});

describe('the menu', () => {
  const send = vi.fn();
  const labels = (devTools: boolean, mac = false) =>
    menuTemplate(send, { devTools, mac }).map((menu) => ({
      label: menu.label,
      items: Array.isArray(menu.submenu) ? menu.submenu.flatMap((item) => item.label ?? []) : [],
    }));

  it('has File, Edit and View', () => {
    expect(labels(false)).toEqual([
      { label: 'File', items: ['New', 'Open…', 'Save a copy…', 'Print this page…', 'Close file', 'Quit'] },
      { label: 'Edit', items: ['Undo', 'Redo', 'Cut', 'Copy', 'Paste', 'Select all'] },
      { label: 'View', items: ['Larger', 'Smaller', 'Actual size', 'Full screen'] },
    ]);
    expect(labels(false, true)[0]?.label).toBe('Placement Modeller');
  });

  it('shows the developer tools only when allowed', () => {
    expect(JSON.stringify(labels(false))).not.toContain('Developer');
    expect(labels(true)[2]?.items).toContain('Developer tools');
  });

  it('has no item that loads, reloads or opens an address', () => {
    const roles = menuTemplate(send, { devTools: true, mac: true }).flatMap((menu) =>
      Array.isArray(menu.submenu) ? menu.submenu.flatMap((item) => item.role ?? []) : [],
    );
    expect(roles).not.toContain('reload');
    expect(roles).not.toContain('forceReload');
  });

  it('passes choices to the page', () => {
    for (const menu of menuTemplate(send, { devTools: false, mac: false })) {
      if (!Array.isArray(menu.submenu)) continue;
      for (const item of menu.submenu) Reflect.apply(item.click ?? (() => undefined), null, []);
    }
    expect(send.mock.calls.flat()).toEqual([
      'new',
      'open',
      'save-copy',
      'print',
      'close-file',
      'undo',
      'redo',
    ]);
  });
});

describe('the dialogs', () => {
  const window = new BrowserWindow({});
  const showOpenDialog = vi.fn();
  const showSaveDialog = vi.fn();
  const dialogs = desktopDialogs({ showOpenDialog, showSaveDialog }, () => standsFor(window), '/files');

  it('give the path chosen, or null when cancelled', async () => {
    showOpenDialog.mockResolvedValueOnce({ canceled: false, filePaths: ['/files/a.placements'] });
    expect(await dialogs.chooseFile()).toBe('/files/a.placements');
    showOpenDialog.mockResolvedValueOnce({ canceled: true, filePaths: [] });
    expect(await dialogs.chooseFile()).toBeNull();
    showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath: '/files/b.json' });
    expect(await dialogs.chooseSave('b.json', 'scenario')).toBe('/files/b.json');
    expect(showSaveDialog.mock.calls[0]?.[1]).toMatchObject({ filters: [{ extensions: ['json'] }] });
    showSaveDialog.mockResolvedValueOnce({ canceled: true, filePath: '' });
    expect(await dialogs.chooseSave('b.placements', 'workspace')).toBeNull();
  });

  it('are not shown without a window', async () => {
    const none = desktopDialogs({ showOpenDialog, showSaveDialog }, () => null, '/files');
    showOpenDialog.mockClear();
    expect(await none.chooseFile()).toBeNull();
    expect(showOpenDialog).not.toHaveBeenCalled();
  });
});
