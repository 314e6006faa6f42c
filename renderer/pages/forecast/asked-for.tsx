import type { ReadyForecast } from '../../../shared/api/forecast.ts';
import { formatNumber } from '../../../shared/money/format.ts';
import { readNumber } from '../../../shared/money/read.ts';
import { type ForecastSettings, MOST_MONTHS_AHEAD } from '../../../shared/workspace/forecast-settings.ts';
import { DateField } from '../../components/date-field.tsx';
import { Field } from '../../components/field.tsx';
import { TypedInput } from '../../components/typed-input.tsx';
import { dateWords } from '../../date-words.ts';
import { useSay } from '../../state/messages.tsx';
import { useReadOnly } from '../../state/workspace.tsx';
import { triedWords } from './forecast-words.ts';
import { useForecastSettings } from './use-forecast-settings.ts';

type AskedForProps = {
  readonly view: { readonly settings: ForecastSettings; readonly earliest: string; readonly latest: string };
  /** Null where there is no forecast. */
  readonly window: ReadyForecast['window'] | null;
};

const CHOSEN_FOR_ME = '';

/** The day to forecast from, how far, and the months that rates are learned from. */
export function AskedFor({ view, window }: AskedForProps) {
  const { settings, earliest, latest } = view;
  const { save } = useForecastSettings();
  const readOnly = useReadOnly();
  const say = useSay();

  const setMonths = (text: string) => {
    const read = readNumber(text);
    if (!read.ok || !Number.isInteger(read.value) || read.value < 1 || read.value > MOST_MONTHS_AHEAD) {
      say('failed', `Months ahead: type a whole number from 1 to ${MOST_MONTHS_AHEAD}.`);
      return;
    }
    void save(`Forecast ${read.value} months ahead`, () => ({ months: read.value }));
  };
  const setFrom = (day: string) => {
    const from = day === '' || day === latest ? null : day;
    void save(
      from === null ? 'Forecast from the last day of the returns' : `Forecast from ${dateWords(from)}`,
      () => ({ from }),
    );
  };
  const setWindow = (text: string) => {
    const windowMonths = text === CHOSEN_FOR_ME ? null : Number(text);
    void save(
      windowMonths === null
        ? 'Let the months that rates are learned from be chosen'
        : `Learned rates from the latest ${windowMonths} months`,
      () => ({ windowMonths }),
    );
  };
  return (
    <div className="asked-for">
      <DateField
        label="Forecast from"
        value={settings.from ?? latest}
        readOnly={readOnly}
        help={earliest === '' ? undefined : `${dateWords(earliest)} to ${dateWords(latest)}`}
        onCommit={setFrom}
      />
      <Field
        label="Months ahead"
        help={`1 to ${MOST_MONTHS_AHEAD} here; the mix takes it to the file’s last day`}
      >
        {(ids) => (
          <TypedInput
            {...ids}
            inputMode="numeric"
            readOnly={readOnly}
            value={formatNumber(settings.months)}
            onCommit={setMonths}
          />
        )}
      </Field>
      {window === null ? null : (
        <Field label="Rates learned from" help={triedWords(window)}>
          {(ids) => (
            <select
              {...ids}
              disabled={readOnly}
              value={settings.windowMonths === null ? CHOSEN_FOR_ME : String(settings.windowMonths)}
              onChange={(event) => setWindow(event.target.value)}
            >
              <option value={CHOSEN_FOR_ME}>Chosen for me</option>
              {windows(window, settings.windowMonths).map((months) => (
                <option key={months} value={String(months)}>
                  {months === window.longest ? `All ${months} months` : `The latest ${months} months`}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
    </div>
  );
}

const WINDOWS = [12, 24, 36, 48];

function windows({ longest }: ReadyForecast['window'], chosen: number | null): number[] {
  const all = [
    ...WINDOWS.filter((months) => months < longest),
    longest,
    ...(chosen === null ? [] : [chosen]),
  ];
  return [...new Set(all)].sort((one, other) => one - other);
}
