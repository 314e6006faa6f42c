import type { FieldValues } from '../field-values.ts';
import { incomeSaid, lessIncome, plusIncome } from '../income-moved.ts';
import { childrenSaid, count, percent, perWeek, weeksSaid, wholePounds } from '../said.ts';
import type { Explanation, ExplanationTable, Figure, SchemeContext } from '../scheme.ts';
import { appraise, type Flip, flips, type Need, needOf, type OptionYear, ranked } from './appraise.ts';
import { OPTION_KINDS, RISKS } from './fields.ts';
import { chosenName, priceNowSaid } from './sums.ts';

export function explain(values: FieldValues, context: SchemeContext): Explanation {
  const need = needOf(values, context);
  const options = appraise(values, context);
  const ties = flips(need, options);
  const counts = chosenName(
    values,
    options.map(({ option }) => option.name),
  );
  const chosen = options.find(({ option }) => option.name === counts);
  return {
    sentences: sentencesOf(need, options, ties, chosen, priceNowSaid(values, context)),
    figures: chosen ? figuresOf(need, chosen) : [],
    tables: [
      ...(options.length === 0 ? [] : [optionTable(need, options)]),
      ...(ties.length === 0 ? [] : [flipTable(ties)]),
    ],
  };
}

function sentencesOf(
  need: Need,
  options: readonly OptionYear[],
  ties: readonly Flip[],
  chosen: OptionYear | undefined,
  blankPrice: readonly string[],
): readonly string[] {
  const costOf = (children: number) => wholePounds(children * need.price * need.weeks);
  const sentences = [
    `${childrenSaid(need.children)} at ${perWeek(need.price)} each cost ${costOf(need.children)} a year if nothing changes.`,
    ...blankPrice,
    ...(options.some(({ filled }) => filled > 0) ? incomeSaid(need.income, 'each child who moves') : []),
  ];
  if (need.compared > need.children)
    sentences.push(
      `An option here is for more than those, so every option is set against the same ${childrenSaid(need.compared)}: ${costOf(need.compared)} a year if nothing changes.`,
    );
  const [best, second] = ranked(options);
  if (best && second) {
    sentences.push(
      `In a full year ${best.option.name} does best: it ${savesWords(best)}; next is ${second.option.name}, which ${savesWords(second)}.`,
    );
    const [tie] = ties;
    if (tie) sentences.push(...flipSentence(tie));
  }
  sentences.push(
    chosen
      ? `${chosen.option.name} is the option that counts.`
      : 'No option is chosen, so the forecast stays as it is.',
  );
  return sentences;
}

function savesWords({ saving, capital }: OptionYear): string {
  const money = saving >= 0 ? `saves ${wholePounds(saving)}` : `costs ${wholePounds(-saving)} more`;
  return capital > 0 ? `${money} for ${wholePounds(capital)} of capital` : money;
}

function flipSentence({ best, other, bestOccupancy, otherPrice, priceNow }: Flip): readonly string[] {
  const ways = [
    ...(bestOccupancy === null ? [] : [`${best.option.name} is only ${percent(bestOccupancy)} full`]),
    ...(otherPrice === null ? [] : [`${other.option.name} costs ${perWeek(otherPrice)}`]),
    ...(priceNow === null ? [] : [`the price now is ${perWeek(priceNow)}`]),
  ];
  return ways.length === 0 ? [] : [`The two come out the same if ${ways.join(', or if ')}.`];
}

function figuresOf(need: Need, chosen: OptionYear): readonly Figure[] {
  const {
    saving,
    cost,
    capital,
    breakEvenOccupancy,
    breakEvenPrice,
    beds,
    filled,
    standing,
    loss,
    voidPrice,
  } = chosen;
  const each = chosen.each - loss;
  const weeks = weeksSaid(need.weeks);
  const paid = `${wholePounds(standing)} a year whoever is there`;
  const voids = voidPrice > 0 ? ` + ${perWeek(voidPrice)} for an empty bed` : '';
  const fixed = voidPrice > 0 ? `(${paid} + ${count(filled)} × ${perWeek(voidPrice)} × ${weeks})` : paid;
  return [
    {
      key: 'cost',
      label: `Cost of ${childrenSaid(need.compared)} in a full year`,
      value: cost,
      unit: '£ a year',
      how: `${childrenSaid(need.compared)} × ${perWeek(need.price)} × ${weeks} − ${wholePounds(saving)} saved`,
    },
    {
      key: 'saving',
      label: 'Saving in a full year, after financing',
      value: saving,
      unit: '£ a year',
      how: `${childrenSaid(filled)} × (${perWeek(need.price)} now${lessIncome(loss)} − ${perWeek(each)} for each) × ${weeks} − ${paid}`,
    },
    {
      key: 'capital',
      label: 'Capital',
      value: capital,
      unit: '£',
      how: 'Purchase, and works with optimism bias, less grant',
    },
    {
      key: 'breakEvenOccupancy',
      label: 'Break-even occupancy',
      value: breakEvenOccupancy,
      unit: 'share',
      how: `${fixed} ÷ (${count(beds)} beds × (${perWeek(need.price)} now${lessIncome(loss)} − ${perWeek(each)} for each${voids}) × ${weeks})`,
    },
    {
      key: 'breakEvenPrice',
      label: 'Break-even price now',
      value: breakEvenPrice,
      unit: '£ a week',
      how: `${perWeek(each)} for each${plusIncome(loss)} + ${paid} ÷ (${childrenSaid(filled)} × ${weeks})`,
    },
  ];
}

function optionTable(need: Need, options: readonly OptionYear[]): ExplanationTable {
  const order = ranked(options);
  return {
    key: 'options',
    title: 'Options in a full year, at the prices of the form',
    columns: [
      { key: 'kind', label: 'How', unit: '' },
      { key: 'rank', label: 'Rank', unit: '' },
      { key: 'beds', label: 'Beds', unit: 'places' },
      { key: 'filled', label: 'Filled', unit: 'children' },
      { key: 'cost', label: `Cost of ${childrenSaid(need.compared)}`, unit: '£ a year' },
      { key: 'saving', label: 'Saving', unit: '£ a year' },
      { key: 'capital', label: 'Capital', unit: '£' },
      { key: 'breakEvenOccupancy', label: 'Break-even occupancy', unit: 'share' },
      { key: 'breakEvenPrice', label: 'Break-even price now', unit: '£ a week' },
      { key: 'risk', label: 'Risk', unit: '' },
    ],
    rows: options.map((year) => ({
      label: year.option.name,
      values: [
        OPTION_KINDS.find(({ value }) => value === year.option.kind)?.label ?? '',
        order.indexOf(year) + 1,
        year.beds,
        year.filled,
        year.cost,
        year.saving,
        year.capital,
        year.breakEvenOccupancy,
        year.breakEvenPrice,
        riskOf(year),
      ],
    })),
  };
}

function riskOf({ option }: OptionYear): string {
  const note = option.values.maybeText('riskNote');
  const chosen = option.values.maybeText('risk');
  const risk = RISKS.find(({ value }) => value === chosen)?.label ?? null;
  return [risk, note].filter((text) => text !== null && text !== '').join(': ');
}

function flipTable(ties: readonly Flip[]): ExplanationTable {
  return {
    key: 'flips',
    title: `Where another option comes out the same as ${ties[0]?.best.option.name ?? 'the best'}`,
    columns: [
      { key: 'priceNow', label: 'If the price now is', unit: '£ a week' },
      { key: 'bestOccupancy', label: 'If the best is only this full', unit: 'share' },
      { key: 'otherPrice', label: 'If this option costs', unit: '£ a week' },
    ],
    rows: ties.map(({ other, priceNow, bestOccupancy, otherPrice }) => ({
      label: other.option.name,
      values: [priceNow, bestOccupancy, otherPrice],
    })),
  };
}
