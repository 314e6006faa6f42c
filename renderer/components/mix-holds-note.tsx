import { useForecastInMix } from '../state/forecast-in-mix.ts';
import { navigate } from '../state/route.ts';
import { counted } from './grid/change.ts';
import { changedWords, holdsInSentence } from './mix-holds-words.ts';
import './mix-holds-note.css';

/**
 * Which forecast the children of the mix are of, and that it has changed since.
 * @param props.onlyIfChanged says nothing while the mix holds the forecast as it is
 */
export function MixHoldsNote(props: { readonly onlyIfChanged?: boolean }) {
  const holds = useForecastInMix();
  if (!holds) return null;
  const changed = changedWords(holds);
  if (props.onlyIfChanged && changed === null) return null;
  const types = counted(holds.placementTypes.length, 'placement type');
  const go = () => navigate('forecast', { field: 'mix' });
  return (
    <p className={changed === null ? 'mix-holds' : 'mix-holds is-changed'}>
      {props.onlyIfChanged
        ? `The children of ${types} are of a forecast. `
        : `The children of ${types} go by the month: ${holdsInSentence(holds)}. `}
      {changed === null ? null : `${changed} `}
      <button type="button" className="opens" onClick={go}>
        {changed === null ? 'The forecast and the mix' : 'See what putting it in again would change'}
      </button>
    </p>
  );
}
