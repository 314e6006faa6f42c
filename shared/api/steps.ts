/** What comes of changing a file, and the list of what was changed. */
import { z } from 'zod';

export const stepDone = z.strictObject({ revision: z.int(), savedAt: z.string() });
export type StepDone = z.infer<typeof stepDone>;

/** What Undo or Redo did: `name` is that of the step taken back or put back. */
export const stepReplayed = stepDone.extend({ name: z.string() });
export type StepReplayed = z.infer<typeof stepReplayed>;

const historyStep = z.strictObject({
  id: z.int(),
  at: z.string(),
  name: z.string(),
  by: z.string(),
  /** `undone` steps can be redone; `dropped` ones were undone and then overtaken by another change. */
  state: z.enum(['done', 'undone', 'dropped']),
  changes: z.array(
    z.strictObject({ where: z.string(), from: z.string().nullable(), to: z.string().nullable() }),
  ),
  /** How many changes there are in all; `changes` holds the first few hundred. */
  changeCount: z.int(),
});
export const historyView = z.strictObject({ steps: z.array(historyStep), more: z.boolean() });
export type HistoryStep = z.infer<typeof historyStep>;
export type HistoryView = z.infer<typeof historyView>;
