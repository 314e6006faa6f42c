import { join } from 'node:path';
import type { BaseWindow, Dialog, FileFilter } from 'electron';
import type { SavedKind, ServiceHost } from './service/host.ts';

const WORKSPACE: FileFilter = { name: 'Placement Modeller file', extensions: ['placements'] };
const SCENARIO: FileFilter = { name: 'Scenario file', extensions: ['json'] };
const SAVING: Readonly<Record<SavedKind, { readonly title: string; readonly filter: FileFilter }>> = {
  workspace: { title: 'Save a copy', filter: WORKSPACE },
  scenario: { title: 'Save the scenario file', filter: SCENARIO },
  workbook: { title: 'Save the workbook', filter: { name: 'Excel workbook', extensions: ['xlsx'] } },
  report: { title: 'Save the report', filter: { name: 'Word document', extensions: ['docx'] } },
  picture: { title: 'Save the picture', filter: { name: 'PNG picture', extensions: ['png'] } },
  table: { title: 'Save the table', filter: { name: 'CSV table', extensions: ['csv'] } },
};

/**
 * The desktop's own file dialogs, over `window()`, starting in `folder`. With no window to stand over they answer null, as if
 * cancelled.
 */
export function desktopDialogs(
  dialog: Pick<Dialog, 'showOpenDialog' | 'showSaveDialog'>,
  window: () => BaseWindow | null,
  folder: string,
): NonNullable<ServiceHost['dialogs']> {
  return {
    async chooseFile() {
      const over = window();
      if (over === null) return null;
      const answer = await dialog.showOpenDialog(over, {
        title: 'Open',
        defaultPath: folder,
        filters: [
          { name: 'Placement Modeller and scenario files', extensions: ['placements', 'json'] },
          WORKSPACE,
          SCENARIO,
        ],
        properties: ['openFile', 'dontAddToRecent'],
      });
      return answer.canceled ? null : (answer.filePaths[0] ?? null);
    },
    async chooseSave(suggestedName, kind) {
      const over = window();
      if (over === null) return null;
      const answer = await dialog.showSaveDialog(over, {
        title: SAVING[kind].title,
        defaultPath: join(folder, suggestedName),
        filters: [SAVING[kind].filter],
        properties: ['showOverwriteConfirmation', 'dontAddToRecent'],
      });
      return answer.canceled || answer.filePath === '' ? null : answer.filePath;
    },
  };
}
