/**
 * The page's one way to the service: the desktop shell's bridge where there is one, otherwise requests to the
 * address the page itself came from.
 */
import type { Call, DesktopBridge, ShellCommand } from '../shared/api/client.ts';
import { fail, type Outcome } from '../shared/api/failure.ts';
import type { Output } from '../shared/api/operations.ts';

declare global {
  interface Window {
    /** Put there by the desktop shell only. */
    readonly placementModeller?: DesktopBridge;
  }
}

const bridge = window.placementModeller;

/** The outcome of every call that finds nothing behind the page. */
export const UNREACHABLE = fail(
  'internal',
  'Placement Modeller is no longer running behind this page. Start it again; everything that was saved is safe.',
);

/** Asks for one operation. Never rejects: what cannot be reached is {@link UNREACHABLE}. */
export const call: Call = async (name, input) => {
  try {
    return await (bridge === undefined ? callByRequest(name, input) : bridge.call(name, input));
  } catch {
    return UNREACHABLE;
  }
};

/** Hears the desktop menu. Returns the function that stops listening; in a browser there is no menu to hear. */
export function onCommand(listener: (command: ShellCommand) => void): () => void {
  return bridge === undefined ? () => undefined : bridge.onCommand(listener);
}

/** The address from which the browser fetches a copy the service holds ready; it serves once. */
export function downloadAddress(downloadId: string): string {
  return `/download/${encodeURIComponent(downloadId)}`;
}

/** What a browser still sends of a page that has been closed: 64 KiB in all, with room for others. */
const OUTLIVES_PAGE_BELOW = 16_384;

const callByRequest: Call = async (name, input) => {
  const body = JSON.stringify(input);
  const response = await fetch(`/api/${name}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body,
    cache: 'no-store',
    redirect: 'error',
    // A change made by closing the window must still arrive.
    keepalive: name === 'workspace.change' && body.length < OUTLIVES_PAGE_BELOW,
  });
  return readOutcome<Output<typeof name>>(await response.json());
};

/** Checks the envelope; what is inside was parsed against the contract before it was sent. */
function readOutcome<Value>(answer: Outcome<Value>): Outcome<Value> {
  if (typeof answer !== 'object' || answer === null || typeof answer.ok !== 'boolean') {
    throw new TypeError('The answer is not an outcome.');
  }
  return answer;
}
