import fc from 'fast-check';
import { expect, test } from 'vitest';
import { projectByDay } from '../oracle/day-loop.ts';
import { penceOf } from '../oracle/shares.ts';
import { paybackByMonth, presentValuePence } from '../oracle/worth.ts';
import { arbitraryScenario } from './arbitrary-scenario.ts';
import { compare } from './engine.ts';
import { check, PROPERTY_TIMEOUT } from './runs.ts';

test('payback and present value are what the two day loops come to', { timeout: PROPERTY_TIMEOUT }, () => {
  check(
    fc.property(arbitraryScenario, (whole) => {
      const scenario = { ...whole, measures: (whole.measures ?? []).slice(0, 5) };
      const { payback, netPresentValue } = compare(scenario);
      const base = projectByDay({ ...scenario, measures: [] });
      const plan = projectByDay(scenario);
      expect(payback).toBe(paybackByMonth(scenario, base, plan));
      expect(penceOf(netPresentValue)).toBe(presentValuePence(scenario, base, plan));
    }),
  );
});
