import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import type { DesktopBridge, ShellCommand } from '../shared/api/client.ts';
import { OPERATION_NAMES, type OperationName } from '../shared/api/operations.ts';
import { COMMAND_CHANNEL, operationChannel } from './security/channels.ts';

const known: ReadonlySet<string> = new Set<OperationName>(OPERATION_NAMES);

/** All that the page can reach. Neither the messenger nor an event of it is ever handed over. */
const bridge = {
  call: (name, input) =>
    known.has(name)
      ? ipcRenderer.invoke(operationChannel(name), input)
      : Promise.reject(new TypeError('There is no such operation.')),
  onCommand: (listener) => {
    const hear = (_event: IpcRendererEvent, command: ShellCommand) => listener(command);
    ipcRenderer.on(COMMAND_CHANNEL, hear);
    return () => {
      ipcRenderer.removeListener(COMMAND_CHANNEL, hear);
    };
  },
} satisfies DesktopBridge;

contextBridge.exposeInMainWorld('placementModeller', Object.freeze(bridge));
