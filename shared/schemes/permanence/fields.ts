import { CHILDREN } from '../../scenario/rules.ts';
import type { Field, TypeToMake } from '../field.ts';
import { fieldsOf } from '../field-makers.ts';

const children = fieldsOf('Children who leave care');
const allowance = fieldsOf('Allowances and support');
const fees = fieldsOf('Inter-agency fees');
const ADOPTION = { field: 'route', is: ['adoption'] };
const FEES = 'CoramBAAF, from 1 April 2025';

/** A new file has only those placed for adoption, who are in care until the order. */
const LEFT_CARE: TypeToMake = {
  name: 'Special guardianship and adoption',
  category: 'adoption',
  provision: 'none',
  lookedAfter: false,
};

export const FIELDS: readonly Field[] = [
  children.choice(
    { value: 'special-guardianship', label: 'Special guardianship' },
    { value: 'adoption', label: 'Adoption' },
  )('route', 'Route', 'How they leave care for good.', { required: true }),
  children.type({ suggests: ['fostering', 'residential'] })(
    'fromType',
    'From',
    'The placement type they leave.',
    { required: true },
  ),
  children.type({ suggests: ['adoption', 'other'], makes: LEFT_CARE })(
    'toType',
    'Counted in',
    'The placement type their allowances are paid in: one that does not count as children in care, with no list price if there are no allowances.',
    { required: true },
  ),
  children.quantity('children', CHILDREN)('children', 'Children', 'How many leave care in all.', {
    required: true,
  }),
  children.date('from', 'First order', 'The day the first child leaves care.', { required: true }),
  children.whole('months', 0, 60)(
    'months',
    'Months over which they leave',
    'One share of the children each month. Blank: all on the first day.',
  ),
  children.whole('months', 1, 216)(
    'monthsSooner',
    'Months sooner than otherwise',
    'How much less time in care: after so many months the child would have left in any case. Blank: they would have stayed.',
  ),
  children.weekly(
    'priceLeft',
    'Price left behind',
    'What their placements cost now. Blank: the average of the type they leave.',
  ),

  allowance.weekly(
    'allowance',
    'Allowance',
    'Means-tested and local; many councils pay the level of the foster care allowance for two years and test then. Blank: the list price of the type they are counted in.',
  ),
  allowance.share('allowanceShare', 'Share who have an allowance', 'Of the children.', {
    default: { value: 1, source: 'Ours: all of them until you say' },
  }),
  allowance.amount(
    'supportPerChild',
    'Cost for each child, once',
    'Assessment, legal costs, settling in, support at the start.',
  ),
  allowance.yearly('team', 'Permanence team', 'Its yearly cost, from the first order.'),
  allowance.date('teamEnds', 'Team ends', 'Its last day. Blank: it goes on.'),

  fees.share(
    'voluntaryShare',
    'Placed through a voluntary agency',
    'Share of the children, for each of whom its fee is paid.',
    { when: ADOPTION },
  ),
  fees.amount('voluntaryFee', 'Fee of a voluntary agency', 'For one child, once.', {
    default: { value: 39_245, source: FEES },
    when: ADOPTION,
  }),
  fees.share(
    'regionalShare',
    'Placed by another council or regional agency',
    'Share of the children, for each of whom its fee is paid.',
    { when: ADOPTION },
  ),
  fees.amount('regionalFee', 'Fee of another council or regional agency', 'For one child, once.', {
    default: { value: 27_000, source: FEES },
    when: ADOPTION,
  }),
];
