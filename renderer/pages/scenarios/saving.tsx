import type { FigureRef } from '../../../shared/api/views.ts';
import { formatPounds, formatThousands } from '../../../shared/money/format.ts';
import { type AmountStyle, useAmountStyle } from '../../state/choices.tsx';
import { useOpenWorking } from '../../state/working.tsx';

/** Thousands, or pounds and pence. */
export function thousandsText(pence: number, style: AmountStyle): string {
  return style === 'millions' ? formatThousands(pence) : formatPounds(pence).replace('£', '');
}

/** A saving that opens to its working; a dash where there is none, because what would save it is off. */
export function Saving(props: {
  readonly pence: number | null;
  readonly year: string | null;
  readonly scenario: string | null;
  readonly figure: FigureRef;
  /** "Millersdale", "all measures together". */
  readonly of: string;
}) {
  const { pence, year } = props;
  const open = useOpenWorking();
  const { amounts } = useAmountStyle();
  if (pence === null) return <span className="soft">–</span>;
  const text = thousandsText(pence, amounts);
  const when = year === null ? 'over all years' : `in ${year}`;
  return (
    <span className={pence < 0 ? 'over' : ''}>
      <button
        type="button"
        className="opens"
        title={formatPounds(pence)}
        aria-label={`${text}${amounts === 'millions' ? ' thousand pounds' : ' pounds'}, saving of ${props.of} ${when}: open its working`}
        onClick={() => open(props.figure, props.scenario)}
      >
        {text}
      </button>
    </span>
  );
}
