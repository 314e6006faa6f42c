import type { Outcome } from './failure.ts';
import type { Input, OperationName, Output } from './operations.ts';

/** One way to ask: the preload bridge and the loopback client both are one of these. */
export type Call = <Name extends OperationName>(
  name: Name,
  input: Input<Name>,
) => Promise<Outcome<Output<Name>>>;

/** What the desktop shell tells the page without being asked (a menu choice). */
export type ShellCommand = 'new' | 'open' | 'save-copy' | 'print' | 'undo' | 'redo' | 'close-file';

/** What preload puts on the page's window, and nothing more. */
export type DesktopBridge = {
  readonly call: Call;
  /** Returns the function that stops listening. */
  readonly onCommand: (listener: (command: ShellCommand) => void) => () => void;
};
