import { formatDay } from '../../shared/calendar/day.ts';
import { yearEnd, yearStart } from '../../shared/calendar/financial-year.ts';

const FIRST_YEAR = 2019;
const YEARS = 5;
const PLACES = ['U4', 'U6', 'U1', 'K2', 'H5', 'P1'];
const EPISODES =
  'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN';
const HEADER = 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB';

export type WrittenFile = { readonly name: string; readonly content: Buffer };

/** Five years of Episodes and Header files with about so many rows of Episodes in all, as a council sends them. */
export function writtenReturn(rows: number): WrittenFile[] {
  let state = 1;
  const roll = (limit: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  const episodes = Array.from({ length: YEARS }, () => [EPISODES]);
  const headers = Array.from({ length: YEARS }, () => [HEADER]);
  let written = 0;
  for (let child = 0; written < rows; child += 1) {
    const id = String(100_000 + child);
    const birth = yearStart(FIRST_YEAR) - roll(17 * 365);
    let day = yearStart(FIRST_YEAR) - 365 + roll(YEARS * 365);
    const seen = new Set<number>();
    for (let episode = 0; episode < 8 && day < yearEnd(FIRST_YEAR + YEARS - 1); episode += 1) {
      const end = day + 20 + roll(400);
      const leaves = roll(4) === 0;
      const place = PLACES[roll(PLACES.length)];
      const post = `WA${1 + roll(12)} ${roll(10)}AB`;
      for (let at = 0; at < YEARS; at += 1) {
        const year = FIRST_YEAR + at;
        if (end < yearStart(year) || day > yearEnd(year)) continue;
        const ended = end <= yearEnd(year);
        const reason = ended ? (leaves ? 'E4A' : 'X1') : '';
        episodes[at]?.push(
          `${id},${british(day)},${episode === 0 ? 'S' : 'P'},C2,N1,${place},PR${1 + roll(4)},${ended ? british(end) : ''},${reason},,WA10 1AA,${post},SC${100_000 + roll(900)}`,
        );
        written += 1;
        if (!seen.has(at)) headers[at]?.push(`${id},${1 + roll(2)},${british(birth)},WBRI,UN1,0,`);
        seen.add(at);
      }
      if (leaves) break;
      day = end;
    }
  }
  return [...episodes, ...headers].map((lines, at) => ({
    name: `${at}.csv`,
    content: Buffer.from(`${lines.join('\n')}\n`),
  }));
}

function british(day: number): string {
  const [year, month, date] = formatDay(day).split('-');
  return `${date}/${month}/${year}`;
}
