import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { MixPlan } from '../../../shared/api/forecast.ts';
import { longMonth } from '../../../shared/calendar/text-words.ts';
import { changedWords, holdsInSentence } from '../../components/mix-holds-words.ts';
import { useOneAtATime } from '../../components/one-at-a-time.ts';
import { useAsk } from '../../state/change.ts';
import { useSay } from '../../state/messages.tsx';
import { readAgain } from '../../state/read-again.ts';
import { navigate, useGoTo } from '../../state/route.ts';
import { useReadOnly, useWorkspace } from '../../state/workspace.tsx';
import { nameOr } from '../../words.ts';
import { LeftOut } from './left-out.tsx';
import { MixEffectTable } from './mix-effect-table.tsx';
import { OldData } from './old-data.tsx';

/** What the mix holds, what stands in the way, what putting the forecast in would change, and the button that does it. */
export function PutIn(props: { readonly plan: MixPlan }) {
  const { plan } = props;
  const readOnly = useReadOnly();
  const heading = useRef<HTMLHeadingElement>(null);
  // A button that mends something goes with what it mended.
  const keepPlace = () => heading.current?.focus();
  const { firstMonth, lastMonth } = plan;
  const span =
    firstMonth === null || lastMonth === null
      ? ''
      : ` from ${longMonth(firstMonth)} to ${longMonth(lastMonth)}`;
  return (
    <section aria-labelledby="use-forecast">
      <h2 id="use-forecast" ref={heading} tabIndex={-1}>
        The forecast in the placement mix
      </h2>
      <p>
        Gives each placement type its children by month{span}, with the range, in place of Children, Change
        and Growth; what was typed stays for when the forecast is taken out. One step: Undo takes it back.
      </p>
      <OldData from={plan.from} onDone={keepPlace} />
      <Holds plan={plan} />
      <LeftOut plan={plan} onDone={keepPlace} />
      <Unpriced plan={plan} />
      <Untouched plan={plan} />
      {plan.problem === null ? null : <p className="plan-warning">{plan.problem}</p>}
      {readOnly ? (
        <p>This file is open to read only, so the forecast cannot be put into its mix.</p>
      ) : (
        <Buttons plan={plan} />
      )}
      {plan.effect === null || (plan.holds !== null && plan.differs.length === 0) ? null : (
        <MixEffectTable effect={plan.effect} />
      )}
    </section>
  );
}

/** Which forecast is in the mix, and whether it is still the one the page shows. */
function Holds(props: { readonly plan: MixPlan }) {
  const { holds, differs } = props.plan;
  if (holds === null) return null;
  const why =
    changedWords(holds) ??
    'The mix is not the forecast as it is now: months were taken out, the register has changed, or the forecast is made otherwise.';
  return (
    <>
      <p>In the mix now: {holdsInSentence(holds)}.</p>
      {differs.length === 0 ? (
        <p className="soft">The mix holds the forecast as it is.</p>
      ) : (
        <p className="plan-warning">
          {why} Putting it in again would change the children of{' '}
          {differs.map((name) => nameOr(name)).join('; ')}.
        </p>
      )}
    </>
  );
}

function unpriced({ changes }: MixPlan): MixPlan['changes'] {
  return changes.filter(({ price }) => price === 'needed');
}

/** Types without a price, without which there is no pressure to see. */
function Unpriced(props: { readonly plan: MixPlan }) {
  const goTo = useGoTo();
  const needed = unpriced(props.plan);
  const [first] = needed;
  if (!first) return null;
  return (
    <p className="plan-warning">
      {needed.length === 1 ? 'One placement type has' : `${needed.length} placement types have`} no price yet,
      and the figures wait for it: {needed.map(({ name }) => nameOr(name)).join('; ')}.{' '}
      <button
        type="button"
        onClick={() => goTo({ table: 'placementTypes', key: first.key, field: 'weeklyCost' })}
      >
        {needed.length === 1 ? 'Type the price' : 'Type the prices'}
      </button>
    </p>
  );
}

/** Types that keep what was typed: their children may be among the return's as well. */
function Untouched(props: { readonly plan: MixPlan }) {
  const { untouched } = props.plan;
  if (untouched.length === 0) return null;
  const [keep, them] = untouched.length === 1 ? ['keeps', 'it'] : ['keep', 'them'];
  return (
    <p className="plan-warning">
      {untouched.map((name) => nameOr(name)).join('; ')} {keep} the children typed there, since none of the
      return go to {them}. Where these are in the return under another type, they would be counted twice:
      clear them in the placement mix, or choose where the return’s children go.
    </p>
  );
}

function Buttons(props: { readonly plan: MixPlan }) {
  const { plan } = props;
  const { opening } = useWorkspace();
  const ask = useAsk();
  const say = useSay();
  const client = useQueryClient();
  const main = useRef<HTMLButtonElement>(null);
  // A button that is disabled while it works would lose the focus it was pressed with.
  const once = useOneAtATime();
  const run = async (name: 'forecast.use' | 'forecast.takeOut', done: string) => {
    const outcome = await ask(name, { opening });
    await readAgain(client);
    if (!outcome.ok) return;
    say('done', done);
    main.current?.focus();
  };
  const waiting = unpriced(plan).length > 0;
  const next = waiting
    ? 'Some of its placement types have no price yet: type it in the placement mix, and the Position page shows the pressure.'
    : 'The Position page shows the pressure.';
  return (
    <div className="row-of-controls">
      <button
        ref={main}
        type="button"
        className="main"
        disabled={plan.problem !== null}
        onClick={() => once(() => run('forecast.use', `The forecast is in the placement mix. ${next}`))}
      >
        {plan.holds !== null ? 'Put it in again, as it is now' : 'Put the forecast into the mix'}
      </button>
      {plan.holds !== null ? (
        <>
          <button
            type="button"
            onClick={() =>
              once(() => run('forecast.takeOut', 'The forecast is taken out of the placement mix.'))
            }
          >
            Take the forecast out
          </button>
          {waiting ? null : (
            <button type="button" className="quiet" onClick={() => navigate('position')}>
              See the pressure
            </button>
          )}
        </>
      ) : null}
    </div>
  );
}
