/** Where a price comes from that the form leaves blank, so that nobody takes it for one that was entered. */
import { longDayWords } from '../calendar/words.ts';
import { count, perWeek } from './said.ts';
import type { SchemeContext, TypeInSight } from './scheme.ts';

/** The price of children who leave the type, where the form has none. */
export function averageSaid(type: TypeInSight | null, { from }: SchemeContext): readonly string[] {
  if (type === null) return [];
  if (type.registered === 0) return listSaid(type);
  const register = `${count(type.registered)} in the register`;
  const who = type.children.value > 0 ? `${count(type.children.value)} in the mix and ${register}` : register;
  return [`${perWeek(type.average)} is the average of ${type.name} on ${longDayWords(from)}, over ${who}.`];
}

/** The price of children who come into the type, where the form has none. */
export function listSaid(type: TypeInSight | null): readonly string[] {
  return type === null ? [] : [`${perWeek(type.weeklyCost)} is the list price of ${type.name} in the mix.`];
}

/** What stands in the way of so many children leaving the type; nothing where there are enough on the first day. */
export function fewerThereSaid(
  children: number,
  type: TypeInSight | null,
  { from }: SchemeContext,
): readonly string[] {
  const there = (type?.children.value ?? 0) + (type?.registered ?? 0);
  if (type === null || children <= there) return [];
  return [
    `On ${longDayWords(from)} there are ${count(there)} in ${type.name}: only those there can leave it.`,
  ];
}
