import { counted } from './change.ts';
import type { PastePlan } from './paste-plan.ts';

/**
 * What a paste would do, in sentences. What was left out is said in place of “everything could be read”.
 * @param changing how many cells will be other than they are: the number History will give
 */
export function pasteSummary(plan: PastePlan, changing: number): string {
  const same = plan.cells - changing;
  const parts = [
    `${counted(changing, 'cell')} into ${counted(plan.rows.length, 'row')}${
      plan.newRows === 0 ? '' : `, ${plan.newRows === plan.rows.length ? 'all' : plan.newRows} of them new`
    }.`,
    ...(same === 0 ? [] : [`${counted(same, 'more cell')} ${same === 1 ? 'changes' : 'change'} nothing.`]),
    ...(plan.problems === 0 ? [] : [`${counted(plan.problems, 'cell')} could not be read.`]),
    ...(plan.problems + plan.leftOut.length === 0 ? ['Everything could be read.'] : []),
    ...plan.leftOut.map(({ cells, reason }) => `${counted(cells, 'cell')} left out: ${reason}.`),
    ...plan.advice,
    'Nothing is written until you paste.',
  ];
  return parts.join(' ');
}
