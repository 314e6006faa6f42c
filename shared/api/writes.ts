import type { OperationName } from './operations.ts';

/** What writes to the open file before it answers, each building on what was written before it. */
export const WRITES: ReadonlySet<OperationName> = new Set<OperationName>([
  'workspace.change',
  'workspace.undo',
  'workspace.redo',
  'import.accept',
  'forecast.use',
  'forecast.takeOut',
]);
