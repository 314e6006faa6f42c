import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { SectionText as Read } from '../../../shared/api/exports.ts';
import type { Edit } from '../../../shared/workspace/edits.ts';
import { type ReportSection, SECTION_HEADINGS } from '../../../shared/workspace/report-sections.ts';
import { reportTextsQuery } from '../../state/queries.ts';
import { useReadOnly } from '../../state/workspace.tsx';
import { SectionText } from './section-text.tsx';
import { backEdit, type KeptText, keepEdit, typedEdit } from './text-edits.ts';
import type { TextSaves } from './use-text-saves.ts';

type ReportTextsProps = {
  readonly scenarios: readonly string[];
  readonly sections: readonly ReportSection[];
  readonly suppress: boolean;
  readonly onChange: TextSaves['save'];
};

/** The words of each chosen section, to be read and edited before the report is saved. */
export function ReportTexts(props: ReportTextsProps) {
  const { scenarios, suppress, onChange } = props;
  const { data, error } = useQuery(reportTextsQuery(scenarios, suppress));
  const readOnly = useReadOnly();
  const client = useQueryClient();
  if (error) return <p role="alert">{error.message}</p>;
  if (!data) return <p>Writing the text…</p>;
  const chosen = data.filter(({ section }) => props.sections.includes(section));
  const behind = chosen.filter(({ edited }) => edited?.changed);

  const query = reportTextsQuery(scenarios, suppress);
  const step = (name: string, { key, section }: Read, edit: (kept: KeptText) => Edit | null) =>
    onChange(async () => {
      const kept = (await client.fetchQuery(query)).find((each) => each.key === key);
      const found = kept ? edit(kept) : null;
      return found ? { name: `${name}: ${SECTION_HEADINGS[section]}`, edits: [found] } : null;
    });
  const back = (text: Read) => step('Went back to the report’s written text', text, backEdit);
  const save = (text: Read, typed: string) =>
    step(
      typed === text.written ? 'Went back to the report’s written text' : 'Edited the report’s text',
      text,
      (kept) => typedEdit(kept, typed, { scenarios: [...scenarios], suppress }),
    );
  const keep = (text: Read) => step('Kept the report’s edited text', text, keepEdit);

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
