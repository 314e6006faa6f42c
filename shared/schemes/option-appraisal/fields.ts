import { CHILDREN, PLACES, RATE } from '../../scenario/rules.ts';
import type { Choice, Field } from '../field.ts';
import { fieldsOf } from '../field-makers.ts';
import { FINANCING_FIELDS } from '../financing.ts';

const need = fieldsOf('The need');
const options = fieldsOf('Options');
const capital = fieldsOf('Capital');

/** Ways to meet a need, as `kind` of an option says them. */
export const OPTION_KINDS = [
  { value: 'spot', label: 'Stay with spot purchase' },
  { value: 'framework', label: 'Framework' },
  { value: 'block', label: 'Block contract, voids paid' },
  { value: 'operator', label: 'Our home, run by a commissioned operator' },
  { value: 'in-house', label: 'Run in-house' },
  { value: 'joint-venture', label: 'Joint venture, or beds shared with neighbours' },
  { value: 'programme', label: 'Programme of homes' },
] as const satisfies readonly Choice[];
export type OptionKind = (typeof OPTION_KINDS)[number]['value'];

export const RISKS: readonly Choice[] = [
  { value: 'low', label: 'Low' },
  { value: 'medium', label: 'Medium' },
  { value: 'high', label: 'High' },
];

const only = (...kinds: readonly OptionKind[]) => ({ when: { field: 'kind', is: kinds } });
const WITH_BEDS = only('block', 'operator', 'in-house', 'joint-venture', 'programme');
const OWNED = only('operator', 'in-house', 'joint-venture', 'programme');

const COLUMNS: readonly Field[] = [
  options.text('name', 'Option', 'What people call it.', { required: true }),
  options.choice(...OPTION_KINDS)(
    'kind',
    'How the need is met',
    'Decides which of the fields after it count.',
    {
      required: true,
    },
  ),
  options.quantity('children', CHILDREN)(
    'children',
    'Children it is for',
    'If it is for more than the need, or fewer. Blank: the need.',
    only('framework', 'block', 'operator', 'in-house', 'joint-venture', 'programme'),
  ),
  options.date('opens', 'From', 'Blank: from the day of the need.'),
  options.quantity('places', PLACES)(
    'beds',
    'Beds',
    'Of one home, or of the block. Blank: one for each child.',
    WITH_BEDS,
  ),
  options.share('occupancy', 'Occupancy', 'Share of the beds filled over a year.', {
    default: { value: 0.85, source: 'NCERCC in CYP Now, 2018/19', secondHand: true },
    ...WITH_BEDS,
  }),
  options.weekly(
    'weeklyPrice',
    'Price',
    'Framework and operator: for each child. Block: for each bed, filled or not.',
    only('framework', 'block', 'operator'),
  ),
  options.weekly('priceCap', 'Capped at', 'The operator’s price is never above it.', only('operator')),
  options.share(
    'voidShare',
    'Share paid for empty beds',
    'Operator: of the price, for each empty bed. Joint venture: of the cost of partners’ empty beds.',
    only('operator', 'joint-venture'),
  ),
  options.yearly(
    'standing',
    'Cost of the home',
    'Staff, premises, management, rent: whoever is there. Operator: what stays with the council.',
    OWNED,
  ),
  options.weekly(
    'weeklyCostPerChild',
    'Costs that go with each child',
    'What an empty bed would save.',
    OWNED,
  ),
  options.share('shareOfBeds', 'Our share', 'Of the beds, the cost and the capital.', only('joint-venture')),
  options.share('partnersOccupancy', 'Partners’ occupancy', 'Of the beds that are theirs.', {
    default: { value: 0.85, source: 'NCERCC in CYP Now, 2018/19', secondHand: true },
    ...only('joint-venture'),
  }),
  options.whole('homes', 1, 12)(
    'homes',
    'Homes',
    'How many, each with these beds and costs.',
    only('programme'),
  ),
  options.whole('months', 0, 36)(
    'monthsBetween',
    'Months between openings',
    'Of one home and the next.',
    only('programme'),
  ),
  options.quantity('share', RATE)(
    'annualUplift',
    'Rise in what is paid for beds and homes',
    'On each 1 April after it begins.',
  ),
  options.amount('purchase', 'Purchase', 'Of one home.', OWNED),
  options.amount('works', 'Works', 'On one home, before optimism bias.', OWNED),
  options.amount('capitalGrant', 'Capital grant', 'Towards one home.', OWNED),
  options.choice(...RISKS)('risk', 'Risk', 'How likely it is not to go as planned.'),
  options.text('riskNote', 'What could go wrong', 'One line for the table.'),
];

export const FIELDS: readonly Field[] = [
  need.type({ suggests: ['residential'] })(
    'placedIn',
    'Where they are placed now',
    'The placement type the need is in.',
    { required: true },
  ),
  need.quantity('children', CHILDREN)('children', 'Children', 'How many need a place.', { required: true }),
  need.weekly('weeklyCost', 'Price now', 'Of each. Blank: the average of that placement type.'),
  need.date('from', 'From', 'The day the options begin, unless they say otherwise.', { required: true }),
  need.type({ needsCapacity: true, suggests: ['residential'] })(
    'placementType',
    'Placement type of the new places',
    'Framework, block and home alike are added to it, so that results show them apart.',
    { required: true },
  ),
  options.rows('option', COLUMNS)('options', 'Options', 'Side by side on the same need.'),
  options.nameIn('options', 'name')(
    'chosen',
    'Option that counts',
    'One of them, by its name. Blank: none yet, so nothing changes.',
  ),
  capital.share('optimismBias', 'Optimism bias on works', 'Added to the works of every option.', {
    default: { value: 0.24, source: 'HM Treasury supplementary guidance (Mott MacDonald)' },
  }),
  ...FINANCING_FIELDS,
];
