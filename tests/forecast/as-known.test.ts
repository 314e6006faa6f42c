import { describe, expect, test } from 'vitest';
import { asKnown } from '../../shared/forecast/as-known.ts';
import { type CareHistory, OPEN } from '../../shared/forecast/care-history.ts';
import { stockOn } from '../../shared/forecast/stock.ts';
import { filesOf, filesOfYears, type Lived, lives } from './messy-return.ts';
import { day, episodesCsv, headerCsv, readReturn, stitched, UASC } from './return-fixture.ts';
import { STITCHING } from './stitching.ts';

const FIRST_YEAR = 2018;
const YEARS = 4;

/** Stays in words, by the child's identifier, so that histories from other files can be compared. */
function inWords({ children, stays, placementTypes, from, to }: CareHistory): unknown {
  const lines = [...stays.child.keys()].map((at) => {
    const child = stays.child[at] ?? 0;
    return [
      children.id[child],
      children.birth[child],
      children.uascUntil[child],
      stays.start[at],
      stays.end[at],
      placementTypes[stays.type[at] ?? 0]?.id,
      stays.enters[at],
      stays.reason[at],
      stays.legalStatus[at],
    ].join(' ');
  });
  return { from, to, lines: lines.sort() };
}

async function known(files: Record<string, string>, on: string): Promise<unknown> {
  const history = asKnown((await readReturn(files)).rows, day(on), STITCHING);
  return history && inWords(history);
}

/** The same lives, but other in everything that comes after a day. */
function otherwiseAfter(all: readonly Lived[], on: number): Lived[] {
  const kept = all.flatMap(({ episodes, ...child }) => {
    const begun = episodes.filter(({ from }) => from <= on);
    const changed = begun.map((each) =>
      each.to !== null && each.to > on ? { ...each, to: each.to + 1 + (each.from % 9), rec: 'E8' } : each,
    );
    return changed.length === 0 ? [] : [{ ...child, episodes: changed }];
  });
  return [
    ...kept,
    ...lives(20, FIRST_YEAR, YEARS, 99).map((life) => ({ ...life, child: `N${life.child}` })),
  ].map((life) => ({
    ...life,
    episodes: life.child.startsWith('N') ? life.episodes.filter(({ from }) => from > on) : life.episodes,
  }));
}

describe('the history as it was known on a day', () => {
  test.each([1, 2, 3, 4, 5])(
    'on 31 March it is what the returns up to then give, and no more (seed %i)',
    async (seed) => {
      const all = lives(60, FIRST_YEAR, YEARS, seed);
      const everything = filesOfYears(all, FIRST_YEAR, YEARS);
      const upToThen = filesOfYears(all, FIRST_YEAR, 2);
      expect(await known(everything, '2020-03-31')).toEqual(inWords(stitched(await readReturn(upToThen))));
    },
  );

  test.each([1, 2, 3, 4, 5])(
    'inside a year nothing that comes later makes a difference (seed %i)',
    async (seed) => {
      const all = lives(60, FIRST_YEAR, YEARS, seed);
      for (const on of ['2019-07-14', '2020-01-31', '2021-11-30']) {
        const year = Number(on.slice(0, 4)) - (on.slice(5) < '04-01' ? 1 : 0);
        const past = filesOfYears(all, FIRST_YEAR, year - FIRST_YEAR);
        const other = otherwiseAfter(all, day(on));
        const changed = {
          ...past,
          ...filesOf(other, year),
          ...filesOf(lives(60, FIRST_YEAR, YEARS + 2, 77), year + 1),
        };
        expect(await known(changed, on)).toEqual(await known(filesOfYears(all, FIRST_YEAR, YEARS), on));
      }
    },
  );

  test('an end, a date of birth, an asylum status and an absence are not known before their time', async () => {
    const { rows } = await readReturn({
      'e1.csv': episodesCsv([
        { child: 'A1', from: '01/05/2020', to: '01/03/2021', rec: 'E4A' },
        { child: 'B2', from: '01/06/2020' },
        { child: 'C3', from: '01/07/2020' },
        { child: 'D4', from: '01/02/2021' },
      ]),
      'h1.csv': headerCsv('A1 1 01/01/2010', 'B2 1 01/01/2010', 'C3 1 01/01/2010', 'D4 1 01/01/2010'),
      'u1.csv': `${UASC}\nA1,1,01/01/2010,01/02/2021\nB2,1,01/01/2010,\n`,
      'e2.csv': episodesCsv([
        { child: 'B2', from: '01/06/2020', to: '01/09/2021', rec: 'E4A' },
        { child: 'D4', from: '01/02/2021' },
        { child: 'E5', from: '01/05/2021', to: '01/06/2021', rec: 'E4A' },
      ]),
      'h2.csv': headerCsv('B2 1 01/01/2009', 'D4 1 01/01/2010', 'E5 1 01/01/2010'),
      'u2.csv': `${UASC}\nB2,1,01/01/2010,01/08/2021\n`,
    });
    const on = (text: string) => {
      const history = asKnown(rows, day(text), STITCHING);
      if (history === null) throw new Error('nothing known');
      const { children, stays } = history;
      const at = (id: string) => children.id.indexOf(id);
      const endOf = (id: string) => stays.end[stays.child.indexOf(at(id))];
      return { history, at, endOf, children };
    };
    const early = on('2021-01-31');
    expect(early.endOf('A1')).toBe(OPEN);
    expect(early.children.uascUntil[early.at('A1')]).toBe(OPEN);
    expect(early.at('D4')).toBe(-1);
    expect(early.history.to).toBe(day('2021-01-31'));

    const yearEnd = on('2021-03-31');
    expect(yearEnd.endOf('A1')).toBe(day('2021-03-01'));
    expect(yearEnd.endOf('C3')).toBe(OPEN);
    expect(yearEnd.children.birth[yearEnd.at('B2')]).toBe(day('2010-01-01'));
    expect(yearEnd.children.uascUntil[yearEnd.at('B2')]).toBe(OPEN);
    expect(stockOn(yearEnd.history, day('2021-03-31')).total).toBe(3);

    const late = on('2022-03-31');
    expect(late.endOf('C3')).toBe(day('2021-04-01'));
    expect(late.children.birth[late.at('B2')]).toBe(day('2009-01-01'));
    expect(late.children.uascUntil[late.at('B2')]).toBe(day('2021-08-01'));
    expect(asKnown(rows, day('2020-03-31'), STITCHING)).toBeNull();
  });
});
