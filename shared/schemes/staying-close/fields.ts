import { AMOUNT, PLACES, RATE } from '../../scenario/rules.ts';
import type { Field } from '../field.ts';
import { fieldsOf } from '../field-makers.ts';
import { FINANCING_FIELDS } from '../financing.ts';
import { movingInFields } from '../moving-in.ts';

const home = fieldsOf('The accommodation');
const costs = fieldsOf('Running costs');
const grant = fieldsOf('Grant');
const building = fieldsOf('Refurbishment');

export const FIELDS: readonly Field[] = [
  home.type({ needsCapacity: true, suggests: ['staying-close', 'leaving-care'] })(
    'placementType',
    'Placement type of the places',
    'The placement type its places are added to. Young people there cost what this form says, not that type’s list price.',
    { required: true },
  ),
  home.quantity('places', PLACES)('places', 'Places', 'Young people it is for.', { required: true }),
  home.date('opens', 'Planned opening', 'The day the first young person could move in.', { required: true }),
  home.whole('months', 0, 60)(
    'delayMonths',
    'Delay',
    'Months later than planned. The places, the moves and the costs wait; the grant does not.',
    { default: { value: 0, source: 'Ours: the plan as it stands' } },
  ),
  home.whole('months', 0, 60)(
    'rampMonths',
    'Months to fill',
    'One share of the places each month. Blank: all on the first day.',
  ),
  home.share('occupancy', 'Occupancy', 'Share of the places taken over a year. Nobody moves in beyond it.', {
    default: { value: 1, source: 'Ours: every place taken, as reports to committee assume' },
  }),
  home.date('closes', 'Closes', 'The last day, if it will not stay open.'),
  ...movingInFields('Young people'),

  costs.yearly('staffing', 'Staffing', 'Support staff, on-costs included. No unit cost is published.'),
  costs.yearly('running', 'Other running costs', 'Utilities, repairs, activities, management.'),
  costs.yearly('rent', 'Rent', 'What the council pays the landlord.'),
  costs.weekly(
    'weeklyCostEach',
    'Costs that go with each young person',
    'Allowances: what an empty place would save.',
  ),
  costs.quantity('share', RATE)(
    'annualUplift',
    'Rise in staffing and running costs',
    'On each 1 April after opening (0.03 is 3%).',
  ),
  costs.amount('setUp', 'Setting up', 'Furniture and recruitment: once, on the opening day.'),

  grant.rows('year of grant', [
    grant.year('year', 'Financial year', 'As 2024/25.', { required: true }),
    grant.amount('amount', 'Grant', 'For that year, counted evenly over it.', { required: true }),
  ])('grants', 'Grant by year', 'What is awarded for each year. After the last of them the council pays.'),
  grant.date('grantEnds', 'Last day of the grant', 'Within its last year, if that is not 31 March.'),
  grant.rows('quarter', [
    grant.year('year', 'Financial year', 'As 2024/25.', { required: true }),
    grant.whole('', 1, 4)('quarter', 'Quarter', '1 is April to June.', { required: true }),
    grant.quantity('£', AMOUNT)('planned', 'Planned', 'What the bid says will be spent.', { required: true }),
    grant.quantity('£', AMOUNT)('spent', 'Spent', 'Blank until it is known.'),
  ])(
    'grantSpending',
    'Grant spent against plan',
    'For the quarterly return: it explains, and changes no forecast.',
  ),

  building.amount('works', 'Refurbishment', 'Before optimism bias.'),
  building.share(
    'optimismBias',
    'Optimism bias',
    'Added to the works. A standard building’s upper figure; 0 once a contract price is agreed.',
    { default: { value: 0.24, source: 'HM Treasury supplementary guidance (Mott MacDonald)' } },
  ),
  building.amount('capitalGrant', 'Capital grant', 'Taken off the capital the council pays.'),
  building.date('capitalOn', 'Paid on', 'Blank: on the opening day.'),
  ...FINANCING_FIELDS,
];
