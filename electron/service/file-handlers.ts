import { existsSync, readFileSync } from 'node:fs';
import { fail, type Outcome, succeed } from '../../shared/api/failure.ts';
import type { OpenedFile } from '../../shared/api/files.ts';
import type { Desk } from './desk.ts';
import type { Handlers } from './handlers.ts';
import type { ServiceHost } from './host.ts';
import { newWorkspaceRows } from './new-workspace.ts';
import { examplePath, listExamples, readScenarioFile } from './scenario-files.ts';

/** The start page and what it says of the app, and making, opening and closing files. */
export function fileHandlers(
  host: ServiceHost,
  desk: Desk,
): Handlers<
  | 'start.read'
  | 'licences.read'
  | 'file.create'
  | 'file.openRecent'
  | 'file.openExample'
  | 'file.choose'
  | 'file.forget'
  | 'file.close'
> {
  return {
    'start.read': () =>
      succeed({
        app: { version: host.version, host: host.kind, folder: host.documentsFolder },
        recent: [...desk.recent.list()],
        examples: [...listExamples(host.scenariosFolder)],
      }),
    'licences.read': () => {
      if (existsSync(host.licencesFile)) return succeed({ text: readFileSync(host.licencesFile, 'utf8') });
      return fail(
        'not-found',
        'The list of licences is not where it was installed. Install Placement Modeller again to have it back.',
      );
    },
    'file.create': (asked) => {
      const rows = newWorkspaceRows(asked);
      return rows.ok ? desk.openNew(rows.value, asked.council) : rows;
    },
    'file.openRecent': ({ id }) => {
      const known = desk.recent.find(id);
      return known ? desk.openWorkspace(known.path) : notOnList();
    },
    'file.openExample': ({ id }) => {
      const path = examplePath(host.scenariosFolder, id);
      const example = listExamples(host.scenariosFolder).find((each) => each.id === id);
      if (path === null || example === undefined) {
        return fail('not-found', 'This worked example is not there. Choose another from the start page.');
      }
      const rows = readScenarioFile(path);
      if (!rows.ok) return rows;
      return desk.openNew(rows.value, example.title);
    },
    'file.choose': async (): Promise<Outcome<OpenedFile | null>> => {
      if (host.dialogs === null) {
        return fail(
          'bad-request',
          'Files cannot be chosen from within the browser. Start the program with the file’s name to open it.',
        );
      }
      const path = await host.dialogs.chooseFile();
      return path === null ? succeed(null) : desk.openPath(path);
    },
    'file.forget': ({ id }) => {
      desk.recent.forget(id);
      return succeed({});
    },
    'file.close': () => {
      desk.close();
      return succeed({});
    },
  };
}

export function notOnList(): Outcome<never> {
  return fail('not-found', 'This file is no longer on the list of recent files. Open it from its folder.');
}
