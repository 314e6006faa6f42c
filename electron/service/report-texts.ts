import type { SectionText } from '../../shared/api/exports.ts';
import type { ReportTextRow } from '../../shared/workspace/rows.ts';
import { reportSections } from '../export/report/sections.ts';
import type { ReportSource } from '../export/report/source.ts';
import { sectionText } from './section-text.ts';

/**
 * The text of every section a report can have: as its figures would have it, and as somebody has edited it.
 * @param scenarios keys of the scenarios the report is about
 * @param rows every edited text of the workspace
 */
export function sectionTexts(
  report: ReportSource,
  scenarios: readonly string[],
  rows: readonly ReportTextRow[],
): SectionText[] {
  // Another day, another name of the file or another version of the program are no change of a figure.
  const timeless = reportSections({ ...report, madeAt: new Date(0), fileName: '', version: '' });
  // The same for the same choice, whatever the order of the scenarios: so there is one text for each.
  const chosen = [...new Set(scenarios)].sort();
  return reportSections(report).map(({ section, paragraphs }, at) => {
    const figures = timeless[at];
    const of = [chosen, section, report.suppress];
    return { section, ...sectionText(of, paragraphs, [figures?.paragraphs, figures?.tables], rows) };
  });
}

/** What the report's document takes in place of the written paragraphs, by section. */
export function editedTexts(texts: readonly SectionText[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    texts.flatMap(({ section, edited }) => (edited ? [[section, edited.text] as const] : [])),
  );
}
