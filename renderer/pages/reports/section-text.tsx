import type { SectionText as Read } from '../../../shared/api/exports.ts';
import { LONGEST_SECTION } from '../../../shared/workspace/report-sections.ts';
import { Field } from '../../components/field.tsx';
import { useDraft } from '../../components/use-draft.ts';

type SectionTextProps = {
  readonly heading: string;
  readonly text: Pick<Read, 'written' | 'edited'>;
  readonly readOnly: boolean;
  readonly onSave: (typed: string) => void;
  readonly onBack: () => void;
  readonly onKeep: () => void;
};

/** About as many letters as fit on a line of the text area. */
const LETTERS_A_LINE = 84;
const MOST_ROWS = 14;

/** The text of one section; where figures have changed since it was edited, what they say now stands beside it. */
export function SectionText(props: SectionTextProps) {
  const { heading, text, readOnly } = props;
  const { edited, written } = text;
  const draft = useDraft(edited?.text ?? written, props.onSave);
  const changed = edited?.changed ?? false;

  return (
    <div className={changed ? 'report-text is-behind' : 'report-text'}>
      <div>
        <Field label={heading} help={edited ? 'Edited.' : undefined}>
          {(ids) => (
            <textarea
              {...ids}
              rows={rowsOf(draft.shown)}
              maxLength={LONGEST_SECTION}
              value={draft.shown}
              readOnly={readOnly}
              onChange={(event) => draft.type(event.target.value)}
              onBlur={draft.commit}
            />
          )}
        </Field>
        {edited && !readOnly ? (
          <button type="button" aria-label={`Go back to the written text: ${heading}`} onClick={props.onBack}>
            Go back to the written text
          </button>
        ) : null}
      </div>
      {changed ? (
        <section aria-label={`${heading}: figures have changed`}>
          <p>
            <strong>Figures have changed</strong> since this was edited. From the figures as they are now it
            would say:
          </p>
          <blockquote>{written}</blockquote>
          {readOnly ? null : (
            <button type="button" aria-label={`Keep my text: ${heading}`} onClick={props.onKeep}>
              Keep my text
            </button>
          )}
        </section>
      ) : null}
    </div>
  );
}

/** Enough rows to read the text without scrolling, up to a point. */
function rowsOf(text: string): number {
  const rows = text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LETTERS_A_LINE)), 0);
  return Math.min(MOST_ROWS, Math.max(2, rows));
}
