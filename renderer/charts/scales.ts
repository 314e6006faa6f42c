import { LABEL_SIZE } from './direct-labels.ts';
import type { Palette } from './palette.ts';

/** An axis of figures: faint grid, no border, at most so many ticks. */
export function figureScale(palette: Palette, write: (value: number) => string, ticks = 6) {
  return {
    border: { display: false },
    grid: { color: palette.line },
    ticks: {
      color: palette.soft,
      font: { size: LABEL_SIZE, family: palette.font },
      maxTicksLimit: ticks,
      maxRotation: 0,
      callback: (value: string | number) => write(Number(value)),
    },
  };
}

/** An axis of names: months, years, figures that vary. */
export function nameScale(palette: Palette) {
  return {
    grid: { display: false },
    border: { color: palette.lineStrong },
    ticks: {
      color: palette.soft,
      font: { size: LABEL_SIZE, family: palette.font },
      maxRotation: 0,
      autoSkipPadding: 4,
    },
  };
}
