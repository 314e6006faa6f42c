import { type ComponentType, useEffect, useSyncExternalStore } from 'react';
import { PAGES, type PageName } from '../state/route.ts';

/** Each page is a file of its own, so that the start screen does not wait for charts. */
const LOADERS: Readonly<Record<PageName, () => Promise<ComponentType>>> = {
  position: async () => (await import('../pages/position/position-page.tsx')).PositionPage,
  mix: async () => (await import('../pages/mix/mix-page.tsx')).MixPage,
  register: async () => (await import('../pages/register/register-page.tsx')).RegisterPage,
  budgets: async () => (await import('../pages/budgets/budgets-page.tsx')).BudgetsPage,
  scenarios: async () => (await import('../pages/scenarios/scenarios-page.tsx')).ScenariosPage,
  savings: async () => (await import('../pages/savings/savings-page.tsx')).SavingsPage,
  uncertainty: async () => (await import('../pages/uncertainty/uncertainty-page.tsx')).UncertaintyPage,
  sufficiency: async () => (await import('../pages/sufficiency/sufficiency-page.tsx')).SufficiencyPage,
  region: async () => (await import('../pages/region/region-page.tsx')).RegionPage,
  assumptions: async () => (await import('../pages/assumptions/assumptions-page.tsx')).AssumptionsPage,
  return: async () => (await import('../pages/return/return-page.tsx')).ReturnPage,
  forecast: async () => (await import('../pages/forecast/forecast-page.tsx')).ForecastPage,
  reports: async () => (await import('../pages/reports/reports-page.tsx')).ReportsPage,
  history: async () => (await import('../pages/history/history-page.tsx')).HistoryPage,
  settings: async () => (await import('../pages/settings/settings-page.tsx')).SettingsPage,
};

const views = new Map<PageName, ComponentType>();
const listeners = new Set<() => void>();

/** Shown in place of a page whose file could not be fetched; the boundary around pages says so. */
function Unfetched(): never {
  throw new Error('The file of this page could not be fetched');
}

async function fetchView(name: PageName): Promise<void> {
  if (views.has(name)) return;
  views.set(name, await LOADERS[name]().catch(() => Unfetched));
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * What shows a page; null while it is fetched for the first time. Once there is one page to look at the others
 * are fetched too: going to them then leaves no moment with nothing on the screen.
 */
export function usePageView(name: PageName): ComponentType | null {
  const view = useSyncExternalStore(subscribe, () => views.get(name) ?? null);
  useEffect(() => {
    void fetchView(name).then(() => Promise.all(PAGES.map(fetchView)));
  }, [name]);
  return view;
}
