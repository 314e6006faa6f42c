/**
 * What can be wrong with a return, and what is done about it. The numbers are those of the public validator of the
 * return; where there is none the fault is one that councils' files are known to have.
 */

/** What was done with the row. */
export type Treatment = 'changed' | 'left out' | 'kept';

export type QualityRule = {
  readonly dfe: readonly string[];
  readonly fault: string;
  readonly treatment: Treatment;
  /** What was done, as a sentence; `@` stands for the day or the word of the row. */
  readonly done: string;
};

const rule = (fault: string, treatment: Treatment, done: string, ...dfe: string[]): QualityRule => ({
  dfe,
  fault,
  treatment,
  done,
});

// The report is kept in the workspace: no sentence gives a date of birth or a birthday, nor names a child.
export const QUALITY_RULES = {
  // Files
  'byte-order-mark': rule('The file begins with a byte-order mark', 'changed', 'Read without it'),
  encoding: rule('The file is not UTF-8 text', 'changed', 'Read as @'),
  'file-not-read': rule('The file cannot be read', 'left out', '@'),
  'file-not-recognised': rule(
    'The columns are those of no file of the return that is used',
    'left out',
    'Not read: @',
  ),
  'file-lacks-column': rule('A column that cannot be done without is missing', 'left out', 'Not read: @'),
  'file-twice': rule('The same file twice', 'left out', 'Not read: @'),
  'file-not-needed': rule('A file of the return that the history does not need', 'left out', 'Not read: @'),
  'column-missing': rule('An optional column is missing', 'kept', 'Read as blank: @'),
  'year-missing': rule('No Episodes file for a year between others', 'kept', 'The history has a gap: @'),
  'several-years': rule('One Episodes file holds several years', 'changed', 'Read as one extract: @'),
  'no-header': rule('No Header file for a year', 'kept', 'Dates of birth taken from other files: @'),
  // Cells
  'lower-case-code': rule('A code in lower case', 'changed', 'Read in capitals'),
  'stray-space': rule('Spaces around a code or a date', 'changed', 'Read without them'),
  'leading-zeros': rule(
    'The child’s identifier has lost its leading zeros',
    'changed',
    'Read as the child’s full identifier',
  ),
  'child-missing': rule('No child identifier', 'left out', 'Row left out', '101'),
  'date-unreadable': rule('A date that cannot be read', 'left out', 'Row left out: “@”'),
  'birth-unreadable': rule(
    'A date of birth, or of a status, that cannot be read',
    'changed',
    'Read as blank',
  ),
  'end-unreadable': rule('An end date that cannot be read', 'changed', 'Read as open: “@”'),
  'code-unknown': rule(
    'A code that is on no list',
    'kept',
    'Placed under Other, or read as blank: @',
    '143',
    '144',
    '146',
    '149',
  ),
  'code-not-of-year': rule(
    'A placement code that is not of that year',
    'kept',
    'Read by its meaning: @',
    '146',
    '217',
    '230',
  ),
  'sex-code': rule('A code for sex that is not 1, 2, M, F or U', 'kept', 'Read as not known: @', '101'),
  // Dates of one episode
  'end-and-reason': rule('DEC without REC, or REC without DEC', 'kept', 'DEC decides: @', '148'),
  'same-day': rule('Starts and ends on the same day', 'left out', 'No night, so not counted', '355'),
  'end-before-start': rule('DEC before DECOM', 'left out', 'Row left out', '356'),
  'end-after-year': rule(
    'DEC after the end of the year',
    'changed',
    'Read as open on 31 March: DEC @',
    '354',
  ),
  'start-after-year': rule('DECOM after the end of the year', 'left out', 'Row left out: DECOM @'),
  'start-before-birth': rule(
    'DECOM before the date of birth',
    'changed',
    'Starts on the date of birth',
    '302',
  ),
  'starts-at-eighteen': rule('Starts at 18 or over', 'left out', 'Row left out', '352'),
  'after-eighteenth-birthday': rule(
    'In care after the 18th birthday',
    'changed',
    'Ended on the 18th birthday',
    '437',
  ),
  'episode-after-eighteen': rule('An episode after the 18th birthday', 'left out', 'Row left out', '437'),
  'after-death': rule('An episode after the child died', 'left out', 'Row left out', '437'),
  // One episode against the next
  'open-before-next': rule(
    'A new episode while the one before is open',
    'changed',
    'Ended when the next began, @',
    '142',
  ),
  overlap: rule('Episodes overlap', 'changed', 'Ended when the next began, @', '501'),
  'duplicate-row': rule(
    'The same child and start twice in one year',
    'left out',
    'The row with the later end is kept',
    '501',
  ),
  'no-next-episode': rule('REC is X1 but no episode follows', 'kept', 'Care ends there', '388'),
  'gap-closed': rule(
    'REC is X1 but the next episode starts later',
    'changed',
    'Continued until the next began, @',
    '388',
    '433',
  ),
  'starts-while-in-care': rule(
    'RNE is S on the day the episode before ended',
    'kept',
    'Counted as one period of care',
    '431',
  ),
  'continues-after-leaving': rule(
    'RNE says that care goes on, but the episode before ended it',
    'kept',
    'The dates decide',
    '432',
  ),
  'continues-without-episode': rule(
    'RNE says that care goes on, but no episode ends on that day',
    'kept',
    'Care begins there',
    '433',
  ),
  // Temporary placements
  'starts-temporary': rule(
    'A period of care starts in a temporary placement',
    'changed',
    'Carried by the placement that follows',
    '380',
  ),
  'ends-temporary': rule(
    'A period of care ends in a temporary placement',
    'kept',
    'Carried by the placement before it',
    '381',
  ),
  'no-return-after-temporary': rule(
    'The child does not go back after a temporary placement',
    'kept',
    'Moved when the temporary placement ended',
    '383',
  ),
  'long-hospital-stay': rule(
    'T1 lasts more than six weeks',
    'kept',
    'Carried by the placement it interrupts',
    '375',
  ),
  'long-carer-holiday': rule(
    'T3 lasts more than three weeks',
    'kept',
    'Carried by the placement it interrupts',
    '376',
  ),
  'long-temporary': rule(
    'T4 lasts more than seven days',
    'kept',
    'Carried by the placement it interrupts',
    '379',
  ),
  // Kinds of care
  'long-short-break': rule(
    'A short break (V3) of more than 17 days',
    'kept',
    'Treated as other short breaks',
    '365',
  ),
  'many-short-breaks': rule(
    'More than 75 days of short breaks (V3) in the year',
    'kept',
    'Treated as other short breaks: @ days',
    '367',
  ),
  'independent-under-sixteen': rule(
    'Independent or semi-independent living (P2, H5) under 16',
    'kept',
    'Counted as recorded',
    '370',
  ),
  'supported-under-sixteen': rule(
    'Supported accommodation (K3) under 16',
    'kept',
    'Counted as recorded',
    '371',
  ),
  'provider-missing': rule('No placement provider', 'kept', 'Provider not known', '526'),
  'provider-not-allowed': rule(
    'A provider is given where there should be none',
    'kept',
    'The provider is passed over',
    '213',
  ),
  'postcode-missing': rule(
    'A postcode is missing or cannot be read',
    'kept',
    'In or out of the borough not known',
    '392',
  ),
  // Children
  'not-in-header': rule('In Episodes but not in that year’s Header', 'kept', 'Date of birth from @', 'INT03'),
  'no-date-of-birth': rule(
    'No date of birth in any file',
    'left out',
    'Row left out: the child cannot be placed in an age band',
    'INT03',
  ),
  'duplicate-header': rule(
    'The child has two Header rows in one year',
    'left out',
    'The last one is kept',
    'INT32',
  ),
  'birth-changed': rule('The date of birth changed between years', 'changed', 'The latest is used', '203'),
  'uasc-dropped': rule(
    'An unaccompanied child of an earlier year is not in this year’s UASC file',
    'kept',
    'Still counted as unaccompanied',
    '205A',
  ),
  'uasc-added': rule(
    'An unaccompanied child was in care the year before but not in its UASC file',
    'kept',
    'Counted as unaccompanied',
    '205B',
  ),
  'uasc-differs': rule(
    'The UASC file gives another date of birth or sex than the Header',
    'kept',
    'The Header is used',
    '205C',
  ),
  'uasc-end-changed': rule(
    'The day UASC status ceased changed between years',
    'changed',
    'The latest is used: @',
    '205D',
  ),
  'deprivation-of-liberty': rule(
    'A deprivation of liberty order while in K1, K3, P1 or R5',
    'kept',
    'Counted where the child is placed: @',
    '710',
  ),
  // Years put together
  'sent-again': rule('An episode sent again in a later year', 'left out', 'The later row is kept', '502'),
  'changed-when-sent-again': rule(
    'An episode sent again differs from the year before',
    'kept',
    'The later row is kept',
    '503',
  ),
  'not-sent-again': rule('Open on 31 March, but in no row of the next return', 'changed', 'Ended on @'),
  'replaced-later': rule(
    'A later return covers the time with another episode',
    'left out',
    'The later row is kept',
  ),
  'short-break': rule('A short break (V3, V4)', 'left out', 'Not counted as looked after'),
  'same-placement': rule(
    'A new legal status in the same placement',
    'changed',
    'Joined to the placement before it',
  ),
  'temporary-carried': rule('A temporary placement', 'changed', 'Carried by the placement it interrupts'),
} as const satisfies Readonly<Record<string, QualityRule>>;

export type RuleId = keyof typeof QUALITY_RULES;

const IDS = Object.keys(QUALITY_RULES);

export function isRuleId(id: string): id is RuleId {
  return Object.hasOwn(QUALITY_RULES, id);
}

/** Every rule, in the order of the report. */
export const RULE_IDS: readonly RuleId[] = IDS.filter(isRuleId);
