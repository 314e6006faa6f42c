/** `npm run bench`: prints one JSON document of measurements. Compare ratios; times depend on the machine. */
import { benchEngine } from './engine.ts';
import { benchExport } from './export.ts';
import { benchForecast } from './forecast.ts';
import { benchKeystroke } from './keystroke.ts';
import { benchOpening } from './opening.ts';
import { benchReturns } from './returns.ts';
import { benchSimulation } from './simulation.ts';

const round = (_: string, value: unknown) =>
  typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(4)) : value;

console.log(
  JSON.stringify(
    {
      node: process.version,
      engine: benchEngine(),
      returns: benchReturns(),
      forecast: await benchForecast(),
      simulation: await benchSimulation(),
      export: await benchExport(),
      keystroke: await benchKeystroke(),
      opening: await benchOpening(),
    },
    round,
    2,
  ),
);
