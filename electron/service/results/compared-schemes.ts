import type { ComparedScheme } from '../../../shared/api/compared-scheme.ts';
import { formatYear } from '../../../shared/calendar/financial-year.ts';
import { formatMonth, type Month } from '../../../shared/calendar/month.ts';
import { hasCosts } from '../../../shared/model/index.ts';
import type { Calculation } from './calculations.ts';
import { nameOfType } from './position-view.ts';

type Ready = NonNullable<Calculation['ready']>;

/** What each scheme that is on, and each measure outside schemes, saves and costs, and to whom it gave way. */
export function comparedSchemes(ready: Ready): ComparedScheme[] {
  const plan = ready.together().with;
  const { years, cappedMeasures } = plan;
  const { measures: short, places } = ready.gaveWay();
  const month = (value: Month | null) => (value === null ? null : formatMonth(value));
  return ready.shares().schemes.map((share) => {
    const player = ready.players.find(({ id }) => id === share.id);
    const members = player?.measures ?? [];
    const figures = ready.compiled.find(({ id }) => id === share.id)?.explanation.figures ?? [];
    const own = short.filter(({ id }) => members.includes(id));
    return {
      key: share.id,
      name: player?.name ?? share.id,
      starts: startOf(ready, members),
      savings: years.map((year, at) => ({
        year: formatYear(year.year),
        savingPence: share.net.byYear[at] ?? 0,
      })),
      totalPence: share.net.total,
      grossAvoidedPence: share.grossAvoided.total,
      runningCostPence: share.runningCost.total,
      financingPence: share.financing.total,
      incomePence: share.income.total,
      capitalPence: share.capital.total,
      paybackNet: month(share.payback.net),
      paybackGross: month(share.payback.gross),
      hasCosts: share.capital.total > 0 || hasCosts(plan, new Set(members)),
      breakEvenOccupancy: figures.find(({ key }) => key === 'breakEvenOccupancy')?.value ?? null,
      shortfalls: own.map(({ placementType, askedThen, mostShort, askedFor, had, to }) => ({
        type: nameOfType(ready, placementType),
        askedFor: askedThen,
        found: askedThen - mostShort,
        to: namesOf(ready, to, share.id),
        tooFewAnyway: askedFor - had > daysHad(to) + NO_CHILD_DAYS,
      })),
      crowded: places
        .filter(({ by }) => by.some(({ id }) => members.includes(id)))
        .map(({ placementType, by }) => ({
          type: nameOfType(ready, placementType),
          others: namesOf(ready, by, share.id),
        })),
      costShort: cappedMeasures.some(
        (id) => members.includes(id) && !own.some((each) => each.id === id) && !ready.rounded().has(id),
      ),
    };
  });
}

/** Fewer are none: what is left of adding fractions up over years. */
const NO_CHILD_DAYS = 1e-3;

function daysHad(to: readonly { readonly childDays: number }[]): number {
  return to.reduce((sum, { childDays }) => sum + childDays, 0);
}

/** ISO dates sort as days do. */
function startOf({ scenario }: Ready, members: readonly string[]): string | null {
  const days = (scenario.measures ?? [])
    .filter(({ id }) => members.includes(id))
    .flatMap((measure) => {
      if (measure.kind === 'capital') return measure.on;
      return measure.from ?? (measure.kind === 'fixed' ? (measure.on ?? []) : []);
    });
  return days.sort()[0] ?? null;
}

/** Names of the schemes, or measures outside them, that these measures belong to, but for one's own. */
function namesOf({ players }: Ready, measures: readonly { readonly id: string }[], own: string): string[] {
  const of = measures.map(({ id }) => players.find((player) => player.measures.includes(id)));
  return [...new Set(of)].flatMap((player) => (player && player.id !== own ? [player.name] : []));
}
