import type { MenuItemConstructorOptions } from 'electron';
import type { ShellCommand } from '../shared/api/client.ts';
import { APP_NAME } from './window.ts';

/**
 * The menu bar. `send` passes a choice on to the page; Undo and Redo go there too, because what they take back is
 * a step of the workspace, not the last letters typed. `devTools` adds the developer tools, and is false in the
 * packaged app.
 */
export function menuTemplate(
  send: (command: ShellCommand) => void,
  options: { readonly devTools: boolean; readonly mac: boolean },
): MenuItemConstructorOptions[] {
  const choice = (label: string, accelerator: string | null, command: ShellCommand) =>
    ({
      label,
      ...(accelerator === null ? {} : { accelerator }),
      click: () => send(command),
    }) satisfies MenuItemConstructorOptions;
  const line = { type: 'separator' } as const;

  const file: MenuItemConstructorOptions[] = [
    choice('New', 'CmdOrCtrl+N', 'new'),
    choice('Open…', 'CmdOrCtrl+O', 'open'),
    choice('Save a copy…', 'CmdOrCtrl+Shift+S', 'save-copy'),
    choice('Print this page…', 'CmdOrCtrl+P', 'print'),
    choice('Close file', 'CmdOrCtrl+W', 'close-file'),
    line,
    { label: 'Quit', role: 'quit' },
  ];
  const edit: MenuItemConstructorOptions[] = [
    choice('Undo', 'CmdOrCtrl+Z', 'undo'),
    choice('Redo', options.mac ? 'Cmd+Shift+Z' : 'Ctrl+Y', 'redo'),
    line,
    { label: 'Cut', role: 'cut' },
    { label: 'Copy', role: 'copy' },
    { label: 'Paste', role: 'paste' },
    { label: 'Select all', role: 'selectAll' },
  ];
  const view: MenuItemConstructorOptions[] = [
    { label: 'Larger', role: 'zoomIn' },
    { label: 'Smaller', role: 'zoomOut' },
    { label: 'Actual size', role: 'resetZoom' },
    line,
    { label: 'Full screen', role: 'togglefullscreen' },
    ...(options.devTools
      ? ([line, { label: 'Developer tools', role: 'toggleDevTools' }] satisfies MenuItemConstructorOptions[])
      : []),
  ];
  const application: MenuItemConstructorOptions = { label: APP_NAME, role: 'appMenu' };
  return [
    // macOS always takes the first menu for the application's own.
    ...(options.mac ? [application] : []),
    { label: 'File', submenu: file },
    { label: 'Edit', submenu: edit },
    { label: 'View', submenu: view },
  ];
}
