/**
 * All the children by month of a placement type as one figure: a share of those in the file, by which each month is
 * taken. Nobody asks how many children May 2027 would have to have.
 */
import type { Quantity, Scenario } from '../../scenario/types.ts';
import type { Subject } from './subject.ts';

const KEY = /^placementTypes\/(.+)\/childrenByMonth$/;
/** Where to look for a share: from no children to three times as many. */
const REACH = { from: 0, to: 3 } as const;

type Type = Scenario['placementTypes'][number];

/** The placement types that go by the month, each as one figure; its present value is 1. */
export function everyMonthOf({
  placementTypes,
}: Scenario): { readonly key: string; readonly name: string }[] {
  return placementTypes
    .filter((type) => Object.keys(type.childrenByMonth ?? {}).length > 0)
    .map((type) => ({ key: `placementTypes/${type.id}/childrenByMonth`, name: nameOf(type) }));
}

function nameOf({ name }: Pick<Type, 'name'>): string {
  return `${name}: children in every month`;
}

/**
 * A subject in which the figure of that key is an assumption. Any other key is left as it is.
 * @returns the subject, the key of the figure in it and, for a share, where to look for it
 */
export function withEveryMonth(
  subject: Subject,
  key: string,
): { readonly subject: Subject; readonly key: string; readonly reach?: typeof REACH } {
  const { scenario, assumptions } = subject;
  const type = scenario.placementTypes.find(({ id }) => id === KEY.exec(key)?.[1]);
  if (!type?.childrenByMonth) return { subject, key };
  const taken = new Set(scenario.assumptions?.map(({ id }) => id));
  let id = 'everyMonth';
  while (taken.has(id)) id += '_';
  const childrenByMonth = Object.fromEntries(
    Object.entries(type.childrenByMonth).map(([month, children]) => [month, shareOf(children, id)]),
  );
  return {
    subject: {
      ...subject,
      scenario: {
        ...scenario,
        placementTypes: scenario.placementTypes.map((each) =>
          each === type ? { ...each, childrenByMonth } : each,
        ),
        assumptions: [...(scenario.assumptions ?? []), { id, name: nameOf(type), value: 1 }],
      },
      assumptions: new Map(assumptions).set(id, 1),
    },
    key: `assumptions/${id}`,
    reach: REACH,
  };
}

/** The rest is at likely while one figure is sought, so of a range it is that which is taken by the share. */
function shareOf(children: Quantity, id: string): string {
  if (typeof children === 'string') return `=(${children.slice(1)}) * ${id}`;
  return `=${typeof children === 'number' ? children : children.likely} * ${id}`;
}
