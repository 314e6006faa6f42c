import { useEffect, useRef, useState } from 'react';
import { formatNumber } from '../../../shared/money/format.ts';
import { Field } from '../../components/field.tsx';
import { useDraft } from '../../components/use-draft.ts';
import { readDistricts } from './read-districts.ts';

type OwnDistrictsProps = {
  readonly districts: readonly string[];
  /** Whether they were typed; otherwise they are found from the children’s home addresses. */
  readonly chosen: boolean;
  /** Rows of the return with a home postcode that can be read. */
  readonly homes: number;
  /** Whether the page was opened for this field. */
  readonly begins: boolean;
  readonly readOnly: boolean;
  /** Null to find them from home addresses. */
  readonly onSave: (districts: string[] | null) => void;
};

/** Which postcode districts count as in the borough. */
export function OwnDistricts(props: OwnDistrictsProps) {
  const { districts, chosen, homes, begins, readOnly, onSave } = props;
  const inUse = districts.join(', ');
  const [problem, setProblem] = useState<string | undefined>(undefined);
  // What cannot be read stays in the field until it is put right; nothing of it is saved.
  const draft = useDraft(inUse, (typed) => {
    const read = readDistricts(typed);
    setProblem(read.ok ? undefined : read.problem);
    if (read.ok) onSave(read.districts);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is in use now, saved or undone, is readable.
  useEffect(() => setProblem(undefined), [inUse]);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (begins) field.current?.focus();
  }, [begins]);
  return (
    <section aria-labelledby="map-districts">
      <h2 id="map-districts">In the borough</h2>
      <Field
        label="Postcode districts of the council’s area"
        help={
          chosen
            ? 'As typed. Empty the field to take them from home addresses.'
            : foundWords(districts, homes)
        }
        problem={problem}
      >
        {(ids) => (
          <textarea
            {...ids}
            ref={field}
            rows={3}
            className="districts"
            value={draft.shown}
            readOnly={readOnly}
            onChange={(event) => draft.type(event.target.value)}
            onBlur={draft.commit}
          />
        )}
      </Field>
    </section>
  );
}

/** How the districts came to be those, or why there are none. */
function foundWords(districts: readonly string[], homes: number): string {
  if (districts.length > 0)
    return 'Found from the children’s home addresses: those with at least one in a hundred of them.';
  const why =
    homes === 0
      ? 'the return gives no home postcode (HOME_POST) that can be read'
      : `no district has one in a hundred of the ${formatNumber(homes)} home postcodes in the return`;
  return `None found: ${why}. Type the districts of the council’s area, such as WA9, WA10.`;
}
