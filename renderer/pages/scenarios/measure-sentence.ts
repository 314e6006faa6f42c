import { formatNumber, formatPercent, formatPounds } from '../../../shared/money/format.ts';
import { poundsToPence } from '../../../shared/money/pence.ts';
import type { Entry, MeasureRow } from '../../../shared/workspace/rows.ts';
import { dateWords } from '../../date-words.ts';
import type { EntryName, MeasureWay } from './measure-fields.ts';

/** What the sentence needs besides the measure: names of types, and what formulas come to. */
export type SentenceWords = {
  readonly nameOfType: (key: string | null) => string;
  readonly comesTo: (field: EntryName) => number | undefined;
  /** Which of the two ways of saying it is chosen. */
  readonly way: MeasureWay;
};

const GAP = '…';

/** What the measure does, in one plain sentence that follows every change to its fields. */
export function measureSentence(row: MeasureRow, words: SentenceWords): string {
  const value = (field: EntryName): number | null => numberOf(row[field], words.comesTo(field));
  const count = (field: EntryName): string => text(value(field), (n) => formatNumber(Math.abs(n), 2));
  const money = (field: EntryName): string => text(value(field), poundsWords);
  const percent = (field: EntryName): string => text(value(field), (n) => formatPercent(Math.abs(n)));
  const type = words.nameOfType(row.placementType);
  const children = value('children') ?? 0;
  const each = (field: EntryName, otherwise: string): string =>
    row[field] === null ? otherwise : `${money(field)} a week each`;

  switch (row.kind) {
    case 'volume': {
      const fewer = children < 0;
      const price = each('weeklyCost', fewer ? 'the average price' : 'the list price');
      return `${when(row)}, ${count('children')} ${fewer ? 'fewer' : 'more'} ${childWord(children)} in ${type}, at ${price}${over(value('months'), fewer ? 'building up' : 'arriving')}.`;
    }
    case 'move':
      return `${when(row)}, ${count('children')} ${childWord(children)} ${children === 1 ? 'moves' : 'move'} from ${words.nameOfType(row.source)}, leaving ${each('displacedWeeklyCost', 'the average price')}, to ${words.nameOfType(row.target)}, at ${each('weeklyCost', 'the list price')}${over(value('months'))}.`;
    case 'price': {
      const byPercent = words.way === 'first';
      const change = byPercent ? value('percent') : value('weekly');
      const by = byPercent ? percent('percent') : `${text(change, (n) => poundsWords(Math.abs(n)))} a week`;
      const share = row.share === null ? '' : ` for ${percent('share')} of its children`;
      return `${when(row)}, ${type} costs ${by} ${change !== null && change < 0 ? 'less' : 'more'}${share}.`;
    }
    case 'capacity':
      return `${when(row)}, ${type} has ${count('places')} more ${value('places') === 1 ? 'place' : 'places'}${over(value('months'))}.`;
    case 'fixed': {
      const verb = row.flow === 'income' ? 'Brings in' : 'Costs';
      if (row.oneOff !== null || row.on !== null)
        return `${verb} ${money('oneOff')} once, on ${date(row.on)}.`;
      const rise = row.annualUplift === null ? '' : `, rising by ${percent('annualUplift')} each 1 April`;
      return `${verb} ${money('annual')} a year ${lower(when(row))}${rise}.`;
    }
    case 'capital':
      return `${money('amount')} of capital is spent on ${date(row.on)}, ${financing(row, percent('rate'), count('years'))}.`;
  }
}

function financing(row: MeasureRow, rate: string, years: string): string {
  if (row.method === null || row.method === 'none') return 'with nothing charged to revenue';
  const from = row.financingFrom === null ? '' : `, starting on ${date(row.financingFrom)}`;
  return row.method === 'annuity'
    ? `paid off in equal yearly amounts over ${years} years at ${rate}${from}`
    : `charged to revenue in equal parts over ${years} years, with interest of ${rate} on what is left${from}`;
}

function numberOf(entry: Entry, comesTo: number | undefined): number | null {
  if (typeof entry === 'number') return entry;
  if (entry === null || typeof entry === 'string') return comesTo ?? null;
  return entry.likely;
}

function text(value: number | null, words: (value: number) => string): string {
  return value === null ? GAP : words(value);
}

function poundsWords(pounds: number): string {
  return formatPounds(poundsToPence(pounds)).replace(/\.00$/, '');
}

function date(iso: string | null): string {
  return iso === null || iso === '' ? GAP : dateWords(iso);
}

function when(row: MeasureRow): string {
  const until = row.to === null || row.to === '' ? '' : ` until ${date(row.to)}`;
  return `From ${date(row.from)}${until}`;
}

function over(months: number | null, doing = 'arriving'): string {
  if (months === null || months === 0) return '';
  return `, ${doing} over ${formatNumber(months)} ${months === 1 ? 'month' : 'months'}`;
}

function childWord(children: number): string {
  return Math.abs(children) === 1 ? 'child' : 'children';
}

function lower(words: string): string {
  return words.slice(0, 1).toLowerCase() + words.slice(1);
}
