import { useEffect, useRef, useState } from 'react';
import type { ReadyForecast } from '../../../shared/api/forecast.ts';
import { CATEGORIES } from '../../../shared/scenario/types.ts';
import type { Adjustment } from '../../../shared/workspace/forecast-settings.ts';
import { useReadOnly } from '../../state/workspace.tsx';
import { actedOn } from './acted-on.ts';
import { AdjustmentForm } from './adjustment-form.tsx';
import { AdjustmentTable } from './adjustment-table.tsx';
import { togetherWords } from './effect-words.ts';
import { FanFigure } from './fan-figure.tsx';
import { useForecastSettings } from './use-forecast-settings.ts';

/** Two years of the past are enough to see where the forecast sets out: what adjustments do is ahead. */
const MONTHS_BEFORE = 24;

/** What the council knows that the past does not: dated changes to who comes, leaves and moves, and what they do. */
export function Adjustments(props: { readonly view: ReadyForecast }) {
  const { view } = props;
  const { settings, save } = useForecastSettings();
  const readOnly = useReadOnly();
  const [changing, setChanging] = useState<string | null>(null);
  const section = useRef<HTMLElement>(null);
  const [toFocus, setToFocus] = useState<Target | null>(null);
  const { adjustments } = settings;
  const categories = CATEGORIES.filter((id) =>
    view.groups.some((group) => group.of === 'category' && group.id === id),
  );
  const replace = (name: string, by: Adjustment) =>
    save(name, (newest) => ({
      adjustments: newest.adjustments.map((each) => (each.id === by.id ? by : each)),
    }));

  // A button that is gone would leave the focus at the top of the page: it goes to the next thing of its kind.
  useEffect(() => {
    if (toFocus === null || adjustments.some(({ id }) => id === toFocus.gone)) return;
    section.current?.querySelector<HTMLElement>(selectorOf(toFocus))?.focus();
    setToFocus(null);
  }, [toFocus, adjustments]);

  const remove = async ({ id, name }: Adjustment) => {
    const at = adjustments.findIndex((each) => each.id === id);
    const next = adjustments[at + 1] ?? adjustments[at - 1];
    const removed = await save(`Removed “${name}” from the forecast`, (newest) => ({
      adjustments: newest.adjustments.filter((each) => each.id !== id),
    }));
    if (!removed) return;
    if (changing === id) setChanging(null);
    setToFocus({ gone: id, button: 'remove', of: next?.id ?? null });
  };
  const endChange = () => {
    setToFocus({ gone: null, button: 'change', of: changing });
    setChanging(null);
  };

  return (
    <section aria-labelledby="adjustments" ref={section}>
      <h2 id="adjustments">What you know that the past does not</h2>
      <p>{togetherWords(view)}</p>
      {adjustments.length === 0 ? null : (
        <AdjustmentTable
          view={view}
          adjustments={adjustments}
          readOnly={readOnly}
          changing={changing}
          onSwitch={(each, enabled) =>
            void replace(`${enabled ? 'Switched on' : 'Switched off'} “${each.name}” in the forecast`, {
              ...each,
              enabled,
            })
          }
          onChange={({ id }) => setChanging(changing === id ? null : id)}
          onRemove={(each) => void remove(each)}
        />
      )}
      {readOnly ? null : (
        <AdjustmentForm
          key={changing ?? 'new'}
          firstMonth={view.months[0] ?? ''}
          categories={categories}
          of={adjustments.find(({ id }) => id === changing) ?? null}
          onKeep={async (adjustment) => {
            if (adjustments.some(({ id }) => id === adjustment.id)) {
              const saved = await replace(`Changed “${adjustment.name}” in the forecast`, adjustment);
              if (saved) endChange();
              return saved;
            }
            return save(`Added “${adjustment.name}” to the forecast`, (newest) => ({
              adjustments: [...newest.adjustments, adjustment],
            }));
          }}
          onCancel={changing === null ? null : endChange}
        />
      )}
      <FanFigure view={view} opensOn={actedOn(view, adjustments)} latest={MONTHS_BEFORE} />
    </section>
  );
}

type Target = {
  /** The adjustment that must be off the page first; null where none goes. */
  readonly gone: string | null;
  readonly button: 'change' | 'remove';
  /** Whose button; null where no adjustment is left, for the form. */
  readonly of: string | null;
};

function selectorOf({ button, of }: Target): string {
  return of === null ? 'form select' : `button[data-${button}="${CSS.escape(of)}"]`;
}
