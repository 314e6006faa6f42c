import { CHILDREN } from '../../scenario/rules.ts';
import type { Field } from '../field.ts';
import { fieldsOf } from '../field-makers.ts';

const posts = fieldsOf('Posts');
const pace = fieldsOf('When');
const pay = fieldsOf('Pay');
const caseload = fieldsOf('Effect of lower caseloads');
const ST_HELENS = 'St Helens delegated decision 2025-26-0044, 13 October 2025';
const POSTS = { min: 0, wanted: 'a number of posts from 0' };

export const FIELDS: readonly Field[] = [
  posts.quantity('posts', POSTS)('posts', 'Posts', 'Social worker posts in the establishment.', {
    required: true,
  }),
  posts.share('agencyShare', 'Agency now', 'Share of the posts filled by agency workers (0.29 is 29%).', {
    required: true,
  }),
  posts.share('targetShare', 'Agency to come down to', 'The target share of the posts.', { required: true }),
  posts.share(
    'vacancyShare',
    'Vacant posts',
    'Share of the posts with nobody permanent in them, whether or not an agency worker covers them: no more can be recruited to. Blank: no limit.',
  ),
  posts.quantity('posts', POSTS)(
    'aboveEstablishment',
    'Agency workers above establishment who go',
    'They fill no post, so all they cost is saved.',
  ),

  pace.date('from', 'Recruitment starts', 'The day the first posts are advertised.', { required: true }),
  pace.whole('months', 0, 24)(
    'lagMonths',
    'Months to fill a post',
    'From the advertisement to the day an agency worker can go.',
    { default: { value: 0, source: 'Ours: none until you say' } },
  ),
  pace.whole('months', 0, 60)(
    'months',
    'Months over which posts are filled',
    'One share of the posts each month. Blank: all on one day.',
  ),

  pay.weekly('agencyWeekly', 'Agency worker', 'What the council pays the agency, by the week.', {
    default: { value: 1800, source: ST_HELENS },
  }),
  pay.weekly('permanentWeekly', 'Permanent social worker', 'Pay with on-costs, by the week.', {
    default: { value: 1280, source: ST_HELENS },
  }),
  pay.yearly(
    'retention',
    'Retention payment',
    'For each post filled, a year: market supplement, golden hello by the year, career progression.',
  ),
  pay.amount(
    'recruitmentCost',
    'Cost of recruiting',
    'For each post, once: advertising, fees, relocation, induction.',
  ),
  pay.yearly('team', 'Recruitment and retention work', 'Its yearly cost, from when recruitment starts.'),
  pay.date('teamEnds', 'That work ends', 'Its last day. Blank: it goes on.'),

  caseload.quantity('children', CHILDREN)(
    'fewerChildren',
    'Fewer children in care',
    'If steadier workers are expected to bring children home sooner: how many fewer in the end. No figure is published; blank keeps staff and placements apart.',
  ),
  caseload.type()('fewerIn', 'In which placements', 'The placement type they leave.'),
  caseload.whole('months', 0, 60)(
    'fewerMonths',
    'Months until then',
    'From when the first posts are filled, one share each month.',
  ),
];
