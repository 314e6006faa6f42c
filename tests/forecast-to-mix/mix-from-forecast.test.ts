import { evaluate } from 'mathjs';
import { describe, expect, test } from 'vitest';
import { dayNumber } from '../../shared/calendar/day.ts';
import { formatMonth, monthOf } from '../../shared/calendar/month.ts';
import { countTypes } from '../../shared/forecast/by-type.ts';
import { forecast, prepareForecast } from '../../shared/forecast/forecast.ts';
import { type MixQuestion, mixFromForecast } from '../../shared/forecast-to-mix/mix-from-forecast.ts';
import { mixStep } from '../../shared/forecast-to-mix/mix-step.ts';
import { BLANK_ASSUMPTION, BLANK_PLACEMENT_TYPE } from '../../shared/workspace/blank-rows.ts';
import { NO_FORECAST_SETTINGS } from '../../shared/workspace/forecast-settings.ts';
import { SAMPLE } from '../store/support.ts';
import { drawCouncil } from '../synthetic/council.ts';
import { historyOf } from '../synthetic/observed.ts';

const council = drawCouncil(4, 250);
const history = historyOf(council, council.origin);
const answer = forecast(prepareForecast(history), { from: council.origin, months: 24 });
const fostering = history.placementTypes.filter(({ category }) => category === 'fostering');
const [one] = fostering;
const DAY = { from: dayNumber(2021, 1, 15), to: dayNumber(2022, 3, 31) };

function mix(changes: Partial<MixQuestion> = {}, types = fostering) {
  const matches = types.map((type) => ({
    type: { ...type, provision: 'in-house' as const },
    placementType: 'carers',
    suggested: null,
  }));
  const question = { period: DAY, history, forecast: answer, matches, placements: [], subtract: true };
  return mixFromForecast({ ...question, ...changes })[0]?.months ?? [];
}
const at = (months: ReturnType<typeof mix>, year: number, month: number) =>
  months.find((each) => each.month === monthOf(dayNumber(year, month, 1)));
/** Children in fostering at a month's end, as forecast. */
const ahead = (month: number) => answer.months[month]?.categories.find(({ id }) => id === 'fostering');
const counted = (on: number) =>
  history.placementTypes.reduce(
    (sum, { category }, type) =>
      sum + (category === 'fostering' ? (countTypes(history, [on])[type] ?? 0) : 0),
    0,
  );

describe('children by month', () => {
  test('are the mean of the month’s ends: counted as far as the returns go, forecast after', () => {
    const months = mix();
    expect(months).toHaveLength(15);
    const february = at(months, 2021, 2);
    const ends = [counted(dayNumber(2021, 1, 31)), counted(dayNumber(2021, 2, 28))] as const;
    expect(february?.mix).toBe((ends[0] + ends[1]) / 2);
    expect(february?.reach).toBe(0);
    expect(at(months, 2021, 4)?.mix).toBeCloseTo(
      (counted(council.origin) + (ahead(0)?.expected ?? 0)) / 2,
      9,
    );
    expect(at(months, 2022, 3)?.mix).toBeCloseTo(
      ((ahead(10)?.expected ?? 0) + (ahead(11)?.expected ?? 0)) / 2,
      9,
    );
  });

  test('set out with the children thought missing from the latest return, as the forecast does', () => {
    const months = mix({ forecast: { ...answer, lacking: 0.2 } });
    expect(at(months, 2021, 4)?.mix).toBeCloseTo(
      (counted(council.origin) / 0.8 + (ahead(0)?.expected ?? 0)) / 2,
      9,
    );
    // Of the days before it nobody says how many are missing.
    expect(at(months, 2021, 2)?.mix).toBe(at(mix(), 2021, 2)?.mix);
  });

  test('of a whole category have its range; of one of two types more than its share of it', () => {
    const half = (ahead(10)?.high ?? 0) - (ahead(10)?.expected ?? 0);
    const whole = (ahead(11)?.high ?? 0) - (ahead(11)?.expected ?? 0);
    expect(at(mix(), 2022, 3)?.reach).toBeCloseTo((half + whole) / 2, 9);
    const split = {
      ...history,
      placementTypes: [...history.placementTypes, { id: 'kin', name: 'Kin', category: 'fostering' as const }],
      stays: {
        ...history.stays,
        type: history.stays.type.map((type, stay) => (stay % 2 === 0 ? type : history.placementTypes.length)),
      },
    };
    const part = at(mix({ history: split }, one ? [one] : []), 2022, 3);
    const share = (part?.children.expected ?? 0) / (at(mix(), 2022, 3)?.mix ?? 1);
    expect(share).toBeGreaterThan(0.3);
    expect(share).toBeLessThan(0.7);
    expect(part?.reach).toBeGreaterThan(share * ((half + whole) / 2));
  });

  test('leave room for the register, month by month, and never go below none', () => {
    const placements = Array.from({ length: 400 }, (_, each) => ({
      type: 'carers',
      start: dayNumber(2020, 1, 1),
      end: each < 10 ? null : dayNumber(2021, 6, 1),
    }));
    const months = mix({ placements });
    expect(at(months, 2021, 5)).toMatchObject({ register: 400, mix: 0 });
    const june = at(months, 2021, 6);
    expect(june?.register).toBe(10);
    expect(june?.mix).toBeCloseTo((june?.children.expected ?? 0) - 10, 9);
    expect(at(mix({ placements, subtract: false }), 2021, 5)?.mix).toBeGreaterThan(0);
  });
});

describe('the step', () => {
  const PROFILE = { ...SAMPLE.profile, periodFrom: '2021-01-15', periodTo: '2022-03-31' };
  const MADE = {
    on: '2021-05-01',
    from: '2021-03-31',
    returned: { name: 'The return', importedAt: '', settings: '' },
    settings: NO_FORECAST_SETTINGS,
    periodFrom: PROFILE.periodFrom,
    periodTo: PROFILE.periodTo,
  };
  const row = { ...BLANK_PLACEMENT_TYPE, key: 'carers', name: 'Fostering, in-house' };
  const types = [{ placementType: 'carers', months: mix() }];
  const step = (
    assumptions: Parameters<typeof mixStep>[1]['assumptions'],
    placementTypes = [row],
    prices = new Map<string, number>(),
  ) => mixStep(types, { profile: PROFILE, placementTypes, assumptions }, prices, MADE, 'The return');

  test('gives a type’s months one assumption, under a name that is free', () => {
    const taken = { ...BLANK_ASSUMPTION, key: 'a', id: 'forecast_fostering_in_house' };
    const [set, add] = step([taken]).edits;
    expect(add).toMatchObject({
      do: 'add',
      row: {
        id: 'forecast_fostering_in_house_2',
        value: { low: -1.25, likely: 0, high: 1.25, shape: 'uniform' },
      },
    });
    const fields = set?.table === 'placementTypes' && set.do === 'set' ? set.fields : {};
    const { childrenByMonth = {} } = fields;
    expect(childrenByMonth['2021-02']).toEqual(expect.any(Number));
    const march = at(mix(), 2022, 3);
    const formula = /^=max\(0, ([\d.]+) \+ ([\d.]+) \* forecast_fostering_in_house_2\)$/.exec(
      String(childrenByMonth['2022-03']),
    );
    expect(Number(formula?.[1])).toBeCloseTo(march?.mix ?? 0, 2);
    expect(Number(formula?.[2])).toBeCloseTo(march?.reach ?? 0, 2);
  });

  test('at the ends four times in five lie between, the months are the forecast’s low and high', () => {
    // More of the register than are forecast in some months: what is left of the range still counts.
    const placements = Array.from({ length: 60 }, () => ({
      type: 'carers',
      start: dayNumber(2020, 1, 1),
      end: null,
    }));
    for (const months of [mix(), mix({ placements })]) {
      const [set] = mixStep(
        [{ placementType: 'carers', months }],
        { profile: PROFILE, placementTypes: [row], assumptions: [] },
        new Map(),
        MADE,
        'The return',
      ).edits;
      const { childrenByMonth = {} } = set?.table === 'placementTypes' && set.do === 'set' ? set.fields : {};
      for (const month of months) {
        const entry = childrenByMonth[formatMonth(month.month)];
        const at = (x: number) =>
          typeof entry === 'number'
            ? entry
            : evaluate(String(entry).slice(1), { forecast_fostering_in_house: x });
        const placed = month.children.expected - month.beyondRegister;
        expect(at(-1)).toBeCloseTo(Math.max(0, month.children.low - placed), 1);
        expect(at(0)).toBeCloseTo(month.mix, 1);
        expect(at(1)).toBeCloseTo(Math.max(0, month.children.high - placed), 1);
      }
    }
  });

  test('a type that never has children has no assumption, and loses one it had', () => {
    const none = mix().map((each) => ({ ...each, mix: 0, beyondRegister: 0, reach: 0.001 }));
    const ours = { ...BLANK_ASSUMPTION, key: 'forecast-carers', id: 'mine', value: 0.5 };
    const { edits } = mixStep(
      [{ placementType: 'carers', months: none }],
      { profile: PROFILE, placementTypes: [row], assumptions: [ours] },
      new Map(),
      MADE,
      'The return',
    );
    expect(edits).toContainEqual({ table: 'assumptions', do: 'remove', key: 'forecast-carers' });
  });

  test('fills a blank price only, and keeps the name that formulas know', () => {
    const prices = new Map([['carers', 465.5]]);
    expect(step([], [row], prices).edits[0]).toMatchObject({ fields: { weeklyCost: 465.5 } });
    expect(step([], [{ ...row, weeklyCost: 400 }], prices).edits[0]).not.toHaveProperty('fields.weeklyCost');
    const ours = { ...BLANK_ASSUMPTION, key: 'forecast-carers', id: 'mine', value: 0.5 };
    expect(step([ours]).edits[1]).toMatchObject({
      do: 'set',
      key: 'forecast-carers',
      fields: { id: 'mine' },
    });
  });
});
