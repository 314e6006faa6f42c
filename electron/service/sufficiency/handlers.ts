import { fail, type Outcome, succeed } from '../../../shared/api/failure.ts';
import type { SUFFICIENCY_OPERATIONS, SufficiencyView } from '../../../shared/api/sufficiency.ts';
import { formatYear } from '../../../shared/calendar/financial-year.ts';
import type { Sufficiency } from '../../../shared/sufficiency/index.ts';
import { statementSections } from '../../export/statement/sections.ts';
import type { OpenWorkspace } from '../../store/workspace.ts';
import { type Desk, describe } from '../desk.ts';
import type { Downloads } from '../downloads.ts';
import { safeFileName } from '../file-names.ts';
import type { Handlers } from '../handlers.ts';
import type { ServiceHost } from '../host.ts';
import { Calculations } from '../results/calculations.ts';
import type { KeptReturn } from '../returns/kept-return.ts';
import { saving, writeBytes } from '../saving.ts';
import { withWorkspace } from '../session.ts';
import { sufficiencyOf } from './figures.ts';
import { splitsFromReturn } from './from-return.ts';
import { RegionFiles } from './region-files.ts';
import { regionView } from './region-view.ts';
import { type StatementOf, statementTexts } from './statement-texts.ts';
import { sufficiencyView } from './view.ts';

type Names = keyof typeof SUFFICIENCY_OPERATIONS;
type Wanted = { readonly scenario: string | null; readonly year: string | null; readonly suppress: boolean };

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const FAULTS =
  'Some cells cannot be calculated yet. Put right what the Sufficiency page lists, then try again.';

/**
 * Answers for whom homes are lacking, the statement of it, and several councils as one.
 * @param returnOf the return of the open workspace; null while there is none
 */
export function sufficiencyHandlers(
  host: ServiceHost,
  desk: Desk,
  downloads: Downloads,
  returnOf: (workspace: OpenWorkspace) => KeptReturn | null,
): Handlers<Names> {
  const calculations = new Calculations();
  const region = new RegionFiles();
  const save = saving(host, desk, downloads);

  /** The statement's sections with what has been edited. */
  const statement = ({ scenario, year, suppress }: Wanted) =>
    withWorkspace(desk, (workspace) => {
      const found = sufficiencyOf(calculations.of(workspace, scenario), scenario);
      if (!found.ok) return fail('bad-request', FAULTS);
      const at = yearIndex(found.figures, year);
      const sections = statementSections({ figures: found.figures, at, suppress });
      const of: StatementOf = { scenario, year: yearLabel(found.figures, at), suppress };
      const texts = statementTexts(sections, of, workspace.content().reportTexts);
      const council = found.figures.input.scenario.authority?.name ?? '';
      return succeed({ workspace, sections, texts, council });
    });

  return {
    'sufficiency.read': ({ scenario, year }) =>
      withWorkspace<SufficiencyView>(desk, (workspace) => {
        const found = sufficiencyOf(calculations.of(workspace, scenario), scenario);
        if (!found.ok) return succeed(found.faults);
        return succeed(sufficiencyView(found.figures, scenario, yearIndex(found.figures, year)));
      }),
    'sufficiency.fromReturn': () =>
      withWorkspace(desk, (workspace) => {
        const kept = returnOf(workspace);
        return succeed(kept === null ? null : splitsFromReturn(kept, workspace.content()));
      }),
    'statement.read': (wanted) => {
      const read = statement(wanted);
      return read.ok ? succeed(read.value.texts) : read;
    },
    'export.statement': async (wanted) => {
      const read = statement(wanted);
      if (!read.ok) return read;
      const { workspace, sections, texts, council } = read.value;
      const { writeReport } = await import('../../export/report/document.ts');
      const title = 'Sufficiency statement';
      const edited = Object.fromEntries(
        texts.flatMap(({ section, edited: own }) => (own ? [[section, own.text] as const] : [])),
      );
      const bytes = await writeReport(
        { title, council, madeAt: host.now() },
        sections,
        edited,
        'Sufficiency statement under section 22G of the Children Act 1989',
      );
      return save({
        from: workspace,
        name: `${safeFileName(`${council} sufficiency statement`)}.docx`,
        kind: 'report',
        type: WORD,
        write: writeBytes(bytes),
      });
    },
    'region.read': ({ scenario, year }) =>
      withWorkspace(desk, (workspace) => {
        const found = sufficiencyOf(calculations.of(workspace, scenario), scenario);
        const { name } = describe(workspace);
        const own = found.ok
          ? [
              {
                id: null,
                name: found.figures.input.scenario.authority?.name || name,
                file: name,
                figures: found.figures,
              },
            ]
          : [];
        const unusable = found.ok ? null : 'The open file is left out: it cannot be calculated yet.';
        return succeed(regionView([...own, ...region.list()], year, unusable));
      }),
    'region.choose': async (): Promise<Outcome<{ name: string } | null>> => {
      if (host.dialogs === null)
        return fail(
          'bad-request',
          'Files cannot be chosen this way in a browser. Use the file button of the page.',
        );
      const path = await host.dialogs.chooseFile();
      return path === null ? succeed(null) : region.addPath(path);
    },
    'region.upload': ({ name, data }) => region.addBytes(name, Buffer.from(data, 'base64')),
    'region.remove': ({ id }) => {
      region.remove(id);
      return succeed({});
    },
  };
}

/** The year asked for, or the first. */
function yearIndex(figures: Sufficiency, year: string | null): number {
  const at = figures.input.projection.years.findIndex((each) => formatYear(each.year) === year);
  return Math.max(0, at);
}

function yearLabel(figures: Sufficiency, at: number): string {
  return formatYear(figures.input.projection.years[at]?.year ?? 0);
}
