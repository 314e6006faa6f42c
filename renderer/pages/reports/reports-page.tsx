import { useState } from 'react';
import { CSV_TABLES, type CsvTableName } from '../../../shared/api/exports.ts';
import {
  PERFORMANCE_SECTIONS,
  REPORT_SECTIONS,
  type ReportSection,
  SECTION_HEADINGS,
} from '../../../shared/workspace/report-sections.ts';
import { useFiles } from '../../app/files.ts';
import { Field } from '../../components/field.tsx';
import { PageFrame } from '../../components/page-frame.tsx';
import { useCompared } from '../../state/choices.tsx';
import { PAGE_NAMES } from '../../words.ts';
import { ImportSection } from './import-section.tsx';
import { PlansChoice } from './plans-choice.tsx';
import { ReportTexts } from './report-texts.tsx';
import { useTextSaves } from './use-text-saves.ts';
import './reports-page.css';

const TABLE_NAMES: Readonly<Record<CsvTableName, string>> = {
  years: 'Years: outturn, budget and pressure',
  'placement-types-by-year': 'Placement types by year',
  'placement-types-by-month': 'Placement types by month',
  'measures-by-year': 'Costs and income of measures by year',
  savings: 'What each measure saves',
  bridge: 'Why the net changes: volume, mix, price, income and measures',
  schemes: 'Schemes: what each saves and costs, and how that stands',
  'sufficiency-by-month': 'Sufficiency: children and places by month',
  'forecast-of-children': 'Forecast of children in care by month, with its range',
  'placement-mix': 'Placement mix as entered',
  register: 'Register as entered (child-level: keep it safe)',
  budgets: 'Budgets as entered',
  actuals: 'Actuals as entered',
  assumptions: 'Assumptions as entered',
  homes: 'Homes and carers as entered',
  'who-the-children-are': 'Who the children are, as entered',
  comparators: 'Comparators as entered',
};

/** Taking figures away: a workbook that calculates, a committee report, tables. */
export function ReportsPage() {
  const files = useFiles();
  const { compared } = useCompared();
  const [sections, setSections] = useState<readonly ReportSection[]>(REPORT_SECTIONS);
  const [suppress, setSuppress] = useState(true);
  const [table, setTable] = useState<CsvTableName>('years');
  const [busy, setBusy] = useState(false);
  // A report asked for straight after typing waits for what was typed.
  const texts = useTextSaves();
  const scenarios = [...compared];

  const run = (action: () => Promise<void>) => () => {
    if (busy) return;
    setBusy(true);
    void action().finally(() => setBusy(false));
  };
  const pick = (section: ReportSection, on: boolean) =>
    setSections(REPORT_SECTIONS.filter((each) => (each === section ? on : sections.includes(each))));

  return (
    <PageFrame heading={PAGE_NAMES.reports} sub="Everything is made from the figures as they stand now.">
      <div className="reports">
        <PlansChoice />
        <section aria-labelledby="export-workbook">
          <h2 id="export-workbook">Workbook for Excel</h2>
          <p>
            Live formulas from the inputs to the summary: change an input cell and every figure follows. It
            holds the register, so keep it where child-level data may be kept.
          </p>
          <button type="button" aria-disabled={busy} onClick={run(() => files.exportWorkbook(scenarios))}>
            Save the workbook…
          </button>
        </section>
        <section aria-labelledby="export-report">
          <h2 id="export-report">Report for Word</h2>
          <fieldset>
            <legend>Sections</legend>
            <p className="section-presets">
              <button type="button" className="quiet" onClick={() => setSections(REPORT_SECTIONS)}>
                All, for a committee
              </button>
              <button type="button" className="quiet" onClick={() => setSections(PERFORMANCE_SECTIONS)}>
                Quarterly performance of Staying Close, for its funder
              </button>
            </p>
            {REPORT_SECTIONS.map((section) => (
              <label key={section}>
                <input
                  type="checkbox"
                  checked={sections.includes(section)}
                  onChange={(event) => pick(section, event.target.checked)}
                />
                {SECTION_HEADINGS[section]}
              </label>
            ))}
          </fieldset>
          <label>
            <input
              type="checkbox"
              checked={suppress}
              onChange={(event) => setSuppress(event.target.checked)}
            />
            Leave out counts under 5, costs of fewer than 5 children, and whatever would give them away
          </label>
          <ReportTexts scenarios={scenarios} sections={sections} suppress={suppress} onChange={texts.save} />
          <p>
            <button
              type="button"
              aria-disabled={busy || sections.length === 0}
              onClick={run(async () => {
                if (sections.length === 0) return;
                const saved = await texts.settled();
                // Text that could not be saved is said to be so: a report without it would mislead.
                if (saved) await files.exportReport(scenarios, [...sections], suppress);
              })}
            >
              Save the report…
            </button>
          </p>
        </section>
        <section aria-labelledby="export-table">
          <h2 id="export-table">Table as CSV</h2>
          <p>
            Tables as entered have every figure typed, also month by month, under headings by which they can
            be brought in or pasted again.
          </p>
          <Field label="Table">
            {(ids) => (
              <select
                {...ids}
                value={table}
                onChange={(event) =>
                  setTable(CSV_TABLES.find((name) => name === event.target.value) ?? 'years')
                }
              >
                {CSV_TABLES.map((name) => (
                  <option key={name} value={name}>
                    {TABLE_NAMES[name]}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <button type="button" aria-disabled={busy} onClick={run(() => files.exportTable(scenarios, table))}>
            Save the table…
          </button>
        </section>
        <ImportSection />
        <section aria-labelledby="print-page">
          <h2 id="print-page">Print</h2>
          <p>
            Any page prints on A4 without its menus: go to it and press Ctrl+P, or choose “Print this page” in
            the File menu. Choose “Save as PDF” as the printer for a file.
          </p>
        </section>
      </div>
    </PageFrame>
  );
}
