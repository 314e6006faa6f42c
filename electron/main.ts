import { join, resolve } from 'node:path';
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session } from 'electron';
import type { ShellCommand } from '../shared/api/client.ts';
import { desktopDialogs } from './dialogs.ts';
import { finishTyping } from './finish-typing.ts';
import { appFolders } from './host/folders.ts';
import { machineUser } from './host/user.ts';
import { menuTemplate } from './menu.ts';
import { answerPageRequests, PAGE_ADDRESS, PRIVATE_SCHEME } from './security/app-scheme.ts';
import { COMMAND_CHANNEL } from './security/channels.ts';
import { registerOperations } from './security/ipc.ts';
import { forbidNavigation } from './security/navigation.ts';
import { lockSession } from './security/session.ts';
import type { Service } from './service/host.ts';
import { createService } from './service/service.ts';
import { APP_NAME, NO_FILE, titleAfter, titleOfOpened, titleText, windowOptions } from './window.ts';

const folders = appFolders();
const built = import.meta.dirname;
const devTools = !app.isPackaged;

let window: BrowserWindow | null = null;
let service: Service | null = null;
let title = NO_FILE;
/** A workspace the desktop asked for, by double-click or command line, before there was a service to open it. */
let waitingFile = workspaceAmong(process.argv, process.cwd());

app.enableSandbox();
app.setPath('userData', join(folders.data, 'window'));
// Belt to the braces of the session's own rules: what Chromium does by itself never finds a host to talk to.
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
app.commandLine.appendSwitch('disable-background-networking');
app.commandLine.appendSwitch('disable-component-update');
// Calendars and menus of Chromium's own in the language of the app, whatever that of the machine.
app.commandLine.appendSwitch('lang', 'en-GB');
protocol.registerSchemesAsPrivileged([PRIVATE_SCHEME]);

// A second copy hands its file to the first and goes before it has opened anything.
if (app.requestSingleInstanceLock({ file: waitingFile })) run();
else app.quit();

function run(): void {
  app.on('second-instance', (_event, _arguments, _folder, data) => {
    const file = fileHandedOver(data);
    if (window?.isMinimized()) window.restore();
    window?.focus();
    if (file !== null) void openFile(file);
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    void openFile(path);
  });
  app.on('session-created', (created) => lockSession(created, { devTools }));
  app.on('web-contents-created', (_event, contents) => forbidNavigation(contents));
  app.on('window-all-closed', () => app.quit());
  // Closed when every window has gone: until then the page may still be saving what was typed last.
  app.on('will-quit', () => {
    service?.close();
    service = null;
  });
  void app.whenReady().then(start).catch(giveUp);
}

async function start(): Promise<void> {
  lockSession(session.defaultSession, { devTools });
  protocol.handle('app', answerPageRequests(join(built, '..', 'renderer')));
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(menuTemplate(send, { devTools, mac: process.platform === 'darwin' })),
  );
  const current = createService({
    kind: 'desktop',
    version: app.getVersion(),
    dataFolder: folders.data,
    documentsFolder: folders.documents,
    scenariosFolder: app.isPackaged
      ? join(process.resourcesPath, 'scenarios')
      : join(built, '..', '..', 'scenarios'),
    licencesFile: join(app.isPackaged ? process.resourcesPath : join(built, '..'), 'licences.txt'),
    dialogs: desktopDialogs(dialog, () => window, folders.documents),
    user: machineUser(),
    now: () => new Date(),
  });
  service = current;
  registerOperations({
    ipc: ipcMain,
    page: () => window?.webContents ?? null,
    call: (name, input) => current.call(name, input),
    watch: (name, outcome) => {
      title = titleAfter(title, name, outcome);
      window?.setTitle(titleText(title));
    },
  });
  const file = waitingFile;
  waitingFile = null;
  const refused = file === null ? null : await open(current, file);
  window = showWindow();
  if (refused !== null) tell(window, refused);
}

function showWindow(): BrowserWindow {
  const shown = new BrowserWindow(
    windowOptions(join(built, 'preload.cjs'), { devTools, icon: join(built, 'icon.png') }),
  );
  shown.setTitle(titleText(title));
  // The title bar belongs to the shell: it says what the service answered.
  shown.on('page-title-updated', (event) => event.preventDefault());
  shown.once('ready-to-show', () => shown.show());
  // Windows is shutting down or signing the user out, and will not close the window first.
  shown.on('query-session-end', () => void finishTyping(shown.webContents));
  shown.on('closed', () => {
    window = null;
  });
  shown.webContents.on('render-process-gone', () => {
    void dialog
      .showMessageBox(shown, {
        type: 'warning',
        message: 'The page stopped working. Everything you had entered and saved is safe.',
        buttons: ['Show it again'],
      })
      .then(() => shown.loadURL(PAGE_ADDRESS));
  });
  void shown.loadURL(PAGE_ADDRESS);
  return shown;
}

/** Opens a file the desktop asks for. The page is loaded afresh, since it did not ask and cannot know. */
async function openFile(path: string): Promise<void> {
  // What is half typed belongs to the file that is open until now.
  if (window !== null) await finishTyping(window.webContents);
  if (service === null || window === null) {
    waitingFile = path;
    return;
  }
  const refused = await open(service, path);
  if (refused !== null) tell(window, refused);
  else void window.loadURL(PAGE_ADDRESS);
}

/** Why the file was not opened, in words for the user; null when it was. */
async function open(current: Service, path: string): Promise<string | null> {
  const outcome = await current.openPath(path);
  if (!outcome.ok) return outcome.failure.message;
  title = titleOfOpened(outcome.value, title);
  window?.setTitle(titleText(title));
  return null;
}

function tell(over: BrowserWindow, message: string): void {
  void dialog.showMessageBox(over, { type: 'warning', message, buttons: ['OK'] });
}

function send(command: ShellCommand): void {
  window?.webContents.send(COMMAND_CHANNEL, command);
}

function giveUp(error: unknown): void {
  console.error(error);
  dialog.showErrorBox(
    `${APP_NAME} could not start`,
    `Check that you can write to ${folders.data}, then start it again. No file has been changed.`,
  );
  app.exit(1);
}

/** The workspace or scenario file named on a command line, made absolute; switches and other words are passed over. */
function workspaceAmong(words: readonly string[], folder: string): string | null {
  const named = words.find((word) => !word.startsWith('-') && /\.(?:placements|json)$/i.test(word));
  return named === undefined ? null : resolve(folder, named);
}

function fileHandedOver(data: unknown): string | null {
  if (typeof data !== 'object' || data === null || !('file' in data)) return null;
  return typeof data.file === 'string' ? data.file : null;
}
