import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { Failed } from '../../components/failed.tsx';
import { Faults } from '../../components/faults.tsx';
import { PageFrame } from '../../components/page-frame.tsx';
import { useCompared, useScenario } from '../../state/choices.tsx';
import { comparisonQuery } from '../../state/queries.ts';
import { useRoute } from '../../state/route.ts';
import { useReadOnly, useWorkspace } from '../../state/workspace.tsx';
import { nameOr, OPENS_TO_WORKING, PAGE_NAMES } from '../../words.ts';
import { CompareChoice } from './compare-choice.tsx';
import { comparisonHeadline, comparisonSub } from './comparison-words.ts';
import { EditMeasurePanel } from './edit-measure-panel.tsx';
import { MeasuresTable } from './measures-table.tsx';
import { NewMeasurePanel } from './new-measure-panel.tsx';
import { ScenarioButtons } from './scenario-buttons.tsx';
import { SideBySide } from './side-by-side.tsx';
import { YearsFigure } from './years-figure.tsx';
import './scenarios-page.css';

type Panel = { readonly kind: 'new' } | { readonly kind: 'edit'; readonly key: string } | null;

/** Plans beside one another: what each costs by year, what its measures save, and the measures themselves. */
export function ScenariosPage() {
  const { content, years } = useWorkspace();
  const { compared } = useCompared();
  const { scenario } = useScenario();
  const readOnly = useReadOnly();
  const route = useRoute();
  const [wanted, setWanted] = useState<string | null>(scenario);
  const [panel, setPanel] = useState<Panel>(null);
  const { data, error } = useQuery({ ...comparisonQuery(compared), placeholderData: keepPreviousData });

  const shownKey = compared.find((key) => key === wanted) ?? compared[0] ?? null;
  const shown = content.scenarios.find((row) => row.key === shownKey) ?? null;
  const figures = data?.state === 'ready' ? data.scenarios.find((row) => row.key === shownKey) : undefined;
  const editing = panel?.kind === 'edit' ? content.measures.find((row) => row.key === panel.key) : undefined;

  useEffect(() => {
    if (route.table === 'measures' && route.row !== null) setPanel({ kind: 'edit', key: route.row });
    if (route.table === 'scenarios' && route.row !== null) setWanted(route.row);
  }, [route]);

  const edit = useCallback((key: string) => setPanel({ kind: 'edit', key }), []);
  const close = useCallback(() => {
    setPanel((before) => {
      const key = before?.kind === 'edit' ? before.key : null;
      const opener =
        key === null
          ? document.getElementById('add-measure')
          : document.querySelector<HTMLElement>(`[data-measure="${CSS.escape(key)}"]`);
      (opener ?? document.getElementById('add-measure'))?.focus();
      return null;
    });
  }, []);

  if (error) return <Failed error={error} />;
  if (!data) return null;
  const ready = data.state === 'ready' ? data : null;
  const nothing =
    ready?.scenarios.every((row) => row.years.every((year) => year.outturnPence === 0)) ?? false;
  return (
    <PageFrame
      heading={ready && !nothing ? comparisonHeadline(ready) : PAGE_NAMES.scenarios}
      sub={comparisonSub(figures)}
      notes={[
        'Against budget, positive is over',
        'Savings are against the base',
        'Measures that compete share what they save; shares sum to the total',
        OPENS_TO_WORKING,
      ]}
    >
      <CompareChoice onShow={setWanted} />
      {data.state === 'faults' ? <Faults faults={data.faults} /> : null}
      {nothing ? (
        <p className="soft">
          There is nothing to compare until the placement mix or the register has children and prices.
        </p>
      ) : null}
      {ready && !nothing ? (
        <div className="scenario-figures">
          <YearsFigure view={ready} />
          <SideBySide view={ready} />
        </div>
      ) : null}
      <section aria-labelledby="measures-heading" className="measures-section">
        <div className="chart-head">
          <h2 id="measures-heading">{shown ? `Measures in “${nameOr(shown.name)}”` : 'Measures'}</h2>
          {shown && !readOnly ? <ScenarioButtons shown={shown} onShow={setWanted} /> : null}
          <span className="row-of-controls measures-controls">
            {compared.length > 1 ? (
              <label className="row-of-controls soft">
                Shown for
                <select value={shownKey ?? ''} onChange={(event) => setWanted(event.target.value)}>
                  {content.scenarios
                    .filter((row) => compared.includes(row.key))
                    .map((row) => (
                      <option key={row.key} value={row.key}>
                        {nameOr(row.name)}
                      </option>
                    ))}
                </select>
              </label>
            ) : null}
            {readOnly ? null : (
              <button
                type="button"
                id="add-measure"
                className="add-measure"
                onClick={() => setPanel({ kind: 'new' })}
              >
                Add a measure
              </button>
            )}
          </span>
        </div>
        {content.measures.length === 0 ? (
          <p className="soft">
            A measure is one thing that would change: children moved to another placement type, a price
            agreed, places opened, a cost or grant. Add one, and see what it saves each year.
          </p>
        ) : (
          <>
            <MeasuresTable
              shown={shown}
              compared={figures}
              years={ready?.years ?? years}
              editing={editing?.key ?? null}
              onEdit={edit}
            />
            <p className="soft order-note">
              Order matters among measures that change the same thing: the one above finds its children first.
              A measure that finds fewer takes what there is.
            </p>
          </>
        )}
      </section>
      {panel?.kind === 'new' ? <NewMeasurePanel shown={shown} onAdded={edit} onClose={close} /> : null}
      {editing ? (
        <EditMeasurePanel
          key={editing.key}
          measure={editing}
          shown={shown}
          compared={figures}
          onClose={close}
        />
      ) : null}
    </PageFrame>
  );
}
