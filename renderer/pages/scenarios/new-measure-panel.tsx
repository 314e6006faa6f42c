import { useRef, useState } from 'react';
import { MEASURE_KINDS } from '../../../shared/scenario/types.ts';
import { BLANK_MEASURE } from '../../../shared/workspace/blank-rows.ts';
import type { MeasureRow, ScenarioRow } from '../../../shared/workspace/rows.ts';
import { Field } from '../../components/field.tsx';
import { useOneAtATime } from '../../components/one-at-a-time.ts';
import { PageSidePanel } from '../../components/side-panel.tsx';
import { readableKey } from '../../keys.ts';
import { useChange } from '../../state/change.ts';
import { useWorkspace } from '../../state/workspace.tsx';
import { MEASURE_KIND_NAMES, nameOr } from '../../words.ts';
import { fieldsOf, type MeasureWay } from './measure-fields.ts';
import { MeasureForm, type SetFields } from './measure-form.tsx';
import { addMeasure } from './scenario-steps.ts';

type NewMeasurePanelProps = {
  readonly shown: ScenarioRow | null;
  readonly onAdded: (key: string) => void;
  readonly onClose: () => void;
};

type Begun = { readonly opening: string; readonly row: MeasureRow; readonly way: MeasureWay };

/** The measure that was being made up when the page was left without adding it or thinking better of it. */
let begun: Begun | null = null;

/** What is filled in so far: of the file it was begun in, also after another page has been looked at. */
function useBegun(): {
  readonly row: MeasureRow;
  readonly way: MeasureWay;
  readonly keep: (next: (before: MeasureRow) => MeasureRow, way?: MeasureWay) => void;
  readonly drop: () => void;
} {
  const { opening, content } = useWorkspace();
  const [shown, show] = useState<Begun>(() =>
    begun?.opening === opening
      ? begun
      : { opening, row: { ...BLANK_MEASURE, key: 'new', from: content.profile.periodFrom }, way: 'first' },
  );
  // A field that hands over what was typed because the page is going is heard once more than it is drawn.
  const latest = useRef(shown);
  return {
    row: shown.row,
    way: shown.way,
    keep: (next, way = latest.current.way) => {
      latest.current = { opening, row: next(latest.current.row), way };
      begun = latest.current;
      show(latest.current);
    },
    drop: () => {
      begun = null;
    },
  };
}

/** A measure being made up: nothing is saved until it is whole, so that the figures never go missing meanwhile. */
export function NewMeasurePanel(props: NewMeasurePanelProps) {
  const { shown, onAdded } = props;
  const { profile } = useWorkspace().content;
  const change = useChange();
  const once = useOneAtATime();
  const { row, way, keep, drop } = useBegun();
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const box = useRef<HTMLFormElement>(null);

  const set: SetFields = async (fields) => {
    keep((before) => ({ ...before, ...fields }));
  };
  const onClose = () => {
    drop();
    props.onClose();
  };
  const chooseKind = (kind: MeasureRow['kind']) => {
    const { key, name, note } = row;
    const from = kind === 'capital' ? null : profile.periodFrom;
    keep(() => ({ ...BLANK_MEASURE, key, name, note, kind, from }), 'first');
    setProblems({});
  };

  const add = async () => {
    const missing = missingFrom(row, way);
    setProblems(missing);
    const first = Object.keys(missing)[0];
    if (first !== undefined) {
      box.current
        ?.querySelector(`[data-field="${first}"]`)
        ?.querySelector<HTMLElement>('input, select')
        ?.focus();
      return;
    }
    const name = row.name.trim();
    const measure = { ...row, name, key: readableKey(name, 'measure') };
    const outcome = await change(addMeasure(measure, shown));
    if (!outcome.ok) return;
    drop();
    onAdded(measure.key);
  };

  return (
    <PageSidePanel title="Add a measure" label="the new measure" shows="new" onClose={onClose}>
      <form
        ref={box}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          once(add);
        }}
      >
        <Field label="What changes">
          {(ids) => (
            <select
              {...ids}
              value={row.kind}
              onChange={(event) => {
                const kind = MEASURE_KINDS.find((found) => found === event.target.value);
                if (kind) chooseKind(kind);
              }}
            >
              {MEASURE_KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {MEASURE_KIND_NAMES[kind]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <div data-field="name">
          <Field label="Name" help="What the report will call it." problem={problems['name']}>
            {(ids) => (
              <input
                {...ids}
                autoComplete="off"
                maxLength={200}
                value={row.name}
                onChange={(event) => void set({ name: event.target.value }, { label: 'name' })}
              />
            )}
          </Field>
        </div>
        <MeasureForm
          row={row}
          way={way}
          onWay={(next) => keep((before) => before, next)}
          set={set}
          comesTo={() => undefined}
          problemOf={(field) => problems[field]}
          readOnly={false}
        />
        <p className="soft">
          {shown ? `It will be on in “${nameOr(shown.name)}”.` : 'It will be on in a new scenario, “Plan 1”.'}
        </p>
        <div className="row-of-controls">
          <button type="submit" className="main">
            Add the measure
          </button>
          <button type="button" onClick={onClose}>
            Cancel
          </button>
        </div>
      </form>
    </PageSidePanel>
  );
}

/** What has yet to be filled in, by field, in the order it is asked. */
function missingFrom(row: MeasureRow, way: MeasureWay): Record<string, string> {
  const missing: Record<string, string> = {};
  if (row.name.trim() === '') missing['name'] = 'Give it a name.';
  for (const field of fieldsOf(row, way)) {
    const value = row[field.field];
    if (value !== null && value !== '') continue;
    if (field.as === 'type') missing[field.field] = 'Choose a placement type.';
    else if (field.required) missing[field.field] = field.as === 'date' ? 'Choose a day.' : 'Type a number.';
  }
  if (row.kind === 'move' && row.source !== null && row.source === row.target) {
    missing['target'] = 'Choose a different type from the one they leave.';
  }
  return missing;
}
