import { useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext } from 'react';
import type { WorkspaceView } from '../../shared/api/views.ts';
import type { PlacementRow } from '../../shared/workspace/rows.ts';
import { registerQuery } from './queries.ts';

const WorkspaceContext = createContext<WorkspaceView | null>(null);

/** Gives every page below it the open file, already loaded. */
export function WorkspaceProvider(props: {
  readonly workspace: WorkspaceView;
  readonly children: ReactNode;
}) {
  return <WorkspaceContext value={props.workspace}>{props.children}</WorkspaceContext>;
}

/** The open file. Throws outside the provider, which is a bug. */
export function useWorkspace(): WorkspaceView {
  const workspace = useContext(WorkspaceContext);
  if (!workspace) throw new Error('useWorkspace is called outside WorkspaceProvider');
  return workspace;
}

/** The register of placements, which can be long and is read by itself; null while it loads. */
export function useRegister(): readonly PlacementRow[] | null {
  return useQuery(registerQuery).data ?? null;
}

/** Whether somebody else has the file, so that nothing may be changed here. */
export function useReadOnly(): boolean {
  return useWorkspace().file.readOnly !== null;
}
