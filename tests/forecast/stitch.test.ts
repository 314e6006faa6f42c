import { describe, expect, test } from 'vitest';
import { formatDay } from '../../shared/calendar/day.ts';
import { OPEN } from '../../shared/forecast/care-history.ts';
import type { StitchOptions } from '../../shared/forecast/stitch/options.ts';
import { type Episode, episodesCsv, headerCsv, readReturn, stitched } from './return-fixture.ts';

const HEADERS = headerCsv('A1 1 15/06/2012', 'S1 1 01/01/2010', 'OLD 2 01/08/2004');
const SOUND: readonly Episode[] = [
  { child: 'S1', from: '01/05/2022', to: '01/06/2022', rec: 'E4A' },
  { child: 'S1', from: '02/08/2022', to: '01/09/2022', rec: 'E4A' },
];

type Years = readonly (readonly Episode[])[];

/** The stays of child A1 (or another), as `type start end reason`; each list of episodes is one year's return. */
async function stays(years: Years, child = 'A1', options: Partial<StitchOptions> = {}): Promise<string[]> {
  const files = Object.fromEntries(
    years.flatMap((episodes, at) => [
      [`e${at}.csv`, episodesCsv([...SOUND.map((each) => inYear(each, at)), ...episodes])],
      [`h${at}.csv`, HEADERS],
    ]),
  );
  const { children, stays: all, placementTypes, reasons } = stitched(await readReturn(files), options);
  const wanted = children.id.indexOf(child);
  return [...all.child.keys()]
    .filter((at) => all.child[at] === wanted)
    .map((at) => {
      const end = all.end[at] ?? OPEN;
      const type = placementTypes[all.type[at] ?? 0]?.id;
      const words = [type, formatDay(all.start[at] ?? 0), end === OPEN ? 'open' : formatDay(end)];
      const reason = reasons[all.reason[at] ?? 0] ?? '';
      return [...words, ...(reason === '' ? [] : [reason]), ...(all.enters[at] ? ['enters'] : [])].join(' ');
    });
}

function inYear(episode: Episode, at: number): Episode {
  const later = (date: string) => date.replace('2022', String(2022 + at));
  return { ...episode, from: later(episode.from), ...(episode.to ? { to: later(episode.to) } : {}) };
}

const next = (episode: Omit<Episode, 'rne'>): Episode => ({ rne: 'P', ...episode });

describe('one year', () => {
  test('placements follow on, with the type of each and why care ended', async () => {
    expect(
      await stays([
        [
          { from: '01/05/2022', to: '01/07/2022', rec: 'X1' },
          next({ from: '01/07/2022', to: '01/09/2022', rec: 'X1', place: 'K2', provider: 'PR4' }),
          next({ from: '01/09/2022', to: '01/11/2022', rec: 'E4A', provider: 'PR5' }),
          { from: '01/12/2022', place: 'U2' },
        ],
      ]),
    ).toEqual([
      'fostering-in-house 2022-05-01 2022-07-01 enters',
      'residential-external 2022-07-01 2022-09-01',
      'fostering-agency 2022-09-01 2022-11-01 E4A',
      'fostering-kinship 2022-12-01 open enters',
    ]);
  });

  test('a change of legal status alone is one placement; a change of carer is two', async () => {
    expect(
      await stays([
        [
          { from: '01/05/2022', to: '01/07/2022', rec: 'X1' },
          { from: '01/07/2022', to: '01/09/2022', rec: 'X1', rne: 'L', ls: 'E1' },
          next({ from: '01/09/2022' }),
        ],
      ]),
    ).toEqual(['fostering-in-house 2022-05-01 2022-09-01 enters', 'fostering-in-house 2022-09-01 open']);
  });

  test('a temporary placement is carried by the one it interrupts, which goes on after it', async () => {
    const home = { urn: '7654321', placed: 'L1 1AA' };
    expect(
      await stays([
        [
          { from: '01/05/2022', to: '01/07/2022', rec: 'X1', ...home },
          next({ from: '01/07/2022', to: '06/07/2022', rec: 'X1', place: 'T3', provider: '' }),
          next({ from: '06/07/2022', to: '01/09/2022', rec: 'X1', ...home }),
          next({ from: '01/09/2022', to: '04/09/2022', rec: 'X1', place: 'T4', provider: '' }),
          next({ from: '04/09/2022', place: 'K2' }),
        ],
      ]),
    ).toEqual(['fostering-in-house 2022-05-01 2022-09-04 enters', 'residential-own 2022-09-04 open']);
  });

  test('a temporary placement that care begins with is carried by the one that follows', async () => {
    expect(
      await stays([
        [
          { from: '01/05/2022', to: '03/05/2022', rec: 'X1', place: 'T4', provider: '' },
          next({ from: '03/05/2022', place: 'K2' }),
        ],
      ]),
    ).toEqual(['residential-own 2022-05-01 open enters']);
  });

  test('short breaks are left out, and what goes before them ends', async () => {
    const episodes: Years = [
      [
        { from: '01/05/2022', to: '01/07/2022', rec: 'X1' },
        { from: '01/07/2022', to: '09/07/2022', rec: 'X1', rne: 'L', ls: 'V3' },
        { from: '09/07/2022', rne: 'L' },
      ],
    ];
    expect(await stays(episodes)).toEqual([
      'fostering-in-house 2022-05-01 2022-07-01 short-break enters',
      'fostering-in-house 2022-07-09 open enters',
    ]);
    expect(await stays(episodes, 'A1', { includeShortBreaks: true })).toEqual([
      'fostering-in-house 2022-05-01 open enters',
    ]);
  });

  test('a gap after X1 is closed, unless RNE says that care began anew', async () => {
    const first: Episode = { from: '01/05/2022', to: '01/07/2022', rec: 'X1' };
    expect(await stays([[first, next({ from: '05/07/2022', place: 'K2' })]])).toEqual([
      'fostering-in-house 2022-05-01 2022-07-05 enters',
      'residential-own 2022-07-05 open',
    ]);
    expect(await stays([[first, { from: '05/07/2022', place: 'K2' }]])).toEqual([
      'fostering-in-house 2022-05-01 2022-07-01 X1 enters',
      'residential-own 2022-07-05 open enters',
    ]);
  });

  test('everybody has left by the 18th birthday', async () => {
    expect(await stays([[{ child: 'OLD', from: '01/05/2022', place: 'P2' }]], 'OLD')).toEqual([
      'supported-own 2022-05-01 2022-08-01 aged-18 enters',
    ]);
    // Where only the month of birth is kept, by the end of that month.
    expect(
      await stays([[{ child: 'OLD', from: '01/05/2022', place: 'P2' }]], 'OLD', { birthsByMonth: true }),
    ).toEqual(['supported-own 2022-05-01 2022-09-01 aged-18 enters']);
  });

  test('the map decides the type, the line with a provider before the one without', async () => {
    const map = {
      types: [
        { id: 'a', name: 'A', category: 'fostering', provision: 'in-house' },
        { id: 'b', name: 'B', category: 'residential', provision: 'external' },
        { id: 'other', name: 'Other', category: 'other', provision: 'none' },
      ],
      lines: [
        { place: 'U4', provider: null, type: 'a' },
        { place: 'U4', provider: 'PR4', type: 'b' },
      ],
    } as const;
    const of = (provider: string, place = 'U4') =>
      stays([[{ from: '01/05/2022', place, provider }]], 'A1', { map });
    expect(await of('PR1')).toEqual(['a 2022-05-01 open enters']);
    expect(await of('PR4')).toEqual(['b 2022-05-01 open enters']);
    expect(await of('PR4', 'K2')).toEqual(['other 2022-05-01 open enters']);
  });
});

describe('several years', () => {
  const open: Episode = { from: '01/05/2022' };

  test('an episode sent again while open is one, with what the later return says of its end', async () => {
    expect(await stays([[open], [{ ...open, to: '01/08/2023', rec: 'E4A' }]])).toEqual([
      'fostering-in-house 2022-05-01 2023-08-01 E4A enters',
    ]);
  });

  test('a child who is in no later return had left by 1 April', async () => {
    expect(await stays([[open], []])).toEqual([
      'fostering-in-house 2022-05-01 2023-04-01 not-in-next-return enters',
    ]);
  });

  test('a missing year does not keep a child in care for ever, nor end the care of one who comes back in', async () => {
    expect(await stays([[open], [], [open]])).toEqual(['fostering-in-house 2022-05-01 open enters']);
  });

  test('an open episode that is followed by another ends when that begins', async () => {
    expect(await stays([[open], [next({ from: '10/06/2023', place: 'K2' })]])).toEqual([
      'fostering-in-house 2022-05-01 2023-06-10 enters',
      'residential-own 2023-06-10 open',
    ]);
    expect(await stays([[open], [{ from: '10/06/2023', place: 'K2' }]])).toEqual([
      'fostering-in-house 2022-05-01 2023-04-01 not-in-next-return enters',
      'residential-own 2023-06-10 open enters',
    ]);
  });

  test('a later return that has the time as part of a longer episode is believed', async () => {
    expect(await stays([[open], [{ from: '20/04/2022', place: 'K2' }]])).toEqual([
      'residential-own 2022-04-20 open enters',
    ]);
  });

  test('an end after 31 March is not this return’s to tell', async () => {
    expect(await stays([[{ ...open, to: '15/04/2023', rec: 'E4A' }]])).toEqual([
      'fostering-in-house 2022-05-01 open enters',
    ]);
  });

  test('a return of nothing but episodes sent again is of the year after', async () => {
    const {
      from,
      to,
      stays: all,
    } = stitched(
      await readReturn({
        'again.csv': episodesCsv([open]),
        'first.csv': episodesCsv([{ child: 'S1', from: '01/05/2022', to: '01/06/2022', rec: 'E4A' }, open]),
        'h.csv': HEADERS,
      }),
    );
    expect([from, to].map(formatDay)).toEqual(['2022-04-01', '2024-03-31']);
    expect([...all.end].filter((end) => end === OPEN)).toHaveLength(1);
  });
});
