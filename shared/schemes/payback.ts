import { wholePounds } from './said.ts';
import type { Figure } from './scheme.ts';

/** £ a year unless said, in a full year. */
export type Repaid = {
  /** £ */
  readonly capital: number;
  /** Saved after running costs, before financing (which would count the capital twice). */
  readonly net: number;
  /** What the placements left behind cost, running costs left out. */
  readonly gross: number;
  /** How the net saving is worded: "saved after running costs, before financing". */
  readonly netMeans: string;
};

/** Years until the capital is saved: net, and gross as papers often quote it. Null where there is nothing to pay back. */
export function paybackFigures({ capital, net, gross, netMeans }: Repaid): readonly Figure[] {
  return [
    payback('paybackNet', 'Payback, net', capital, net, netMeans),
    payback(
      'paybackGross',
      'Payback, gross (as papers often quote it: running costs left out)',
      capital,
      gross,
      'of placements avoided',
    ),
  ];
}

function payback(key: string, label: string, capital: number, saved: number, means: string): Figure {
  const repaid = capital > 0 && saved > 0;
  return {
    key,
    label,
    value: repaid ? capital / saved : null,
    unit: 'years',
    how: how(capital, saved, means),
  };
}

function how(capital: number, saved: number, means: string): string {
  if (capital <= 0) return 'There is no capital to pay back';
  if (saved <= 0) return `It is never paid back: ${wholePounds(saved)} a year ${means}`;
  return `${wholePounds(capital)} capital ÷ ${wholePounds(saved)} a year ${means}`;
}
