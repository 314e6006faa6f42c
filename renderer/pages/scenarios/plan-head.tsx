import { useAmountStyle } from '../../state/choices.tsx';
import { useReadOnly } from '../../state/workspace.tsx';
import type { PlanView } from './plan-line.tsx';

/** The headings of the table of schemes and measures. */
export function PlanHead(props: { readonly years: readonly string[]; readonly view: PlanView }) {
  const { years, view } = props;
  const { amounts } = useAmountStyle();
  const readOnly = useReadOnly();
  const unit = amounts === 'millions' ? '£000' : '£';
  const money = (name: string) => (
    <th scope="col">
      {name} <span className="unit">{unit}</span>
    </th>
  );
  const rows = view === 'years' ? 2 : 1;
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={rows}>
          On
        </th>
        <th scope="col" rowSpan={rows} className="words">
          Scheme or measure
        </th>
        <th scope="col" rowSpan={rows} className="words">
          Changes
        </th>
        <th scope="col" rowSpan={rows}>
          Starts
        </th>
        {view === 'years' ? (
          <th scope="colgroup" colSpan={years.length + 1} className="saves">
            Saves <span className="unit">{unit}</span>
          </th>
        ) : (
          <>
            {money('Avoided')}
            {money('Running')}
            {money('Financing')}
            {money('Income')}
            {money('Net saving')}
            {money('Capital')}
            <th scope="col">
              Pays back <span className="unit">net</span>
            </th>
            <th scope="col">
              Pays back <span className="unit">gross</span>
            </th>
            <th scope="col">Break-even</th>
            <th scope="col" className="words">
              Status
            </th>
          </>
        )}
        {readOnly ? null : (
          <th scope="col" rowSpan={rows}>
            Order
          </th>
        )}
      </tr>
      {view === 'years' ? (
        <tr>
          {years.map((year) => (
            <th key={year} scope="col">
              {year}
            </th>
          ))}
          <th scope="col" className="in-all">
            In all
          </th>
        </tr>
      ) : null}
    </thead>
  );
}
