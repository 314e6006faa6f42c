import { useMemo } from 'react';
import { useWorkspace } from './workspace.tsx';

const COLOURS = 12;

/** The CSS colour of a placement type by its key: the same on every page, by the order of the types. */
export function useTypeColour(): (key: string) => string {
  const types = useWorkspace().content.placementTypes;
  return useMemo(() => {
    const places = new Map(types.map((type, index) => [type.key, (index % COLOURS) + 1]));
    return (key: string) => `var(--type-${places.get(key) ?? COLOURS})`;
  }, [types]);
}
