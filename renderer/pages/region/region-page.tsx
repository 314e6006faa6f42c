import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { RegionView } from '../../../shared/api/sufficiency.ts';
import { formatFixed } from '../../../shared/money/format.ts';
import { AmountStyleChoice, amountText, amountUnit } from '../../components/amount.tsx';
import { Failed } from '../../components/failed.tsx';
import { PageFrame } from '../../components/page-frame.tsx';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { useAmountStyle, useScenario, useYear } from '../../state/choices.tsx';
import { regionQuery } from '../../state/queries.ts';
import { CATEGORY_NAMES, PROVISION_NAMES } from '../../words.ts';
import { RegionFiles } from './region-files.tsx';
import './region-page.css';

/** Several councils as one: what each lacks alone, what they lack together, and what sharing beds would save. */
export function RegionPage() {
  const { scenario } = useScenario();
  const { year } = useYear();
  const { data, error } = useQuery({
    ...regionQuery(scenario, year === '' ? null : year),
    placeholderData: keepPreviousData,
  });
  if (error) return <Failed error={error} />;
  if (!data) return null;
  return (
    <PageFrame
      heading={data.answer ?? 'Several councils as one'}
      sub="For a regional care co-operative or a shared fostering service. Other councils’ files are only read, never changed, and no child of a register is kept: only figures by kind of placement."
      notes={[
        'Placement types of the same category and provision are one kind',
        'A gap costs the price of overflow less the price of the place, by the night',
        'Together, the gap is priced at the average of the councils’ own',
      ]}
    >
      <div className="region">
        <RegionFiles councils={data.councils} />
        {data.note === null ? null : <p role="status">{data.note}</p>}
        {data.years.length === 0 ? null : <YearsTable view={data} />}
        {data.kinds.map((kind) => (
          <KindTables key={`${kind.category} ${kind.provision}`} view={data} kind={kind} />
        ))}
      </div>
    </PageFrame>
  );
}

function YearsTable(props: { readonly view: RegionView }) {
  const { view } = props;
  const { amounts } = useAmountStyle();
  return (
    <section aria-labelledby="region-years">
      <div className="chart-head">
        <h2 id="region-years">What too few places cost, {amountUnit(amounts)}</h2>
        <AmountStyleChoice />
      </div>
      <ScrollRegion label="What too few places cost">
        <table className="figures region-years" aria-labelledby="region-years">
          <thead>
            <tr>
              <th scope="col">Year</th>
              <th scope="col">Each alone</th>
              <th scope="col">Together</th>
              <th scope="col">Saved by sharing</th>
            </tr>
          </thead>
          <tbody>
            {view.years.map((row) => (
              <tr key={row.year} aria-current={row.year === view.year ? 'true' : undefined}>
                <th scope="row">
                  {row.year}
                  {row.part === null ? null : <span className="soft">, {row.part}</span>}
                </th>
                <td>{amountText(row.costAlonePence, amounts)}</td>
                <td>{amountText(row.costTogetherPence, amounts)}</td>
                <td className={row.savingPence > 0 ? 'under' : ''}>{amountText(row.savingPence, amounts)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}

function KindTables(props: { readonly view: RegionView; readonly kind: RegionView['kinds'][number] }) {
  const { view, kind } = props;
  const name = `${CATEGORY_NAMES[kind.category]}, ${PROVISION_NAMES[kind.provision].toLowerCase()}`;
  const id = `region-${kind.category}-${kind.provision}`;
  const last = kind.months.at(-1);
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{name}</h2>
      <div className="region-pair">
        <ScrollRegion label={`${name}, by month`}>
          <table className="figures">
            <caption>Places short, by month</caption>
            <thead>
              <tr>
                <th scope="col">Month</th>
                <th scope="col">Children</th>
                <th scope="col">Places</th>
                <th scope="col">Short, each alone</th>
                <th scope="col">Short, together</th>
              </tr>
            </thead>
            <tbody>
              {kind.months.map((row) => (
                <tr key={row.month}>
                  <th scope="row">{row.label}</th>
                  <td>{formatFixed(row.demand, 1)}</td>
                  <td>{formatFixed(row.places, 1)}</td>
                  <td className={row.gapAlone > 0 ? 'over' : ''}>{formatFixed(row.gapAlone, 1)}</td>
                  <td className={row.gapTogether > 0 ? 'over' : ''}>{formatFixed(row.gapTogether, 1)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
        <ScrollRegion label={`${name}, by council`}>
          <table className="figures">
            <caption>By council{last ? `, ${last.label}` : ''}</caption>
            <thead>
              <tr>
                <th scope="col">Council</th>
                <th scope="col">Children</th>
                <th scope="col">Places</th>
                <th scope="col">Short</th>
              </tr>
            </thead>
            <tbody>
              {view.councils.map((council, at) => {
                const row = kind.councils[at];
                return (
                  <tr key={council.id ?? 'open'}>
                    <th scope="row" className="wraps">
                      {council.name}
                    </th>
                    {row ? (
                      <>
                        <td>{formatFixed(row.demand, 1)}</td>
                        <td>{formatFixed(row.places, 1)}</td>
                        <td className={row.gap > 0 ? 'over' : ''}>
                          {formatFixed(row.gap, 1)}
                          {row.priced ? '' : ' (no price)'}
                        </td>
                      </>
                    ) : (
                      <td colSpan={3}>no such places in its file</td>
                    )}
                  </tr>
                );
              })}
            </tbody>
          </table>
        </ScrollRegion>
      </div>
    </section>
  );
}
