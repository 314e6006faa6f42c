/** What every scheme has besides the fields of its own: who answers for it, how sure it is, what it has saved. */
import type { Field } from './field.ts';

const GROUP = 'The scheme';
const TRACKING = 'Tracking the saving';

export const CONFIDENCES = ['red', 'amber', 'green'] as const;
export type Confidence = (typeof CONFIDENCES)[number];
export const STATUSES = ['idea', 'agreed', 'delivering', 'delivered'] as const;
export type Status = (typeof STATUSES)[number];
export const CASHABLE = ['cashable', 'avoidance'] as const;
export type Cashable = (typeof CASHABLE)[number];

const text = (key: string, label: string, help: string, group = GROUP): Field => ({
  key,
  label,
  help,
  unit: '',
  group,
  kind: { type: 'text' },
});

export const COMMON_FIELDS: readonly Field[] = [
  {
    ...text('id', 'Id', 'Names the scheme in results. Its measures are named after it.'),
    required: true,
  },
  { ...text('name', 'Name', 'What people call it: “The Grove”.'), required: true },
  { ...text('scheme', 'Kind of scheme', 'Which form it is.'), required: true },
  {
    key: 'enabled',
    label: 'Counts',
    help: 'Switched off, it stays in the file and counts for nothing.',
    unit: '',
    group: GROUP,
    kind: { type: 'flag' },
    default: { value: true, source: 'As measures do' },
  },
  text('source', 'Source', 'The paper its figures come from.'),
  text('paragraph', 'Paragraph', 'Where in that paper.'),
  text('note', 'Note', 'What a reader should know about it.'),
  {
    key: 'confidence',
    label: 'Confidence',
    help: 'Red, amber or green: how sure it is that the saving will come.',
    unit: '',
    group: TRACKING,
    kind: {
      type: 'choice',
      choices: [
        { value: 'red', label: 'Red' },
        { value: 'amber', label: 'Amber' },
        { value: 'green', label: 'Green' },
      ],
    },
  },
  {
    key: 'weight',
    label: 'Weight of that confidence',
    help: 'The share of the saving to count on. No standard weights are published, so it begins blank and the whole saving counts.',
    unit: 'share',
    group: TRACKING,
    kind: { type: 'number', rule: { min: 0, max: 1, wanted: 'a share from 0 to 1' } },
  },
  {
    key: 'cashable',
    label: 'What kind of saving',
    help: 'Cashable: the budget can be cut by it. Cost avoidance: spending would otherwise have risen.',
    unit: '',
    group: TRACKING,
    kind: {
      type: 'choice',
      choices: [
        { value: 'cashable', label: 'Cashable' },
        { value: 'avoidance', label: 'Cost avoidance' },
      ],
    },
  },
  text('owner', 'Owner', 'Who answers for it: a post, not a person’s name.', TRACKING),
  {
    key: 'status',
    label: 'Status',
    help: 'How far it has come.',
    unit: '',
    group: TRACKING,
    kind: {
      type: 'choice',
      choices: [
        { value: 'idea', label: 'Idea' },
        { value: 'agreed', label: 'Agreed' },
        { value: 'delivering', label: 'Delivering' },
        { value: 'delivered', label: 'Delivered' },
      ],
    },
  },
  {
    key: 'target',
    label: 'Target saving',
    help: 'What the budget or the savings plan counts on in all, net.',
    unit: '£',
    group: TRACKING,
    kind: { type: 'number', rule: { wanted: 'an amount in £' } },
  },
  {
    key: 'actualSaving',
    label: 'Saved to date',
    help: 'What it has saved so far, net, as finance has confirmed it.',
    unit: '£',
    group: TRACKING,
    kind: { type: 'number', rule: { wanted: 'an amount in £' } },
  },
];

export const COMMON_KEYS: readonly string[] = COMMON_FIELDS.map(({ key }) => key);
