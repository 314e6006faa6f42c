import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDay } from '../../shared/calendar/day.ts';
import { daysInYear, formatYear, yearEnd, yearStart } from '../../shared/calendar/financial-year.ts';
import { firstDay, monthOf } from '../../shared/calendar/month.ts';
import { SCENARIO_FORMAT, type Scenario } from '../../shared/scenario/types.ts';
import { differences } from '../oracle/differences.ts';
import { dayOf } from '../oracle/quantities.ts';
import { penceOf } from '../oracle/shares.ts';
import { arbitraryScenario } from './arbitrary-scenario.ts';
import { project } from './engine.ts';
import { check, PROPERTY_TIMEOUT } from './runs.ts';

test('ending the period earlier changes nothing in the whole months before', {
  timeout: PROPERTY_TIMEOUT,
}, () => {
  check(
    fc.property(arbitraryScenario, fc.nat(), fc.boolean(), (scenario, pick, atMonthEnd) => {
      const from = dayOf(scenario.period.from);
      const to = dayOf(scenario.period.to);
      const earlier = from + (pick % (to - from + 1));
      const monthEnd = Math.min(to, firstDay(monthOf(earlier) + 1) - 1);
      const end = atMonthEnd ? monthEnd : earlier;
      const whole = end === monthEnd;
      const shorter = project({ ...scenario, period: { ...scenario.period, to: formatDay(end) } });
      const same = whole ? shorter.months : shorter.months.slice(0, -1);
      const months = project(scenario).months.slice(0, same.length);
      expect(differences(same, months)).toEqual([]);
    }),
  );
});

test('a child costs money for 366 nights of a leap year and 365 of any other', {
  timeout: PROPERTY_TIMEOUT,
}, () => {
  check(
    fc.property(
      fc.integer({ min: 2000, max: 2099 }),
      fc.integer({ min: 1, max: 900_000 }),
      (year, weeklyPence) => {
        const nights = new Date(Date.UTC(year + 1, 1, 29)).getUTCDate() === 29 ? 366 : 365;
        expect(daysInYear(year)).toBe(nights);
        const scenario: Scenario = {
          format: SCENARIO_FORMAT,
          period: { from: formatDay(yearStart(year)), to: formatDay(yearEnd(year)) },
          placementTypes: [
            {
              id: 'one',
              name: 'One child',
              category: 'other',
              provision: 'external',
              children: 1,
              weeklyCost: weeklyPence / 100,
            },
          ],
        };
        const exact = project(scenario).years[0]?.placementTypes[0];
        expect(exact?.childDays).toBe(nights);
        expect(penceOf(exact?.gross ?? NaN)).toBe(Math.round((weeklyPence * nights) / 7));
        const weeks = project({ ...scenario, weeksPerYear: 52 }).years[0]?.placementTypes[0];
        expect(penceOf(weeks?.gross ?? NaN)).toBe(weeklyPence * 52);
        expect(project(scenario).years[0]?.year).toBe(formatYear(year));
      },
    ),
  );
});
