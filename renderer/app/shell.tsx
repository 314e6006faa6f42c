import { useEffect, useRef } from 'react';
import { SidePanelProvider, SidePanelSlot } from '../components/side-panel.tsx';
import { WorkingPanel } from '../components/working-panel.tsx';
import { useFollowing } from '../state/following.ts';
import { useOtherWindows } from '../state/other-windows.ts';
import { useRoute } from '../state/route.ts';
import { useWorking } from '../state/working.tsx';
import { useWorkspace } from '../state/workspace.tsx';
import { nameOr, PAGE_NAMES, PRODUCT } from '../words.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { useFinishedTyping } from './finished-typing.ts';
import { Navigation } from './navigation.tsx';
import { usePageView } from './pages.tsx';
import { PrintHead } from './print-head.tsx';
import { useShortcuts } from './shortcuts.ts';
import { PAGES_WITH_SCENARIO, TopBar } from './top-bar.tsx';
import './shell.css';

/** The open file: bar, list of pages, the page itself and the panel beside it. */
export function Shell() {
  useShortcuts();
  useFollowing();
  useOtherWindows();
  useFinishedTyping();
  const route = useRoute();
  const { content } = useWorkspace();
  const { dismiss } = useWorking();
  const main = useRef<HTMLElement>(null);
  const shown = useRef(route.page);
  const council = nameOr(content.profile.council, 'No council named');
  const View = usePageView(route.page);

  useEffect(() => {
    document.title = `${PAGE_NAMES[route.page]} – ${council} – ${PRODUCT}`;
  }, [route.page, council]);

  useEffect(() => {
    if (shown.current === route.page) return;
    shown.current = route.page;
    dismiss();
    main.current?.scrollTo(0, 0);
    // Reading starts at the new page; a page that was asked for one cell moves on to it.
    if (route.row === null && route.field === null) main.current?.focus();
  }, [route, dismiss]);

  return (
    <SidePanelProvider>
      <div className="shell">
        <TopBar onSkip={() => main.current?.focus()} />
        <Navigation />
        <main id="main" ref={main} tabIndex={-1} className="page">
          <PrintHead council={council} ofScenario={PAGES_WITH_SCENARIO.has(route.page)} />
          <ErrorBoundary key={route.page} what={PAGE_NAMES[route.page]}>
            {View === null ? null : <View />}
          </ErrorBoundary>
        </main>
        <WorkingPanel />
        <SidePanelSlot />
      </div>
    </SidePanelProvider>
  );
}
