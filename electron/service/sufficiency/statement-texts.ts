import type { StatementText } from '../../../shared/api/sufficiency.ts';
import type { ReportTextRow } from '../../../shared/workspace/rows.ts';
import type { StatementContent } from '../../export/statement/content.ts';
import { sectionText } from '../section-text.ts';

/** Which statement: texts are kept apart for each scenario and year, with and without small numbers. */
export type StatementOf = {
  readonly scenario: string | null;
  readonly year: string;
  readonly suppress: boolean;
};

/** The text of every section: as its figures would have it, and as somebody has edited it. */
export function statementTexts(
  sections: readonly StatementContent[],
  of: StatementOf,
  rows: readonly ReportTextRow[],
): StatementText[] {
  return sections.map(({ section, paragraphs, tables }) => ({
    section,
    ...sectionText([of.scenario, of.year, of.suppress, section], paragraphs, [paragraphs, tables], rows),
  }));
}
