import { useQuery } from '@tanstack/react-query';
import type { SectionText as Read } from '../../../shared/api/exports.ts';
import type { Edit, Step } from '../../../shared/workspace/edits.ts';
import { type ReportSection, SECTION_HEADINGS } from '../../../shared/workspace/report-sections.ts';
import { reportTextsQuery } from '../../state/queries.ts';
import { useReadOnly } from '../../state/workspace.tsx';
import { SectionText } from './section-text.tsx';

type ReportTextsProps = {
  readonly scenarios: readonly string[];
  readonly sections: readonly ReportSection[];
  readonly suppress: boolean;
  readonly onChange: (step: Step) => void;
};

/** The words of each chosen section, to be read and edited before the report is saved. */
export function ReportTexts(props: ReportTextsProps) {
  const { scenarios, suppress, onChange } = props;
  const { data, error } = useQuery(reportTextsQuery(scenarios, suppress));
  const readOnly = useReadOnly();
  if (error) return <p role="alert">{error.message}</p>;
  if (!data) return <p>Writing the text…</p>;
  const chosen = data.filter(({ section }) => props.sections.includes(section));
  const behind = chosen.filter(({ edited }) => edited?.changed);

  const step = (name: string, text: Read, edit: Edit) =>
    onChange({ name: `${name}: ${SECTION_HEADINGS[text.section]}`, edits: [edit] });
  const back = (text: Read) =>
    step('Went back to the report’s written text', text, {
      table: 'reportTexts',
      do: 'remove',
      key: text.key,
    });
  const save = (text: Read, typed: string) => {
    const { key, section, fingerprint } = text;
    if (typed === text.written) {
      if (text.edited) back(text);
      return;
    }
    const edit: Edit = text.edited
      ? { table: 'reportTexts', do: 'set', key, fields: { text: typed, fingerprint } }
      : {
          table: 'reportTexts',
          do: 'add',
          row: { key, scenarios: [...scenarios], section, suppress, text: typed, fingerprint },
        };
    step('Edited the report’s text', text, edit);
  };
  const keep = (text: Read) =>
    step('Kept the report’s edited text', text, {
      table: 'reportTexts',
      do: 'set',
      key: text.key,
      fields: { fingerprint: text.fingerprint },
    });

  return (
    <div className="report-texts">
      <h3>Text of the report</h3>
      <p className="soft">
        Written from the figures; change what you like. It is kept in this file, for this choice of scenarios
        {suppress ? ' without small numbers' : ' with small numbers'}. Tables and charts follow the text and
        always show the figures as they are. Small numbers you type yourself are not left out.
      </p>
      {behind.length > 0 ? (
        <p className="report-behind">
          Figures have changed under edited text:{' '}
          {behind.map(({ section }) => SECTION_HEADINGS[section]).join(', ')}. Read these again before you
          save the report.
        </p>
      ) : null}
      {chosen.map((text) => (
        <SectionText
          key={text.key}
          heading={SECTION_HEADINGS[text.section]}
          text={text}
          readOnly={readOnly}
          onSave={(typed) => save(text, typed)}
          onBack={() => back(text)}
          onKeep={() => keep(text)}
        />
      ))}
    </div>
  );
}
