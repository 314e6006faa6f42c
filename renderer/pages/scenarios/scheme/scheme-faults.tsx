import type { SchemeExplanation, SchemeKind } from '../../../../shared/api/schemes.ts';
import { inSentence } from '../../../../shared/words/in-sentence.ts';

type Faults = SchemeExplanation['faults'];

/** What keeps the scheme from counting, above its form: what is lacking, and what is marked further down. */
export function SchemeFaults(props: {
  readonly kind: SchemeKind;
  readonly faults: Faults;
  /** Puts the keyboard on the control of a place in the form. */
  readonly onGo: (place: string) => void;
}) {
  const missing = props.faults.filter((fault) => fault.missing);
  const wrong = props.faults.filter((fault) => !fault.missing);
  return (
    <>
      <Places {...props} words="Still needed" faults={missing} />
      <Places {...props} words="To put right" faults={wrong} />
    </>
  );
}

function Places(props: {
  readonly kind: SchemeKind;
  readonly words: string;
  readonly faults: Faults;
  readonly onGo: (place: string) => void;
}) {
  const places = [...new Set(props.faults.map(({ field }) => field))];
  if (places.length === 0) return null;
  return (
    <p className="scheme-missing">
      {props.words}:{' '}
      {places.map((place, at) => (
        <span key={place}>
          {at === 0 ? '' : ', '}
          <button type="button" className="opens" onClick={() => props.onGo(place)}>
            {labelOf(props.kind, place)}
          </button>
        </span>
      ))}
    </p>
  );
}

/** "options, row 1, price" for `options[0].weeklyPrice`. */
function labelOf({ fields }: SchemeKind, place: string): string {
  const [, key = '', row, column] = /^(\w+)(?:\[(\d+)\](?:\.(\w+))?)?/.exec(place) ?? [];
  const field = fields.find((each) => each.key === key);
  const label = field ? inSentence(field.label) : key || 'the scheme';
  if (row === undefined) return label;
  const cell = field?.kind.type === 'rows' ? field.kind.columns.find((each) => each.key === column) : null;
  return `${label}, row ${Number(row) + 1}${cell ? `, ${inSentence(cell.label)}` : ''}`;
}
