import type { ReadyUncertainty } from '../../../shared/api/uncertainty.ts';
import { Field } from '../../components/field.tsx';
import type { Figure } from './goal-words.ts';
import { quantityWords } from './quantity-words.ts';

type Quantity = ReadyUncertainty['quantities'][number];

/** By how their keys begin. */
const GROUPS = [
  ['placementTypes/', 'Placement types'],
  ['measures/', 'Schemes and measures'],
  ['assumptions/', 'Assumptions'],
  ['placements/', 'Register'],
] as const;

/** The figures in the groups of the list: first those with a range, which one would vary first. */
function grouped({ quantities, tornado }: Pick<ReadyUncertainty, 'quantities' | 'tornado'>) {
  const ranged = new Set(tornado.map(({ key }) => key));
  const groups: readonly (readonly [string, readonly Quantity[]])[] = [
    ['With a range', quantities.filter(({ key }) => ranged.has(key))],
    ...GROUPS.map(
      ([start, words]) =>
        [words, quantities.filter(({ key }) => key.startsWith(start) && !ranged.has(key))] as const,
    ),
  ];
  return groups.filter(([, figures]) => figures.length > 0);
}

/** One of the file's figures, to be varied. */
export function QuantityChoice(props: {
  readonly label: string;
  readonly view: Pick<ReadyUncertainty, 'quantities' | 'tornado'>;
  readonly value: string;
  readonly onChoose: (key: string) => void;
}) {
  return (
    <Field label={props.label}>
      {(ids) => (
        <select {...ids} value={props.value} onChange={(event) => props.onChoose(event.target.value)}>
          {grouped(props.view).map(([words, figures]) => (
            <optgroup key={words} label={words}>
              {figures.map(({ key, name, value }) => (
                <option key={key} value={key}>
                  {name} ({quantityWords(key, value)})
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      )}
    </Field>
  );
}

/** Which figure is looked at. */
export function FigureChoice(props: {
  readonly hasPressure: boolean;
  readonly hasMeasures: boolean;
  readonly value: Figure;
  readonly onChoose: (figure: Figure) => void;
}) {
  const choices: readonly { readonly figure: Figure; readonly words: string; readonly offered: boolean }[] = [
    { figure: 'pressure', words: 'over or under budget', offered: props.hasPressure },
    { figure: 'outturn', words: 'outturn', offered: true },
    { figure: 'saving', words: 'what the measures save', offered: props.hasMeasures },
  ];
  return (
    <Field label="Figure">
      {(ids) => (
        <select
          {...ids}
          value={props.value}
          onChange={(event) => {
            const chosen = choices.find(({ figure }) => figure === event.target.value);
            if (chosen) props.onChoose(chosen.figure);
          }}
        >
          {choices
            .filter(({ offered }) => offered)
            .map(({ figure, words }) => (
              <option key={figure} value={figure}>
                {words}
              </option>
            ))}
        </select>
      )}
    </Field>
  );
}
