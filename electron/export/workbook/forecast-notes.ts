/** What a workbook says of the forecast that the children come from. */
import { financialYearOf, formatYear } from '../../../shared/calendar/financial-year.ts';
import { adjustmentWords, basisWords, trustWords } from '../forecast-words.ts';
import { number, type Sheet, text } from './sheet.ts';
import type { WorkbookSource } from './source.ts';

/** On the front: where the children come from, what was changed by hand, and how far it can be trusted. */
export function forecastNotes(sheet: Sheet, { forecast }: WorkbookSource): void {
  if (!forecast) return;
  sheet.blank();
  sheet.texts(['Where the children come from'], 'section');
  for (const words of [...basisWords(forecast), adjustmentWords(forecast), trustWords(forecast)])
    sheet.row([null, text(words, 'paragraph')]);
}

/** Under the assumptions, in their columns: what the ends of each range come to in children. */
export function forecastRanges(sheet: Sheet, { forecast, resolved }: WorkbookSource): void {
  if (!forecast) return;
  sheet.blank();
  sheet.texts(['What the ranges of the forecast come to in children'], 'section');
  sheet.texts(
    [
      `On average in ${formatYear(financialYearOf(resolved.from))}: four times in five the children should be between the low and the high.`,
    ],
    'note',
  );
  for (const { assumption, name, expected, low, high } of forecast.types)
    sheet.row([
      text(assumption),
      text(`${name}: forecast range`, 'paragraph'),
      number(expected, 'number', 'value'),
      text('children'),
      number(low, 'number', 'value'),
      number(high, 'number', 'value'),
    ]);
}
