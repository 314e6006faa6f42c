import { useState } from 'react';
import { Field } from '../../components/field.tsx';

type OwnDistrictsProps = {
  readonly districts: readonly string[];
  /** Whether they were typed; otherwise they are found from the children’s home addresses. */
  readonly chosen: boolean;
  readonly readOnly: boolean;
  /** Null to find them from home addresses. */
  readonly onSave: (districts: string[] | null) => void;
};

/** Which postcode districts count as in the borough. */
export function OwnDistricts(props: OwnDistrictsProps) {
  const { districts, chosen, readOnly, onSave } = props;
  const inUse = districts.join(', ');
  const [typed, setTyped] = useState<string | null>(null);
  const commit = () => {
    if (typed !== null && typed.trim() !== inUse) {
      const words = typed
        .toUpperCase()
        .split(/[\s,;]+/)
        .filter((word) => word !== '');
      onSave(words.length === 0 ? null : [...new Set(words)].map((word) => word.slice(0, 8)).slice(0, 500));
    }
    setTyped(null);
  };
  return (
    <section aria-labelledby="map-districts">
      <h2 id="map-districts">In the borough</h2>
      <Field
        label="Postcode districts of the council’s area"
        help={
          chosen
            ? 'As typed. Empty the field to take them from home addresses.'
            : 'Found from the children’s home addresses: those with at least one in a hundred of them.'
        }
      >
        {(ids) => (
          <textarea
            {...ids}
            rows={3}
            className="districts"
            value={typed ?? inUse}
            readOnly={readOnly}
            onChange={(event) => setTyped(event.target.value)}
            onBlur={commit}
          />
        )}
      </Field>
    </section>
  );
}
