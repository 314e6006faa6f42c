import type { MixPlan } from '../../../shared/api/forecast.ts';
import { formatNumber } from '../../../shared/money/format.ts';
import { useReadOnly } from '../../state/workspace.tsx';
import { useForecastSettings } from './use-forecast-settings.ts';

/** Whether children of the register are among those forecast. */
export function RegisterChoice(props: { readonly plan: MixPlan }) {
  const { plan } = props;
  const { save } = useForecastSettings();
  const readOnly = useReadOnly();
  const placed = plan.changes.reduce((sum, { first }) => sum + first.register, 0);
  if (placed === 0) return null;
  return (
    <fieldset className="register-choice" disabled={readOnly}>
      <legend>Children of the register</legend>
      <p>
        The register has {formatNumber(placed, 1)} children of these placement types in the first month. The
        return counts every child in care, so they are most likely among those forecast.
      </p>
      <label className="with-box">
        <input
          type="radio"
          name="register"
          checked={plan.register === 'subtract'}
          onChange={() =>
            void save('Counted the register within the forecast', () => ({ register: 'subtract' }))
          }
        />
        They are among them: the mix is the forecast less the register, month by month, each at their own
        price
      </label>
      <label className="with-box">
        <input
          type="radio"
          name="register"
          checked={plan.register === 'beside'}
          onChange={() =>
            void save('Counted the register beside the forecast', () => ({ register: 'beside' }))
          }
        />
        They come on top of it
      </label>
    </fieldset>
  );
}
