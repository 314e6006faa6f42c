import type { OperationName } from '../../shared/api/operations.ts';

/** The channel of one operation between the page's bridge and the Node side. */
export function operationChannel(name: OperationName): string {
  return `placement-modeller:${name}`;
}

/** The channel on which the shell tells the page of a menu choice. */
export const COMMAND_CHANNEL = 'placement-modeller:command';
