import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { WORKSPACE_KEY, workspaceQuery } from './queries.ts';
import { useReadOnly } from './workspace.tsx';

const FOLLOW_EVERY_MS = 15_000;

/** While somebody else has the file: reads all that is shown again, every 15 seconds and on coming back to the window. */
export function useFollowing(): void {
  const readOnly = useReadOnly();
  const client = useQueryClient();
  useEffect(() => {
    if (!readOnly) return;
    const readAgain = () => void client.invalidateQueries({ queryKey: WORKSPACE_KEY });
    const timer = setInterval(readAgain, FOLLOW_EVERY_MS);
    window.addEventListener('focus', readAgain);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', readAgain);
    };
  }, [readOnly, client]);
}

/** The instant, ISO, at which what is shown of the file was last read. */
export function useReadAt(): string {
  return new Date(useQuery(workspaceQuery).dataUpdatedAt).toISOString();
}
