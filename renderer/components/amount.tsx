import type { FigureRef } from '../../shared/api/views.ts';
import { formatMillions, formatPounds } from '../../shared/money/format.ts';
import { type AmountStyle, useAmountStyle } from '../state/choices.tsx';
import { useOpenWorking } from '../state/working.tsx';

/** Pence as the tables show them: "17.31" under a heading of £m, or "17,310,442.10" under one of £. */
export function amountText(pence: number, style: AmountStyle): string {
  return style === 'millions' ? formatMillions(pence) : formatPounds(pence).replace('£', '');
}

/** A difference: the sign is always written. */
export function differenceText(pence: number, style: AmountStyle): string {
  const text = amountText(pence, style);
  return pence > 0 && Number(text.replaceAll(',', '')) !== 0 ? `+${text}` : text;
}

/** What stands under a column's heading. */
export function amountUnit(style: AmountStyle): string {
  return style === 'millions' ? '£m' : '£';
}

/** An amount that opens to its working. `name` says which figure it is when read by itself. */
export function OpenAmount(props: {
  readonly pence: number;
  readonly name: string;
  readonly figure: FigureRef;
  readonly scenario?: string | null;
  readonly difference?: boolean;
}) {
  const open = useOpenWorking();
  const { amounts } = useAmountStyle();
  const text = props.difference ? differenceText(props.pence, amounts) : amountText(props.pence, amounts);
  return (
    <button
      type="button"
      className="opens"
      title={formatPounds(props.pence)}
      aria-label={`${text}${amounts === 'millions' ? ' million pounds' : ' pounds'}, ${props.name}: open its working`}
      onClick={() => open(props.figure, props.scenario)}
    >
      {text}
    </button>
  );
}

/** Millions or pounds and pence, for every table of the file at once. */
export function AmountStyleChoice() {
  const { amounts, setAmounts } = useAmountStyle();
  return (
    <label className="row-of-controls soft">
      Amounts
      <select
        value={amounts}
        onChange={(event) => setAmounts(event.target.value === 'pounds' ? 'pounds' : 'millions')}
      >
        <option value="millions">£ millions</option>
        <option value="pounds">£ and pence</option>
      </select>
    </label>
  );
}
