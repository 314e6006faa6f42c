import { useState } from 'react';
import type { SchemeKind } from '../../../shared/api/schemes.ts';
import type { ComparedScenario } from '../../../shared/api/views.ts';
import type { ScenarioRow } from '../../../shared/workspace/rows.ts';
import { useChange } from '../../state/change.ts';
import { useCompared } from '../../state/choices.tsx';
import { useReadOnly, useWorkspace } from '../../state/workspace.tsx';
import { nameOr } from '../../words.ts';
import type { PlanView } from './plan-line.tsx';
import { PlanTable } from './plan-table.tsx';
import { ScenarioButtons } from './scenario-buttons.tsx';
import { AddSchemeDialog } from './scheme/add-scheme-dialog.tsx';
import { addScheme } from './scheme/scheme-steps.ts';

type PlanSectionProps = {
  readonly shown: ScenarioRow | null;
  readonly compared: ComparedScenario | undefined;
  /** Null while nothing can be compared. */
  readonly years: readonly string[] | null;
  readonly view: PlanView;
  readonly onView: (view: PlanView) => void;
  readonly kinds: readonly SchemeKind[];
  readonly editing: string | null;
  readonly onShow: (key: string | null) => void;
  readonly onAddMeasure: () => void;
  readonly onEditMeasure: (key: string) => void;
  readonly onEditScheme: (key: string) => void;
};

/** The schemes and measures of the file as the scenario shown has them, and the ways to add one. */
export function PlanSection(props: PlanSectionProps) {
  const { shown, compared, kinds, onShow } = props;
  const { content, years } = useWorkspace();
  const readOnly = useReadOnly();
  const change = useChange();
  const [adding, setAdding] = useState(false);
  const empty = content.measures.length === 0 && content.schemes.length === 0;

  const add = async (kind: SchemeKind) => {
    const { step, key } = addScheme(
      kind,
      content.schemes.map(({ name }) => name),
    );
    const outcome = await change(step);
    if (outcome.ok) props.onEditScheme(key);
  };

  return (
    <section aria-labelledby="measures-heading" className="measures-section">
      <div className="chart-head">
        <h2 id="measures-heading">
          {shown ? `Schemes and measures in “${nameOr(shown.name)}”` : 'Schemes and measures'}
        </h2>
        {shown && !readOnly ? <ScenarioButtons shown={shown} onShow={onShow} /> : null}
        <span className="row-of-controls">
          <ShownFor shown={shown} onShow={onShow} />
          {empty ? null : (
            <label className="row-of-controls soft">
              Show
              <select
                value={props.view}
                onChange={(event) => props.onView(event.target.value === 'parts' ? 'parts' : 'years')}
              >
                <option value="years">saving by year</option>
                <option value="parts">what it is made of</option>
              </select>
            </label>
          )}
          {readOnly ? null : (
            <>
              <button type="button" className="main" onClick={() => setAdding(true)}>
                Add a scheme
              </button>
              <button type="button" id="add-measure" className="add-measure" onClick={props.onAddMeasure}>
                Add a measure
              </button>
            </>
          )}
        </span>
      </div>
      {empty ? (
        <p className="soft">
          A scheme is something a council does: a children’s home, Staying Close, foster carers. Its form asks
          what you know and works out the rest. A measure is one single change: children moved, a price
          agreed, places opened, a cost or grant. Add one, and see what it saves each year.
        </p>
      ) : (
        <>
          <PlanTable
            shown={shown}
            compared={compared}
            years={props.years ?? years}
            view={props.view}
            kinds={kinds}
            editing={props.editing}
            onEditMeasure={props.onEditMeasure}
            onEditScheme={props.onEditScheme}
          />
          <p className="soft order-note">
            Order matters among those that want the same children: single measures find theirs first, then
            schemes from the top down. One that finds fewer takes what there is, and says who moves them
            first.
          </p>
        </>
      )}
      {adding ? (
        <AddSchemeDialog kinds={kinds} onChoose={(kind) => void add(kind)} onClose={() => setAdding(false)} />
      ) : null}
    </section>
  );
}

function ShownFor(props: Pick<PlanSectionProps, 'shown' | 'onShow'>) {
  const { scenarios } = useWorkspace().content;
  const { compared } = useCompared();
  if (compared.length < 2) return null;
  return (
    <label className="row-of-controls soft">
      Shown for
      <select value={props.shown?.key ?? ''} onChange={(event) => props.onShow(event.target.value)}>
        {scenarios
          .filter((row) => compared.includes(row.key))
          .map((row) => (
            <option key={row.key} value={row.key}>
              {nameOr(row.name)}
            </option>
          ))}
      </select>
    </label>
  );
}
