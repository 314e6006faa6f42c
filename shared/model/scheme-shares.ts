/**
 * What each scheme saves: its Shapley value with schemes as the players, so that the measures of a scheme come and go
 * together and two schemes that want the same child share what is saved once. A measure outside every scheme is a
 * player of its own. (`compare` has each measure as a player, as model.md defines it: a scheme's net is near the sum of
 * its measures' shares there, but not it, because no half of a scheme counts here.)
 *
 * A scheme's part in gross cost and income is found type by type and year by year: where it lowers what a placement
 * type costs that is avoided, where it raises it that is running cost. Each row is shared out in whole pence, so the
 * nets of all the players sum to the saving of every year.
 */
import { allocate } from '../money/allocate.ts';
import { type Pence, roundPence } from '../money/pence.ts';
import { sumOf } from './cells.ts';
import type { Group } from './group.ts';
import { PlayerSums, type SchemeShare } from './player-sums.ts';
import type { Program } from './project.ts';
import { changesMoney, createGroupRun, runSpans } from './run-group.ts';
import { denominatorFor, eachJoining, type Game, type Method, methodFor } from './shapley.ts';
import { withTotal, type YearAmounts } from './year-amounts.ts';

/** A scheme by the ids of its measures; those not enabled count for nothing. */
export type SchemeMembers = {
  readonly id: string;
  readonly measures: readonly string[];
  /** Those whose income stands for a cost no longer paid, which then counts as avoided. */
  readonly avoids?: readonly string[];
};

export type SchemeShares = {
  /** In the order given; a scheme none of whose measures is enabled has no share. */
  readonly schemes: readonly SchemeShare[];
  /** What the measures outside every scheme save together. */
  readonly otherMeasures: YearAmounts;
  /** Exact up to 12 schemes and measures outside schemes; above that sampled, as for measures. */
  readonly attribution: Method;
};

/** Gross and then income of each type of a group: by year in pence, by month as they are. */
type Worth = { readonly years: readonly (readonly Pence[])[]; readonly months: readonly Float64Array[] };

/** How much lower one of those rows is for one player: by year × the denominator, by month as it is. */
type Less = { readonly byYear: bigint[]; readonly byMonth: Float64Array };

export function shareAmongSchemes(program: Program, schemes: readonly SchemeMembers[]): SchemeShares {
  const { timeline } = program;
  const { playerOf, schemeOf } = playersOf(program, schemes);
  const players = schemeOf.length;
  const games = program.groups
    .map((group) => createGame(program, group, playerOf))
    .filter((game) => game.players.length > 0);
  const method = methodFor(players);
  const denominator = denominatorFor(games, method);
  const rows = games.map(({ types }) =>
    Array.from({ length: types.length * 2 }, () =>
      Array.from(
        { length: players },
        (): Less => ({
          byYear: new Array<bigint>(timeline.years.length).fill(0n),
          byMonth: new Float64Array(timeline.months.length),
        }),
      ),
    ),
  );
  eachJoining(games, players, method, (player, game, without, joined, weight) => {
    const share = Number(weight) / Number(denominator);
    for (const [at, row] of (rows[game] ?? []).entries()) {
      const less = row[player];
      if (less) addLess(less, at, without, joined, weight, share);
    }
  });
  const sums = schemeOf.map(() => new PlayerSums(timeline));
  for (const [at, { types }] of games.entries())
    for (const [index, type] of types.entries()) {
      shareRow(rows[at]?.[index * 2] ?? [], type, denominator, sums);
      shareRow(rows[at]?.[index * 2 + 1] ?? [], null, denominator, sums);
    }
  const avoids = new Set(schemes.flatMap((scheme) => scheme.avoids ?? []));
  for (const { position, measure } of program.lines)
    sums[playerOf[position] ?? -1]?.addLine(measure, avoids.has(measure.id));

  const others = sums.filter((_, player) => schemeOf[player] === null).map((sum) => sum.net());
  return {
    schemes: schemes.flatMap(({ id }, scheme) => sums[schemeOf.indexOf(scheme)]?.share(id) ?? []),
    otherMeasures: withTotal(
      timeline.years.map((_, year) => others.reduce((all, net) => all + (net[year] ?? 0), 0)),
    ),
    attribution: method,
  };
}

/**
 * The player of each enabled measure, and the scheme each player is (null for a measure outside schemes). Players
 * stand in the order of their first measures, for odd pence and sampled orders go by it: so a measure outside schemes
 * has the same share whether or not it is given as a scheme of its own.
 */
function playersOf(
  { scenario }: Program,
  schemes: readonly SchemeMembers[],
): { readonly playerOf: readonly number[]; readonly schemeOf: readonly (number | null)[] } {
  const byMeasure = new Map(schemes.flatMap(({ measures }, at) => measures.map((id) => [id, at])));
  const schemeOf: (number | null)[] = [];
  const playerOf = scenario.measures.map(({ id }) => {
    const scheme = byMeasure.get(id) ?? null;
    const known = scheme === null ? -1 : schemeOf.indexOf(scheme);
    return known < 0 ? schemeOf.push(scheme) - 1 : known;
  });
  return { playerOf, schemeOf };
}

/** Each choice of players is projected once. */
function createGame(
  { scenario, timeline }: Program,
  group: Group,
  playerOf: readonly number[],
): Game<Worth> & { readonly types: readonly number[] } {
  const acting = group.measures.filter((measure) => changesMoney(measure, group));
  const players = [...new Set(acting.map(({ position }) => playerOf[position] ?? -1))].sort((a, b) => a - b);
  const run = createGroupRun(group, timeline, () => true, true);
  const known = new Map<bigint, Worth>();
  const capped = new Uint8Array(scenario.measures.length);
  const worthOf = (chosen: bigint): Worth => {
    const seen = known.get(chosen);
    if (seen) return seen;
    const on = new Set(players.filter((_, bit) => ((chosen >> BigInt(bit)) & 1n) === 1n));
    runSpans({ ...run, measures: acting.filter(({ position }) => on.has(playerOf[position] ?? -1)) }, capped);
    const months = run.sums.flatMap(({ gross, income }) => [gross.slice(), income.slice()]);
    const years = months.map((row) =>
      timeline.years.map(({ firstMonth, endMonth }) => roundPence(sumOf(row, firstMonth, endMonth))),
    );
    const worth = { years, months };
    known.set(chosen, worth);
    return worth;
  };
  return { players, worthOf, types: group.types.map(({ index }) => index) };
}

function addLess(
  less: Less,
  row: number,
  without: Worth,
  joined: Worth,
  weight: bigint,
  share: number,
): void {
  const { byYear, byMonth } = less;
  const [yearsWithout, yearsJoined] = [without.years[row], joined.years[row]];
  for (let year = 0; year < byYear.length; year += 1) {
    const difference = (yearsWithout?.[year] ?? 0) - (yearsJoined?.[year] ?? 0);
    if (difference !== 0) byYear[year] = (byYear[year] ?? 0n) + BigInt(difference) * weight;
  }
  const [monthsWithout, monthsJoined] = [without.months[row], joined.months[row]];
  for (let month = 0; month < byMonth.length; month += 1)
    byMonth[month] =
      (byMonth[month] ?? 0) + share * ((monthsWithout?.[month] ?? 0) - (monthsJoined?.[month] ?? 0));
}

/**
 * Shares one row out among the players in whole pence, year by year.
 * @param type the placement type whose gross cost it is, by its place in the list of types; null for a row of income
 */
function shareRow(
  row: readonly Less[],
  type: number | null,
  denominator: bigint,
  sums: readonly PlayerSums[],
): void {
  const years = row[0]?.byYear.length ?? 0;
  const byYear = Array.from({ length: years }, (_, year) =>
    allocate(
      row.map((less) => less.byYear[year] ?? 0n),
      denominator,
    ),
  );
  for (const [player, { byMonth }] of row.entries()) {
    const own = byYear.map((shares) => shares[player] ?? 0);
    if (type === null) sums[player]?.addIncome(own, byMonth);
    else sums[player]?.addGross(type, own, byMonth);
  }
}
