import { CHILDREN } from '../../scenario/rules.ts';
import type { Field } from '../field.ts';
import { fieldsOf } from '../field-makers.ts';

const children = fieldsOf('Children who step down');
const outcome = fieldsOf('How it goes');
const costs = fieldsOf('Support and payments');

export const FIELDS: readonly Field[] = [
  children.type({ suggests: ['residential'] })(
    'fromType',
    'From',
    'The placement type they leave, as a rule residential.',
    { required: true },
  ),
  children.type({ suggests: ['fostering'] })(
    'toType',
    'To',
    'The placement type they step down to, as a rule fostering.',
    { required: true },
  ),
  children.quantity('children', CHILDREN)('children', 'Children', 'How many step down in all.', {
    required: true,
  }),
  children.date('from', 'First move', 'The day the first child moves.', { required: true }),
  children.whole('months', 0, 60)(
    'months',
    'Months over which they move',
    'One share of the children each month. Blank: all on the first day.',
  ),
  children.weekly(
    'priceLeft',
    'Price left behind',
    'What their placements cost now. Blank: the average of the type they leave.',
  ),
  children.weekly(
    'carerPrice',
    'Price in foster care',
    'What a carer for these children costs, often a specialist one. Blank: the list price of the type they step down to.',
  ),

  outcome.share(
    'success',
    'Share who stay',
    'Of those who step down, the share whose new placement lasts (0.64 is 64%).',
    { default: { value: 0.64, source: 'Rees Centre, 2018: 20 of 31 young people in Birmingham' } },
  ),
  outcome.whole('months', 0, 60)(
    'breakdownMonths',
    'Months until the others go back',
    'How long a placement that does not last goes on before it breaks down.',
    { required: true },
  ),
  outcome.weekly(
    'returnPrice',
    'Price on going back',
    'What the placement then costs. Blank: the price left behind, or the average of the type on the first day where that is blank too.',
  ),

  costs.weekly(
    'support',
    'Support for each child',
    'Therapy, respite and visits beyond what the carer is paid, for as long as the child is there.',
  ),
  costs.yearly('team', 'Support team', 'Its yearly cost, from the first move.'),
  costs.date('teamEnds', 'Team ends', 'Its last day. Blank: it goes on.'),
  costs.amount(
    'outcomePayment',
    'Payment for each child who stays',
    'Paid to a provider or investor by results, once for each.',
  ),
  costs.whole('months', 0, 60)(
    'outcomeMonths',
    'Months until it is due',
    'How long a child must have stayed before the payment falls due.',
    { default: { value: 12, source: 'Ours: a year in the placement; enter what the contract says' } },
  ),
];
