import { type InputHTMLAttributes, type KeyboardEvent, useRef } from 'react';
import { type DateKind, isDate, LONGEST_DATE, PLACEHOLDERS, readTyped, typedDate } from './date-text.ts';
import { useDraft } from './use-draft.ts';
import './date-input.css';

type InputProps = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'id' | 'aria-label' | 'aria-describedby' | 'aria-invalid' | 'readOnly' | 'placeholder' | 'name'
>;

/** Letters a date usually has: what a field in a table leaves room for. */
const LONGEST_USUAL = 11;

type DateInputProps = InputProps & {
  readonly kind: DateKind;
  /** ISO, or as it was typed elsewhere; empty for none. */
  readonly value: string;
  readonly onCommit: (value: string) => void;
  /** Told of every keystroke; null when what was typed is dropped. */
  readonly onType?: (value: string | null) => void;
};

/**
 * A date as text, day before month whatever the language of the browser: the browser's own date field follows that
 * language, shows 04/01 for 1 April in an American one, and drops half a date.
 */
export function DateInput(props: DateInputProps) {
  const { kind, value, onCommit, onType, ...rest } = props;
  const calendar = useRef<HTMLInputElement>(null);
  const draft = useDraft(typedDate(kind, value), (text) => {
    const read = readTyped(kind, text);
    // The same date typed another way is no change.
    if (read === value) draft.drop();
    else onCommit(read);
  });
  const type = (text: string) => {
    draft.type(text);
    onType?.(readTyped(kind, text));
  };
  const openCalendar = () => {
    calendar.current?.focus();
    try {
      calendar.current?.showPicker();
    } catch {
      // No calendar in this browser for this kind: the date is typed.
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') draft.commit();
    if (event.key === 'ArrowDown' && event.altKey && !rest.readOnly) {
      event.preventDefault();
      openCalendar();
    }
    if (event.key === 'Escape' && draft.isTyped) {
      event.preventDefault();
      event.stopPropagation();
      draft.drop();
      onType?.(null);
    }
  };
  const shown = readTyped(kind, draft.shown);
  return (
    <div className="date-input">
      <input
        {...rest}
        type="text"
        autoComplete="off"
        spellCheck={false}
        maxLength={LONGEST_DATE}
        size={LONGEST_USUAL}
        placeholder={rest.placeholder ?? PLACEHOLDERS[kind]}
        value={draft.shown}
        onChange={(event) => type(event.target.value)}
        onBlur={draft.commit}
        onKeyDown={onKeyDown}
      />
      {rest.readOnly ? null : (
        <>
          <input
            ref={calendar}
            className="date-input-calendar"
            type={kind}
            tabIndex={-1}
            aria-label="Calendar"
            value={isDate(kind, shown) ? shown : ''}
            onChange={(event) => {
              if (event.target.value !== '') type(typedDate(kind, event.target.value));
            }}
            onBlur={draft.commit}
            onKeyDown={(event) => {
              if (event.key === 'Enter') draft.commit();
            }}
          />
          {/* No stop for Tab: with the keyboard a date is typed, or Alt and the down arrow open the calendar. */}
          <button
            type="button"
            tabIndex={-1}
            aria-label="Open the calendar"
            title="Open the calendar (Alt+Down)"
            onClick={openCalendar}
          >
            <svg
              width="14"
              height="14"
              viewBox="0 0 14 14"
              fill="none"
              stroke="currentColor"
              aria-hidden="true"
            >
              <rect x="1.5" y="2.5" width="11" height="10" rx="1" />
              <path d="M1.5 5.5h11M4.5 1v3M9.5 1v3" />
            </svg>
          </button>
        </>
      )}
    </div>
  );
}
