import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { StatementText } from '../../../shared/api/sufficiency.ts';
import type { Edit, Step } from '../../../shared/workspace/edits.ts';
import { STATEMENT_HEADINGS } from '../../../shared/workspace/report-sections.ts';
import { useFiles } from '../../app/files.ts';
import { useChange } from '../../state/change.ts';
import { statementQuery } from '../../state/queries.ts';
import { useReadOnly } from '../../state/workspace.tsx';
import { SectionText } from '../reports/section-text.tsx';

type StatementProps = { readonly scenario: string | null; readonly year: string | null };

/** The statement of sufficiency: drafted from the figures, edited here, saved for Word. */
export function StatementSection(props: StatementProps) {
  const { scenario, year } = props;
  const [suppress, setSuppress] = useState(true);
  const [busy, setBusy] = useState(false);
  const files = useFiles();
  const change = useChange();
  // A statement asked for straight after typing waits for what was typed.
  const saving = useRef<Promise<boolean>>(Promise.resolve(true));
  const saveText = (step: Step) => {
    saving.current = saving.current.then(async () => (await change(step)).ok);
  };
  const save = async () => {
    if (busy) return;
    setBusy(true);
    try {
      const saved = await saving.current;
      saving.current = Promise.resolve(true);
      if (saved) await files.exportStatement(scenario, year, suppress);
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
        <label>
          <input type="checkbox" checked={suppress} onChange={(event) => setSuppress(event.target.checked)} />{' '}
          Leave out numbers of children under 5, costs of fewer than 5 children, and whatever would give them
          away
        </label>
        <button type="button" aria-disabled={busy} onClick={() => void save()}>
          Save the statement…
        </button>
      </p>
      <Texts scenario={scenario} year={year} suppress={suppress} onChange={saveText} />
    </section>
  );
}

function Texts(
  props: StatementProps & { readonly suppress: boolean; readonly onChange: (step: Step) => void },
) {
  const { scenario, year, suppress, onChange } = props;
  const { data, error } = useQuery(statementQuery(scenario, year, suppress));
  const readOnly = useReadOnly();
  if (error) return <p role="alert">{error.message}</p>;
  if (!data) return <p>Writing the text…</p>;
  const step = (name: string, text: StatementText, edit: Edit) =>
    onChange({ name: `${name}: ${STATEMENT_HEADINGS[text.section]}`, edits: [edit] });
  const back = (text: StatementText) =>
    step('Went back to the statement’s written text', text, {
      table: 'reportTexts',
      do: 'remove',
      key: text.key,
    });
  const save = (text: StatementText, typed: string) => {
    const { key, section, fingerprint } = text;
    if (typed === text.written) {
      if (text.edited) back(text);
      return;
    }
    const scenarios = scenario === null ? [] : [scenario];
    const edit: Edit = text.edited
      ? { table: 'reportTexts', do: 'set', key, fields: { text: typed, fingerprint } }
      : {
          table: 'reportTexts',
          do: 'add',
          row: { key, scenarios, section, suppress, text: typed, fingerprint },
        };
    step('Edited the statement’s text', text, edit);
  };
  const keep = (text: StatementText) =>
    step('Kept the statement’s edited text', text, {
      table: 'reportTexts',
      do: 'set',
      key: text.key,
      fields: { fingerprint: text.fingerprint },
    });
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
