import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { ValuesView } from '../../shared/api/views.ts';
import { valuesQuery } from './queries.ts';
import { useWorkspace } from './workspace.tsx';

/** How amounts are shown in tables: millions to two decimals, or to the penny. */
export type AmountStyle = 'millions' | 'pounds';

type Choices = {
  readonly scenario: string | null;
  readonly setScenario: (key: string | null) => void;
  readonly year: string;
  readonly setYear: (year: string) => void;
  readonly amounts: AmountStyle;
  readonly setAmounts: (style: AmountStyle) => void;
  readonly compared: readonly string[];
  readonly setCompared: (keys: readonly string[]) => void;
};

/** How many scenarios stand beside the base: more would not fit the page, nor anybody's head. */
export const MOST_COMPARED = 4;

const ChoicesContext = createContext<Choices | null>(null);

/** What the user is looking at: kept while the file is open, never part of the file. */
export function ChoicesProvider(props: { readonly children: ReactNode }) {
  const { content, years } = useWorkspace();
  const [wanted, setScenario] = useState<string | null>(null);
  const [wantedYear, setYear] = useState('');
  const [amounts, setAmounts] = useState<AmountStyle>('millions');
  const [wantedCompared, setCompared] = useState<readonly string[] | null>(null);
  // A scenario or year that has gone (undone, removed, period moved) falls back rather than failing.
  const scenario = content.scenarios.some((row) => row.key === wanted) ? wanted : null;
  const year = years.includes(wantedYear) ? wantedYear : (years[0] ?? '');
  const compared = useMemo(() => {
    const keys = content.scenarios.map((row) => row.key);
    return (wantedCompared === null ? keys : keys.filter((key) => wantedCompared.includes(key))).slice(
      0,
      MOST_COMPARED,
    );
  }, [content.scenarios, wantedCompared]);
  const value = useMemo(
    () => ({ scenario, setScenario, year, setYear, amounts, setAmounts, compared, setCompared }),
    [scenario, year, amounts, compared],
  );
  return <ChoicesContext value={value}>{props.children}</ChoicesContext>;
}

function useChoices(): Choices {
  const choices = useContext(ChoicesContext);
  if (!choices) throw new Error('the choices are read outside ChoicesProvider');
  return choices;
}

/** The scenario chosen in the top bar; null is the base. */
export function useScenario(): Pick<Choices, 'scenario' | 'setScenario'> {
  return useChoices();
}

/** The financial year looked at, `2023/24`; empty while the period of the file cannot be read. */
export function useYear(): Pick<Choices, 'year' | 'setYear'> {
  return useChoices();
}

export function useAmountStyle(): Pick<Choices, 'amounts' | 'setAmounts'> {
  return useChoices();
}

/** The scenarios compared with the base, in the file's order, at most {@link MOST_COMPARED}. */
export function useCompared(): Pick<Choices, 'compared' | 'setCompared'> {
  return useChoices();
}

/** What formulas and ranges come to in the chosen scenario; null while it loads. */
export function useValues(): ValuesView | null {
  const { scenario } = useScenario();
  return useQuery({ ...valuesQuery(scenario), placeholderData: keepPreviousData }).data ?? null;
}
