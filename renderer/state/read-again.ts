import { notifyManager, type QueryClient } from '@tanstack/react-query';
import { tellOtherWindows } from './other-windows.ts';
import { WORKSPACE_KEY } from './queries.ts';

/** Reads everything that depends on the open file again; resolves once the page shows it. */
export async function readAgain(client: QueryClient): Promise<void> {
  tellOtherWindows();
  const filter = { queryKey: WORKSPACE_KEY, fetchStatus: 'fetching' } as const;
  const started = client.getQueryCache().findAll(filter);
  // A reading that is under way for the first time is not begun again, and may be of the file as it was.
  const first = new Set(started.filter(({ state }) => state.data === undefined));
  await client.invalidateQueries({ queryKey: WORKSPACE_KEY });
  if (first.size > 0)
    await client.invalidateQueries({ queryKey: WORKSPACE_KEY, predicate: (query) => first.has(query) });
  await pageTold();
}

/**
 * The page is told of what was read a task after whoever asked for it. Were that not waited for, a row just added would be
 * away in between, and what is being typed in it would go astray.
 */
function pageTold(): Promise<void> {
  return new Promise((resolve) => {
    notifyManager.schedule(resolve);
  });
}
