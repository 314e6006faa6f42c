import { civilDate, type Day, dayNumber, daysInMonth } from './day.ts';

/** Children in care leave it on this birthday. */
export const ADULT = 18;

/** The day somebody born on `birth` reaches an age. Born on 29 February: 1 March in a common year. */
export function birthday(birth: Day, age: number): Day {
  const { year, month, date } = civilDate(birth);
  return date > daysInMonth(year + age, month)
    ? dayNumber(year + age, month + 1, 1)
    : dayNumber(year + age, month, date);
}

/** Whole years on a day, by birthday; negative before birth. */
export function ageOn(birth: Day, day: Day): number {
  const age = civilDate(day).year - civilDate(birth).year;
  return birthday(birth, age) <= day ? age : age - 1;
}
