import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Failed } from '../../components/failed.tsx';
import { Faults } from '../../components/faults.tsx';
import { ImportFile } from '../../components/import/import-file.tsx';
import { PageFrame } from '../../components/page-frame.tsx';
import { useScenario, useYear } from '../../state/choices.tsx';
import { sufficiencyQuery } from '../../state/queries.ts';
import { useReadOnly } from '../../state/workspace.tsx';
import { OPENS_TO_WORKING } from '../../words.ts';
import { BandsTable } from './bands-table.tsx';
import { BoroughSection } from './borough-section.tsx';
import { ComparatorsSection } from './comparators-section.tsx';
import { HeatMap } from './heat-map.tsx';
import { HomesGrid } from './homes-grid.tsx';
import { OverflowTable } from './overflow-table.tsx';
import { SplitsGrid } from './splits-grid.tsx';
import { StatementSection } from './statement-section.tsx';
import { TakeFromReturn } from './take-from-return.tsx';
import './sufficiency-page.css';

/** For whom homes are lacking: the answer in a sentence, when, for whom, what it costs; and the homes it is from. */
export function SufficiencyPage() {
  const { scenario } = useScenario();
  const { year: chosen } = useYear();
  const year = chosen === '' ? null : chosen;
  const readOnly = useReadOnly();
  const { data, error } = useQuery({
    ...sufficiencyQuery(scenario, year),
    placeholderData: keepPreviousData,
  });
  if (error) return <Failed error={error} />;
  if (!data) return null;
  return (
    <PageFrame
      heading={data.state === 'ready' ? data.answer : 'What is lacking cannot be worked out yet'}
      sub="Children and places are those of an average night of a month. A place counts where it is usable and open; children who are somewhere only because another kind of placement is full are counted where they should be."
      notes={['Short and spare are set out in words as well as colour', OPENS_TO_WORKING]}
    >
      <div className="sufficiency">
        {data.state === 'faults' ? (
          <Faults faults={data.faults} />
        ) : (
          <>
            <HeatMap view={data} />
            <div className="sufficiency-pair">
              <BandsTable view={data} kind="ages" />
              <BandsTable view={data} kind="needs" />
            </div>
            <OverflowTable view={data} />
          </>
        )}
        <section aria-labelledby="homes-heading">
          <h2 id="homes-heading">Homes and carers</h2>
          <p className="soft">
            One row for each home, or for carers and places that are alike. Leave blank the places that a
            scheme or a measure opens: they count once it is on, and given here too they would count twice.
          </p>
          <HomesGrid view={data} />
          {readOnly ? null : (
            <div className="homes-import">
              <ImportFile
                kind="homes"
                into="Homes and carers"
                label="Bring homes in from a file"
                help="An Excel workbook (.xlsx) or a CSV file. You see every row that would change, and every problem, before anything is written; rows that are not in the file stay."
              />
            </div>
          )}
        </section>
        <section aria-labelledby="splits-heading">
          <h2 id="splits-heading">Who the children are</h2>
          <p className="soft">
            Shares of each placement type’s children, now; the same shares are taken for later months.
          </p>
          <TakeFromReturn />
          <SplitsGrid view={data} />
        </section>
        <BoroughSection view={data} />
        <ComparatorsSection view={data} />
        {data.state === 'ready' ? <StatementSection scenario={scenario} year={year} /> : null}
      </div>
    </PageFrame>
  );
}
