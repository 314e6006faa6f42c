import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FindingView, ReturnView } from '../../../shared/api/returns.ts';
import { formatNumber } from '../../../shared/money/format.ts';
import { useFiles } from '../../app/files.ts';
import { Failed } from '../../components/failed.tsx';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { datesInWords } from '../../date-words.ts';
import { findingRowsQuery } from '../../state/queries.ts';
import { BringIn } from './bring-in.tsx';
import { countedUnits } from './return-words.ts';

const KIND_NAMES: Readonly<Record<ReturnView['files'][number]['kind'], string>> = {
  header: 'Header',
  episodes: 'Episodes',
  uasc: 'UASC',
  dolo: 'Deprivation of liberty orders',
  'not-used': 'Not used',
};

/** What each file was taken for, and everything that was changed, left out or found wrong. */
export function Quality(props: { readonly view: ReturnView }) {
  const { files, findings } = props.view;
  const { saveReturnReport } = useFiles();
  return (
    <>
      <section aria-labelledby="quality-findings">
        <div className="row-of-controls section-head">
          <h2 id="quality-findings">Data quality report</h2>
          <button type="button" onClick={() => void saveReturnReport()}>
            Save the report as CSV…
          </button>
        </div>
        {findings.length === 0 ? (
          <p>Nothing was changed or left out, and nothing found wrong.</p>
        ) : (
          <Findings findings={findings} />
        )}
      </section>
      <section aria-labelledby="quality-files">
        <h2 id="quality-files">Files</h2>
        <ScrollRegion label="Files of the return">
          <table className="figures" aria-labelledby="quality-files">
            <thead>
              <tr>
                <th scope="col">File</th>
                <th scope="col" className="words">
                  Taken for
                </th>
                <th scope="col" className="words">
                  Year, from its data
                </th>
                <th scope="col">Rows read</th>
              </tr>
            </thead>
            <tbody>
              {files.map(({ name, kind, year, rows }, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two files may have the same name.
                <tr key={at}>
                  <th scope="row">{name}</th>
                  <td className="words">{KIND_NAMES[kind]}</td>
                  <td className="words">{year ?? '–'}</td>
                  <td>{formatNumber(rows)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      </section>
      <BringIn again />
    </>
  );
}

function Findings(props: { readonly findings: readonly FindingView[] }) {
  const [open, setOpen] = useState<string | null>(null);
  return (
    <ScrollRegion label="What was found">
      <table className="figures" aria-label="What was found, rule by rule">
        <thead>
          <tr>
            <th scope="col">Found</th>
            <th scope="col" className="words">
              DfE rule
            </th>
            <th scope="col" className="words">
              What was done
            </th>
            <th scope="col">How many</th>
          </tr>
        </thead>
        <tbody>
          {props.findings.map((finding) => (
            <FindingRow
              key={finding.rule}
              finding={finding}
              open={open === finding.rule}
              onOpen={() => setOpen(open === finding.rule ? null : finding.rule)}
            />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

type FindingRowProps = {
  readonly finding: FindingView;
  readonly open: boolean;
  readonly onOpen: () => void;
};

function FindingRow({ finding, open, onOpen }: FindingRowProps) {
  const { rule, fault, dfeRules, treatment } = finding;
  return (
    <>
      <tr>
        <th scope="row">
          <button type="button" className="opens" aria-expanded={open} onClick={onOpen}>
            {fault}
          </button>
        </th>
        <td className="words">{dfeRules.join(', ') || '–'}</td>
        <td className="words">{treatment}</td>
        <td>{countedUnits(finding)}</td>
      </tr>
      {open ? (
        <tr>
          <td colSpan={4} className="words finding-rows">
            <FindingRows rule={rule} />
          </td>
        </tr>
      ) : null}
    </>
  );
}

function FindingRows(props: { readonly rule: string }) {
  const { data, error } = useQuery(findingRowsQuery(props.rule));
  if (error) return <Failed error={error} />;
  if (!data) return null;
  return (
    <>
      <ScrollRegion label="Rows of this rule">
        <ul>
          {data.rows.map(({ file, row, done }) => (
            <li key={`${file} ${row} ${done}`}>
              {row === 0 ? file : `${file}, row ${formatNumber(row)}`}: {datesInWords(done)}
            </li>
          ))}
        </ul>
      </ScrollRegion>
      {data.more > 0 ? <p>And {formatNumber(data.more)} more: save the report to see them all.</p> : null}
    </>
  );
}
