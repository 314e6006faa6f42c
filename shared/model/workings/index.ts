import { bridgeWorking } from './bridges.ts';
import type { WorkingContext } from './context.ts';
import type { Figure, Working } from './figure.ts';
import { measureYearWorking, placementWorking } from './lines.ts';
import { measureSavingWorking, paybackWorking, presentValueWorking, savingWorking } from './savings.ts';
import { schemeMonthWorking, schemeYearWorking } from './scheme-costs.ts';
import { schemeSavingWorking } from './scheme-savings.ts';
import { typeMonthWorking } from './type-month.ts';
import {
  insufficiencyWorking,
  monthWorking,
  outturnWorking,
  pressureWorking,
  typeOutturnWorking,
  typeYearWorking,
} from './years.ts';

export { BRIDGE_MEANINGS } from './bridges.ts';
export type { SchemePlayer, WorkingContext } from './context.ts';
export type { Figure, Working } from './figure.ts';
export { costsBeside, yearCostsFigure } from './scheme-costs.ts';

/** How a figure is made; null where the scenario has no such figure (any more). */
export function workingOf(context: WorkingContext, figure: Figure): Working | null {
  switch (figure.kind) {
    case 'outturn':
      return outturnWorking(context, figure.year);
    case 'pressure':
      return pressureWorking(context, figure.year);
    case 'month':
      return monthWorking(context, figure.month);
    case 'type-year':
      return typeYearWorking(context, figure.type, figure.year);
    case 'type-outturn':
      return typeOutturnWorking(context, figure.type, figure.year);
    case 'type-month':
      return typeMonthWorking(context, figure.type, figure.month);
    case 'measure-year':
      return measureYearWorking(context, figure.measure, figure.year);
    case 'scheme-year':
      return schemeYearWorking(context, figure.scheme, figure.year);
    case 'scheme-month':
      return schemeMonthWorking(context, figure.scheme, figure.month);
    case 'insufficiency':
      return insufficiencyWorking(context, figure.type, figure.year);
    case 'placement':
      return placementWorking(context, figure.placement, figure.year);
    case 'bridge':
      return bridgeWorking(context, figure.part, figure.year);
    case 'saving':
      return savingWorking(context, figure.year);
    case 'measure-saving':
      // Beside schemes a measure outside them shares as one of them does.
      return context.schemes?.players.some(({ id }) => id === figure.measure)
        ? schemeSavingWorking(context, figure.measure, figure.year)
        : measureSavingWorking(context, figure.measure, figure.year);
    case 'scheme-saving':
      return schemeSavingWorking(context, figure.scheme, figure.year);
    case 'payback':
      return paybackWorking(context);
    case 'net-present-value':
      return presentValueWorking(context);
  }
}
