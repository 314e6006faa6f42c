import { addMonths, civilDate, dayNumber, pad } from '../../shared/calendar/day.ts';
import { yearEnd, yearStart } from '../../shared/calendar/financial-year.ts';
import { type Episode, episodesCsv, headerCsv, UASC } from './return-fixture.ts';

/** A generator of whole numbers below `limit` that gives the same ones for the same seed. */
function dice(seed: number): (limit: number) => number {
  let state = (seed * 2_654_435_761 + 1) >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

export function british(day: number): string {
  const { year, month, date } = civilDate(day);
  return `${pad(date, 2)}/${pad(month, 2)}/${year}`;
}

export type Lived = {
  readonly child: string;
  readonly birth: number;
  readonly uascFrom: boolean;
  readonly episodes: readonly {
    readonly from: number;
    readonly to: number | null;
    readonly place: string;
    readonly provider: string;
    readonly ls: string;
    readonly rne: string;
    readonly rec: string;
  }[];
};

const PLACES = ['U4', 'U6', 'U1', 'K2', 'H5', 'P1', 'T4', 'S1', 'A3'];
const STATUSES = ['C2', 'V2', 'V2', 'E1', 'V3'];

/** Lives of children in care over some years, with temporary placements, short breaks and returns to care. */
export function lives(count: number, firstYear: number, years: number, seed: number): Lived[] {
  const roll = dice(seed);
  const until = yearEnd(firstYear + years - 1);
  return Array.from({ length: count }, (_, at) => {
    const birth = dayNumber(firstYear - 15 + roll(16), 1 + roll(12), 1 + roll(28));
    const adult = addMonths(birth, 216);
    const episodes: Lived['episodes'][number][] = [];
    let day = Math.max(birth, yearStart(firstYear) - 400 + roll(400 + years * 360));
    let continuing = false;
    while (day < Math.min(until, adult) && episodes.length < 12) {
      const lasts = 1 + roll(roll(3) === 0 ? 40 : 500);
      const to = Math.min(day + lasts, adult);
      const leaves = roll(4) === 0 || to === adult;
      const place = PLACES[roll(PLACES.length)] ?? 'U4';
      episodes.push({
        from: day,
        to: to > until ? null : to,
        place,
        provider: place.startsWith('T') ? '' : (['PR1', 'PR4', 'PR5'][roll(3)] ?? 'PR1'),
        ls: STATUSES[roll(STATUSES.length)] ?? 'C2',
        rne: continuing ? (['P', 'L', 'B', 'T', 'U'][roll(5)] ?? 'P') : 'S',
        rec: leaves ? 'E4A' : 'X1',
      });
      continuing = !leaves;
      day = leaves ? to + 1 + roll(500) : to;
    }
    return { child: `C${String(at).padStart(4, '0')}`, birth, uascFrom: roll(8) === 0, episodes };
  });
}

/** The files that a council would have sent for one year. */
export function filesOf(all: readonly Lived[], year: number): Record<string, string> {
  const rows: Episode[] = [];
  const header: string[] = [];
  const uasc: string[] = [];
  for (const { child, birth, uascFrom, episodes } of all) {
    const inYear = episodes.filter(
      ({ from, to }) => from <= yearEnd(year) && (to === null || to >= yearStart(year)),
    );
    if (inYear.length === 0) continue;
    header.push(`${child} 1 ${british(birth)}`);
    if (uascFrom) uasc.push(`${child},1,${british(birth)},`);
    for (const { from, to, ...codes } of inYear) {
      const ended = to !== null && to <= yearEnd(year);
      rows.push({
        child,
        from: british(from),
        ...codes,
        to: ended ? british(to) : '',
        rec: ended ? codes.rec : '',
      });
    }
  }
  return {
    [`${year}/a.csv`]: episodesCsv(rows),
    [`${year}/b.csv`]: headerCsv(...header),
    [`${year}/c.csv`]: `${[UASC, ...uasc].join('\n')}\n`,
  };
}

export function filesOfYears(
  all: readonly Lived[],
  firstYear: number,
  years: number,
): Record<string, string> {
  return Object.assign({}, ...Array.from({ length: years }, (_, at) => filesOf(all, firstYear + at)));
}
