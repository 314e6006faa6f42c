import type { Input } from './input.ts';
import { normalQuantile, normalShare } from './normal.ts';
import { type Quantile, quantileOf } from './quantile.ts';
import { streamOf, uniform } from './threefry.ts';

/**
 * Inputs that move together: each follows a factor of the group's own and chance of its own, mixed so that the
 * normal scores of any two have this correlation. 1 moves them as one, 0 not at all.
 */
export type CorrelationGroup = {
  readonly name: string;
  /** Keys of inputs; those that are not inputs of this scenario are ignored. */
  readonly inputs: readonly string[];
  /** 0 to 1. */
  readonly strength: number;
};

type Factor = { readonly group: number; readonly own: number; readonly shared: number };

/** Which value each input takes in each trial: independently, but for the groups. */
export class Draws {
  private readonly seed: number;
  private readonly streams: readonly number[];
  private readonly quantiles: readonly Quantile[];
  private readonly factors: readonly (Factor | null)[];
  private readonly groupStreams: readonly number[];
  private readonly scores: Float64Array;

  /** @param seed 32 bits */
  constructor(inputs: readonly Input[], seed: number, groups: readonly CorrelationGroup[]) {
    this.seed = seed >>> 0;
    const taken = new Set<number>();
    const claim = (name: string) => {
      let stream = streamOf(name);
      // Two names with one number would move as one.
      while (taken.has(stream)) stream = (stream + 1) >>> 0;
      taken.add(stream);
      return stream;
    };
    this.streams = inputs.map(({ key }) => claim(key));
    this.groupStreams = groups.map(({ name }) => claim(`group/${name}`));
    this.quantiles = inputs.map(quantileOf);
    this.scores = new Float64Array(groups.length);
    this.factors = inputs.map(({ key }) => {
      const group = groups.findIndex((each) => each.inputs.includes(key));
      const strength = groups[group]?.strength ?? 0;
      return strength > 0 ? { group, own: Math.sqrt(1 - strength), shared: Math.sqrt(strength) } : null;
    });
  }

  /** The share of its distribution below each input's value in this trial, between 0 and 1. */
  shares(trial: number, into: Float64Array): void {
    for (let group = 0; group < this.groupStreams.length; group += 1)
      this.scores[group] = normalQuantile(uniform(this.seed, this.groupStreams[group] ?? 0, trial, 0));
    for (let at = 0; at < this.streams.length; at += 1) {
      const own = uniform(this.seed, this.streams[at] ?? 0, trial, 0);
      const factor = this.factors[at];
      into[at] = factor
        ? normalShare(factor.own * normalQuantile(own) + factor.shared * (this.scores[factor.group] ?? 0))
        : own;
    }
  }

  /** Turns shares into values, in place. */
  toValues(shares: Float64Array): void {
    for (let at = 0; at < this.quantiles.length; at += 1)
      shares[at] = this.quantiles[at]?.(shares[at] ?? 0) ?? 0;
  }
}
