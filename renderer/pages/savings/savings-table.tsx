import type { ReadySavings } from '../../../shared/api/schemes.ts';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { navigate } from '../../state/route.ts';
import { useWorkspace } from '../../state/workspace.tsx';
import { CASHABLE_NAMES } from '../scenarios/scheme/tracking-words.ts';
import { poundsText } from './pounds-text.ts';
import { SavingsLine } from './savings-line.tsx';

type SavingsTableProps = {
  /** Null while the file has faults: what is kept can be changed all the same. */
  readonly view: ReadySavings | null;
  readonly scenario: string | null;
};

const MONEY = ['Target', 'Forecast', 'Weighted', 'Saved so far', 'At risk'] as const;

/** The tracker: every scheme with its target, forecast, delivered and at risk, and totals by kind of saving. */
export function SavingsTable({ view, scenario }: SavingsTableProps) {
  const { schemes } = useWorkspace().content;
  return (
    <ScrollRegion label="Savings tracker">
      <table className="figures savings">
        <thead>
          <tr>
            {['Scheme', 'Status', 'Owner', 'Kind', 'Confidence'].map((name) => (
              <th key={name} scope="col" className="words">
                {name}
              </th>
            ))}
            {MONEY.map((name) => (
              <th key={name} scope="col">
                {name} <span className="unit">£</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {schemes.map((scheme) => (
            <SavingsLine
              key={scheme.key}
              scheme={scheme}
              figures={view?.schemes.find(({ key }) => key === scheme.key)}
              scenario={scenario}
              onOpen={() => navigate('scenarios', { table: 'schemes', row: scheme.key })}
            />
          ))}
        </tbody>
        {view ? (
          <tfoot>
            <Total name="All that are on" amounts={view.totals.all} />
            {(['cashable', 'avoidance'] as const).map((kind) => (
              <Total key={kind} name={CASHABLE_NAMES[kind]} amounts={view.totals[kind]} part />
            ))}
            <Total name="Not said which" amounts={view.totals.unsaid} part />
          </tfoot>
        ) : null}
      </table>
    </ScrollRegion>
  );
}

function Total(props: {
  readonly name: string;
  readonly amounts: ReadySavings['totals']['all'];
  readonly part?: true;
}) {
  const { targetPence, forecastPence, weightedPence, deliveredPence, atRiskPence } = props.amounts;
  return (
    <tr className={props.part ? 'part' : ''}>
      <th scope="row" className="words" colSpan={5}>
        {props.name}
      </th>
      <td>{poundsText(targetPence)}</td>
      <td>{poundsText(forecastPence)}</td>
      <td>{poundsText(weightedPence)}</td>
      <td>{poundsText(deliveredPence)}</td>
      <td>{poundsText(atRiskPence)}</td>
    </tr>
  );
}
