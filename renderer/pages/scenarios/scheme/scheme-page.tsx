import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { FormField, SchemeExplanation, SchemeKind } from '../../../../shared/api/schemes.ts';
import type {
  PlacementTypeRow,
  ScenarioRow,
  SchemeField,
  SchemeFields,
  SchemeRow,
} from '../../../../shared/workspace/rows.ts';
import { Field } from '../../../components/field.tsx';
import { useOneAtATime } from '../../../components/one-at-a-time.ts';
import { Switch } from '../../../components/switch.tsx';
import { TypedInput } from '../../../components/typed-input.tsx';
import { useChange } from '../../../state/change.ts';
import { useValues } from '../../../state/choices.tsx';
import { useSay } from '../../../state/messages.tsx';
import { schemeQuery } from '../../../state/queries.ts';
import { useRoute } from '../../../state/route.ts';
import { useReadOnly } from '../../../state/workspace.tsx';
import { faultWords, nameOr } from '../../../words.ts';
import { groupsOf } from './form-values.ts';
import { choicesThatFollow } from './row-names.ts';
import { SchemeExplanationPanel, WideTables } from './scheme-explanation.tsx';
import { SchemeFaults } from './scheme-faults.tsx';
import { SchemeFieldInput } from './scheme-field.tsx';
import { SchemeList } from './scheme-list.tsx';
import { SchemeMeasures } from './scheme-measures.tsx';
import { fillField, fillWithNewType, removeScheme, setScheme, switchScheme } from './scheme-steps.ts';
import { SchemeTracking } from './scheme-tracking.tsx';
import './scheme-page.css';

type SchemePageProps = {
  readonly scheme: SchemeRow;
  readonly kind: SchemeKind;
  readonly shown: ScenarioRow | null;
  readonly onClose: () => void;
};

/** What is being typed: shown in what the scheme comes to, never saved. */
type Typed = { readonly field: string; readonly value: SchemeField | null };

function withTyped(scheme: SchemeRow, typed: Typed | null): SchemeRow {
  if (typed === null) return scheme;
  const { [typed.field]: _, ...others } = scheme.fields;
  return {
    ...scheme,
    fields: typed.value === null ? others : { ...others, [typed.field]: typed.value },
  };
}

/** The form of one scheme, saved field by field, with what it comes to beside it as one types. */
export function SchemePage(props: SchemePageProps) {
  const { scheme, kind, shown, onClose } = props;
  const change = useChange();
  const once = useOneAtATime();
  const say = useSay();
  const readOnly = useReadOnly();
  const values = useValues();
  const route = useRoute();
  const box = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [typed, setTyped] = useState<Typed | null>(null);
  const live = useDeferredValue(useMemo(() => withTyped(scheme, typed), [scheme, typed]));
  const { data: explained } = useQuery({ ...schemeQuery(live), placeholderData: keepPreviousData });
  const name = nameOr(scheme.name);

  useEffect(() => {
    if (route.row !== scheme.key || route.field === null) heading.current?.focus();
    else fieldAt(box.current, route.field)?.focus();
  }, [route, scheme.key]);

  const problemOf = useCallback(
    (place: string) => {
      const fault = explained?.faults.find(({ field, missing }) => field === place && !missing);
      return fault ? `This ${faultWords(fault)}` : undefined;
    },
    [explained],
  );

  const fill = async (field: FormField, value: SchemeField | null, to?: string, mergeToken?: string) => {
    const step = fillField(scheme, field, value, to);
    const following = choicesThatFollow(kind.fields, scheme, field.key, value);
    const edits = [...step.edits, ...following];
    const outcome = await change({ ...step, edits, ...(mergeToken === undefined ? {} : { mergeToken }) });
    // Another field may be being typed in by now.
    setTyped((now) => (now?.field === field.key ? null : now));
    return outcome;
  };
  const type = (field: FormField, value: SchemeField | null | undefined) =>
    setTyped(value === undefined ? null : { field: field.key, value });
  const remove = async () => {
    const outcome = await change(removeScheme(scheme));
    if (!outcome.ok) return;
    say('done', `Deleted scheme ${name}. Undo brings it back.`);
    onClose();
  };

  return (
    <div className="page-content" ref={box}>
      <p className="scheme-back">
        <button type="button" className="quiet" onClick={onClose}>
          ← All scenarios
        </button>
      </p>
      <h1 ref={heading} tabIndex={-1}>
        {name}
      </h1>
      <p className="sub">
        {kind.name}: {kind.summary}
      </p>
      {explained ? <WideTables explained={explained} /> : null}
      <div className="scheme-columns">
        <div>
          <OnSwitch
            {...props}
            faults={explained?.faults ?? []}
            onSwitch={(on) => void change(switchScheme(shown, scheme, on))}
          />
          <SchemeFaults
            kind={kind}
            faults={explained?.faults ?? []}
            onGo={(field) => fieldAt(box.current, field)?.focus()}
          />
          <div className="scheme-name" data-field="name">
            <Field label="Name" help="What people call it; the report will too." problem={problemOf('name')}>
              {(ids) => (
                <TypedInput
                  {...ids}
                  value={scheme.name}
                  maxLength={200}
                  readOnly={readOnly}
                  onCommit={(next) => void change(setScheme(scheme, { name: next.trim() }, 'name'))}
                />
              )}
            </Field>
          </div>
          {groupsOf(kind.fields, scheme.fields).map((group) => (
            <fieldset key={group.name} className="scheme-group">
              <legend>{group.name}</legend>
              <div className="scheme-grid">
                {group.fields.map((field) => (
                  <AnyField
                    key={field.key}
                    field={field}
                    value={scheme.fields[field.key]}
                    fields={scheme.fields}
                    problemOf={problemOf}
                    comesTo={(place) => values?.cells[`schemes/${scheme.key}/${place}`]}
                    readOnly={readOnly}
                    onChange={(value, to, token) => fill(field, value, to, token)}
                    onType={(value) => type(field, value)}
                    onMakeType={(made) => once(() => change(fillWithNewType(scheme, field, made)))}
                  />
                ))}
              </div>
            </fieldset>
          ))}
          <SchemeTracking
            scheme={scheme}
            problemOf={problemOf}
            readOnly={readOnly}
            set={(fields, label) => void change(setScheme(scheme, fields, label))}
          />
          {readOnly ? null : (
            <button type="button" onClick={() => once(remove)}>
              Delete this scheme
            </button>
          )}
        </div>
        <section aria-labelledby="scheme-says" className="scheme-aside">
          {explained ? <SchemeExplanationPanel explained={explained} /> : null}
        </section>
      </div>
    </div>
  );
}

function AnyField(props: {
  readonly field: FormField;
  readonly value: SchemeField | undefined;
  readonly fields: SchemeFields;
  readonly problemOf: (place: string) => string | undefined;
  /** What the formula or the range at a place of the form comes to. */
  readonly comesTo: (place: string) => number | undefined;
  readonly readOnly: boolean;
  readonly onChange: (value: SchemeField | null, to?: string, token?: string) => Promise<unknown>;
  readonly onType: (value: SchemeField | null | undefined) => void;
  readonly onMakeType: (type: PlacementTypeRow) => void;
}) {
  const { field, onChange } = props;
  const { kind } = field;
  const within = (part: string) => props.problemOf(`${field.key}${part}`);
  if (kind.type === 'rows') return <SchemeList {...props} field={{ ...field, kind }} problemOf={within} />;
  if (kind.type === 'measures') return <SchemeMeasures {...props} problemOf={within} />;
  return (
    <div data-field={field.key}>
      <SchemeFieldInput
        {...props}
        problem={props.problemOf(field.key)}
        comesTo={props.comesTo(field.key)}
        onChange={(value, to) => void onChange(value, to)}
      />
    </div>
  );
}

/** Its switch in the scenario shown; one that is not whole has to be finished first. */
function OnSwitch(
  props: SchemePageProps & {
    readonly faults: SchemeExplanation['faults'];
    readonly onSwitch: (on: boolean) => void;
  },
) {
  const { scheme, shown, faults } = props;
  const readOnly = useReadOnly();
  const on = shown?.schemes.includes(scheme.key) ?? false;
  const where = shown ? nameOr(shown.name) : 'Plan 1';
  const until = faults.every(({ missing }) => !missing) ? 'marked' : 'needed';
  return (
    <p className="measure-on">
      <Switch
        on={on}
        label={`On in ${where}`}
        disabled={readOnly || (!on && faults.length > 0)}
        onSwitch={props.onSwitch}
      />
      <span aria-hidden="true">
        On in “{where}”{on || faults.length === 0 ? '' : `: ${UNTIL[until]}`}
      </span>
    </p>
  );
}

const UNTIL = { needed: 'once it has what is needed', marked: 'once what is marked is put right' };

/** The control of a place in the form: of the cell itself, or of the list it is in. */
function fieldAt(box: HTMLElement | null, place: string): HTMLElement | null {
  const whole = box?.querySelector<HTMLElement>(`[data-field="${CSS.escape(place)}"]`);
  const list = box?.querySelector<HTMLElement>(`[data-field="${CSS.escape(place.replace(/\W.*/, ''))}"]`);
  const found = whole ?? list ?? null;
  // What is folded away cannot be gone to.
  found?.closest('details')?.setAttribute('open', '');
  return found?.matches('button, input, select')
    ? found
    : (found?.querySelector<HTMLElement>('input, select, button') ?? null);
}
