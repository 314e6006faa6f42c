import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { CsvTableName } from '../../shared/api/exports.ts';
import type { Outcome } from '../../shared/api/failure.ts';
import type { NewWorkspace, OpenedFile } from '../../shared/api/files.ts';
import type { ReportSection } from '../../shared/workspace/report-sections.ts';
import { downloadAddress } from '../api.ts';
import { useAsk } from '../state/change.ts';
import { useMessages } from '../state/messages.tsx';
import { START_KEY, WORKSPACE_KEY } from '../state/queries.ts';
import { navigate, type PageName } from '../state/route.ts';

/** The browser fetches a copy the service holds ready, under the name it should have. */
function download(downloadId: string, name: string): void {
  const link = document.createElement('a');
  link.href = downloadAddress(downloadId);
  link.download = name;
  link.click();
}

type Opening = (outcome: Outcome<OpenedFile | null>, page?: PageName) => Promise<boolean>;

/**
 * What was on the screen belongs to the file before: all of it is read again. A file opens at the page given,
 * wherever the one before was left.
 */
function useArrive(): Opening {
  const client = useQueryClient();
  return useCallback(
    async (outcome, page = 'position') => {
      if (!outcome.ok || outcome.value === null) return false;
      navigate(page);
      await client.resetQueries({ queryKey: WORKSPACE_KEY });
      void client.invalidateQueries({ queryKey: START_KEY });
      return true;
    },
    [client],
  );
}

/** Opening, making, copying and closing files. Each says what went wrong in the message bar. */
export function useFiles() {
  const ask = useAsk();
  const { say, dismiss } = useMessages();
  const client = useQueryClient();
  const arrive = useArrive();
  return useMemo(() => {
    const saved = (outcome: Outcome<{ downloadId: string | null; name: string } | null>, what: string) => {
      if (!outcome.ok || outcome.value === null) return;
      const { downloadId, name } = outcome.value;
      if (downloadId === null) {
        say('done', `${what} saved as ${name}.`);
        return;
      }
      download(downloadId, name);
      say('done', `Saved to your browser’s downloads folder as ${name}.`);
    };
    return {
      create: async (input: NewWorkspace) => arrive(await ask('file.create', input), 'mix'),
      openRecent: async (id: string) => {
        const outcome = await ask('file.openRecent', { id });
        await arrive(outcome);
        return outcome;
      },
      openExample: async (id: string) => arrive(await ask('file.openExample', { id })),
      choose: async () => arrive(await ask('file.choose', {})),
      restore: async (id: string, backup: string) => arrive(await ask('file.restore', { id, backup })),
      saveCopy: async () => saved(await ask('file.saveCopy', {}), 'A copy is'),
      saveScenario: async (scenario: string | null) =>
        saved(await ask('file.saveScenario', { scenario }), 'The scenario file is'),
      exportWorkbook: async (scenarios: string[]) =>
        saved(await ask('export.workbook', { scenarios }), 'The workbook is'),
      exportReport: async (scenarios: string[], sections: ReportSection[], suppress: boolean) =>
        saved(await ask('export.report', { scenarios, sections, suppress }), 'The report is'),
      exportStatement: async (scenario: string | null, year: string | null, suppress: boolean) =>
        saved(await ask('export.statement', { scenario, year, suppress }), 'The statement is'),
      exportTable: async (scenarios: string[], table: CsvTableName) =>
        saved(await ask('export.table', { scenarios, table }), 'The table is'),
      savePicture: async (title: string, png: string) =>
        saved(await ask('export.picture', { title, png }), 'The picture is'),
      saveTemplate: async () => saved(await ask('import.template', {}), 'The template is'),
      saveReturnReport: async () => saved(await ask('return.saveReport', {}), 'The report is'),
      close: async () => {
        const outcome = await ask('file.close', {});
        if (!outcome.ok) return;
        dismiss();
        await client.resetQueries({ queryKey: WORKSPACE_KEY });
        void client.invalidateQueries({ queryKey: START_KEY });
      },
    };
  }, [ask, say, dismiss, client, arrive]);
}
