import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react';
import type { FigureRef } from '../../shared/api/views.ts';
import { useScenario } from './choices.tsx';

/** A figure as opened: which one, and in which scenario. */
export type OpenFigure = { readonly figure: FigureRef; readonly scenario: string | null };

type Working = {
  /** From the figure first opened to the one shown; empty when the panel is closed. */
  readonly trail: readonly OpenFigure[];
  readonly open: (figure: FigureRef, scenario?: string | null) => void;
  /** Opens a part of the figure shown. */
  readonly deeper: (figure: FigureRef) => void;
  /** Goes back to the figure at this place of the trail. */
  readonly back: (index: number) => void;
  /** Closes the panel and gives focus back to what opened it. */
  readonly close: () => void;
  /** Closes the panel because something else takes its place: focus is that thing's business. */
  readonly dismiss: () => void;
};

const WorkingContext = createContext<Working | null>(null);

export function WorkingProvider(props: { readonly children: ReactNode }) {
  const { scenario: chosen } = useScenario();
  const [trail, setTrail] = useState<readonly OpenFigure[]>([]);
  const opener = useRef<HTMLElement | null>(null);

  const open = useCallback(
    (figure: FigureRef, scenario?: string | null) => {
      opener.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
      setTrail([{ figure, scenario: scenario === undefined ? chosen : scenario }]);
    },
    [chosen],
  );
  const deeper = useCallback((figure: FigureRef) => {
    setTrail((before) => [...before, { figure, scenario: before.at(-1)?.scenario ?? null }]);
  }, []);
  const back = useCallback((index: number) => setTrail((before) => before.slice(0, index + 1)), []);
  const close = useCallback(() => {
    setTrail([]);
    if (opener.current?.isConnected) opener.current.focus();
  }, []);

  const dismiss = useCallback(() => setTrail([]), []);

  const value = useMemo(
    () => ({ trail, open, deeper, back, close, dismiss }),
    [trail, open, deeper, back, close, dismiss],
  );
  return <WorkingContext value={value}>{props.children}</WorkingContext>;
}

export function useWorking(): Working {
  const working = useContext(WorkingContext);
  if (!working) throw new Error('useWorking is called outside WorkingProvider');
  return working;
}

/** Opens a figure to its working in the panel on the right; `scenario` left out is the one chosen. */
export function useOpenWorking(): Working['open'] {
  return useWorking().open;
}
