import type { ComparedScheme } from '../../../shared/api/compared-scheme.ts';
import type { FigureRef } from '../../../shared/api/views.ts';
import { formatPercent } from '../../../shared/money/format.ts';
import type { ScenarioRow } from '../../../shared/workspace/rows.ts';
import { Switch } from '../../components/switch.tsx';
import { monthOfDate, monthWords } from '../../date-words.ts';
import { useAmountStyle } from '../../state/choices.tsx';
import { nameOr } from '../../words.ts';
import { gaveWayWords } from './gave-way-words.ts';
import { Saving, thousandsText } from './saving.tsx';

/** What the table's columns say of each line: its saving year by year, or what that is made of. */
export type PlanView = 'years' | 'parts';

type PlanLineProps = {
  readonly name: string;
  /** What it changes, or which kind of scheme it is. */
  readonly kind: string;
  readonly kindTitle: string;
  /** What its form must have before it can be switched on, and has not. */
  readonly needed: readonly string[];
  readonly starts: string | null;
  readonly on: boolean;
  readonly shown: ScenarioRow | null;
  readonly figures: ComparedScheme | undefined;
  readonly years: readonly string[];
  readonly view: PlanView;
  /** Of the whole table. */
  readonly columns: number;
  readonly status: string | null;
  /** Marks the button that opens it, so that focus can come back. */
  readonly opener: { readonly 'data-measure': string } | { readonly 'data-scheme': string };
  readonly editing: boolean;
  readonly readOnly: boolean;
  readonly figure: (year: string | null) => FigureRef;
  readonly onEdit: () => void;
  readonly onSwitch: (on: boolean) => void;
  readonly first: boolean;
  readonly last: boolean;
  readonly onMove: (by: -1 | 1) => void;
};

/** One scheme or measure: its switch, what it saves, whom it gave way to, its place in the order. */
export function PlanLine(props: PlanLineProps) {
  const { name, shown, figures, on, readOnly } = props;
  const unfinished = props.needed.length > 0;
  const notes = figures ? gaveWayWords(figures) : [];
  const starts = props.starts ?? figures?.starts ?? null;
  const saving = (pence: number | null, year: string | null) => (
    <Saving pence={pence} year={year} scenario={shown?.key ?? null} figure={props.figure(year)} of={name} />
  );
  return (
    <>
      <tr
        className={`${on ? '' : 'off'}${notes.length > 0 ? ' noted' : ''}`}
        aria-current={props.editing ? true : undefined}
      >
        <td>
          {shown ? (
            <Switch
              on={on}
              label={`${name} in ${nameOr(shown.name)}${unfinished ? ': once it has what is needed' : ''}`}
              // What is on can always be switched off.
              disabled={readOnly || (unfinished && !on)}
              onSwitch={props.onSwitch}
            />
          ) : null}
        </td>
        <th scope="row" className="words wraps">
          <button type="button" className="opens" {...props.opener} onClick={props.onEdit}>
            {name}
          </button>
        </th>
        <td className="words kind" title={props.kindTitle}>
          {props.kind}
          {unfinished ? <p className="plan-needed">Still needed: {props.needed.join(', ')}</p> : null}
        </td>
        <td>{starts === null || starts === '' ? '–' : monthOfDate(starts)}</td>
        {props.view === 'years' ? (
          <>
            {props.years.map((year) => (
              <td key={year}>
                {saving(figures?.savings.find((found) => found.year === year)?.savingPence ?? null, year)}
              </td>
            ))}
            <td className="saving-total">{saving(figures?.totalPence ?? null, null)}</td>
          </>
        ) : (
          <>
            <Parts figures={figures} />
            <td className="saving-total">{saving(figures?.totalPence ?? null, null)}</td>
            <Outcome figures={figures} status={props.status} />
          </>
        )}
        {readOnly ? null : (
          <td>
            {([-1, 1] as const).map((by) => {
              const stuck = by < 0 ? props.first : props.last;
              return (
                <button
                  key={by}
                  type="button"
                  className="quiet icon"
                  aria-label={`Move ${name} ${by < 0 ? 'earlier' : 'later'}`}
                  aria-disabled={stuck}
                  onClick={() => !stuck && props.onMove(by)}
                >
                  {by < 0 ? '↑' : '↓'}
                </button>
              );
            })}
          </td>
        )}
      </tr>
      {notes.length === 0 ? null : (
        <tr className="gave-way">
          <td />
          <td className="words" colSpan={props.columns - 1}>
            {notes.map((note) => (
              <p key={note}>{note}</p>
            ))}
          </td>
        </tr>
      )}
    </>
  );
}

function Parts(props: { readonly figures: ComparedScheme | undefined }) {
  const { figures } = props;
  const { amounts } = useAmountStyle();
  const parts = [
    figures?.grossAvoidedPence,
    figures?.runningCostPence,
    figures?.financingPence,
    figures?.incomePence,
  ];
  return parts.map((pence, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a table are in a fixed order.
    <td key={at}>{pence === undefined ? '–' : thousandsText(pence, amounts)}</td>
  ));
}

function Outcome(props: { readonly figures: ComparedScheme | undefined; readonly status: string | null }) {
  const { figures } = props;
  const { amounts } = useAmountStyle();
  const month = (value: string | null | undefined) =>
    figures?.hasCosts === false ? 'no costs' : value == null ? '–' : monthWords(value);
  return (
    <>
      <td>{figures && figures.capitalPence !== 0 ? thousandsText(figures.capitalPence, amounts) : '–'}</td>
      <td>{month(figures?.paybackNet)}</td>
      <td>{month(figures?.paybackGross)}</td>
      <td>{figures?.breakEvenOccupancy == null ? '–' : formatPercent(figures.breakEvenOccupancy, 0)}</td>
      <td className="words">{props.status ?? '–'}</td>
    </>
  );
}
