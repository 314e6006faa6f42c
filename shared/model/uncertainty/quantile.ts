/** Where a share of the possible values lies below: what turns a uniform number into a draw of a range. */
import type { RangeShape } from '../../scenario/types.ts';
import { pertQuantile } from './pert.ts';

/** The value below which a share `u` (between 0 and 1) of the distribution lies. */
export type Quantile = (u: number) => number;

type Bounds = { readonly low: number; readonly likely: number; readonly high: number };

/** A range with low = high is that value. */
export function quantileOf({ low, likely, high, shape }: Bounds & { readonly shape: RangeShape }): Quantile {
  if (!(high > low)) return () => likely;
  switch (shape) {
    case 'uniform':
      return (u) => low + u * (high - low);
    case 'triangular':
      return triangularQuantile({ low, likely, high });
    case 'pert':
      return pertQuantile({ low, likely, high });
  }
}

function triangularQuantile({ low, likely, high }: Bounds): Quantile {
  const width = high - low;
  const atLikely = (likely - low) / width;
  return (u) =>
    u < atLikely
      ? low + Math.sqrt(u * width * (likely - low))
      : high - Math.sqrt((1 - u) * width * (high - likely));
}
