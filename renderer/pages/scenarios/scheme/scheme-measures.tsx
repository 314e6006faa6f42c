import { useMemo, useRef, useState } from 'react';
import type { FormField } from '../../../../shared/api/schemes.ts';
import { MEASURE_KINDS } from '../../../../shared/scenario/types.ts';
import { BLANK_MEASURE } from '../../../../shared/workspace/blank-rows.ts';
import type { MeasureRow, SchemeField } from '../../../../shared/workspace/rows.ts';
import { Field } from '../../../components/field.tsx';
import { TypedInput } from '../../../components/typed-input.tsx';
import { readableKey } from '../../../keys.ts';
import { useChangeWhole, wholeRecord } from '../../../state/whole-record.ts';
import { useWorkspace } from '../../../state/workspace.tsx';
import { MEASURE_KIND_NAMES, nameOr } from '../../../words.ts';
import { wayOf } from '../measure-fields.ts';
import { MeasureForm } from '../measure-form.tsx';
import { measuresField, type OwnMeasure, ownMeasures } from './own-measures.ts';

type SchemeMeasuresProps = {
  readonly field: FormField;
  readonly value: SchemeField | undefined;
  /** What is wrong with the list (an empty place) or with `[0].children` in it. */
  readonly problemOf: (place: string) => string | undefined;
  readonly readOnly: boolean;
  /** `token` while a slider moves. */
  readonly onChange: (value: SchemeField | null, to?: string, token?: string) => Promise<unknown>;
};

/** Measures that a scheme holds itself, each with the form a measure has by itself. */
export function SchemeMeasures(props: SchemeMeasuresProps) {
  const { field, readOnly, problemOf } = props;
  const { profile } = useWorkspace().content;
  const measures = useMemo(() => ownMeasures(props.value), [props.value]);
  const [record] = useState(() => wholeRecord<readonly OwnMeasure[]>());
  const changeWhole = useChangeWhole(record, measures);
  const save = (next: (newest: readonly OwnMeasure[]) => readonly OwnMeasure[], token?: string) =>
    changeWhole(next, (changed) => props.onChange(measuresField(changed), undefined, token));
  const adds = useRef<HTMLSelectElement>(null);
  const whole = problemOf('');

  const add = (kind: MeasureRow['kind']) => {
    const name = MEASURE_KIND_NAMES[kind];
    const from = kind === 'capital' ? null : profile.periodFrom;
    const row = { ...BLANK_MEASURE, key: readableKey(name, 'measure'), name, kind, from };
    void save((newest) => [...newest, { row, enabled: true }]);
  };

  return (
    <div className="scheme-list">
      <p className="scheme-list-label">{field.label}</p>
      <p className="field-help">{field.help}</p>
      {measures.map((measure, at) => (
        <OneMeasure
          key={measure.row.key}
          measure={measure}
          problemOf={(part) => problemOf(`[${at}].${part}`)}
          readOnly={readOnly}
          onChange={(fields, token) =>
            save(
              (newest) =>
                newest.map((each) => (each.row.key === measure.row.key ? withFields(each, fields) : each)),
              token,
            )
          }
          onRemove={() => {
            // The button goes with its measure; the choice that adds one stays.
            adds.current?.focus();
            void save((newest) => newest.filter(({ row }) => row.key !== measure.row.key));
          }}
        />
      ))}
      {whole === undefined ? null : <p className="field-problem">{whole}</p>}
      {readOnly ? null : (
        <Field label="Add a measure">
          {(ids) => (
            <select
              {...ids}
              ref={adds}
              value=""
              onChange={(event) => {
                const kind = MEASURE_KINDS.find((each) => each === event.target.value);
                if (kind) add(kind);
              }}
            >
              <option value="">Choose what changes…</option>
              {MEASURE_KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {MEASURE_KIND_NAMES[kind]}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
    </div>
  );
}

/** Fields of the measure itself, or whether it counts. */
type ChangedFields = Partial<MeasureRow> & { readonly enabled?: boolean };

function withFields({ row, enabled }: OwnMeasure, changed: ChangedFields): OwnMeasure {
  const { enabled: counts = enabled, ...fields } = changed;
  return { row: { ...row, ...fields }, enabled: counts };
}

function OneMeasure(props: {
  readonly measure: OwnMeasure;
  readonly problemOf: (field: string) => string | undefined;
  readonly readOnly: boolean;
  readonly onChange: (fields: ChangedFields, token?: string) => Promise<unknown>;
  readonly onRemove: () => void;
}) {
  const { measure, readOnly } = props;
  const { row, enabled } = measure;
  const [way, setWay] = useState(() => wayOf(row));
  return (
    <fieldset className="own-measure">
      <legend>{nameOr(row.name)}</legend>
      <Field label="Name">
        {(ids) => (
          <TypedInput
            {...ids}
            value={row.name}
            maxLength={200}
            readOnly={readOnly}
            onCommit={(name) => void props.onChange({ name: name.trim() })}
          />
        )}
      </Field>
      <MeasureForm
        row={row}
        way={way}
        onWay={setWay}
        set={(fields, _words, token) => props.onChange(fields, token)}
        comesTo={() => undefined}
        problemOf={props.problemOf}
        readOnly={readOnly}
      />
      {readOnly ? null : (
        <p className="row-of-controls">
          <label className="row-of-controls">
            <input
              type="checkbox"
              checked={enabled}
              onChange={(event) => void props.onChange({ enabled: event.target.checked })}
            />
            Counts
          </label>
          <button type="button" onClick={props.onRemove}>
            Remove this measure
          </button>
        </p>
      )}
    </fieldset>
  );
}
