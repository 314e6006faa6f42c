import { PLACES, RATE, SHARE } from '../../scenario/rules.ts';
import type { Field } from '../field.ts';
import { fieldsOf } from '../field-makers.ts';

const which = fieldsOf('Placements');
const framework = fieldsOf('Framework');
const uplift = fieldsOf('Negotiated uplift');
const block = fieldsOf('Block contract');
const shared = fieldsOf('Contributions to named placements');
const addOn = fieldsOf('Added to each placement');

export const FIELDS: readonly Field[] = [
  which.type()('placementType', 'Placements', 'The placement type whose prices change.', { required: true }),
  which.date('from', 'From', 'The first day of the new prices.', { required: true }),
  which.date('to', 'To', 'The last day, if they end.'),

  framework.share(
    'frameworkDiscount',
    'Cheaper on the framework by',
    'How much less a placement costs on the framework than bought one by one (0.05 is 5%).',
  ),
  framework.share('frameworkShare', 'Share bought through it', 'Share of the placements, by cost.', {
    default: { value: 1, source: 'Ours: all of them until you say' },
  }),

  uplift.quantity('a year', RATE)(
    'expectedUplift',
    'Rise the forecast has',
    'The yearly rise in this type’s price without the agreement (0.06 is 6%).',
  ),
  uplift.quantity('a year', RATE)(
    'agreedUplift',
    'Rise agreed',
    'What providers accept instead. One framework, D2N2’s, has the lower of 1.5% and the rise in consumer prices.',
  ),
  uplift.whole('years', 1, 10)(
    'upliftYears',
    'Years it is agreed for',
    'One on each 1 April from the first day on.',
    { default: { value: 1, source: 'Ours: one year’s agreement until you say' } },
  ),

  block.type({ suggests: ['residential', 'fostering', 'supported'] })(
    'blockType',
    'Counted in',
    'A placement type for the places under contract, so that they and the children in them are seen apart.',
  ),
  block.quantity('places', PLACES)('blockPlaces', 'Places', 'Places paid for, filled or not.'),
  block.weekly('blockPrice', 'Price of a place', 'By the week, filled or not.'),
  block.share(
    'blockOccupancy',
    'Share filled',
    'Empty places are paid for too: compare at what you expect.',
    {
      default: { value: 0.85, source: 'NCERCC in CYP Now, 2018/19', secondHand: true },
    },
  ),
  block.quantity('a year', RATE)(
    'annualUplift',
    'Rise in the contract price',
    'On each 1 April after it begins. Blank: it is fixed.',
  ),
  block.weekly(
    'blockPriceLeft',
    'Price left behind',
    'What these children’s placements cost bought one by one. Blank: the average of the type.',
  ),

  shared.rows('placement', [
    shared.text('name', 'Placement', 'Its reference in the register, never a child’s name.', {
      required: true,
    }),
    shared.weekly('health', 'Health pays', 'Continuing care or section 117.'),
    shared.weekly('education', 'Education pays', 'From the dedicated schools grant, not the general fund.'),
    shared.date('from', 'From', 'Blank: from the first day of the new prices.'),
    shared.date('to', 'To', 'Blank: it goes on. End it when the placement ends.'),
  ])(
    'contributions',
    'Contributions',
    'What health and education pay towards placements one by one. Leave out what the register already has as income.',
  ),

  addOn.text('addOnFor', 'What for', 'Transport for children schooled out of the borough, therapy, tuition.'),
  addOn.quantity('£ a week', { wanted: 'an amount in £ a week, below 0 to take it off' })(
    'addOn',
    'Amount for one placement',
    'By the week in which it is paid; below 0 takes it off.',
  ),
  addOn.quantity('share', SHARE)('addOnShare', 'Share of the placements', 'Those it is paid for.', {
    default: { value: 1, source: 'Ours: all of them until you say' },
  }),
  addOn.quantity('weeks', { min: 0, max: 53, wanted: 'a number of weeks from 0 to 53' })(
    'addOnWeeks',
    'Weeks in the year',
    'School weeks, for transport. Blank: every week.',
  ),
];
