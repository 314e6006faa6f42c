import { FINANCING_METHODS, type FinancingMethod } from '../../../shared/scenario/types.ts';
import { inSentence } from '../../../shared/words/in-sentence.ts';
import { entryText } from '../../../shared/workspace/entry-text.ts';
import type { Entry, MeasureRow, PlacementTypeRow } from '../../../shared/workspace/rows.ts';
import { DateField } from '../../components/date-field.tsx';
import { EntryField } from '../../components/entry-field.tsx';
import { Field } from '../../components/field.tsx';
import { dateWords } from '../../date-words.ts';
import { useWorkspace } from '../../state/workspace.tsx';
import { nameOr } from '../../words.ts';
import {
  clearedFor,
  type EntryName,
  fieldsOf,
  type MeasureField,
  type MeasureWay,
  reachOf,
  WAYS,
} from './measure-fields.ts';
import { measureSentence } from './measure-sentence.ts';
import { Slider } from './slider.tsx';
import './measure-form.css';

/** What History says of a change: "weekly cost", and what it became where that is short. */
export type ChangeWords = { readonly label: string; readonly to?: string };

/** Changes some fields; `token` while a slider moves. */
export type SetFields = (fields: Partial<MeasureRow>, words: ChangeWords, token?: string) => Promise<unknown>;

type MeasureFormProps = {
  readonly row: MeasureRow;
  readonly way: MeasureWay;
  readonly onWay: (way: MeasureWay) => void;
  readonly set: SetFields;
  readonly comesTo: (field: EntryName) => number | undefined;
  readonly problemOf: (field: string) => string | undefined;
  readonly readOnly: boolean;
};

const METHODS: Readonly<Record<FinancingMethod, string>> = {
  none: 'Not charged to revenue (grant or receipts)',
  annuity: 'Annuity: equal yearly payments',
  'straight-line': 'Straight line (MRP): equal repayment and falling interest',
};

/** The fields of a measure and the sentence they amount to. */
export function MeasureForm(props: MeasureFormProps) {
  const { row, way, set, readOnly, comesTo } = props;
  const types = useWorkspace().content.placementTypes;
  const ways = WAYS[row.kind];

  const chooseWay = (next: MeasureWay) => {
    props.onWay(next);
    void set(clearedFor(row.kind, next), { label: 'the way of saying it' });
  };

  return (
    <>
      {row.kind === 'fixed' ? (
        <Choice
          label="Cost or income"
          value={row.flow ?? 'cost'}
          options={[
            ['cost', 'A cost'],
            ['income', 'An income or grant'],
          ]}
          readOnly={readOnly}
          onChoose={(flow) =>
            void set({ flow: flow === 'income' ? 'income' : 'cost' }, { label: 'cost or income' })
          }
        />
      ) : null}
      {ways ? (
        <Choice
          label={ways.label}
          value={way}
          options={[
            ['first', ways.first],
            ['second', ways.second],
          ]}
          readOnly={readOnly}
          onChoose={(next) => chooseWay(next === 'second' ? 'second' : 'first')}
        />
      ) : null}
      {fieldsOf(row, way).map((field) => (
        <div key={field.field} data-field={field.field}>
          <OneField {...props} field={field} />
        </div>
      ))}
      {row.kind === 'capital' ? (
        <Choice
          label="How it is paid for"
          value={row.method ?? 'none'}
          options={FINANCING_METHODS.map((method): [string, string] => [method, METHODS[method]]).reverse()}
          readOnly={readOnly}
          onChoose={(chosen) => {
            const method = FINANCING_METHODS.find((name) => name === chosen) ?? 'none';
            const cleared = method === 'none' ? { rate: null, years: null, financingFrom: null } : {};
            void set({ method, ...cleared }, { label: 'how it is paid for' });
          }}
        />
      ) : null}
      <p className="measure-sentence" aria-live="polite">
        {measureSentence(row, { nameOfType: (key) => nameOfType(types, key), comesTo, way })}
      </p>
    </>
  );
}

function nameOfType(types: readonly PlacementTypeRow[], key: string | null): string {
  return key === null || key === '' ? '…' : nameOr(types.find((type) => type.key === key)?.name ?? key);
}

function OneField(props: MeasureFormProps & { readonly field: MeasureField }) {
  const { field, row, set, readOnly, comesTo, problemOf } = props;
  const types = useWorkspace().content.placementTypes;
  const label = inSentence(field.label);

  if (field.as === 'type') {
    const offered = types.filter(
      (type) => !field.withPlaces || type.capacity !== null || type.key === row[field.field],
    );
    return (
      <Choice
        label={field.label}
        value={row[field.field] ?? ''}
        options={[['', 'Choose…'], ...offered.map((type): [string, string] => [type.key, nameOr(type.name)])]}
        help={field.withPlaces ? 'Only types with a number of places in the mix can have more.' : undefined}
        problem={problemOf(field.field)}
        readOnly={readOnly}
        onChoose={(key) =>
          void set({ [field.field]: key === '' ? null : key }, { label, to: nameOfType(types, key) })
        }
      />
    );
  }
  if (field.as === 'date') {
    return (
      <DateField
        label={field.label}
        help={field.help}
        value={row[field.field] ?? ''}
        problem={problemOf(field.field)}
        readOnly={readOnly}
        onCommit={(value) =>
          void set(
            { [field.field]: value === '' ? null : value },
            { label, to: value === '' ? 'blank' : dateWords(value) },
          )
        }
      />
    );
  }
  const entry = row[field.field];
  const toEntry = (value: Entry): ChangeWords => ({
    label,
    to: value === null ? 'blank' : entryText(value, field.style ?? 'plain'),
  });
  const slides = field.main && !readOnly && (typeof entry === 'number' || entry === null);
  const number = typeof entry === 'number' ? entry : 0;
  return (
    <EntryField
      label={field.label}
      unit={field.unit}
      help={field.help}
      style={field.style ?? 'plain'}
      entry={entry}
      comesTo={comesTo(field.field)}
      problem={problemOf(field.field)}
      readOnly={readOnly}
      onCommit={(value) => void set({ [field.field]: value }, toEntry(value))}
      beside={
        slides ? (
          <Slider
            label={field.label}
            value={number}
            reach={reachOf(field.field, number)}
            style={field.style ?? 'plain'}
            onSlide={(value, token) => set({ [field.field]: value }, toEntry(value), token)}
          />
        ) : null
      }
    />
  );
}

function Choice(props: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
  readonly help?: string | undefined;
  readonly problem?: string | undefined;
  readonly readOnly: boolean;
  readonly onChoose: (value: string) => void;
}) {
  return (
    <Field label={props.label} help={props.help} problem={props.problem}>
      {(ids) => (
        <select
          {...ids}
          value={props.value}
          disabled={props.readOnly}
          onChange={(event) => props.onChoose(event.target.value)}
        >
          {props.options.map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
