import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { likelyQuery } from '../../state/queries.ts';
import { rangeWords } from '../uncertainty/uncertainty-words.ts';

/** The likely range beside the answer, once simulated; grey when the file has changed since. */
export function Likely(props: { readonly scenario: string | null; readonly year: string }) {
  const { data } = useQuery({
    ...likelyQuery(props.scenario, props.year),
    placeholderData: keepPreviousData,
  });
  if (!data) return null;
  const words = rangeWords(data.lowPence, data.highPence, data.of === 'pressure');
  return (
    <span className={data.stale ? 'likely likely-stale' : 'likely'}>
      {' '}
      (likely {words}
      {data.stale ? '; before the last change' : ''})
    </span>
  );
}
