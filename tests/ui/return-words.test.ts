import { describe, expect, it } from 'vitest';
import { historyAnswer } from '../../renderer/pages/return/history-words.ts';
import { countedUnits, returnSub } from '../../renderer/pages/return/return-words.ts';
import type { CareHistoryView, ReturnView } from '../../shared/api/returns.ts';

const NOTHING = {
  entered: 0,
  left: 0,
  turned18: 0,
  notSentAgain: 0,
  toShortBreaks: 0,
  movedIn: 0,
  movedOut: 0,
  agedIn: 0,
  agedOut: 0,
  moved: 0,
  changedType: 0,
};

function view(
  flows: Partial<CareHistoryView['flows']>,
  snapshot: Partial<CareHistoryView['snapshot']> = {},
): CareHistoryView {
  return {
    months: [],
    all: { start: 0, stock: 0, ...NOTHING },
    snapshot: {
      on: '2022-03-31',
      total: flows.stock ?? 0,
      per10000: null,
      inBorough: null,
      ageBands: [],
      types: [],
      ages: [],
      timeInCare: [],
      timeInPlacement: [],
      ...snapshot,
    },
    flows: {
      before: '2021-03-31',
      from: '2021-04-01',
      to: '2022-03-31',
      start: 0,
      stock: 0,
      ...NOTHING,
      all: 0,
      flows: [],
      ...flows,
    },
    choices: { types: [], legalStatuses: [] },
  };
}

describe('the history in a sentence', () => {
  it('goes from the children of a year before to those of the day', () => {
    const year = { start: 119, entered: 9, left: 73, turned18: 6, notSentAgain: 17, toShortBreaks: 4 };
    expect(historyAnswer(view({ ...year, stock: 55, moved: 72, changedType: 59 }))).toBe(
      '55 children in care on 31 March 2022. On 31 March 2021 there were 119; since then 9 came into care and 73 left care. Of those who left, 6 turned 18, 17 are not in the next return, 4 had only short breaks from then on and 46 left otherwise. There were 72 moves between placements, 59 of them to another placement type.',
    );
  });

  it('says nothing of what did not happen, and of one as one', () => {
    expect(historyAnswer(view({ start: 1, stock: 1 }, { per10000: 0.27, inBorough: 1 }))).toBe(
      '1 child in care on 31 March 2022 (0.3 per 10,000 children), 100% of them in the borough where the postcode is known. On 31 March 2021 there was 1; since then nobody came into care and nobody left care.',
    );
    expect(historyAnswer(view({ start: 2, left: 1, notSentAgain: 1, stock: 1, moved: 1 }))).toBe(
      '1 child in care on 31 March 2022. On 31 March 2021 there were 2; since then nobody came into care and 1 left care. Of those who left, 1 is not in the next return. There was 1 move to another placement of the same type.',
    );
  });

  it('of a part of the children, tells of those who came to be of it and ceased to be', () => {
    const year = { start: 10, entered: 1, agedIn: 10, movedIn: 2, movedOut: 6, agedOut: 3, left: 5 };
    expect(historyAnswer(view({ ...year, stock: 9, moved: 2, changedType: 2 }))).toBe(
      '9 children in care on 31 March 2022. On 31 March 2021 there were 10; since then 1 came into care, 2 moved in from other placements, 10 reached the age, 6 moved on to other placements, 3 passed the age and 5 left care. There were 2 moves to another placement type.',
    );
  });
});

describe('what a return holds', () => {
  const sub = (fields: Partial<ReturnView>) =>
    returnSub({
      name: '',
      importedAt: '2022-05-04T10:00:00.000Z',
      covers: { from: '2017-04-01', to: '2022-03-31' },
      children: 820,
      episodes: 3737,
      counted: 820,
      onlyShortBreaks: 0,
      files: [],
      notUsed: [],
      findings: [],
      settings: { includeShortBreaks: false, ownDistricts: null, lines: [] },
      postcodes: { home: 0, placed: 0 },
      ownDistricts: [],
      map: [],
      types: [],
      ...fields,
    }).replace(/ Brought in .*$/, '');

  it('counts children and rows on one basis, and says who is not counted', () => {
    const held = '820 children in 3,737 rows of episodes, from 1 April 2017 to 31 March 2022';
    expect(sub({})).toBe(`${held}.`);
    expect(sub({ counted: 743, onlyShortBreaks: 77 })).toBe(
      `${held}; 743 are counted, 77 had only short breaks.`,
    );
    expect(sub({ counted: 742, onlyShortBreaks: 77 })).toBe(
      `${held}; 742 are counted, 77 had only short breaks, 1 is left out (see Data quality).`,
    );
    expect(sub({ covers: null })).toBe('No placement could be read.');
  });

  it('calls what a rule counts by its name', () => {
    expect(countedUnits({ count: 1, unit: 'file' })).toBe('1 file');
    expect(countedUnits({ count: 1996, unit: 'row' })).toBe('1,996 rows');
  });
});
