import type { CompiledScheme } from './compiled.ts';

/**
 * What a comparison says of a scheme beside its money: where it breaks even, if it has beds, and what the file says of
 * confidence, status and saving so far. What the file does not say is left out.
 */
export function schemeNotes({
  name,
  tracking,
  explanation,
}: CompiledScheme): Readonly<Record<string, unknown>> {
  const breakEven = explanation.figures.find(({ key }) => key === 'breakEvenOccupancy');
  const { confidence, weight, cashable, status, owner, target, actualSaving } = tracking;
  const said = { confidence, weight, cashable, status, owner, target, actualSaving };
  return {
    name,
    ...(breakEven && { breakEvenOccupancy: breakEven.value }),
    ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null)),
  };
}
