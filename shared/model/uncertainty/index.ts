/** How sure the forecast is: simulation, tornado, goal seek, two-way tables. */
export { everyMonthOf } from './every-month.ts';
export { type Goal, type GoalResult, goalSeek } from './goal.ts';
export type { Input } from './input.ts';
export type { Objective } from './objective.ts';
export { inputsOf } from './rerun.ts';
export { type Simulation, simulate, summarise } from './simulation.ts';
export { goalJson, reserveFor, simulationJson, tornadoJson, widestFirst } from './simulation-json.ts';
export { chanceAbove, meanBeside, PERCENTILES, quantile, type Spread } from './statistics.ts';
export type { Subject, SubjectData } from './subject.ts';
export { tornado } from './tornado.ts';
export { type SimulationPlan, Trials } from './trials.ts';
export { type TwoWayTable, twoWayTable } from './two-way.ts';
