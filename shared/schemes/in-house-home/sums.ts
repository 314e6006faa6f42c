/** The arithmetic of a home, shared by what it compiles to and what it explains. */
import { addMonths, type Day } from '../../calendar/day.ts';
import { NIGHTS_PER_YEAR } from '../../calendar/financial-year.ts';
import type { FieldValues } from '../field-values.ts';
import { add, multiply, ONE, plain, type Term, ZERO } from '../term.ts';

/** The day the first child can come: as planned, or once registered, and then the delay. */
export function openingDay(values: FieldValues): Day {
  const planned = values.day('opens');
  const applied = values.maybeDay('registrationApplied');
  const registered = applied === null ? planned : addMonths(applied, values.number('registrationMonths'));
  return addMonths(Math.max(planned, registered), values.number('delayMonths'));
}

/** £ a year: the one figure, or pay with on-costs and cover, and the nights. */
export function staffingCost(values: FieldValues): Term {
  const whole = values.maybeTerm('staffing');
  if (whole) return whole;
  const pay = add(...values.rows('posts').map((post) => multiply(post.term('fte'), post.term('salary'))));
  const onCost = add(ONE, values.maybeTerm('onCost') ?? ZERO);
  const cover = add(ONE, values.maybeTerm('cover') ?? ZERO);
  const nightly = add(
    multiply(values.maybeTerm('sleepIns') ?? ZERO, values.maybeTerm('sleepInRate') ?? ZERO),
    multiply(values.maybeTerm('wakingNights') ?? ZERO, values.maybeTerm('wakingNightRate') ?? ZERO),
  );
  return add(multiply(pay, onCost, cover), multiply(nightly, plain(NIGHTS_PER_YEAR)));
}

/** Beds that may be filled, in children. */
export function occupiedBeds(beds: Term, values: FieldValues): Term {
  return multiply(beds, values.term('occupancy'));
}
