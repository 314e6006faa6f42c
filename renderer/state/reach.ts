import { useSyncExternalStore } from 'react';
import type { Call } from '../../shared/api/client.ts';
import { fail } from '../../shared/api/failure.ts';
import type { OperationName } from '../../shared/api/operations.ts';
import { WRITES } from '../../shared/api/writes.ts';
import { call as callService, UNREACHABLE } from '../api.ts';

/** The outcome of an Undo of what could not be saved. Why it could not has been said. */
export const NOTHING_TO_TAKE_BACK = fail(
  'bad-request',
  'What was typed was not saved: nothing to take back.',
);

let reached = true;
const listeners = new Set<() => void>();

/** What takes back or puts back whatever was written before it. */
const REPLAYS: ReadonlySet<OperationName> = new Set(['workspace.undo', 'workspace.redo']);
/** Settles once everything that was asked to be written so far has been answered. */
let written: Promise<unknown> = Promise.resolve();
/** The last of it while it is still unanswered: whether it will have been done. */
let underWay: Promise<boolean> | null = null;
/** What lets each of those that wait for their turn go, in the order they were asked for. */
const waiting = new Set<() => void>();
/** Whether the page is about to go, so that nothing may wait. */
let leaving = false;

/**
 * Asks for one operation, and remembers whether there was anybody to ask. Writes reach the file one after the
 * other, in the order they were asked for, however fast they come: an undo must find the change it takes back.
 * Whatever else is asked for waits for them too, so that no answer leaves out what was typed before it. An undo whose
 * change could not be saved is not done at all: it would take back an older one, which nobody asked for.
 */
export const call: Call = (name, input) => {
  const before = REPLAYS.has(name) ? underWay : null;
  const outcome = turn().then(async () => {
    if (before !== null && !leaving && !(await before)) return NOTHING_TO_TAKE_BACK;
    return reach(name, input);
  });
  if (WRITES.has(name)) {
    written = outcome;
    showWriting(outcome);
    const done = outcome.then(({ ok }) => ok);
    underWay = done;
    void done.then(() => {
      if (underWay === done) underWay = null;
    });
  }
  return outcome;
};

/** A change that takes longer than this, in milliseconds, is said to be on its way. */
const SOON = 400;
let writing = 0;

function showWriting(outcome: Promise<unknown>): void {
  let shown = false;
  const tell = (by: 1 | -1) => {
    writing += by;
    for (const listener of listeners) listener();
  };
  const timer = setTimeout(() => {
    shown = true;
    tell(1);
  }, SOON);
  void outcome.then(() => {
    clearTimeout(timer);
    if (shown) tell(-1);
  });
}

/**
 * Sends off what waits for its turn, and what is asked for from here on, still in order: the page is about to go, and
 * would take with it what it has not sent by then.
 */
export function sendAllNow(): void {
  leaving = true;
  for (const go of waiting) go();
  // It stays after all: pages that go get no further than this.
  setTimeout(() => {
    leaving = false;
  });
}

function turn(): Promise<void> {
  if (leaving) return Promise.resolve();
  return new Promise((resolve) => {
    const go = () => {
      waiting.delete(go);
      resolve();
    };
    waiting.add(go);
    void written.then(go);
  });
}

const reach: Call = async (name, input) => {
  const outcome = await callService(name, input);
  const answered = outcome !== UNREACHABLE;
  if (answered !== reached) {
    reached = answered;
    for (const listener of listeners) listener();
  }
  return outcome;
};

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** False from the first call that finds the program gone until one that is answered. */
export function useReached(): boolean {
  return useSyncExternalStore(subscribe, () => reached);
}

/** True while something that was done is slow to reach the disk: it must not be called saved. */
export function useWriting(): boolean {
  return useSyncExternalStore(subscribe, () => writing > 0);
}
