import { useId, useState } from 'react';
import type { FormCell } from '../../../../shared/api/schemes.ts';
import { CATEGORIES } from '../../../../shared/scenario/types.ts';
import { BLANK_PLACEMENT_TYPE } from '../../../../shared/workspace/blank-rows.ts';
import { readEntry } from '../../../../shared/workspace/entry-text.ts';
import { sameNameForm } from '../../../../shared/workspace/name-form.ts';
import type { PlacementTypeRow } from '../../../../shared/workspace/rows.ts';
import { readableKey } from '../../../keys.ts';
import { useChange } from '../../../state/change.ts';
import { useWorkspace } from '../../../state/workspace.tsx';
import { CATEGORY_NAMES, nameOr } from '../../../words.ts';

type TypeKind = Extract<FormCell['kind'], { type: 'placement-type' }>;

/** The options of a choice of placement type: those of the categories it is usually of come first. */
export function TypeOptions(props: { readonly kind: TypeKind; readonly value: string }) {
  const { kind, value } = props;
  const types = useWorkspace().content.placementTypes;
  const usual = types.filter((type) => kind.suggests.includes(type.category));
  const others = types.filter((type) => !usual.includes(type));
  const option = (type: PlacementTypeRow) => (
    <option key={type.key} value={type.key}>
      {nameOr(type.name)}
    </option>
  );
  const known = value === '' || types.some(({ key }) => key === value);
  return (
    <>
      <option value="">Choose…</option>
      {known ? null : <option value={value}>{value} (not there)</option>}
      {usual.length === 0 || others.length === 0 ? (
        types.map(option)
      ) : (
        <>
          <optgroup label="Usual">{usual.map(option)}</optgroup>
          <optgroup label="Others">{others.map(option)}</optgroup>
        </>
      )}
    </>
  );
}

const IN_CARE_NOT: readonly string[] = ['staying-close', 'leaving-care'];

type MadeType = NonNullable<TypeKind['makes']> & { readonly capacity: number | null };

/** What the scheme opens, with no place in it yet: "Residential, in-house". */
function forPlaces({ suggests }: TypeKind): MadeType {
  const category = CATEGORIES.find((each) => each === suggests[0]) ?? 'other';
  return {
    name: `${CATEGORY_NAMES[category]}, in-house`,
    category,
    provision: 'in-house',
    lookedAfter: !IN_CARE_NOT.includes(category),
    capacity: 0,
  };
}

/**
 * A new type for the scheme. None where a type of that name is there to be chosen: a second would be counted apart from
 * it.
 */
function newType(kind: TypeKind, types: readonly PlacementTypeRow[]): PlacementTypeRow | null {
  const made = kind.makes ? { ...kind.makes, capacity: null } : kind.needsCapacity ? forPlaces(kind) : null;
  if (made === null || types.some((type) => sameNameForm(type.name) === sameNameForm(made.name))) return null;
  return { ...BLANK_PLACEMENT_TYPE, ...made, key: readableKey(made.name, 'type') };
}

/** What asks for something goes once it is answered: the keyboard stays with the choice it is about. */
function focusChoice(asking: Element): void {
  asking.closest('.field')?.querySelector('select')?.focus();
}

/** Makes the type that a scheme's places or children are to be added to, where the file has none that would do. */
export function NewType(props: {
  readonly kind: TypeKind;
  readonly onMake: (type: PlacementTypeRow) => void;
}) {
  const types = useWorkspace().content.placementTypes;
  const type = newType(props.kind, types);
  if (type === null) return null;
  return (
    <button
      type="button"
      className="opens new-type"
      onClick={(event) => {
        focusChoice(event.currentTarget);
        props.onMake(type);
      }}
    >
      Add a type for it: {type.name}
    </button>
  );
}

/** Where places are added to a type for which none are recorded: asks how many it has now, here, where it matters. */
export function PlacesNow(props: { readonly kind: TypeKind; readonly value: string }) {
  const { placementTypes } = useWorkspace().content;
  const type = placementTypes.find(({ key }) => key === props.value);
  const change = useChange();
  const id = useId();
  const [text, setText] = useState('0');
  if (!props.kind.needsCapacity || !type || type.capacity !== null) return null;
  const record = (asking: Element) => {
    focusChoice(asking);
    const capacity = readEntry(text);
    void change({
      name: `Recorded places of ${nameOr(type.name)}`,
      edits: [{ table: 'placementTypes', do: 'set', key: type.key, fields: { capacity } }],
    });
  };
  return (
    <div className="row-of-controls places-now">
      <label htmlFor={id}>No places are recorded for {nameOr(type.name)}. It has now:</label>
      <input
        id={id}
        value={text}
        inputMode="decimal"
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') record(event.currentTarget);
        }}
      />
      <button type="button" onClick={(event) => record(event.currentTarget)}>
        Record
      </button>
    </div>
  );
}
