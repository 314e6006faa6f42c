/**
 * Stands in for Electron, whose program is not there when tests run: notes what the shell asks of it, and plays
 * events back. The shell itself is checked by the compiler against Electron's own types.
 */
import { EventEmitter } from 'node:events';
import { vi } from 'vitest';

class StandInApp extends EventEmitter {
  isPackaged = true;
  enableSandbox = vi.fn();
  setPath = vi.fn();
  quit = vi.fn();
  exit = vi.fn();
  getVersion = () => '1.2.3';
  requestSingleInstanceLock = vi.fn((_data?: unknown) => true);
  commandLine = { appendSwitch: vi.fn() };
  whenReady = () => Promise.resolve();
}

export class StandInContents extends EventEmitter {
  static count = 0;
  readonly id = ++StandInContents.count;
  send = vi.fn();
  executeJavaScript = vi.fn((_script: string) => Promise.resolve(true));
  setWindowOpenHandler = vi.fn();
}

export class StandInSession extends EventEmitter {
  setPermissionRequestHandler = vi.fn();
  setPermissionCheckHandler = vi.fn();
  setDevicePermissionHandler = vi.fn();
  setDisplayMediaRequestHandler = vi.fn();
  setBluetoothPairingHandler = vi.fn();
  setSpellCheckerEnabled = vi.fn();
  webRequest = { onBeforeRequest: vi.fn() };
}

export class BrowserWindow extends EventEmitter {
  static all: BrowserWindow[] = [];
  readonly webContents = new StandInContents();
  readonly options: unknown;
  title = '';
  loadURL = vi.fn((_address: string) => Promise.resolve());
  show = vi.fn();
  focus = vi.fn();
  restore = vi.fn();
  isMinimized = () => false;
  constructor(options: unknown) {
    super();
    this.options = options;
    BrowserWindow.all.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
  setTitle(title: string): void {
    this.title = title;
  }
}

export const app = new StandInApp();
export const session = { defaultSession: new StandInSession() };
export const protocol = { registerSchemesAsPrivileged: vi.fn(), handle: vi.fn() };
export const ipcMain = { handle: vi.fn() };
export const dialog = {
  showMessageBox: vi.fn(() => Promise.resolve({ response: 0 })),
  showErrorBox: vi.fn(),
  showOpenDialog: vi.fn(),
  showSaveDialog: vi.fn(),
};
export const Menu = {
  setApplicationMenu: vi.fn(),
  buildFromTemplate: vi.fn((template: unknown) => template),
};
export const contextBridge = { exposeInMainWorld: vi.fn() };
export const ipcRenderer = Object.assign(new EventEmitter(), { invoke: vi.fn() });

/** Passes a stand-in where Electron's own class is asked for. */
export function standsFor<Real>(standIn: object): Real {
  return standIn as Real;
}
