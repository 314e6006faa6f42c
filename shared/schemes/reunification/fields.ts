import { CHILDREN } from '../../scenario/rules.ts';
import type { Field } from '../field.ts';
import { fieldsOf } from '../field-makers.ts';

const children = fieldsOf('Children who go home');
const again = fieldsOf('Coming back into care');
const costs = fieldsOf('Support');
const NSPCC = 'NSPCC and University of Sussex, 2024';

export const FIELDS: readonly Field[] = [
  children.type({ suggests: ['fostering', 'residential'] })(
    'fromType',
    'From',
    'The placement type they leave to go home.',
    { required: true },
  ),
  children.quantity('children', CHILDREN)('children', 'Children', 'How many go home in all.', {
    required: true,
  }),
  children.date('from', 'First return home', 'The day the first child goes home.', { required: true }),
  children.whole('months', 0, 60)(
    'months',
    'Months over which they go home',
    'One share of the children each month. Blank: all on the first day.',
  ),
  children.weekly(
    'priceLeft',
    'Price left behind',
    'What their placements cost now. Blank: the average of the type they leave.',
  ),
  children.date(
    'until',
    'Would have left care by',
    'The day by which they would have left care in any case: nothing is saved, and nobody comes back, after it. Blank: not within the forecast.',
  ),

  again.share('reentry3', 'Back in care within 3 months', 'Share of those who went home.', {
    default: { value: 0.12, source: NSPCC },
  }),
  again.share(
    'reentry12',
    'Back in care within a year',
    'Share of those who went home, those within 3 months among them.',
    { default: { value: 0.2, source: NSPCC } },
  ),
  again.share(
    'reentry72',
    'Back in care within six years',
    'Share of those who went home, those within a year among them.',
    { default: { value: 0.35, source: NSPCC } },
  ),
  again.type()('returnTo', 'Where they come back to', 'The placement type. Blank: the type they left.'),
  again.weekly(
    'returnPrice',
    'Price on coming back',
    'Blank: the price left behind where they come back to the type they left (its average on the first day where that is blank too), otherwise the list price.',
  ),

  costs.quantity('children', { min: 1, wanted: 'a number of children from 1' })(
    'childrenPerFamily',
    'Children in a family',
    'How many go home to one family on average: support is paid for the family.',
    { default: { value: 1, source: 'Ours: a family for each child until you say how many go together' } },
  ),
  costs.amount('supportPerFamily', 'Support for each family', 'Once, as the children go home.', {
    default: { value: 7857, source: NSPCC },
  }),
  costs.yearly('team', 'Reunification team', 'Its yearly cost, from the first return home.'),
  costs.date('teamEnds', 'Team ends', 'Its last day. Blank: it goes on.'),
];
