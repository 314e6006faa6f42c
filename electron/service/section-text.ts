/** The text of a section of a document: as its figures would have it, and as somebody has edited it. */
import { createHash } from 'node:crypto';
import type { ReportTextRow } from '../../shared/workspace/rows.ts';

type Text = {
  readonly key: string;
  readonly written: string;
  readonly fingerprint: string;
  readonly edited: { readonly text: string; readonly changed: boolean } | null;
};

/**
 * @param of what tells this section of this document from every other, whenever it is written
 * @param figures what the text is written from: where it is not what it was, an edited text may no longer be right
 * @param rows every edited text of the workspace
 */
export function sectionText(
  of: readonly unknown[],
  paragraphs: readonly string[],
  figures: readonly unknown[],
  rows: readonly ReportTextRow[],
): Text {
  const key = `text-${digest(of)}`;
  const fingerprint = digest(figures);
  const row = rows.find((each) => each.key === key);
  return {
    key,
    written: paragraphs.join('\n\n'),
    fingerprint,
    edited: row ? { text: row.text, changed: row.fingerprint !== fingerprint } : null,
  };
}

function digest(value: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 40);
}
