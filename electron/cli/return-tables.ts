import { dayWords } from '../../shared/calendar/words.ts';
import { RIVAL_CATEGORIES } from '../../shared/forecast/rival/episodes.ts';
import { byCategory, type RivalForecast, type RivalQuestion } from '../../shared/forecast/rival/forecast.ts';
import type { Stock } from '../../shared/forecast/stock.ts';
import { formatFixed } from '../../shared/money/format.ts';
import { layOut } from './tables.ts';

export function stockTable({ on, total, categories, ageBands }: Stock): string {
  const rows = (entries: readonly { readonly id: string; readonly children: number }[]) =>
    entries.filter(({ children }) => children > 0).map(({ id, children }) => [id, String(children)]);
  return [
    `Children looked after on ${dayWords(on)}: ${total}`,
    '',
    layOut(['Placement', 'Children'], rows(categories)),
    '',
    layOut(['Age', 'Children'], rows(ageBands)),
    '',
  ].join('\n');
}

export function rivalTable(question: RivalQuestion, { start, end }: RivalForecast): string {
  const before = byCategory(start);
  const after = byCategory(end);
  const head = ['Public model', dayWords(question.from), dayWords(question.from + question.days)];
  const rows = RIVAL_CATEGORIES.map((name, at) => [
    name,
    formatFixed(before[at] ?? 0, 4),
    formatFixed(after[at] ?? 0, 4),
  ]);
  return `${layOut(head, rows)}\n`;
}
