import { useEffect, useRef } from 'react';
import { formatDay, parseDay } from '../../../shared/calendar/day.ts';
import type { ProfileRow } from '../../../shared/workspace/rows.ts';
import { DateField } from '../../components/date-field.tsx';
import { EntryField } from '../../components/entry-field.tsx';
import { Field } from '../../components/field.tsx';
import { PageFrame } from '../../components/page-frame.tsx';
import { TypedInput } from '../../components/typed-input.tsx';
import { dateWords } from '../../date-words.ts';
import { useChange } from '../../state/change.ts';
import { useValues } from '../../state/choices.tsx';
import { useProblemOf } from '../../state/faults.ts';
import { useSay } from '../../state/messages.tsx';
import { useRoute } from '../../state/route.ts';
import { useReadOnly, useWorkspace } from '../../state/workspace.tsx';
import { PAGE_NAMES } from '../../words.ts';
import { NotesField } from './notes-field.tsx';
import { WeeksField } from './weeks-field.tsx';
import './settings-page.css';

/** What holds for the whole file: whose it is, what is forecast, and how a week becomes a year. */
export function SettingsPage() {
  const { content, file } = useWorkspace();
  const { profile } = content;
  const change = useChange();
  const say = useSay();
  const readOnly = useReadOnly();
  const values = useValues();
  const problemOf = useProblemOf('profile', null);
  const form = useRef<HTMLFormElement>(null);
  const route = useRoute();

  useEffect(() => {
    if (route.field === null) return;
    const wanted = form.current?.querySelector(`[data-field="${CSS.escape(route.field)}"]`);
    wanted?.querySelector<HTMLElement>('input, select, textarea')?.focus();
  }, [route]);

  const set = (name: string, fields: Partial<ProfileRow>) =>
    change({ name, edits: [{ table: 'profile', do: 'set', fields }] });

  const moveFrom = async (periodFrom: string) => {
    const name = `Changed the position date to ${dateWords(periodFrom)}`;
    const saved = await set(name, { periodFrom });
    const day = parseDay(periodFrom);
    if (!saved.ok || day === null || content.actuals.length === 0) return;
    // They were typed as spent up to the day before the date there was.
    say(
      'done',
      `Actuals now count as all that was spent up to ${dateWords(formatDay(day - 1))}: look at them again on Budget and actuals.`,
    );
  };

  return (
    <PageFrame
      heading={PAGE_NAMES.settings}
      sub={`Kept in ${file.name}. Changes are saved as you leave each field.`}
    >
      <form
        ref={form}
        className="settings"
        onSubmit={(event) => event.preventDefault()}
        aria-label={PAGE_NAMES.settings}
      >
        <div data-field="council">
          <Field label="Council" problem={problemOf('council')}>
            {(ids) => (
              <TypedInput
                {...ids}
                value={profile.council}
                maxLength={200}
                readOnly={readOnly}
                onCommit={(council) => set(`Changed the council to ${council}`, { council })}
              />
            )}
          </Field>
        </div>
        <div data-field="populationUnder18">
          <EntryField
            label="Population under 18"
            unit="children"
            help="For rates per 10,000, and for the threshold of the Home Office grant for unaccompanied children. Leave it blank if neither is wanted."
            entry={profile.populationUnder18}
            comesTo={values?.cells['profile/profile/populationUnder18']}
            problem={problemOf('populationUnder18')}
            readOnly={readOnly}
            onCommit={(populationUnder18) => set('Changed the population under 18', { populationUnder18 })}
          />
        </div>
        <div data-field="periodFrom">
          <DateField
            label="Position date"
            help="The first day forecast. Children and prices in the mix are those of this day."
            value={profile.periodFrom}
            problem={problemOf('periodFrom')}
            readOnly={readOnly}
            onCommit={moveFrom}
          />
        </div>
        <div data-field="periodTo">
          <DateField
            label="Last day forecast"
            help="Usually 31 March, one to five years on; at most 30 years."
            value={profile.periodTo}
            problem={problemOf('periodTo')}
            readOnly={readOnly}
            onCommit={(periodTo) =>
              set(`Changed the last day forecast to ${dateWords(periodTo)}`, { periodTo })
            }
          />
        </div>
        <div data-field="weeksPerYear">
          <WeeksField
            value={profile.weeksPerYear}
            problem={problemOf('weeksPerYear')}
            readOnly={readOnly}
            onCommit={(weeksPerYear) => set('Changed the weeks in a year', { weeksPerYear })}
          />
        </div>
        <div data-field="notes">
          <NotesField
            value={profile.notes}
            readOnly={readOnly}
            onCommit={(notes) => set('Changed the notes of the file', { notes })}
          />
        </div>
      </form>
    </PageFrame>
  );
}
