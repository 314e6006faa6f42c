import type { Episode } from './return-fixture.ts';

/** What makes the year plain: a child of 2022/23 with nothing wrong. */
export const SOUND: readonly Episode[] = [
  { child: 'S1', from: '01/05/2022', to: '01/06/2022', rec: 'X1' },
  { child: 'S1', from: '01/06/2022', to: '01/07/2022', rne: 'P', place: 'K2', rec: 'E4A' },
  { child: 'S2', from: '02/05/2022', to: '01/02/2023', rec: 'E4A' },
  { child: 'S3', from: '03/05/2022' },
];
/** Row of the first planted episode: under the columns and the sound ones. */
export const FIRST = SOUND.length + 2;
export const CHILDREN = ['S1 1 01/01/2010', 'S2 2 01/01/2011', 'S3 1 01/01/2012', 'A1 1 15/06/2012'];

export const next = (episode: Omit<Episode, 'rne'>): Episode => ({ rne: 'P', ...episode });
