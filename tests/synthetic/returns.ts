/** A synthetic council's five returns as the CSV files a council would send: Header, Episodes and UASC of each year. */
import { civilDate, type Day, pad } from '../../shared/calendar/day.ts';
import { financialYearOf, yearEnd, yearStart } from '../../shared/calendar/financial-year.ts';
import { type Career, type Council, NEVER } from './council.ts';
import { PLACES } from './truth.ts';

/** By file name. */
export function returnsOf({ careers, from, origin }: Council): Record<string, string> {
  const files: Record<string, string> = {};
  for (let year = financialYearOf(from); yearEnd(year) <= origin; year += 1) {
    const [start, end] = [yearStart(year), yearEnd(year)];
    const sent = careers
      .map((career, at) => ({ ...career, id: String(100_000 + at), stays: staysIn(career, start, end) }))
      .filter(({ stays }) => stays.length > 0);
    const name = String(year);
    files[`${name}-header.csv`] = csv(
      'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB',
      sent.map(({ id, birth }) => [id, '1', written(birth), 'WBRI', 'UN1', '0', '']),
    );
    files[`${name}-uasc.csv`] = csv(
      'CHILD,SEX,DOB,DUC',
      sent.filter(({ uasc }) => uasc).map(({ id, birth }) => [id, '1', written(birth), '']),
    );
    files[`${name}-episodes.csv`] = csv(
      'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN',
      sent.flatMap(({ id, stays }) => stays.map((stay) => episode(id, stay, end))),
    );
  }
  return files;
}

type Sent = Career['stays'][number] & { readonly last: boolean; readonly number: number };

/** Stays that any night of the year belongs to, or that ended in it. */
function staysIn({ stays }: Career, start: Day, end: Day): Sent[] {
  return stays
    .map((stay, number) => ({ ...stay, number, last: number === stays.length - 1 }))
    .filter((stay) => stay.start <= end && stay.end >= start);
}

function episode(id: string, { place, start, end, enters, last, number }: Sent, yearEnds: Day): string[] {
  const kind = PLACES[place] ?? PLACES[0];
  const closed = end <= yearEnds && end !== NEVER;
  return [
    id,
    written(start),
    enters ? 'S' : 'P',
    'C2',
    'N1',
    kind.place,
    kind.provider,
    closed ? written(end) : '',
    closed ? (last ? 'E8' : 'X1') : '',
    closed && !last ? 'PLACE' : '',
    'AB1 2CD',
    // A new home for each placement, so that two of one kind in a row are told apart.
    `XY${(number % 9) + 1} 2CD`,
    String(1_000_000 + ((Number(id) * 31 + number) % 8_999_999)),
  ];
}

function written(day: Day): string {
  const { year, month, date } = civilDate(day);
  return `${pad(date, 2)}/${pad(month, 2)}/${pad(year, 4)}`;
}

function csv(head: string, rows: readonly (readonly string[])[]): string {
  return `${[head, ...rows.map((row) => row.join(','))].join('\n')}\n`;
}
