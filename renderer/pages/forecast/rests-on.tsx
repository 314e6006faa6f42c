import type { ReadyForecast } from '../../../shared/api/forecast.ts';

/** The rates behind the forecast in plain words, and what it cannot know. */
export function RestsOn(props: { readonly view: ReadyForecast }) {
  const { window, lacking } = props.view;
  return (
    <section aria-labelledby="rests-on">
      <h2 id="rests-on">What it rests on, and what it does not know</h2>
      <ul className="rests-on">
        <li>
          Coming into care is by age, with the season and recent change; leaving and moving by age, placement
          and time in the placement, learned from {window.months} months. Small numbers lean on those of
          children alike.
          {lacking > 0
            ? null
            : ' The children in care when these months begin count too: how many there were of each age and placement tells of the years before.'}
        </li>
        <li>
          A placement type keeps its present share of its kind of placement. An adjustment moves children
          between kinds, such as residential to fostering. Fewer agency and more in-house foster placements
          are one kind: plan those as a scheme or a change on the Scenarios page.
        </li>
        {window.by === 'given' && window.months < window.longest ? (
          <li>
            Learned from the latest {window.months} months of {window.longest}, as chosen. A range can come
            out narrower for it, which does not make it surer: what it has not seen move, it takes to be
            steadier.
          </li>
        ) : null}
        <li>
          It does not know of changes in law, practice, thresholds, dispersal or homes that the past does not
          show, nor of anybody’s plans. What you know of these, say as an adjustment.
        </li>
        <li>
          The range is of chance and of doubt about the rates. It is not of events that have never happened in
          these years.
        </li>
      </ul>
    </section>
  );
}
