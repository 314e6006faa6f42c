import { createHash } from 'node:crypto';
import type { SectionText } from '../../shared/api/exports.ts';
import type { ReportSection } from '../../shared/workspace/report-sections.ts';
import type { ReportTextRow } from '../../shared/workspace/rows.ts';
import { reportSections } from '../export/report/sections.ts';
import type { ReportSource } from '../export/report/source.ts';

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
  return reportSections(report).map(({ section, paragraphs }, at) => {
    const key = keyOf(scenarios, section, report.suppress);
    const figures = timeless[at];
    const fingerprint = digest([figures?.paragraphs, figures?.tables]);
    const row = rows.find((each) => each.key === key);
    return {
      key,
      section,
      written: paragraphs.join('\n\n'),
      fingerprint,
      edited: row ? { text: row.text, changed: row.fingerprint !== fingerprint } : null,
    };
  });
}

/** What the report's document takes in place of the written paragraphs, by section. */
export function editedTexts(texts: readonly SectionText[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    texts.flatMap(({ section, edited }) => (edited ? [[section, edited.text] as const] : [])),
  );
}

/** The same for the same choice, whatever the order of the scenarios: so there is one text for each. */
function keyOf(scenarios: readonly string[], section: ReportSection, suppress: boolean): string {
  return `text-${digest([[...new Set(scenarios)].sort(), section, suppress])}`;
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 40);
}
