import type { CareHistoryView, HistoryFilterView } from '../../../shared/api/returns.ts';
import { Field } from '../../components/field.tsx';
import { monthWords } from '../../date-words.ts';
import { ageBandWords } from '../../words.ts';

export const NO_FILTER: HistoryFilterView = {
  ageBand: null,
  type: null,
  provision: null,
  asylum: null,
  sex: null,
  legalStatus: null,
};

const PROVISIONS = [
  { id: 'in-house', name: 'Own provision' },
  { id: 'external', name: 'External' },
  { id: 'none', name: 'No provider' },
] as const;
const ASYLUM = [
  { id: 'unaccompanied', name: 'Unaccompanied asylum-seeking' },
  { id: 'other', name: 'All others' },
] as const;
const SEXES = [
  { id: 'female', name: 'Female' },
  { id: 'male', name: 'Male' },
] as const;

type HistoryFiltersProps = {
  readonly view: CareHistoryView;
  readonly filter: HistoryFilterView;
  readonly until: string | null;
  readonly onFilter: (filter: HistoryFilterView) => void;
  readonly onUntil: (month: string | null) => void;
};

/** Which children the history is about, and the month it is looked at from. */
export function HistoryFilters({ view, filter, until, onFilter, onUntil }: HistoryFiltersProps) {
  const { snapshot, choices, months } = view;
  const ages = snapshot.ageBands.flatMap((id) => {
    const band = AGE_BANDS.find((each) => each === id);
    return band === undefined ? [] : [{ id: band, name: ageBandWords(id) }];
  });
  const set = (fields: Partial<HistoryFilterView>) => onFilter({ ...filter, ...fields });
  const last = months.at(-1)?.month ?? '';
  return (
    <fieldset className="history-filters">
      <legend className="only-read-aloud">Which children</legend>
      <Choice
        label="Age"
        any="Any age"
        options={ages}
        value={filter.ageBand}
        onChoose={(ageBand) => set({ ageBand })}
      />
      <Choice
        label="Placement type"
        any="Any type"
        options={choices.types}
        value={filter.type}
        onChoose={(type) => set({ type })}
      />
      <Choice
        label="Provider"
        any="Any provider"
        options={PROVISIONS}
        value={filter.provision}
        onChoose={(provision) => set({ provision })}
      />
      <Choice
        label="Asylum"
        any="All children"
        options={ASYLUM}
        value={filter.asylum}
        onChoose={(asylum) => set({ asylum })}
      />
      <Choice label="Sex" any="Any sex" options={SEXES} value={filter.sex} onChoose={(sex) => set({ sex })} />
      <Choice
        label="Legal status"
        any="Any status"
        options={choices.legalStatuses}
        value={filter.legalStatus}
        onChoose={(legalStatus) => set({ legalStatus })}
      />
      <Field label="At the end of">
        {(ids) => (
          <select {...ids} value={until ?? last} onChange={(event) => onUntil(event.target.value)}>
            {months.toReversed().map(({ month }) => (
              <option key={month} value={month}>
                {monthWords(month)}
              </option>
            ))}
          </select>
        )}
      </Field>
    </fieldset>
  );
}

const AGE_BANDS = ['0', '1-4', '5-9', '10-15', '16-17'] as const;

type ChoiceProps<Id extends string> = {
  readonly label: string;
  /** What no choice is called. */
  readonly any: string;
  readonly options: readonly { readonly id: Id; readonly name: string }[];
  readonly value: Id | null;
  readonly onChoose: (value: Id | null) => void;
};

function Choice<Id extends string>({ label, any, options, value, onChoose }: ChoiceProps<Id>) {
  return (
    <Field label={label}>
      {(ids) => (
        <select
          {...ids}
          value={value ?? ''}
          onChange={(event) => onChoose(options.find(({ id }) => id === event.target.value)?.id ?? null)}
        >
          <option value="">{any}</option>
          {options.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
