import { LONGEST_SETTING_NAME } from '../../../shared/workspace/uncertainty.ts';

/** "Prices" and "prices " are one name to whoever reads a list. */
function form(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase();
}

/**
 * Why a name cannot be that of a new group or stress test, and what would be right; undefined where it can.
 * @param taken names there already
 */
export function nameProblem(
  name: string,
  taken: readonly string[],
  what: 'group' | 'stress test',
): string | undefined {
  const typed = name.trim();
  if (typed === '') return `Give the ${what} a name.`;
  if (typed.length > LONGEST_SETTING_NAME)
    return `The name has ${typed.length} characters, and ${LONGEST_SETTING_NAME} are the most that can be kept: shorten it.`;
  const same = taken.find((each) => form(each) === form(typed));
  return same === undefined
    ? undefined
    : `There is a ${what} called “${same}” already. Give this one a name of its own.`;
}

/** What is said beside each of several that have one name, as files made before could; null where no other has it. */
export function sameNameWords(
  name: string,
  all: readonly string[],
  what: 'group' | 'stress test',
): string | null {
  if (all.filter((each) => form(each) === form(name)).length < 2) return null;
  const both = what === 'group' ? 'Both count.' : 'Both are put to every scenario.';
  return `Another ${what} is called “${name}” too. ${both} Remove one and add it again under a name of its own.`;
}

/** The list without the one that is meant, though another may have its name. */
export function without<Item>(list: readonly Item[], one: Item): Item[] {
  const at = list.findIndex((each) => JSON.stringify(each) === JSON.stringify(one));
  return list.filter((_, index) => index !== at);
}
