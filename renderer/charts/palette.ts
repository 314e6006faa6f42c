import { useSyncExternalStore } from 'react';
import { TYPE_COLOURS } from '../styles/type-colours.ts';

/** The colours a chart is drawn in, read from the style sheet because a canvas knows no CSS variables. */
export type Palette = {
  readonly ink: string;
  readonly soft: string;
  readonly faint: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly ground: string;
  readonly accent: string;
  readonly over: string;
  readonly under: string;
  readonly series: readonly string[];
  /** One for each placement type, in order. */
  readonly types: readonly string[];
  readonly font: string;
};

const darkQuery = window.matchMedia('(prefers-color-scheme: dark)');
let current: Palette | null = null;

function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string): string => style.getPropertyValue(name).trim();
  return {
    ink: colour('--ink'),
    soft: colour('--soft'),
    faint: colour('--faint'),
    line: colour('--line'),
    lineStrong: colour('--line-strong'),
    ground: colour('--ground'),
    accent: colour('--accent'),
    over: colour('--over'),
    under: colour('--under'),
    series: ['--series-base', '--series-1', '--series-2', '--series-3', '--series-4'].map(colour),
    types: Array.from({ length: TYPE_COLOURS }, (_, at) => colour(`--type-${at + 1}`)),
    font: getComputedStyle(document.body).fontFamily,
  };
}

const listeners = new Set<() => void>();

// Heard for as long as the page is there: the light may change while no chart is on the screen.
darkQuery.addEventListener('change', () => {
  current = null;
  for (const listener of listeners) listener();
});

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function snapshot(): Palette {
  current ??= readPalette();
  return current;
}

/** Follows the change from light to dark and back. */
export function usePalette(): Palette {
  return useSyncExternalStore(subscribe, snapshot);
}
