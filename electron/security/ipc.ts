import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';
import { fail, type Outcome } from '../../shared/api/failure.ts';
import { OPERATION_NAMES, type OperationName } from '../../shared/api/operations.ts';
import { isOurAddress } from './app-scheme.ts';
import { operationChannel } from './channels.ts';

type Registration = {
  readonly ipc: Pick<IpcMain, 'handle'>;
  /** The page of our window, or null while there is none. */
  readonly page: () => Pick<WebContents, 'id'> | null;
  readonly call: (name: string, input: unknown) => Promise<Outcome<unknown>>;
  /** Told before an operation starts (`outcome` null) and when it is done; for the window's title. */
  readonly watch: (name: OperationName, outcome: Outcome<unknown> | null) => void;
};

/**
 * Registers one channel for each operation of the contract: the only way from the page to the Node side. A call
 * counts only if it comes from the main frame of our own window while that shows our own page; the service parses
 * what comes in and what goes out.
 */
export function registerOperations({ ipc, page, call, watch }: Registration): void {
  for (const name of OPERATION_NAMES) {
    ipc.handle(operationChannel(name), async (event, ...values: unknown[]): Promise<Outcome<unknown>> => {
      if (!isFromOurPage(event, page())) {
        return fail(
          'bad-request',
          'This request did not come from the Placement Modeller page. It was refused.',
        );
      }
      if (values.length !== 1) {
        return fail(
          'bad-request',
          'This request was not complete. Close Placement Modeller and start it again.',
        );
      }
      watch(name, null);
      const outcome = await callSafely(call, name, values[0]);
      watch(name, outcome);
      return outcome;
    });
  }
}

/**
 * Whether a message was sent by the main frame of `page` while that frame shows one of our own addresses. A frame
 * that has gone away in the meantime is null and is not trusted.
 */
function isFromOurPage(event: IpcMainInvokeEvent, page: Pick<WebContents, 'id'> | null): boolean {
  const frame = event.senderFrame;
  return (
    page !== null &&
    frame !== null &&
    event.sender.id === page.id &&
    frame.parent === null &&
    isOurAddress(frame.url)
  );
}

async function callSafely(
  call: Registration['call'],
  name: OperationName,
  input: unknown,
): Promise<Outcome<unknown>> {
  try {
    return await call(name, input);
  } catch (error) {
    // A bug of ours. The page gets a sentence; the stack stays on this side.
    console.error(error);
    return fail(
      'internal',
      'Something went wrong inside Placement Modeller. Your file is as it was last saved; please try again.',
    );
  }
}
