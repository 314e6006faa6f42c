import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import type { StressTest } from '../../../shared/workspace/uncertainty.ts';
import { amountText, amountUnit, differenceText } from '../../components/amount.tsx';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { useAmountStyle } from '../../state/choices.tsx';
import { stressQuery } from '../../state/queries.ts';
import { useReadOnly, useWorkspace } from '../../state/workspace.tsx';
import { sameNameWords, without } from './own-name.ts';
import { SameName } from './same-name.tsx';
import { StressForm } from './stress-form.tsx';
import { stressWords } from './stress-words.ts';
import { useSettings } from './use-settings.ts';

/** Named "what ifs" put to the base and every scenario alike. */
export function StressTests(props: { readonly year: string }) {
  const { content } = useWorkspace();
  const readOnly = useReadOnly();
  const { settings, save } = useSettings();
  const { amounts } = useAmountStyle();
  const { data } = useQuery({ ...stressQuery(props.year), placeholderData: keepPreviousData });
  const view = data?.state === 'ready' ? data : null;

  const names = settings.stressTests.map(({ name }) => name);
  const heading = useRef<HTMLHeadingElement>(null);
  const remove = (test: StressTest) => {
    // The button goes with its row.
    heading.current?.focus();
    return save(`Removed the stress test “${test.name}”`, ({ stressTests }) => ({
      stressTests: without(stressTests, test),
    }));
  };
  return (
    <section aria-labelledby="stress-heading" className="what-if">
      <h2 id="stress-heading" ref={heading} tabIndex={-1}>
        Stress tests
      </h2>
      <p className="soft">
        Each is put to the base and to every scenario: what outturn would be, and by how much it moves.
      </p>
      {view && settings.stressTests.length > 0 ? (
        <ScrollRegion label="Stress tests">
          <table className="figures" aria-label="Stress tests">
            <thead>
              <tr>
                <th scope="col">
                  Outturn {props.year} <span className="unit">{amountUnit(amounts)}</span>
                </th>
                {view.scenarios.map(({ name }) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
                {readOnly ? null : <th scope="col">Change the list</th>}
              </tr>
            </thead>
            <tbody>
              <tr>
                <th scope="row">As forecast</th>
                {view.scenarios.map(({ name, outturnPence }) => (
                  <td key={name}>{amountText(outturnPence, amounts)}</td>
                ))}
                {readOnly ? null : <td />}
              </tr>
              {settings.stressTests.map((test, row) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two stress tests may be the same in a file made before.
                <tr key={`${row} ${test.name}`}>
                  <th scope="row" title={stressWords(test, content)}>
                    {test.name}
                    <SameName words={sameNameWords(test.name, names, 'stress test')} />
                  </th>
                  {view.scenarios.map(({ name }, column) => {
                    const cell = view.tests[row]?.cells[column];
                    return (
                      <td key={name}>
                        {cell
                          ? `${amountText(cell.outturnPence, amounts)} (${differenceText(cell.changePence, amounts)})`
                          : '–'}
                      </td>
                    );
                  })}
                  {readOnly ? null : (
                    <td>
                      <button type="button" className="quiet" onClick={() => void remove(test)}>
                        Remove<span className="only-read-aloud"> the stress test {test.name}</span>
                      </button>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      ) : null}
      {readOnly ? null : <StressForm />}
    </section>
  );
}
