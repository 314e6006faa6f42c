import { notifyManager, QueryObserver } from '@tanstack/react-query';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

beforeAll(() => void vi.stubGlobal('window', { placementModeller: { onCommand: vi.fn() } }));
afterAll(() => void vi.unstubAllGlobals());

/** A page that shows one thing of the file, which may be slow to be read. */
async function pageShowing() {
  const { newQueryClient, WORKSPACE_KEY } = await import('../../renderer/state/queries.ts');
  const { readAgain } = await import('../../renderer/state/read-again.ts');
  const client = newQueryClient();
  const file = { holds: 'before', ready: Promise.resolve() };
  const shown: (string | undefined)[] = [];
  const observer = new QueryObserver(client, {
    queryKey: [...WORKSPACE_KEY, 'one thing'],
    queryFn: async () => {
      const read = file.holds;
      await file.ready;
      return read;
    },
  });
  // As a page in React is told.
  const open = () => observer.subscribe(notifyManager.batchCalls(({ data }) => shown.push(data)));
  return { open, file, shown, readAgain: () => readAgain(client) };
}

test('a change is answered only once the page was told of what it made', async () => {
  const { open, file, shown, readAgain } = await pageShowing();
  open();
  await readAgain();
  file.holds = 'after';
  await readAgain();
  expect(shown.at(-1)).toBe('after');
});

test('a first reading still under way is read again: it may be of the file as it was', async () => {
  const { open, file, shown, readAgain } = await pageShowing();
  const { promise, resolve } = Promise.withResolvers<void>();
  file.ready = promise;
  open();
  file.holds = 'after';
  const answered = readAgain();
  resolve();
  await answered;
  expect(shown.at(-1)).toBe('after');
});
