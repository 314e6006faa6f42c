import { describe, expect, test } from 'vitest';
import type { QUALITY_RULES } from '../../shared/forecast/quality/rules.ts';
import { CHILDREN, FIRST, next, SOUND } from './planted-return.ts';
import { type Episode, episodesCsv, faultsOf, headerCsv, readReturn } from './return-fixture.ts';

/** The faults of a return of 2022/23 with these episodes planted in it. */
async function planted(...episodes: readonly Episode[]): Promise<string[]> {
  return faultsOf(
    await readReturn({
      'e.csv': episodesCsv([...SOUND, ...episodes]),
      'h.csv': headerCsv(...CHILDREN),
    }),
  );
}

describe('a sound return', () => {
  test('has nothing to report', async () => {
    expect(await planted()).toEqual([]);
  });
});

describe('every fault a return may have is named, with its row', () => {
  const cases: readonly (readonly [keyof typeof QUALITY_RULES, number, readonly Episode[]])[] = [
    // 142, 501
    ['open-before-next', 0, [{ from: '01/05/2022' }, next({ from: '01/08/2022' })]],
    ['overlap', 0, [{ from: '01/05/2022', to: '01/09/2022', rec: 'X1' }, next({ from: '01/08/2022' })]],
    ['duplicate-row', 0, [{ from: '01/05/2022' }, { from: '01/05/2022', to: '01/06/2022', rec: 'E4A' }]],
    // 388, 431, 432, 433
    ['no-next-episode', 0, [{ from: '01/05/2022', to: '01/09/2022', rec: 'X1' }]],
    ['gap-closed', 0, [{ from: '01/05/2022', to: '01/09/2022', rec: 'X1' }, next({ from: '09/09/2022' })]],
    [
      'starts-while-in-care',
      1,
      [
        { from: '01/05/2022', to: '01/09/2022', rec: 'X1' },
        { from: '01/09/2022', rne: 'S' },
      ],
    ],
    [
      'continues-after-leaving',
      1,
      [{ from: '01/05/2022', to: '01/09/2022', rec: 'E4A' }, next({ from: '01/09/2022' })],
    ],
    ['continues-without-episode', 0, [next({ from: '01/09/2022' })]],
    // 356, 354, 302, 352
    ['end-before-start', 0, [{ from: '01/09/2022', to: '01/08/2022', rec: 'E4A' }]],
    ['same-day', 0, [{ from: '01/09/2022', to: '01/09/2022', rec: 'E4A' }]],
    ['end-after-year', 0, [{ from: '01/09/2022', to: '15/04/2023', rec: 'E4A' }]],
    ['start-after-year', 0, [{ from: '03/04/2023' }]],
    ['start-before-birth', 0, [{ from: '14/06/2012', to: '01/08/2022', rec: 'E4A' }]],
    ['starts-at-eighteen', 0, [{ child: 'OLD', from: '01/09/2022' }]],
    // 437
    ['after-eighteenth-birthday', 0, [{ child: 'OLD', from: '01/05/2022' }]],
    [
      'episode-after-eighteen',
      1,
      [{ child: 'OLD', from: '01/05/2022' }, next({ child: 'OLD', from: '01/09/2022' })],
    ],
    [
      'after-death',
      1,
      [
        { from: '01/05/2022', to: '01/08/2022', rec: 'E2' },
        { from: '01/09/2022', rne: 'S' },
      ],
    ],
    // 380, 381, 383
    [
      'starts-temporary',
      0,
      [
        { from: '01/05/2022', to: '05/05/2022', rec: 'X1', place: 'T4', provider: '' },
        next({ from: '05/05/2022' }),
      ],
    ],
    [
      'ends-temporary',
      1,
      [
        { from: '01/05/2022', to: '05/08/2022', rec: 'X1' },
        next({ from: '05/08/2022', to: '08/08/2022', place: 'T4', provider: '', rec: 'E4A' }),
      ],
    ],
    [
      'no-return-after-temporary',
      2,
      [
        { from: '01/05/2022', to: '05/08/2022', rec: 'X1' },
        next({ from: '05/08/2022', to: '08/08/2022', place: 'T4', provider: '', rec: 'X1' }),
        next({ from: '08/08/2022', place: 'K2' }),
      ],
    ],
    // 375, 376, 379
    ['long-hospital-stay', 1, temporary('T1', '01/07/2022', '13/08/2022')],
    ['long-carer-holiday', 1, temporary('T3', '01/07/2022', '23/07/2022')],
    ['long-temporary', 1, temporary('T4', '01/07/2022', '09/07/2022')],
    // 365, 367, 370, 371
    ['long-short-break', 0, [{ from: '01/05/2022', to: '19/05/2022', ls: 'V3', rec: 'E4A' }]],
    ['many-short-breaks', 0, [{ from: '01/05/2022', to: '01/08/2022', ls: 'V3', rec: 'E4A' }]],
    ['independent-under-sixteen', 0, [{ from: '01/05/2022', place: 'P2' }]],
    ['independent-under-sixteen', 0, [{ from: '01/05/2022', place: 'H5' }]],
    ['supported-under-sixteen', 0, [{ from: '01/05/2022', place: 'K3' }]],
    // 526, 213, 392, 148
    ['provider-missing', 0, [{ from: '01/05/2022', provider: '' }]],
    ['provider-not-allowed', 1, temporary('T4', '01/07/2022', '05/07/2022', 'PR4')],
    ['postcode-missing', 0, [{ from: '01/05/2022', placed: '' }]],
    ['postcode-missing', 0, [{ from: '01/05/2022', home: 'not known' }]],
    ['end-and-reason', 0, [{ from: '01/05/2022', rec: 'X1' }]],
    ['end-and-reason', 0, [{ from: '01/05/2022', to: '01/08/2022' }]],
    // INT03
    ['not-in-header', 0, [{ child: 'NOBODY', from: '01/05/2022' }]],
    ['no-date-of-birth', 0, [{ child: 'NOBODY', from: '01/05/2022' }]],
    // Codes
    ['code-unknown', 0, [{ from: '01/05/2022', place: 'X9' }]],
    ['code-unknown', 0, [{ from: '01/05/2022', rne: 'Q' }]],
    ['code-not-of-year', 0, [{ from: '01/05/2022', place: 'K3' }]],
    ['lower-case-code', 1, temporary('t3', '01/07/2022', '09/07/2022')],
    ['stray-space', 0, [{ from: '01/05/2022', place: ' U4' }]],
    ['stray-space', 0, [{ from: '01/05/2022 ' }]],
    // Cells
    ['child-missing', 0, [{ child: ' ', from: '01/05/2022' }]],
    ['date-unreadable', 0, [{ from: '31/06/2022' }]],
    ['end-unreadable', 0, [{ from: '01/05/2022', to: 'soon', rec: 'E4A' }]],
    ['short-break', 0, [{ from: '01/05/2022', to: '09/05/2022', ls: 'V4', rec: 'E4A' }]],
  ];

  test.each(cases)('%s', async (rule, offset, episodes) => {
    const read = await readReturn({
      'e.csv': episodesCsv([...SOUND, ...episodes]),
      'h.csv': headerCsv(...CHILDREN, 'OLD 1 01/08/2004'),
    });
    expect(faultsOf(read)).toContain(`${rule} e.csv:${FIRST + offset}`);
  });

  function temporary(place: string, from: string, to: string, provider = ''): Episode[] {
    return [
      { from: '01/05/2022', to: from, rec: 'X1' },
      next({ from, to, place, provider, rec: 'X1' }),
      next({ from: to }),
    ];
  }
});
