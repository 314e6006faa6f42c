import { z } from 'zod';

/** What the start screen shows. No operation takes or gives a path to act on: files are named by an id of ours. */
const appInfo = z.strictObject({
  version: z.string(),
  /** `desktop` is the Electron shell, `browser` the loopback host. */
  host: z.enum(['desktop', 'browser']),
  /** Where new workspaces are kept, for showing only. */
  folder: z.string(),
});

const recentFile = z.strictObject({
  id: z.string(),
  name: z.string(),
  folder: z.string(),
  /** ISO instant of the last time it was opened or changed here; null if never opened. */
  openedAt: z.string().nullable(),
  missing: z.boolean(),
});

const workedExample = z.strictObject({ id: z.string(), title: z.string(), summary: z.string() });

export const backup = z.strictObject({ id: z.string(), at: z.string(), bytes: z.int() });

export const startView = z.strictObject({
  app: appInfo,
  recent: z.array(recentFile),
  examples: z.array(workedExample),
});

/** The four things New asks. */
export const newWorkspace = z.strictObject({
  council: z.string().trim().min(1).max(200),
  /** First financial year forecast, `2024/25`. */
  year: z.string().regex(/^\d{4}\/\d{2}$/),
  /** The first day forecast, ISO; in that year. */
  positionDate: z.iso.date(),
  /** Placement budget of the year in whole pence; null if not known yet. */
  budgetPence: z.int().min(0).nullable(),
});

export const openedFile = z.strictObject({
  name: z.string(),
  folder: z.string(),
  /** Who has it open, when it could only be opened to read. */
  readOnly: z
    .strictObject({ by: z.string(), machine: z.string(), since: z.string().nullable(), reason: z.string() })
    .nullable(),
});

export type RecentFile = z.infer<typeof recentFile>;
export type WorkedExample = z.infer<typeof workedExample>;
export type NewWorkspace = z.infer<typeof newWorkspace>;
export type OpenedFile = z.infer<typeof openedFile>;
export type Backup = z.infer<typeof backup>;
