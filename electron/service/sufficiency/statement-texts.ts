import { createHash } from 'node:crypto';
import type { StatementText } from '../../../shared/api/sufficiency.ts';
import type { ReportTextRow } from '../../../shared/workspace/rows.ts';
import type { StatementContent } from '../../export/statement/content.ts';

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
  return sections.map(({ section, paragraphs, tables }) => {
    const key = `text-${digest([of.scenario, of.year, of.suppress, section])}`;
    const fingerprint = digest([paragraphs, tables]);
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

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 40);
}
