import { fail, type Outcome } from '../../shared/api/failure.ts';
import type { OpenedFile } from '../../shared/api/files.ts';
import { storageFailure } from '../store/storage-failure.ts';
import { answer } from './answer.ts';
import { backupHandlers } from './backup-handlers.ts';
import { copyHandlers } from './copy-handlers.ts';
import { Desk } from './desk.ts';
import { Downloads } from './downloads.ts';
import { exportHandlers } from './export-handlers.ts';
import { fileHandlers } from './file-handlers.ts';
import { forecastHandlers } from './forecast/handlers.ts';
import type { Handlers } from './handlers.ts';
import type { Service, ServiceHost } from './host.ts';
import { importHandlers } from './import-handlers.ts';
import { returnHandlers } from './returns/handlers.ts';
import { schemeHandlers } from './schemes/handlers.ts';
import type { Session } from './session.ts';
import { sufficiencyHandlers } from './sufficiency/handlers.ts';
import { uncertaintyHandlers } from './uncertainty/handlers.ts';
import { workspaceHandlers } from './workspace-handlers.ts';

/** The operations that are answered with figures the engine has worked out. */
export type ResultHandlers = Handlers<'values.read' | 'position.read' | 'comparison.read' | 'working.read'>;

/**
 * Puts the service together from the handlers of each group.
 * @param log told of bugs and of backups that could not be kept, one line each
 */
export function assembleService(
  host: ServiceHost,
  results: (session: Session) => ResultHandlers,
  log: (message: string) => void,
): Service {
  const desk = new Desk(host, log);
  const downloads = new Downloads();
  const uncertainty = uncertaintyHandlers(desk, log);
  const returns = returnHandlers(host, desk, downloads, log);
  const forecasts = forecastHandlers(host, desk, returns.kept, log);
  const handlers: Handlers = {
    ...fileHandlers(host, desk),
    ...backupHandlers(host, desk),
    ...copyHandlers(host, desk, downloads),
    ...exportHandlers(host, desk, downloads, { ...uncertainty, ...forecasts }),
    ...importHandlers(host, desk, downloads),
    ...workspaceHandlers(desk),
    ...results(desk),
    ...schemeHandlers(desk),
    ...uncertainty.handlers,
    ...returns.handlers,
    ...forecasts.handlers,
    ...sufficiencyHandlers(host, desk, downloads, returns.kept),
  };
  return {
    call: (name, input) => answer(handlers, name, input, log),
    openPath: async (path): Promise<Outcome<OpenedFile>> => {
      try {
        return desk.openPath(path);
      } catch (error) {
        const failure = storageFailure(error, null);
        if (failure) return { ok: false, failure };
        log(`Opening a file failed: ${error instanceof Error ? error.name : 'unknown error'}`);
        return fail('internal', 'The file could not be opened because something went wrong in the program.');
      }
    },
    download: (id) => downloads.take(id),
    close: () => {
      uncertainty.close();
      forecasts.close();
      returns.close();
      desk.close();
    },
  };
}
