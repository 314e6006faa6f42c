import { QueryClientProvider, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Failed } from '../components/failed.tsx';
import { MessageBar } from '../components/message-bar.tsx';
import { StartPage } from '../pages/start/start-page.tsx';
import { ChoicesProvider } from '../state/choices.tsx';
import { MessagesProvider } from '../state/messages.tsx';
import { newQueryClient, ReadFailed, workspaceQuery } from '../state/queries.ts';
import { WorkingProvider } from '../state/working.tsx';
import { WorkspaceProvider } from '../state/workspace.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { Shell } from './shell.tsx';

/** The whole page: the start screen, or the open file. */
export function App() {
  const [client] = useState(newQueryClient);
  return (
    <ErrorBoundary what="The program">
      <QueryClientProvider client={client}>
        <MessagesProvider>
          <StartOrFile />
          <MessageBar />
        </MessagesProvider>
      </QueryClientProvider>
    </ErrorBoundary>
  );
}

function StartOrFile() {
  const { data, error } = useQuery(workspaceQuery);
  if (error instanceof ReadFailed && error.failure.code === 'no-workspace') return <StartPage />;
  if (data) {
    return (
      // A new file starts with choices of its own.
      <WorkspaceProvider workspace={data} key={`${data.file.folder}/${data.file.name}`}>
        <ChoicesProvider>
          <WorkingProvider>
            <Shell />
          </WorkingProvider>
        </ChoicesProvider>
      </WorkspaceProvider>
    );
  }
  return error ? <Failed error={error} /> : null;
}
