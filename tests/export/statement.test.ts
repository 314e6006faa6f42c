import { describe, expect, test } from 'vitest';
import { SUPPRESSED } from '../../electron/export/report/content.ts';
import { statementSections } from '../../electron/export/statement/sections.ts';
import type { Home } from '../../shared/scenario/types.ts';
import { figuresOf } from '../sufficiency/figures.ts';
import { SHORT_OF_BEDS } from '../sufficiency-sample.ts';

describe('the statement without small numbers', () => {
  test('vacant places are left out where, beside the usable ones, they would tell few children', () => {
    const vacancies = (vacant: number, suppress: boolean) => {
      const home: Home = {
        ...{ id: 'ash', name: 'Ash House', kind: 'home', placementType: 'external', location: 'in-borough' },
        ...{ places: 8, vacant },
      };
      const figures = figuresOf({ ...SHORT_OF_BEDS, homes: [home] });
      const tables = statementSections({ figures, at: 0, suppress }).flatMap((section) => section.tables);
      const homes = tables.find(({ caption }) => caption.startsWith('Homes and carers'));
      return homes?.rows.map((row) => row[4]);
    };
    expect(vacancies(6, true)).toEqual([SUPPRESSED]);
    expect(vacancies(6, false)).toEqual(['6']);
    expect(vacancies(3, true)).toEqual(['3']);
    expect(vacancies(8, true)).toEqual(['8']);
  });
});

test('what is lacking before the end of the year is said without a number that would tell of few children', () => {
  const words = (children: number, suppress: boolean) => {
    const types = SHORT_OF_BEDS.placementTypes.map((type) =>
      type.id === 'in-house' ? { ...type, children } : type,
    );
    const home = { ...SHORT_OF_BEDS.homes?.[0], places: 20, opens: '2024-12-01' };
    const figures = figuresOf({ ...SHORT_OF_BEDS, placementTypes: types, homes: [home] });
    const sections = statementSections({ figures, at: 0, suppress });
    return sections.flatMap(({ paragraphs }) => paragraphs).join(' ');
  };
  expect(words(10, true)).toContain(
    'we lack up to 10 beds in Residential, in-house until the end of November 2024',
  );
  expect(words(3, false)).toContain('we lack up to 3 beds in Residential, in-house until');
  expect(words(3, true)).toContain('we lack places in Residential, in-house until');
  expect(words(3, true)).not.toContain('3 beds');
});

test('the statement says where the shares are from, each source once', () => {
  const words = (source?: string) => {
    const splits = SHORT_OF_BEDS.demandSplits ?? [];
    const demandSplits = splits.map((split) => ({ ...split, ...(source === undefined ? {} : { source }) }));
    const sections = statementSections({
      figures: figuresOf({ ...SHORT_OF_BEDS, demandSplits }),
      at: 0,
      suppress: true,
    });
    return sections.flatMap(({ paragraphs }) => paragraphs).join(' ');
  };
  const source = 'SSDA903 return 2023/24, 3 files, on 31 Mar 2024';
  expect(words(source).split(source)).toHaveLength(2);
  expect(words(source)).toContain(`is by shares from: ${source}.`);
  expect(words()).not.toContain('by shares from');
});

test('a council without homes or places has no table of headings alone', () => {
  const { homes: _, demandSplits: __, ...rest } = SHORT_OF_BEDS;
  const placementTypes = rest.placementTypes.map(({ capacity: ___, overflowTo: ____, ...type }) => type);
  const figures = figuresOf({ ...rest, placementTypes });
  const sections = statementSections({ figures, at: 0, suppress: false });
  expect(sections.flatMap(({ tables }) => tables).filter(({ rows }) => rows.length === 0)).toEqual([]);
  expect(sections.find(({ section }) => section === 'statement-provision')?.paragraphs[0]).toContain(
    'No homes or carers are listed yet',
  );
});

test('what lacking places cost is not said to be £0 where the forecast has none of it', () => {
  const summary = (overflowTo: string | undefined) => {
    const types = SHORT_OF_BEDS.placementTypes.map((type) =>
      type.id === 'in-house' ? { ...type, children: 80, overflowTo } : type,
    );
    const figures = figuresOf({ ...SHORT_OF_BEDS, placementTypes: types });
    return statementSections({ figures, at: 0, suppress: true })[0]?.paragraphs.join(' ');
  };
  expect(summary('external')).toMatch(/we are short of places in .* Overflow costs £\d+\.\dm in 2024\/25/);
  expect(summary(undefined)).toMatch(/we are short of places in .* What that costs is not in the forecast/);
});

test('places are counted of homes that are open, and not of one that nobody has said the places of', () => {
  const words = (...homes: readonly Partial<Home>[]) => {
    const [oak] = SHORT_OF_BEDS.homes ?? [];
    const own = homes.map((home, at) => ({ ...oak, ageFrom: undefined, id: `home-${at}`, ...home }));
    const figures = figuresOf({ ...SHORT_OF_BEDS, homes: own });
    const sections = statementSections({ figures, at: 0, suppress: false });
    return sections.flatMap(({ paragraphs }) => paragraphs).join(' ');
  };
  const shut = words({ places: 1 }, { places: 6, closes: '2020-01-01' });
  expect(shut).toContain('1 usable place is in the borough.');
  const opening = words(
    { name: 'Ash', places: 2, opens: '2024-09-01' },
    { name: 'Elm', places: undefined, opens: '2024-10-01' },
  );
  expect(opening).toContain('Ash: 2 usable places from 1 Sep 2024. Elm: opens on 1 Oct 2024.');
});
