/**
 * Income that goes with children who leave a placement type and comes in where they go, as the forecast has it: out at
 * the average of the type, in at what the other type has for each child.
 */
import { perWeek } from './said.ts';
import type { TypeInSight } from './scheme.ts';

/** £ a week for each child. */
export type IncomeMoved = {
  readonly lost: number;
  readonly gained: number;
};

/** @param target null where they leave for no other placement */
export function incomeMoved(source: TypeInSight | null, target: TypeInSight | null): IncomeMoved {
  return { lost: source?.averageIncome ?? 0, gained: target?.weeklyIncome ?? 0 };
}

/** The same of children who came into `source` by the scheme and leave it again, among those who are there. */
export function incomeMovedBack(
  source: TypeInSight | null,
  target: TypeInSight | null,
  came: number,
): IncomeMoved {
  const { lost, gained } = incomeMoved(source, target);
  const there = (source?.children.value ?? 0) + (source?.registered ?? 0);
  const all = there + came;
  return { lost: all > 0 ? (there * lost + came * (source?.weeklyIncome ?? 0)) / all : lost, gained };
}

/** £ a week less that comes in for each child. */
export function netLoss({ lost, gained }: IncomeMoved): number {
  return lost - gained;
}

/** Nothing where no income is concerned. @param who "each of them" */
export function incomeSaid({ lost, gained }: IncomeMoved, who = 'each of them'): readonly string[] {
  if (isPence(lost) && isPence(gained))
    return [
      `${perWeek(lost)} of income goes with ${who} and ${perWeek(gained)} comes in where they go: what is saved is after both.`,
    ];
  if (isPence(lost))
    return [`${perWeek(lost)} of income goes with ${who}, which is taken off what is saved.`];
  if (isPence(gained))
    return [
      `${perWeek(gained)} of income comes in for ${who} where they go, which is added to what is saved.`,
    ];
  return [];
}

/** Within a working, after the price left behind: " − £92.06 a week of income lost". @param loss £ a week */
export function lessIncome(loss: number): string {
  return incomeWords(loss, '−', '+');
}

/** Within a working, after the price to be reached: " + £92.06 a week of income lost". @param loss £ a week */
export function plusIncome(loss: number): string {
  return incomeWords(loss, '+', '−');
}

function incomeWords(loss: number, ifLost: string, ifGained: string): string {
  if (!isPence(Math.abs(loss))) return '';
  return loss > 0
    ? ` ${ifLost} ${perWeek(loss)} of income lost`
    : ` ${ifGained} ${perWeek(-loss)} of income gained`;
}

function isPence(pounds: number): boolean {
  return pounds >= 0.005;
}
