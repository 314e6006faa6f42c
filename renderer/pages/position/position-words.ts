import type { BridgeStep, ReadyPosition } from '../../../shared/api/views.ts';
import { formatBriefly, formatPressure } from '../../../shared/money/format.ts';
import { counted } from '../../components/grid/change.ts';
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

/** What is less than this part of the largest cause did not hold it back to speak of. */
const WORTH_SAYING = 0.1;

/** What moved the outturn most in the direction it went, and what most held it back; null where nothing did. */
export type Causes = { readonly largest: BridgeStep | null; readonly against: BridgeStep | null };

export function causesOf(bridge: readonly BridgeStep[], pressurePence: number | null): Causes {
  const parts = bridge.filter((step) => step.role === 'part');
  const went = pressurePence ?? parts.reduce((sum, step) => sum + step.amountPence, 0);
  const direction = went < 0 ? -1 : 1;
  const most = (toward: 1 | -1) =>
    parts.reduce<BridgeStep | null>((found, step) => {
      const moved = step.amountPence * toward;
      return moved < NEXT_TO_NOTHING || moved <= (found?.amountPence ?? 0) * toward ? found : step;
    }, null);
  const largest = most(direction);
  const against = most(direction === 1 ? -1 : 1);
  const least = largest === null ? 0 : Math.abs(largest.amountPence) * WORTH_SAYING;
  return { largest, against: against && Math.abs(against.amountPence) >= least ? against : null };
}

/** Whether each type has an outturn of its own: its actuals are known, or there are none before the forecast. */
export function showsOutturnByType(
  view: Pick<ReadyPosition, 'actualsByType' | 'actualsPence' | 'wholeYear'>,
): boolean {
  return view.actualsByType || (view.actualsPence === 0 && view.wholeYear);
}

/** Whether nothing is known of what was spent in the year before the forecast begins. */
export function lacksActuals(
  view: Pick<ReadyPosition, 'wholeYear' | 'actualMonths' | 'actualsPence'>,
): boolean {
  return !view.wholeYear && view.actualMonths.length > 0 && view.actualsPence === 0;
}

/** What of the year is forecast, and on what. */
export function forecastWords(
  view: Pick<ReadyPosition, 'months' | 'forecastFrom' | 'wholeYear' | 'actualMonths' | 'actualsPence'>,
): string {
  if (!view.forecastFrom.endsWith('-01')) {
    // The month of that day is in both counts: "five months on eight" would make a year of thirteen.
    const from = `Forecast from ${dateWords(view.forecastFrom)}`;
    return lacksActuals(view)
      ? `${from}; what was spent before it is not entered yet.`
      : `${from} on actuals up to the day before.`;
  }
  const forecast = `${capital(countWords(view.months.length, 'month'))} forecast from ${dateWords(view.forecastFrom)}`;
  const before = view.actualMonths.length;
  if (before === 0) return `${forecast}.`;
  return lacksActuals(view)
    ? `${forecast}; the spend of the ${countWords(before, 'month')} before is not entered yet.`
    : `${forecast} on ${countWords(before, 'month')} of actuals.`;
}

/**
 * "Largest cause: Price, adding £1.20m; most is taken off by Mix, £300k."
 * The largest cause is the largest only in the direction of the year: where another moved more the other way, it says so.
 */
export function causeWords({ largest, against }: Causes, scenario: string | null): string | null {
  if (!largest) return null;
  const named = (step: BridgeStep) =>
    step.id === 'measures' && scenario !== null
      ? `the measures in “${scenario}”`
      : step.id === 'opening'
        ? 'the starting position (the first day’s placements, held still, against the budget)'
        : step.label;
  const amount = (step: BridgeStep) => formatBriefly(Math.abs(step.amountPence), 2);
  const adds = largest.amountPence > 0;
  const cause = adds
    ? `Largest cause: ${named(largest)}, adding ${amount(largest)}`
    : `Largest relief: ${named(largest)}, taking ${amount(largest)} off`;
  if (!against) return `${cause}.`;
  const done = adds ? 'taken off' : 'added';
  return Math.abs(against.amountPence) > Math.abs(largest.amountPence)
    ? `${cause}; more than that, ${amount(against)}, is ${done} by ${named(against)}.`
    : `${cause}; most is ${done} by ${named(against)}, ${amount(against)}.`;
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
  const causes = causesOf(view.bridge, view.pressurePence);
  const measuresNamed = [causes.largest, causes.largest && causes.against].some(
    (step) => step?.id === 'measures',
  );
  const parts = [
    view.pressurePence === null ? view.pressureMissing : null,
    // Why there is no pressure has said so already.
    lacksActuals(view) && view.budgetPence !== null ? null : forecastWords(view),
    causeWords(causes, scenario),
    // The cause, or what offset it, has said so already.
    measuresNamed ? null : savingWords(view.savingPence, scenario),
  ];
  return parts.filter((part) => part !== null && part !== '').join(' ');
}

/** Rows the table leaves out, by how many of each: a new file has types a council may never use. */
export function leftOutWords(types: number, schemes: number): string | null {
  const said = [
    ...(types === 0 ? [] : [`${counted(types, 'placement type')} without children, cost or budget`]),
    ...(schemes === 0
      ? []
      : [
          schemes === 1
            ? '1 scheme or measure without a cost or income of its own'
            : `${counted(schemes, 'scheme')} or measures without a cost or income of their own`,
        ]),
  ];
  return said.length === 0 ? null : `Not shown: ${said.join(', and ')} in the year.`;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
