import type { FormField } from '../../../../shared/api/schemes.ts';
import { longMonth } from '../../../../shared/calendar/text-words.ts';
import { entryText } from '../../../../shared/workspace/entry-text.ts';
import type { PlacementTypeRow, SchemeField, SchemeFields } from '../../../../shared/workspace/rows.ts';
import { DateField } from '../../../components/date-field.tsx';
import { EntryField } from '../../../components/entry-field.tsx';
import { Field } from '../../../components/field.tsx';
import { TypedInput } from '../../../components/typed-input.tsx';
import { dateWords } from '../../../date-words.ts';
import { useWorkspace } from '../../../state/workspace.tsx';
import { nameOr } from '../../../words.ts';
import { askedOf, defaultSource, defaultText, entryOf, readWords, textOf } from './form-values.ts';
import { NameChoice } from './name-choice.tsx';
import { namesOf, namesToChoose } from './row-names.ts';
import { NewType, PlacesNow, TypeOptions } from './type-choice.tsx';

export type FieldProps = {
  readonly value: SchemeField | undefined;
  /** Everything that is filled in. */
  readonly fields: SchemeFields;
  readonly problem: string | undefined;
  /** What a formula comes to. */
  readonly comesTo: number | undefined;
  readonly readOnly: boolean;
  /** `to` is what it became, for History. */
  readonly onChange: (value: SchemeField | null, to?: string) => void;
  /** As it is typed; undefined when it is dropped. */
  readonly onType: (value: SchemeField | null | undefined) => void;
  /** Adds a placement type and chooses it. */
  readonly onMakeType: (type: PlacementTypeRow) => void;
};

/** One field of a scheme's form that is not a list. */
export function SchemeFieldInput(props: FieldProps & { readonly field: FormField }) {
  const { field, value, problem, readOnly, onChange } = props;
  const { kind, label } = field;
  const types = useWorkspace().content.placementTypes;
  const help = [field.help, defaultSource(field)].filter((part) => part !== '').join(' ');
  const common = { label: field.required ? `${label} (needed)` : label, help, problem };

  switch (kind.type) {
    case 'number':
      return (
        <EntryField
          {...common}
          unit={field.unit}
          style={kind.style}
          entry={entryOf(value)}
          comesTo={props.comesTo}
          asked={askedOf(field, value, props.comesTo)}
          readOnly={readOnly}
          placeholder={defaultText(field)}
          onCommit={(entry) => onChange(entry, entry === null ? undefined : entryText(entry, kind.style))}
          onType={props.onType}
        />
      );
    case 'date':
    case 'month':
      return (
        <DateField
          {...common}
          type={kind.type}
          value={textOf(value)}
          readOnly={readOnly}
          onCommit={(text) =>
            onChange(text === '' ? null : text, kind.type === 'date' ? dateWords(text) : longMonth(text))
          }
        />
      );
    case 'choice':
    case 'placement-type':
      return (
        <Field {...common}>
          {(ids) => (
            <>
              <select
                {...ids}
                value={textOf(value)}
                disabled={readOnly}
                onChange={(event) => {
                  const chosen = event.target.value;
                  const type = types.find(({ key }) => key === chosen);
                  onChange(
                    chosen === '' ? null : chosen,
                    kind.type === 'choice' ? labelOf(kind, chosen) : nameOr(type?.name ?? ''),
                  );
                }}
              >
                {kind.type === 'choice' ? (
                  <>
                    <option value="">{defaultText(field) ?? 'Choose…'}</option>
                    {kind.choices.map((choice) => (
                      <option key={choice.value} value={choice.value}>
                        {choice.label}
                      </option>
                    ))}
                  </>
                ) : (
                  <TypeOptions kind={kind} value={textOf(value)} />
                )}
              </select>
              {kind.type === 'placement-type' && !readOnly ? (
                <>
                  <PlacesNow kind={kind} value={textOf(value)} />
                  {textOf(value) === '' ? <NewType kind={kind} onMake={props.onMakeType} /> : null}
                </>
              ) : null}
            </>
          )}
        </Field>
      );
    case 'flag':
      return (
        <Field {...common}>
          {(ids) => (
            <input
              {...ids}
              type="checkbox"
              disabled={readOnly}
              checked={value === undefined ? field.default?.value === true : value === true}
              onChange={(event) => onChange(event.target.checked, event.target.checked ? 'yes' : 'no')}
            />
          )}
        </Field>
      );
    default: {
      const names = namesOf(field);
      if (names)
        return (
          <NameChoice
            {...common}
            ofWhat={names.rows}
            names={namesToChoose(names, props.fields)}
            value={textOf(value)}
            readOnly={readOnly}
            onChange={(name) => (name === '' ? onChange(null) : onChange(name, name))}
          />
        );
      return (
        <Field {...common}>
          {(ids) => (
            <TypedInput
              {...ids}
              value={textOf(value)}
              readOnly={readOnly}
              maxLength={4000}
              placeholder={kind.type === 'financial-year' ? '2024/25' : defaultText(field)}
              onCommit={(text) => onChange(readWords(kind, text))}
              onType={(text) => props.onType(text === null ? undefined : readWords(kind, text))}
            />
          )}
        </Field>
      );
    }
  }
}

function labelOf(kind: Extract<FormField['kind'], { type: 'choice' }>, value: string): string | undefined {
  return kind.choices.find((choice) => choice.value === value)?.label;
}
