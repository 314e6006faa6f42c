import { useMemo } from 'react';
import { TYPE_COLOURS } from '../styles/type-colours.ts';
import { useWorkspace } from './workspace.tsx';

/** The CSS colour of a placement type by its key: the same on every page, by the order of the types. */
export function useTypeColour(): (key: string) => string {
  const types = useWorkspace().content.placementTypes;
  return useMemo(() => {
    const places = new Map(types.map((type, index) => [type.key, (index % TYPE_COLOURS) + 1]));
    return (key: string) => `var(--type-${places.get(key) ?? TYPE_COLOURS})`;
  }, [types]);
}
