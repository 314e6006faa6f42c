import { weeksCharged } from '../../calendar/financial-year.ts';
import { longDayWords } from '../../calendar/words.ts';
import type { FieldValues } from '../field-values.ts';
import { count, exactly, percent, perWeek, weeksSaid, wholePounds } from '../said.ts';
import type { Explanation, Figure, SchemeContext } from '../scheme.ts';
import { agencyYear, converted, firstFilled, permanentYear } from './sums.ts';

export function explain(values: FieldValues, context: SchemeContext): Explanation {
  const posts = values.term('posts').value;
  const weeks = weeksCharged(context.weeksPerYear);
  const now = values.term('agencyShare').value;
  const target = values.term('targetShare').value;
  const filled = converted(values).value;
  const above = values.maybeTerm('aboveEstablishment')?.value ?? 0;
  const agency = agencyYear(values, context).value;
  const permanent = permanentYear(values, context).value;
  const team = values.maybeTerm('team')?.value ?? 0;
  const recruiting = filled * (values.maybeTerm('recruitmentCost')?.value ?? 0);
  const asked = posts * Math.max(0, now - target);
  const saved = filled * (agency - permanent) + above * agency - team;
  const vacant = values.maybeTerm('vacancyShare')?.value ?? null;
  const figures: readonly Figure[] = [
    {
      key: 'converted',
      label: 'Posts that pass to permanent workers',
      value: filled,
      unit: 'posts',
      how:
        vacant === null
          ? `${count(posts)} posts × (${percent(now)} − ${percent(target)})`
          : `${count(posts)} posts × the smaller of ${percent(now)} − ${percent(target)} and the ${percent(vacant)} that are vacant`,
    },
    {
      key: 'premium',
      label: 'What an agency worker costs more',
      value: agency - permanent,
      unit: '£ a year',
      how: `${wholePounds(agency)} at ${perWeek(values.term('agencyWeekly').value)} − ${wholePounds(permanent)} for a permanent worker`,
    },
    {
      key: 'netSaving',
      label: 'Net saving in a full year, on staff and not on placements',
      value: saved,
      unit: '£ a year',
      how: `${exactly(filled)} × ${wholePounds(agency - permanent)} + ${exactly(above)} above establishment × ${wholePounds(agency)} − ${wholePounds(team)} for the work`,
    },
    {
      key: 'recruiting',
      label: 'Recruiting, once',
      value: recruiting,
      unit: '£',
      how: `${exactly(filled)} posts × ${wholePounds(values.maybeTerm('recruitmentCost')?.value ?? 0)}`,
    },
    {
      key: 'repaid',
      label: 'Recruiting is repaid in',
      value: agency > permanent && filled > 0 ? (recruiting / (filled * (agency - permanent))) * weeks : null,
      unit: 'weeks',
      how: `${wholePounds(recruiting)} ÷ ${wholePounds(filled * (agency - permanent))} a year × ${weeksSaid(weeks)}`,
    },
  ];
  const sentences: string[] = [];
  if (posts > 0)
    sentences.push(
      `Agency workers fill ${percent(now)} of ${count(posts)} posts; from ${longDayWords(firstFilled(values))} ${count(filled)} of those posts pass to permanent workers, towards ${percent(target)}.`,
    );
  if (filled < asked)
    sentences.push(
      `That falls short of the target by ${count(asked - filled)} posts, because only ${percent(vacant ?? 0)} are vacant.`,
    );
  if (above > 0) sentences.push(`${count(above)} agency workers above establishment go.`);
  sentences.push(
    saved >= 0
      ? `A full year saves ${wholePounds(saved)} on staff.`
      : `A full year costs ${wholePounds(-saved)} more on staff.`,
  );
  return { sentences, figures, tables: [] };
}
