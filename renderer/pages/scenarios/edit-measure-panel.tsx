import { useEffect, useRef, useState } from 'react';
import type { ComparedScenario } from '../../../shared/api/views.ts';
import type { MeasureRow, ScenarioRow } from '../../../shared/workspace/rows.ts';
import { Field } from '../../components/field.tsx';
import { useOneAtATime } from '../../components/one-at-a-time.ts';
import { PageSidePanel } from '../../components/side-panel.tsx';
import { Switch } from '../../components/switch.tsx';
import { TypedInput } from '../../components/typed-input.tsx';
import { useChange } from '../../state/change.ts';
import { useValues } from '../../state/choices.tsx';
import { useProblemOf } from '../../state/faults.ts';
import { useSay } from '../../state/messages.tsx';
import { useRoute } from '../../state/route.ts';
import { useReadOnly } from '../../state/workspace.tsx';
import { MEASURE_KIND_NAMES, nameOr } from '../../words.ts';
import { wayOf } from './measure-fields.ts';
import { MeasureForm, type SetFields } from './measure-form.tsx';
import { MeasureSavings } from './measure-savings.tsx';
import { removeMeasure, switchMeasure } from './scenario-steps.ts';

type EditMeasurePanelProps = {
  readonly measure: MeasureRow;
  readonly shown: ScenarioRow | null;
  readonly compared: ComparedScenario | undefined;
  readonly onClose: () => void;
};

/** A measure of the file, saved field by field, with what it saves following each change. */
export function EditMeasurePanel(props: EditMeasurePanelProps) {
  const { measure, shown, compared, onClose } = props;
  const change = useChange();
  const once = useOneAtATime();
  const say = useSay();
  const values = useValues();
  const readOnly = useReadOnly();
  const problemOf = useProblemOf('measures', measure.key);
  const [way, setWay] = useState(() => wayOf(measure));
  const box = useRef<HTMLDivElement>(null);
  const route = useRoute();
  const name = nameOr(measure.name);

  useEffect(() => {
    if (route.row !== measure.key || route.field === null) return;
    const wanted = box.current?.querySelector(`[data-field="${CSS.escape(route.field)}"]`);
    wanted?.querySelector<HTMLElement>('input, select')?.focus();
  }, [route, measure.key]);

  const set: SetFields = (fields, words, token) =>
    change({
      name: `Changed ${words.label} of ${name}${words.to === undefined ? '' : ` to ${words.to}`}`,
      edits: [{ table: 'measures', do: 'set', key: measure.key, fields }],
      ...(token === undefined ? {} : { mergeToken: token }),
    });
  const remove = async () => {
    const outcome = await change(removeMeasure(measure));
    if (!outcome.ok) return;
    say('done', `Deleted measure ${name}. Undo brings it back.`);
    onClose();
  };

  return (
    <PageSidePanel
      title={name}
      label="the measure"
      shows={measure.key}
      onClose={onClose}
      above={<span className="soft">{MEASURE_KIND_NAMES[measure.kind]}</span>}
    >
      <div ref={box}>
        {shown ? (
          <p className="measure-on">
            <Switch
              on={shown.measures.includes(measure.key)}
              label={`On in ${nameOr(shown.name)}`}
              disabled={readOnly}
              onSwitch={(on) => void change(switchMeasure(shown, measure, on))}
            />
            <span aria-hidden="true">On in “{nameOr(shown.name)}”</span>
          </p>
        ) : null}
        <MeasureSavings measure={measure} compared={compared} />
        <div data-field="name">
          <Field label="Name" problem={problemOf('name')}>
            {(ids) => (
              <TypedInput
                {...ids}
                value={measure.name}
                maxLength={200}
                readOnly={readOnly}
                onCommit={(next) =>
                  void change({
                    name: `Renamed measure ${name} to ${next}`,
                    edits: [
                      { table: 'measures', do: 'set', key: measure.key, fields: { name: next.trim() } },
                    ],
                  })
                }
              />
            )}
          </Field>
        </div>
        <MeasureForm
          row={measure}
          way={way}
          onWay={setWay}
          set={set}
          comesTo={(field) => values?.cells[`measures/${measure.key}/${field}`]}
          problemOf={problemOf}
          readOnly={readOnly}
        />
        <Field label="Note">
          {(ids) => (
            <TypedInput
              {...ids}
              value={measure.note}
              maxLength={4000}
              readOnly={readOnly}
              onCommit={(note) => void set({ note }, { label: 'the note' })}
            />
          )}
        </Field>
        {readOnly ? null : (
          <button type="button" onClick={() => once(remove)}>
            Delete this measure
          </button>
        )}
      </div>
    </PageSidePanel>
  );
}
