import { z } from 'zod';

/** What the process that fetches Electron tells the one that waits for it. Bytes; `total` null when not announced. */
export const downloadReport = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('receiving'),
    transferred: z.number().min(0),
    total: z.number().min(0).nullable(),
  }),
  z.strictObject({ state: z.literal('unpacking') }),
  z.strictObject({ state: z.literal('refused'), reason: z.string() }),
]);
export type DownloadReport = z.infer<typeof downloadReport>;

/** Progress in words; whole megabytes (millions of bytes), as browsers and installers count them. */
export function progressWords(transferred: number, total: number | null): string {
  const megabytes = (bytes: number) => String(Math.floor(bytes / 1_000_000));
  const share = total === null || total === 0 ? '' : ` (${Math.floor((transferred / total) * 100)}%)`;
  const of = total === null ? '' : ` of ${megabytes(total)}`;
  return `Fetching Electron, once: ${megabytes(transferred)}${of} MB${share}`;
}
