import { wholePounds } from './said.ts';
import type { Figure } from './scheme.ts';

/** £ a year unless said, in a full year. */
export type Repaid = {
  /** £ */
  readonly capital: number;
  /** £ paid once beside it, from revenue: the net saving has to pay it back too, as it has in the forecast. */
  readonly setUp: number;
  /** Saved after running costs, before financing (which would count the capital twice). */
  readonly net: number;
  /** What the placements left behind cost, running costs left out. */
  readonly gross: number;
  /** How the net saving is worded: "saved after running costs, before financing". */
  readonly netMeans: string;
};

/**
 * Years until what is paid once is saved: net, capital and setting up; gross, as papers often quote it, the capital alone.
 * Null where there is nothing to pay back.
 */
export function paybackFigures({ capital, setUp, net, gross, netMeans }: Repaid): readonly Figure[] {
  const spent = `${wholePounds(capital)} capital`;
  const all =
    capital > 0
      ? `(${spent} + ${wholePounds(setUp)} setting up)`
      : `${wholePounds(setUp)} setting up, no capital,`;
  const leftOut = setUp > 0 ? '; setting up is left out' : '';
  return [
    payback('paybackNet', 'Payback, net', {
      spent: capital + setUp,
      said: setUp > 0 ? all : spent,
      saved: net,
      means: netMeans,
    }),
    payback('paybackGross', 'Payback, gross (as papers often quote it: running costs left out)', {
      spent: capital,
      said: spent,
      saved: gross,
      means: `of placements avoided${leftOut}`,
    }),
  ];
}

type Spent = {
  /** £ to be paid back, and how it is worded. */
  readonly spent: number;
  readonly said: string;
  /** £ a year, and how it is worded. */
  readonly saved: number;
  readonly means: string;
};

function payback(key: string, label: string, of: Spent): Figure {
  const repaid = of.spent > 0 && of.saved > 0;
  return { key, label, value: repaid ? of.spent / of.saved : null, unit: 'years', how: how(of) };
}

function how({ spent, said, saved, means }: Spent): string {
  if (spent <= 0) return 'There is no capital to pay back';
  if (saved <= 0) return `It is never paid back: ${wholePounds(saved)} a year ${means}`;
  return `${said} ÷ ${wholePounds(saved)} a year ${means}`;
}
