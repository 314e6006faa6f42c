import { dayWords, monthWords } from '../../calendar/words.ts';
import { formatFixed, formatPounds } from '../../money/format.ts';
import { poundsToPence } from '../../money/pence.ts';
import type { Group } from '../group.ts';
import { mixByMonth } from '../mix.ts';
import { runGroup } from '../run-group.ts';
import { dailyWords, findMonth, measureName, ROUNDING, typeName, type WorkingContext } from './context.ts';
import { numeric, row, text, type Working, type WorkingRow } from './figure.ts';
import { factorsThatComeTo } from './product.ts';

type Level = { readonly children: number; readonly cost: number };

function changeText(value: number, decimals: number): string {
  const sign = value > 0 ? '+' : '';
  return sign + formatFixed(value, decimals);
}

/** One month of one placement type, span by span, with what each step of the day did to it. */
export function typeMonthWorking(context: WorkingContext, id: string, label: string): Working | null {
  const found = findMonth(context, label);
  const { program } = context.basis;
  const index = program.scenario.types.findIndex((type) => type.id === id);
  const type = program.scenario.types[index];
  const group = program.groups.find(({ types }) => types.some((candidate) => candidate.index === index));
  const figures = found?.figures.placementTypes.find((candidate) => candidate.id === id);
  const slice = found ? program.timeline.years[program.timeline.months[found.at]?.year ?? 0] : undefined;
  if (!found || !type || !group || !figures || !slice) return null;
  const daily = dailyWords(program, slice);
  const mix = mixByMonth(type, program.timeline)[found.at] ?? 0;
  return {
    title: `${typeName(context, id)}, ${monthWords(found.figures.month)}`,
    value: formatPounds(figures.net),
    definition: `Nothing changes between changes: for each stretch of days, who is in the mix and the register, then what each measure and too few places change. ${ROUNDING}`,
    formula: [
      `cost of a stretch = all children’s £ a week × nights ${daily}`,
      `cost ${formatPounds(figures.gross)} − income ${formatPounds(figures.income)} = ${formatPounds(figures.net)}`,
    ],
    columns: [
      text('From'),
      text('Step'),
      numeric('Children'),
      numeric('£ a week, all'),
      numeric('Nights'),
      numeric('Cost £'),
    ],
    rows: spanRows(context, group, index, found.at, mix, slice.dailyFactor),
    total: [
      'Month',
      '',
      formatFixed(figures.averageChildren, 2),
      '',
      String(found.figures.end - found.figures.from),
      formatPounds(figures.gross),
    ],
  };
}

function spanRows(
  context: WorkingContext,
  group: Group,
  index: number,
  month: number,
  mix: number,
  dailyFactor: number,
): WorkingRow[] {
  const { program } = context.basis;
  const at = group.types.findIndex((type) => type.index === index);
  const listPrice = (span: number) => group.types[at]?.listPrice[group.year[span] ?? 0] ?? 0;
  const rows: WorkingRow[] = [];
  let before: Level = { children: 0, cost: 0 };
  const step = (name: string, level: Level) => {
    const children = level.children - before.children;
    const cost = level.cost - before.cost;
    if (Math.abs(children) > 1e-9 || Math.abs(cost) > 1e-6)
      rows.push(row(['', name, changeText(children, 2), changeText(cost, 2), '', '']));
    before = level;
  };
  const observe: Parameters<typeof runGroup>[4] = (span, stage, state) => {
    if (group.month[span] !== month) return;
    const level = { children: state.children[at] ?? 0, cost: state.cost[at] ?? 0 };
    const price = listPrice(span);
    switch (stage.kind) {
      case 'start': {
        before = { children: 0, cost: 0 };
        const from = dayWords(program.timeline.from + (group.start[span] ?? 0));
        const [children, each] = factorsThatComeTo(
          { value: mix, decimals: 2 },
          { value: price, decimals: 2 },
          100,
          poundsToPence(mix * price),
        );
        rows.push(
          row([
            from,
            `Mix: ${children} × £${each}`,
            formatFixed(mix, 2),
            formatFixed(mix * price, 2),
            '',
            '',
          ]),
        );
        before = { children: mix, cost: mix * price };
        step('Register', level);
        break;
      }
      case 'measure':
        step(measureName(context, program.scenario.measures[stage.measure]?.id ?? ''), level);
        break;
      case 'overflow':
        step('Too few places', level);
        break;
      case 'end': {
        const nights = group.nights[span] ?? 0;
        const pence = level.cost * nights * dailyFactor;
        rows.push(
          row([
            '',
            'Each night',
            formatFixed(level.children, 2),
            formatFixed(level.cost, 2),
            String(nights),
            formatFixed(pence, 2),
          ]),
        );
        break;
      }
    }
  };
  runGroup(group, program.timeline, () => true, new Uint8Array(program.scenario.measures.length), observe);
  return rows;
}
