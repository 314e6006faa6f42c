import { type ComponentType, lazy } from 'react';
import type { PageName } from '../state/route.ts';

/** Each page is fetched when it is first visited, so that the start screen does not wait for charts. */
export const PAGE_VIEWS: Readonly<Record<PageName, ComponentType>> = {
  position: lazy(async () => ({
    default: (await import('../pages/position/position-page.tsx')).PositionPage,
  })),
  mix: lazy(async () => ({ default: (await import('../pages/mix/mix-page.tsx')).MixPage })),
  register: lazy(async () => ({
    default: (await import('../pages/register/register-page.tsx')).RegisterPage,
  })),
  budgets: lazy(async () => ({ default: (await import('../pages/budgets/budgets-page.tsx')).BudgetsPage })),
  scenarios: lazy(async () => ({
    default: (await import('../pages/scenarios/scenarios-page.tsx')).ScenariosPage,
  })),
  uncertainty: lazy(async () => ({
    default: (await import('../pages/uncertainty/uncertainty-page.tsx')).UncertaintyPage,
  })),
  assumptions: lazy(async () => ({
    default: (await import('../pages/assumptions/assumptions-page.tsx')).AssumptionsPage,
  })),
  reports: lazy(async () => ({ default: (await import('../pages/reports/reports-page.tsx')).ReportsPage })),
  history: lazy(async () => ({ default: (await import('../pages/history/history-page.tsx')).HistoryPage })),
  settings: lazy(async () => ({
    default: (await import('../pages/settings/settings-page.tsx')).SettingsPage,
  })),
};
