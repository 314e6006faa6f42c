import type { MixChange, MixPlan } from '../../../shared/api/forecast.ts';
import { formatFixed } from '../../../shared/money/format.ts';
import { counted } from '../../components/grid/change.ts';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { monthWords } from '../../date-words.ts';
import { nameOr } from '../../words.ts';
import { rangeWords } from './forecast-words.ts';

/** What each placement type of the mix would hold. */
export function MixChanges(props: { readonly plan: MixPlan }) {
  const { changes, firstMonth, lastMonth, register } = props.plan;
  const first = monthWords(firstMonth ?? '');
  const last = monthWords(lastMonth ?? '');
  const withRegister = changes.some((each) => each.first.register > 0 || each.last.register > 0);
  // The range would reach as far down as up, but for there being none to go.
  const few = changes.filter(({ last: { children } }) => children.high > 2 * children.expected).length;
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
          A type’s months share one assumption: at −1 every month is at the low end of the range shown, at 1
          at its high end, and four times in five it is between the two. So high months do not cancel low ones
          in a simulation. The Assumptions page lists them.
        </li>
        {few === 0 ? null : (
          <li>
            In {counted(few, 'placement type')} so few children are expected that the low end stops at 0: a
            simulation then averages more of them than expected.
          </li>
        )}
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
      </ul>
    </section>
  );
}

const PRICE_WORDS: Readonly<Record<MixChange['price'], string>> = {
  kept: 'As typed',
  'from the register': 'Average of the register, since it is blank',
  none: '£0, since nobody provides it and it is blank',
  unused: 'Blank, and not needed: no children are expected',
  needed: 'Blank: type one in the placement mix, or the figures stop there',
};
