import { z } from 'zod';

/**
 * Of what changes the open file, which opening of which file it is for: a page that shows another than the one that is
 * open now must change nothing. Left out by callers that look at no file first.
 */
export const forOpening = { opening: z.string().max(80).optional() };
