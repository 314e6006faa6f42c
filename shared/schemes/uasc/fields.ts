import { AMOUNT, CHILDREN, SHARE } from '../../scenario/rules.ts';
import type { Field } from '../field.ts';
import { fieldsOf } from '../field-makers.ts';

const children = fieldsOf('Children who seek asylum alone');
const grant = fieldsOf('Home Office grant, under 18');
const eighteen = fieldsOf('Turning 18');
const PQ = 'Home Office, PQ 110809, December 2022, for 2022-23; later rates could not be confirmed';
const LEAVING_CARE = 'Home Office leaving care funding instructions, 2023-24';
const NIGHTLY = '£ a night';

export const FIELDS: readonly Field[] = [
  children.type({ suggests: ['uasc'] })(
    'placementType',
    'Placement type',
    'Where these children are counted.',
    {
      required: true,
    },
  ),
  children.quantity('children', CHILDREN)(
    'cohort',
    'Children on the first day',
    'All of them, those in the register too: the grant’s threshold counts them. Blank: the mix of the placement type.',
  ),
  children.rows('group who arrive', [
    children.choice(
      { value: 'arrival', label: 'Arrive by themselves' },
      { value: 'transfer', label: 'National Transfer Scheme' },
    )('route', 'How they come', 'By themselves, or transferred from another council.', {
      default: { value: 'arrival', source: 'Ours: no transfer is expected until you say' },
    }),
    children.quantity('children', CHILDREN)('children', 'Children', 'How many in all.', { required: true }),
    children.date('from', 'From', 'The day the first comes.', { required: true }),
    children.whole('months', 0, 120)(
      'months',
      'Over months',
      'One share each month. Blank: all on the first day.',
    ),
  ])('arrivals', 'Who arrives', 'In one row or many, as regularly as you expect them.'),
  children.weekly('weeklyCost', 'Price', 'Of those who arrive. Blank: the list price of the type.'),
  children.amount(
    'transferPayment',
    'Payment for a transfer',
    'From the Home Office, once for each child transferred. £15,000 and £6,000 have been paid for a time, to November 2024: enter what applies.',
  ),

  grant.quantity(NIGHTLY, AMOUNT)('rateBelow', 'Rate below the threshold', 'For each child and night.', {
    default: { value: 114, source: PQ },
  }),
  grant.quantity(NIGHTLY, AMOUNT)(
    'rateAbove',
    'Rate from the threshold on',
    'For each child and night, all of them, once there are so many.',
    { default: { value: 143, source: PQ } },
  ),
  grant.quantity('share', SHARE)(
    'threshold',
    'Threshold',
    'Such children as a share of everybody under 18 in the area (0.0007 is 0.07%). A council at or above it is not expected to take transfers.',
    { default: { value: 0.0007, source: PQ } },
  ),

  eighteen.rows('group who turn 18', [
    eighteen.quantity('children', CHILDREN)('children', 'Children', 'How many in all.', { required: true }),
    eighteen.date('from', 'From', 'The day the first turns 18.', { required: true }),
    eighteen.whole('months', 0, 120)(
      'months',
      'Over months',
      'One share each month. Blank: all on the first day.',
    ),
  ])('turning18', 'Who turns 18', 'They leave this placement type, and with it the grant by night.'),
  eighteen.type({ suggests: ['leaving-care', 'staying-close'] })(
    'leavingCareType',
    'Counted then in',
    'The placement type of care leavers. Blank: they are no longer counted.',
  ),
  eighteen.weekly('careLeaverCost', 'Price then', 'Of a care leaver. Blank: the list price of that type.'),
  eighteen.weekly(
    'careLeaverGrant',
    'Grant for a care leaver',
    'For one who was in care for 13 weeks before.',
    { default: { value: 270, source: LEAVING_CARE } },
  ),
  eighteen.whole('months', 1, 84)(
    'careLeaverMonths',
    'Months until they leave',
    'From 18 to 21; longer only in planned education or training.',
    { default: { value: 36, source: LEAVING_CARE } },
  ),
];
