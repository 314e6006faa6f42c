import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { Failed } from '../../components/failed.tsx';
import { Faults } from '../../components/faults.tsx';
import { PageFrame } from '../../components/page-frame.tsx';
import { useCompared, useScenario } from '../../state/choices.tsx';
import { comparisonQuery, schemeKindsQuery } from '../../state/queries.ts';
import { useRoute } from '../../state/route.ts';
import { useWorkspace } from '../../state/workspace.tsx';
import { OPENS_TO_WORKING, PAGE_NAMES } from '../../words.ts';
import { CompareChoice } from './compare-choice.tsx';
import { comparisonHeadline, comparisonSub } from './comparison-words.ts';
import { EditMeasurePanel } from './edit-measure-panel.tsx';
import { NewMeasurePanel } from './new-measure-panel.tsx';
import type { PlanView } from './plan-line.tsx';
import { PlanSection } from './plan-section.tsx';
import { SchemePage } from './scheme/scheme-page.tsx';
import { SideBySide } from './side-by-side.tsx';
import { YearsFigure } from './years-figure.tsx';
import './scenarios-page.css';

type Panel = { readonly kind: 'new' } | { readonly kind: 'edit' | 'scheme'; readonly key: string } | null;

/** Plans beside one another: what each costs by year, what its schemes and measures save, and those themselves. */
export function ScenariosPage() {
  const { content } = useWorkspace();
  const { compared } = useCompared();
  const { scenario } = useScenario();
  const route = useRoute();
  const [wanted, setWanted] = useState<string | null>(scenario);
  const [panel, setPanel] = useState<Panel>(null);
  const [view, setView] = useState<PlanView>('years');
  const { data: kinds = [] } = useQuery(schemeKindsQuery);
  const { data, error } = useQuery({ ...comparisonQuery(compared), placeholderData: keepPreviousData });

  const shownKey = compared.find((key) => key === wanted) ?? compared[0] ?? null;
  const shown = content.scenarios.find((row) => row.key === shownKey) ?? null;
  const figures = data?.state === 'ready' ? data.scenarios.find((row) => row.key === shownKey) : undefined;
  const editing = panel?.kind === 'edit' ? content.measures.find((row) => row.key === panel.key) : undefined;

  const scheme = panel?.kind === 'scheme' ? content.schemes.find((row) => row.key === panel.key) : undefined;
  const schemeKind = kinds.find(({ id }) => id === scheme?.scheme);

  useEffect(() => {
    // Scenarios chosen among the pages, while a scheme fills this one, is all of them again.
    if (route.table === null) setPanel((open) => (open?.kind === 'scheme' ? null : open));
    if (route.table === 'schemes' && route.row !== null) setPanel({ kind: 'scheme', key: route.row });
    if (route.table === 'measures' && route.row !== null) setPanel({ kind: 'edit', key: route.row });
    if (route.table === 'scenarios' && route.row !== null) setWanted(route.row);
  }, [route]);

  const edit = useCallback((key: string) => setPanel({ kind: 'edit', key }), []);
  const editScheme = useCallback((key: string) => setPanel({ kind: 'scheme', key }), []);
  const close = useCallback(() => {
    const opener =
      panel?.kind === 'edit' || panel?.kind === 'scheme'
        ? `[data-${panel.kind === 'edit' ? 'measure' : 'scheme'}="${CSS.escape(panel.key)}"]`
        : '#add-measure';
    const focus = () => {
      const found = document.querySelector<HTMLElement>(opener) ?? document.getElementById('add-measure');
      found?.focus();
    };
    setPanel(null);
    // The form of a scheme stands in place of the table: what opened it is there again once that is drawn.
    if (panel?.kind === 'scheme') requestAnimationFrame(focus);
    else focus();
  }, [panel]);

  if (scheme && schemeKind) {
    return <SchemePage key={scheme.key} scheme={scheme} kind={schemeKind} shown={shown} onClose={close} />;
  }
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
        'What competes shares what it saves; shares sum to the total',
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
      <PlanSection
        shown={shown}
        compared={figures}
        years={ready?.years ?? null}
        view={view}
        onView={setView}
        kinds={kinds}
        editing={editing?.key ?? null}
        onShow={setWanted}
        onAddMeasure={() => setPanel({ kind: 'new' })}
        onEditMeasure={edit}
        onEditScheme={editScheme}
      />
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
