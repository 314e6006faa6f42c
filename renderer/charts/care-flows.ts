import type { Chart } from 'chart.js';
import type { CareFlow } from '../../shared/api/returns.ts';
import { formatNumber } from '../../shared/money/format.ts';
import type { DirectLabel, DirectLine, DirectShape, Drawn, LabelledChart } from './direct-labels.ts';
import type { Palette } from './palette.ts';

const MARGIN = { top: 10, side: 245 };
const GAP = 16;
const NODE_WIDTH = 6;
/** Straight pieces of a band's edge: enough to look like a curve. */
const STEPS = 48;

type Node = { readonly name: string; readonly children: number; top: number; height: number; used: number };

/**
 * Moves as bands from where children were, on the left, to where they went, on the right; as wide as there were
 * children. The chart library draws nothing of it but the empty ground.
 *
 * @param types names of the placement types, each of which has the colour of its place
 */
export function flowsChart(
  flows: readonly CareFlow[],
  types: readonly string[],
  palette: Palette,
): LabelledChart<'line'> {
  return {
    config: {
      type: 'line',
      data: { labels: [], datasets: [] },
      options: {
        animation: false,
        responsive: true,
        maintainAspectRatio: false,
        plugins: { legend: { display: false }, tooltip: { enabled: false } },
        scales: { x: { display: false }, y: { display: false } },
      },
    },
    draw: (chart) => drawFlows(chart, flows, types, palette),
  };
}

function drawFlows(
  chart: Chart,
  flows: readonly CareFlow[],
  types: readonly string[],
  palette: Palette,
): Drawn {
  const { left, right, bottom } = {
    left: MARGIN.side,
    right: chart.width - MARGIN.side,
    bottom: chart.height,
  };
  const room = bottom - MARGIN.top * 2;
  const sources = nodesOf(flows, 'from', room);
  const targets = nodesOf(flows, 'to', room);
  const shapes: DirectShape[] = [];
  const lines: DirectLine[] = [];
  const labels: DirectLabel[] = [];
  for (const source of sources) {
    // Whoever comes from no placement has the colour of no type.
    const colour = palette.types[types.indexOf(source.name)] ?? palette.soft;
    for (const target of targets) {
      const flow = flows.find(({ from, to }) => from === source.name && to === target.name);
      if (!flow) continue;
      const width = (flow.children / source.children) * source.height;
      const there = (flow.children / target.children) * target.height;
      const middles = [
        [left + NODE_WIDTH, source.top + source.used + width / 2],
        [right - NODE_WIDTH, target.top + target.used + there / 2],
      ] as const;
      shapes.push({
        corners: band(...middles, Math.max(1, width), Math.max(1, there)),
        colour: `${colour}66`,
      });
      source.used += width;
      target.used += there;
    }
  }
  for (const [nodes, x, align] of [
    [sources, left, 'right'],
    [targets, right, 'left'],
  ] as const)
    for (const { name, children, top, height } of nodes) {
      const middle = align === 'right' ? x + NODE_WIDTH / 2 : x - NODE_WIDTH / 2;
      lines.push({ from: [middle, top], to: [middle, top + height], colour: palette.ink, width: NODE_WIDTH });
      labels.push({
        text: `${shortName(name)} ${formatNumber(children)}`,
        x: align === 'right' ? x - 8 : x + 8,
        y: top + height / 2 + 4,
        colour: palette.ink,
        align,
      });
    }
  return { shapes, lines, labels };
}

/** Names are as wide as the margin allows. */
function shortName(name: string): string {
  return name.length > 34 ? `${name.slice(0, 33)}…` : name;
}

/** Where children were or went, largest first, each as tall as its share of the room that the gaps leave. */
function nodesOf(flows: readonly CareFlow[], side: 'from' | 'to', room: number): Node[] {
  const names = [...new Set(flows.map((flow) => flow[side]))];
  const nodes = names.map((name) => ({
    name,
    children: flows.reduce((sum, flow) => sum + (flow[side] === name ? flow.children : 0), 0),
  }));
  const all = nodes.reduce((sum, { children }) => sum + children, 0);
  const free = Math.max(0, room - GAP * (nodes.length - 1));
  let top = MARGIN.top;
  return nodes
    .sort((one, other) => other.children - one.children)
    .map(({ name, children }) => {
      const height = Math.max(1, (children / Math.max(1, all)) * free);
      const node = { name, children, top, height, used: 0 };
      top += height + GAP;
      return node;
    });
}

/** The corners of a band that leaves and arrives level, from one middle to the other, as high at each end as given. */
function band(
  [fromX, fromY]: readonly [number, number],
  [toX, toY]: readonly [number, number],
  fromHeight: number,
  toHeight: number,
): [number, number][] {
  const edge = (side: 1 | -1) =>
    Array.from({ length: STEPS + 1 }, (_, step): [number, number] => {
      const share = step / STEPS;
      const eased = share * share * (3 - 2 * share);
      const half = (fromHeight + (toHeight - fromHeight) * eased) / 2;
      return [fromX + (toX - fromX) * share, fromY + (toY - fromY) * eased + side * half];
    });
  return [...edge(-1), ...edge(1).reverse()];
}
