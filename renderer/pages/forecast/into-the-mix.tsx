import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { MixChange, MixPlan } from '../../../shared/api/forecast.ts';
import { formatFixed, formatNumber } from '../../../shared/money/format.ts';
import { Failed } from '../../components/failed.tsx';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { monthWords } from '../../date-words.ts';
import { useAsk } from '../../state/change.ts';
import { useSay } from '../../state/messages.tsx';
import { mixPlanQuery, WORKSPACE_KEY } from '../../state/queries.ts';
import { navigate } from '../../state/route.ts';
import { useReadOnly } from '../../state/workspace.tsx';
import { nameOr } from '../../words.ts';
import { longMonth, rangeWords } from './forecast-words.ts';
import { MatchTable } from './match-table.tsx';
import { useForecastSettings } from './use-forecast-settings.ts';

/** Puts the forecast into the placement mix: what would go where, what is left out, and the button that does it. */
export function IntoTheMix() {
  const { data: plan, error } = useQuery({ ...mixPlanQuery, placeholderData: keepPreviousData });
  if (error) return <Failed error={error} />;
  if (!plan) return null;
  return (
    <>
      <UseButtons plan={plan} />
      <MatchTable plan={plan} />
      <RegisterChoice plan={plan} />
      {plan.changes.length === 0 ? null : <Changes plan={plan} />}
    </>
  );
}

function UseButtons(props: { readonly plan: MixPlan }) {
  const { plan } = props;
  const ask = useAsk();
  const say = useSay();
  const client = useQueryClient();
  const readOnly = useReadOnly();
  const [busy, setBusy] = useState(false);
  const run = async (name: 'forecast.use' | 'forecast.takeOut', done: string) => {
    setBusy(true);
    const outcome = await ask(name, {});
    await client.invalidateQueries({ queryKey: WORKSPACE_KEY });
    setBusy(false);
    if (outcome.ok) say('done', done);
  };
  const { firstMonth, lastMonth } = plan;
  const span =
    firstMonth === null || lastMonth === null
      ? ''
      : ` from ${longMonth(firstMonth)} to ${longMonth(lastMonth)}`;
  return (
    <section aria-labelledby="use-forecast">
      <h2 id="use-forecast">The forecast in the placement mix</h2>
      <p>
        Gives each placement type its children by month{span}, with the range, in place of Children, Change
        and Growth; what was typed stays for when the forecast is taken out. Position, Uncertainty and
        Sufficiency then go by it. One step: Undo takes it back.
      </p>
      {plan.problem === null ? null : <p className="plan-warning">{plan.problem}</p>}
      {readOnly ? (
        <p>This file is open to read only, so the forecast cannot be put into its mix.</p>
      ) : (
        <div className="row-of-controls">
          <button
            type="button"
            className="main"
            disabled={busy || plan.problem !== null}
            onClick={() =>
              void run(
                'forecast.use',
                'The forecast is in the placement mix. The Position page shows the pressure.',
              )
            }
          >
            {plan.inUse ? 'Put it in again, as it is now' : 'Put the forecast into the mix'}
          </button>
          {plan.inUse ? (
            <>
              <button
                type="button"
                disabled={busy}
                onClick={() =>
                  void run('forecast.takeOut', 'The forecast is taken out of the placement mix.')
                }
              >
                Take the forecast out
              </button>
              <button type="button" className="quiet" onClick={() => navigate('position')}>
                See the pressure
              </button>
            </>
          ) : null}
        </div>
      )}
    </section>
  );
}

function RegisterChoice(props: { readonly plan: MixPlan }) {
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
          onChange={() => void save('Counted the register within the forecast', { register: 'subtract' })}
        />
        They are among them: the mix is the forecast less the register, month by month, each at their own
        price
      </label>
      <label className="with-box">
        <input
          type="radio"
          name="register"
          checked={plan.register === 'beside'}
          onChange={() => void save('Counted the register beside the forecast', { register: 'beside' })}
        />
        They come on top of it
      </label>
    </fieldset>
  );
}

function Changes(props: { readonly plan: MixPlan }) {
  const { changes, firstMonth, lastMonth, register, untouched } = props.plan;
  const first = monthWords(firstMonth ?? '');
  const last = monthWords(lastMonth ?? '');
  const withRegister = changes.some((each) => each.first.register > 0 || each.last.register > 0);
  return (
    <section aria-labelledby="mix-changes">
      <h2 id="mix-changes">What goes into the mix</h2>
      <ScrollRegion label="What goes into the mix">
        <table className="figures" aria-labelledby="mix-changes">
          <thead>
            <tr>
              <th scope="col">Placement type</th>
              <th scope="col">Children, {first}</th>
              {withRegister ? <th scope="col">of the register</th> : null}
              {withRegister ? <th scope="col">in the mix</th> : null}
              <th scope="col">Children, {last}</th>
              {withRegister ? <th scope="col">of the register</th> : null}
              {withRegister ? <th scope="col">in the mix</th> : null}
              <th scope="col" className="words">
                Price
              </th>
            </tr>
          </thead>
          <tbody>
            {changes.map((each) => (
              <tr key={each.key}>
                <th scope="row">{nameOr(each.name)}</th>
                <td>{formatFixed(each.first.children, 1)}</td>
                {withRegister ? <td>{formatFixed(each.first.register, 1)}</td> : null}
                {withRegister ? <td>{formatFixed(each.first.mix, 1)}</td> : null}
                <td>
                  {formatFixed(each.last.children.expected, 1)}
                  <span className="range">{rangeWords(each.last.children)}</span>
                </td>
                {withRegister ? <td>{formatFixed(each.last.register, 1)}</td> : null}
                {withRegister ? <td>{formatFixed(each.last.mix, 1)}</td> : null}
                <td className="words wraps">{PRICE_WORDS[each.price]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <ul className="rests-on">
        <li>Each month’s figure is the mean of its first and last day, so that its cost comes out right.</li>
        <li>
          A type’s months share one assumption, from −1 at the low end to 1 at the high end of the range, so
          that high months do not cancel low ones in a simulation. The Assumptions page lists them.
        </li>
        {register === 'beside' && withRegister ? (
          <li className="plan-warning">
            Children of the register are counted besides: are they in the return too?
          </li>
        ) : null}
        {changes
          .filter(({ overfull }) => overfull > 0)
          .map(({ key, name, overfull }) => (
            <li key={key} className="plan-warning">
              {nameOr(name)}: in {overfull === 1 ? '1 month' : `${overfull} months`} the register has more
              children than are forecast, so the mix is 0 and the total is the register’s. End dates in the
              register would mend it.
            </li>
          ))}
        {untouched.length === 0 ? null : (
          <li>
            Stay as typed, since no children of the return go there:{' '}
            {untouched.map((name) => nameOr(name)).join(', ')}. Check that the same children are not counted
            twice.
          </li>
        )}
      </ul>
    </section>
  );
}

const PRICE_WORDS: Readonly<Record<MixChange['price'], string>> = {
  kept: 'As typed',
  'from the register': 'Average of the register, since it is blank',
  none: '£0, since nobody provides it and it is blank',
  needed: 'Blank: type one in the placement mix, or the figures stop there',
};
