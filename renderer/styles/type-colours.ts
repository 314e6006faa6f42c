/**
 * How many colours of placement types the style sheet has (`--type-1` onwards): as many as there are types to begin
 * with or in a return, so that no two of those share one.
 */
export const TYPE_COLOURS = 16;
