import { describe, expect, it } from 'vitest';
import {
  causesOf,
  causeWords,
  forecastWords,
  leftOutWords,
  positionAnswer,
  showsOutturnByType,
} from '../../renderer/pages/position/position-words.ts';

describe('the position in a sentence', () => {
  it('says over or under in words, with a tone for the colour', () => {
    const year = { wholeYear: true, forecastFrom: '2026-11-25', forecastTo: '2027-03-31' };
    expect(positionAnswer({ ...year, outturnPence: 32.9e8, pressurePence: 5.9e8 })).toEqual({
      outturn: 'Forecast outturn £32.9m',
      standing: '£5.9m over budget',
      tone: 'over',
    });
    expect(positionAnswer({ ...year, outturnPence: 1e8, pressurePence: -6e7 }).tone).toBe('under');
    expect(positionAnswer({ ...year, outturnPence: 1e8, pressurePence: 0 })).toMatchObject({
      standing: 'on budget',
      tone: '',
    });
    expect(positionAnswer({ ...year, outturnPence: 1e8, pressurePence: null }).standing).toBe(null);
    const part = { ...year, wholeYear: false, outturnPence: 9.2e8, pressurePence: null };
    expect(positionAnswer(part).outturn).toBe('Forecast £9.2m from 25 November 2026 to 31 March 2027');
  });

  it('counts the months of a year once each, also where the forecast begins within one', () => {
    const month = { netPence: 0 };
    const view = (forecastFrom: string, forecast: number, before: number, actualsPence: number) =>
      forecastWords({
        months: Array(forecast).fill(month),
        forecastFrom,
        actualMonths: Array(before).fill(month),
        actualsPence,
        wholeYear: actualsPence !== 0,
      });
    expect(view('2026-11-01', 5, 7, 9e8)).toBe(
      'Five months forecast from 1 November 2026 on seven months of actuals.',
    );
    expect(view('2026-11-25', 5, 8, 9e8)).toBe(
      'Forecast from 25 November 2026 on actuals up to the day before.',
    );
    expect(view('2026-11-25', 5, 8, 0)).toBe(
      'Forecast from 25 November 2026; what was spent before it is not entered yet.',
    );
  });

  it('shows types with an outturn of their own only where nothing of theirs is missing', () => {
    expect(showsOutturnByType({ wholeYear: true, actualsByType: true, actualsPence: 5 })).toBe(true);
    expect(showsOutturnByType({ wholeYear: true, actualsByType: false, actualsPence: 0 })).toBe(true);
    expect(showsOutturnByType({ wholeYear: true, actualsByType: false, actualsPence: 5 })).toBe(false);
  });

  const part = (id: string, label: string, amountPence: number) =>
    ({ id, label, amountPence, role: 'part', meaning: '', figure: null }) as const;
  const said = (bridge: readonly ReturnType<typeof part>[], pressure: number | null) =>
    causeWords(causesOf(bridge, pressure), 'Plan A');

  it('names the largest cause in the direction of the year, and what most held it back', () => {
    const bridge = [part('volume', 'Volume', 30e6), part('price', 'Price', 50e6), part('mix', 'Mix', -9e6)];
    expect(said(bridge, 71e6)).toBe('Largest cause: Price, adding £500k; most is taken off by Mix, £90k.');
    expect(said([part('price', 'Price', 50e6), part('mix', 'Mix', -75e6)], -25e6)).toBe(
      'Largest relief: Mix, taking £750k off; most is added by Price, £500k.',
    );
  });

  it('says that another moved more the other way, where it did', () => {
    const bridge = [part('volume', 'Volume', 60e6), part('price', 'Price', 50e6), part('mix', 'Mix', -90e6)];
    expect(said(bridge, 20e6)).toBe(
      'Largest cause: Volume, adding £600k; more than that, £900k, is taken off by Mix.',
    );
  });

  it('goes by where the parts went together, where there is no budget to be over', () => {
    const bridge = [part('volume', 'Volume', 20e6), part('mix', 'Mix', -50e6)];
    expect(said(bridge, null)).toBe('Largest relief: Mix, taking £500k off; most is added by Volume, £200k.');
  });

  it('calls the measures by their scenario, and leaves out what hardly counts', () => {
    const bridge = [part('price', 'Price', 90e6), part('measures', 'Measures', -40e6)];
    expect(said(bridge, 50e6)).toBe(
      'Largest cause: Price, adding £900k; most is taken off by the measures in “Plan A”, £400k.',
    );
    expect(said([part('price', 'Price', 90e6), part('mix', 'Mix', -8e6)], 82e6)).toBe(
      'Largest cause: Price, adding £900k.',
    );
    expect(said([], 1)).toBe(null);
    expect(said([part('price', 'Price', 3)], 1)).toBe(null);
  });

  it('says what the starting position is', () => {
    expect(said([part('opening', 'Starting position', 90e6), part('mix', 'Mix', -8e6)], 82e6)).toBe(
      'Largest cause: the starting position (the first day’s placements, held still, against the budget), adding £900k.',
    );
  });

  it('counts the rows it leaves out of the table', () => {
    expect(leftOutWords(0, 0)).toBe(null);
    expect(leftOutWords(2, 0)).toBe(
      'Not shown: 2 placement types without children, cost or budget in the year.',
    );
    expect(leftOutWords(1, 1)).toBe(
      'Not shown: 1 placement type without children, cost or budget, and 1 scheme or measure without a cost or income of its own in the year.',
    );
  });
});
