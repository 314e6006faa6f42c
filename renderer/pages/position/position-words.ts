import type { BridgeStep, ReadyPosition } from '../../../shared/api/views.ts';
import { formatBriefly, formatChange, formatPressure } from '../../../shared/money/format.ts';
import { countWords, dateWords } from '../../date-words.ts';

/** The page's answer: the outturn, and how that stands to the budget, in words and a tone for their colour. */
export type PositionAnswer = {
  readonly outturn: string;
  readonly standing: string | null;
  readonly tone: 'over' | 'under' | '';
};

type Answered = Pick<
  ReadyPosition,
  'outturnPence' | 'pressurePence' | 'wholeYear' | 'forecastFrom' | 'forecastTo'
>;

/**
 * "Forecast outturn £32.9m" and "£5.9m over budget"; no standing where there is no pressure to speak of. What
 * comes to only a part of the year is not called its outturn.
 */
export function positionAnswer(view: Answered): PositionAnswer {
  const { pressurePence } = view;
  const amount = formatBriefly(view.outturnPence);
  const standing = pressurePence === null ? null : formatPressure(pressurePence);
  return {
    outturn: view.wholeYear
      ? `Forecast outturn ${amount}`
      : `Forecast ${amount} from ${dateWords(view.forecastFrom)} to ${dateWords(view.forecastTo)}`,
    standing,
    tone: standing === null || standing === 'on budget' ? '' : standing.includes('over') ? 'over' : 'under',
  };
}

/** A part of so few pence is what rounding leaves, and shows as £0. */
const NEXT_TO_NOTHING = 50;

/** The part of the bridge that moved the outturn most in the direction it went; null where nothing moved. */
export function largestCause(bridge: readonly BridgeStep[], pressurePence: number | null): BridgeStep | null {
  const direction = pressurePence !== null && pressurePence < 0 ? -1 : 1;
  let largest: BridgeStep | null = null;
  for (const step of bridge) {
    if (step.role !== 'part' || step.amountPence * direction < NEXT_TO_NOTHING) continue;
    if (!largest || Math.abs(step.amountPence) > Math.abs(largest.amountPence)) largest = step;
  }
  return largest;
}

/** Whether each type has an outturn of its own: its actuals are known, or there are none before the forecast. */
export function showsOutturnByType(
  view: Pick<ReadyPosition, 'actualsByType' | 'actualsPence' | 'wholeYear'>,
): boolean {
  return view.actualsByType || (view.actualsPence === 0 && view.wholeYear);
}

/** Whether nothing is known of what was spent in the year before the forecast begins. */
export function lacksActuals(view: ReadyPosition): boolean {
  return !view.wholeYear && view.actualMonths.length > 0 && view.actualsPence === 0;
}

function forecastWords(view: ReadyPosition): string {
  const forecast = `${capital(countWords(view.months.length, 'month'))} forecast from ${dateWords(view.forecastFrom)}`;
  const before = view.actualMonths.length;
  if (before === 0) return `${forecast}.`;
  return lacksActuals(view)
    ? `${forecast}; the spend of the ${countWords(before, 'month')} before is not entered yet.`
    : `${forecast} on ${countWords(before, 'month')} of actuals.`;
}

function savingWords(savingPence: number, scenario: string | null): string | null {
  if (savingPence === 0 || scenario === null) return null;
  const amount = formatBriefly(Math.abs(savingPence), 2);
  return savingPence > 0
    ? `The measures in “${scenario}” take ${amount} off.`
    : `The measures in “${scenario}” add ${amount}.`;
}

/** The sentences under the answer: what is forecast on what, the largest cause, what the scenario saves. */
export function positionSub(view: ReadyPosition, scenario: string | null): string {
  const cause = largestCause(view.bridge, view.pressurePence);
  const parts = [
    view.pressurePence === null ? view.pressureMissing : null,
    // Why there is no pressure has said so already.
    lacksActuals(view) && view.budgetPence !== null ? null : forecastWords(view),
    cause
      ? `Largest ${cause.amountPence > 0 ? 'cause' : 'relief'}: ${cause.label}, ${formatChange(cause.amountPence)}.`
      : null,
    savingWords(view.savingPence, scenario),
  ];
  return parts.filter((part) => part !== null && part !== '').join(' ');
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
