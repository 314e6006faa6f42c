import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReturnView } from '../../../shared/api/returns.ts';
import { Failed } from '../../components/failed.tsx';
import { useKeepFocus } from '../../components/keep-focus.ts';
import { PageFrame } from '../../components/page-frame.tsx';
import { PageParts } from '../../components/page-parts.tsx';
import { returnQuery } from '../../state/queries.ts';
import { BringIn } from './bring-in.tsx';
import { CareHistory } from './care-history.tsx';
import { FilesNotUsed } from './files-not-used.tsx';
import { MapTable } from './map-table.tsx';
import { Prices } from './prices.tsx';
import { Quality } from './quality.tsx';
import { returnSub } from './return-words.ts';
import './return-page.css';

const PARTS = ['history', 'quality', 'map', 'prices'] as const;
type Part = (typeof PARTS)[number];
const PART_NAMES: Readonly<Record<Part, string>> = {
  history: 'History',
  quality: 'Data quality',
  map: 'How it is read',
  prices: 'Prices',
};

/** The council's own return: brought in, checked, and the history of children in care that it tells. */
export function ReturnPage() {
  const { data, error } = useQuery(returnQuery);
  // The first return takes the place of the box it was brought in by.
  useKeepFocus(data === null ? null : data?.importedAt);
  if (error) return <Failed error={error} />;
  if (data === undefined) return null;
  if (data === null)
    return (
      <PageFrame
        heading="Bring in the council’s own return"
        sub="The SSDA903 return holds every placement of every child in care. From it come their history, and a forecast."
        notes={NOTES}
      >
        <BringIn again={false} />
      </PageFrame>
    );
  return <WithReturn view={data} />;
}

const NOTES = [
  'Kept without names: identifiers are scrambled with a secret of this file',
  'Only the month of birth is kept, and of addresses the postcode district',
];

/** The part that is shown; of how it is read, whether to begin at the borough’s postcode districts. */
type Shown = { readonly part: Part; readonly atDistricts: boolean };

function WithReturn(props: { readonly view: ReturnView }) {
  const { view } = props;
  const [{ part, atDistricts }, setShown] = useState<Shown>({ part: 'history', atDistricts: false });
  const show = (chosen: Part, districts: boolean) => setShown({ part: chosen, atDistricts: districts });
  return (
    <PageFrame heading={`Return of ${view.name}`} sub={returnSub(view)} notes={NOTES}>
      {view.notUsed.length === 0 ? null : (
        <section className="return-fault" aria-label="Files not used">
          <p>{view.notUsed.length === 1 ? '1 file was' : `${view.notUsed.length} files were`} not used.</p>
          <FilesNotUsed files={view.notUsed} />
        </section>
      )}
      <PageParts parts={PARTS} names={PART_NAMES} chosen={part} onChoose={(chosen) => show(chosen, false)} />
      {part === 'history' ? <CareHistory view={view} onDistricts={() => show('map', true)} /> : null}
      {part === 'quality' ? <Quality view={view} /> : null}
      {part === 'map' ? <MapTable view={view} atDistricts={atDistricts} /> : null}
      {part === 'prices' ? <Prices /> : null}
    </PageFrame>
  );
}
