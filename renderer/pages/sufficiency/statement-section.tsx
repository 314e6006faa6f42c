import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { StatementText } from '../../../shared/api/sufficiency.ts';
import type { Edit } from '../../../shared/workspace/edits.ts';
import { STATEMENT_HEADINGS } from '../../../shared/workspace/report-sections.ts';
import { useFiles } from '../../app/files.ts';
import { statementQuery } from '../../state/queries.ts';
import { useReadOnly } from '../../state/workspace.tsx';
import { SectionText } from '../reports/section-text.tsx';
import { backEdit, type KeptText, keepEdit, typedEdit } from '../reports/text-edits.ts';
import { type TextSaves, useTextSaves } from '../reports/use-text-saves.ts';

type StatementProps = { readonly scenario: string | null; readonly year: string | null };

/** The statement of sufficiency: drafted from the figures, edited here, saved for Word. */
export function StatementSection(props: StatementProps) {
  const { scenario, year } = props;
  const [suppress, setSuppress] = useState(true);
  const [busy, setBusy] = useState(false);
  const files = useFiles();
  // A statement asked for straight after typing waits for what was typed.
  const texts = useTextSaves();
  const save = async () => {
    if (busy) return;
    setBusy(true);
    try {
      if (await texts.settled()) await files.exportStatement(scenario, year, suppress);
    } finally {
      setBusy(false);
    }
  };
  return (
    <section aria-labelledby="statement-heading" className="sufficiency-statement">
      <h2 id="statement-heading">Sufficiency statement</h2>
      <p className="soft">
        What section 22G of the Children Act 1989 has a council show: needs, provision, gaps, plans and how
        they are watched. Written from the figures of this year and scenario; change what you like. Tables
        follow the text in Word and always show the figures as they are.
      </p>
      <p className="row-of-controls">
        <label className="with-box">
          <input type="checkbox" checked={suppress} onChange={(event) => setSuppress(event.target.checked)} />
          Leave out numbers of children under 5, costs of fewer than 5 children, and whatever would give them
          away
        </label>
        <button type="button" aria-disabled={busy} onClick={() => void save()}>
          Save the statement…
        </button>
      </p>
      <Texts scenario={scenario} year={year} suppress={suppress} onChange={texts.save} />
    </section>
  );
}

function Texts(props: StatementProps & { readonly suppress: boolean; readonly onChange: TextSaves['save'] }) {
  const { scenario, year, suppress, onChange } = props;
  const { data, error } = useQuery(statementQuery(scenario, year, suppress));
  const readOnly = useReadOnly();
  const client = useQueryClient();
  if (error) return <p role="alert">{error.message}</p>;
  if (!data) return <p>Writing the text…</p>;
  const query = statementQuery(scenario, year, suppress);
  const step = (name: string, { key, section }: StatementText, edit: (kept: KeptText) => Edit | null) =>
    onChange(async () => {
      const kept = (await client.fetchQuery(query)).find((each) => each.key === key);
      const found = kept ? edit(kept) : null;
      return found ? { name: `${name}: ${STATEMENT_HEADINGS[section]}`, edits: [found] } : null;
    });
  const back = (text: StatementText) => step('Went back to the statement’s written text', text, backEdit);
  const of = { scenarios: scenario === null ? [] : [scenario], suppress };
  const save = (text: StatementText, typed: string) =>
    step(
      typed === text.written ? 'Went back to the statement’s written text' : 'Edited the statement’s text',
      text,
      (kept) => typedEdit(kept, typed, of),
    );
  const keep = (text: StatementText) => step('Kept the statement’s edited text', text, keepEdit);
  return (
    <div className="report-texts">
      {data.map((text) => (
        <SectionText
          key={text.key}
          heading={STATEMENT_HEADINGS[text.section]}
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
