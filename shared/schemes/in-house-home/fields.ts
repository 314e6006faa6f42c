import { PLACES, RATE, SHARE } from '../../scenario/rules.ts';
import type { Field } from '../field.ts';
import { fieldsOf } from '../field-makers.ts';
import { FINANCING_FIELDS } from '../financing.ts';
import { movingInFields } from '../moving-in.ts';

const home = fieldsOf('The home');
const staff = fieldsOf('Staff');
const costs = fieldsOf('Running costs');
const building = fieldsOf('Building');

export const FIELDS: readonly Field[] = [
  home.type({ needsCapacity: true, suggests: ['residential'] })(
    'placementType',
    'Placement type of the home',
    'The in-house placement type that its beds are added to. Children in the home cost what this form says, not that type’s list price.',
    { required: true },
  ),
  home.quantity('places', PLACES)('beds', 'Beds', 'Beds the home is registered for.', { required: true }),
  home.date('opens', 'Planned opening', 'The day the first child could move in if all goes to plan.', {
    required: true,
  }),
  home.date(
    'registrationApplied',
    'Applied to Ofsted for registration',
    'If given, the home cannot open before registration has taken the months below.',
  ),
  home.whole('months', 0, 60)(
    'registrationMonths',
    'Months registration takes',
    'From the application. The historic aim was 16 weeks; homes without priority now wait 6 to 18 months.',
    { default: { value: 18, source: 'kennetcare.co.uk and hcrlaw.com, 2025', secondHand: true } },
  ),
  home.whole('months', 0, 60)(
    'delayMonths',
    'Further delay',
    'Months later than planned: works, a manager not yet in post. Everything moves with it.',
    { default: { value: 0, source: 'Ours: the plan as it stands' } },
  ),
  home.whole('months', 0, 60)(
    'rampMonths',
    'Months to fill',
    'One share of the beds each month. Blank: all on the first day.',
  ),
  home.quantity('share', SHARE)(
    'occupancy',
    'Target occupancy',
    'Share of the beds filled over a year once it is full. Nobody moves in beyond it.',
    { default: { value: 0.85, source: 'NCERCC in CYP Now, 2018/19', secondHand: true } },
  ),
  home.date('closes', 'Closes', 'The last day, if it will not stay open.'),

  ...movingInFields('Children'),

  staff.yearly(
    'staffing',
    'Staffing, one figure',
    'The whole staffing cost a year, on-costs and cover included. Leave it blank to build it from posts.',
  ),
  staff.rows('post', [
    staff.text('title', 'Post', 'Registered manager, senior, residential worker, domestic …'),
    staff.text('grade', 'Grade', 'The council’s grade, for reference.'),
    staff.quantity('full-time equivalents', { min: 0, wanted: 'a number of full-time equivalents from 0' })(
      'fte',
      'FTE',
      'Full-time equivalents.',
      { required: true },
    ),
    staff.yearly('salary', 'Salary', 'Of one full-time equivalent, before on-costs.', { required: true }),
  ])('posts', 'Posts', 'Instead of one figure.'),
  staff.quantity('share', SHARE)(
    'onCost',
    'Employer’s on-costs',
    'National insurance and pension as a share of salary (0.3 is 30%). No standard figure is published: ask payroll; 0 where the salaries include them.',
  ),
  staff.quantity('share', SHARE)(
    'cover',
    'Cover',
    'Leave, sickness and training covered, as a share of pay.',
  ),
  staff.quantity('sleep-ins', { min: 0, wanted: 'a number from 0' })(
    'sleepIns',
    'Sleep-ins a night',
    'Staff who sleep in each night. Hull’s procedures, for one, have at least two.',
  ),
  staff.amount('sleepInRate', 'Rate for a sleep-in', 'Of one night. Local: no figure is published.'),
  staff.quantity('staff', { min: 0, wanted: 'a number from 0' })(
    'wakingNights',
    'Waking night staff',
    'Staff awake each night beyond the posts above.',
  ),
  staff.amount('wakingNightRate', 'Rate for a waking night', 'Of one night, on-costs included.'),
  staff.whole('months', 0, 24)(
    'staffMonthsBefore',
    'Months staffed before opening',
    'Ofsted registers a home with its staff in place: they are paid before the first child comes.',
    { default: { value: 0, source: 'Ours: enter what the plan says' } },
  ),

  costs.yearly(
    'running',
    'Other running costs',
    'Premises, food, activities, vehicles, management and overheads, Ofsted’s annual fee.',
  ),
  costs.weekly(
    'weeklyCostPerChild',
    'Costs that go with each child',
    'Only what an empty bed would save: food, pocket money, activities.',
  ),
  costs.amount('setUp', 'Setting up', 'Furniture, recruitment, registration fees: once, on the opening day.'),
  costs.quantity('share', RATE)(
    'annualUplift',
    'Rise in running costs',
    'Pay and prices together, on each 1 April after opening (0.03 is 3%). Blank: they do not rise, whatever prices elsewhere do.',
  ),
  costs.yearly('grant', 'Revenue grant', 'Towards running costs.'),
  costs.date('grantEnds', 'Grant ends', 'Its last day. Blank: it goes on.'),

  building.yearly('rent', 'Rent', 'From the opening day.'),
  building.amount('purchase', 'Purchase', 'Price of the property with fees.'),
  building.amount('works', 'Works', 'Conversion, before optimism bias.'),
  building.quantity('share', SHARE)(
    'optimismBias',
    'Optimism bias on works',
    'Added to the works. A standard building’s upper figure.',
    { default: { value: 0.24, source: 'HM Treasury supplementary guidance (Mott MacDonald)' } },
  ),
  building.amount('capitalGrant', 'Capital grant', 'Taken off the capital the council pays.'),
  building.date('capitalOn', 'Capital paid on', 'Blank: on the opening day.'),
  ...FINANCING_FIELDS,
];
