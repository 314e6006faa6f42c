import type { Edit } from '../../../shared/workspace/edits.ts';
import type { ReportTextRow } from '../../../shared/workspace/rows.ts';

/** A section's text as the file has it. */
export type KeptText = {
  readonly key: string;
  readonly section: ReportTextRow['section'];
  /** As the figures would have it. */
  readonly written: string;
  readonly fingerprint: string;
  readonly edited: { readonly text: string } | null;
};

/** What the text is for. */
export type TextOf = Pick<ReportTextRow, 'scenarios' | 'suppress'>;

/** What is typed takes the place of what is kept; the written text again is no edited text. Null: nothing to do. */
export function typedEdit(kept: KeptText, typed: string, of: TextOf): Edit | null {
  const { key, section, written, fingerprint, edited } = kept;
  if (typed === written) return backEdit(kept);
  if (edited?.text === typed) return null;
  return edited
    ? { table: 'reportTexts', do: 'set', key, fields: { text: typed, fingerprint } }
    : { table: 'reportTexts', do: 'add', row: { key, ...of, section, text: typed, fingerprint } };
}

/** Lets the edited text go; null where there is none. */
export function backEdit({ key, edited }: KeptText): Edit | null {
  return edited ? { table: 'reportTexts', do: 'remove', key } : null;
}

/** The edited text stands though its figures have changed; null where there is none. */
export function keepEdit({ key, fingerprint, edited }: KeptText): Edit | null {
  return edited ? { table: 'reportTexts', do: 'set', key, fields: { fingerprint } } : null;
}
