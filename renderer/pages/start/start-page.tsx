import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { onCommand } from '../../api.ts';
import { useFiles } from '../../app/files.ts';
import { Failed } from '../../components/failed.tsx';
import { useOneAtATime } from '../../components/one-at-a-time.ts';
import { startQuery } from '../../state/queries.ts';
import { PRODUCT } from '../../words.ts';
import { LicencesDialog } from './licences-dialog.tsx';
import { NewFileForm } from './new-file-form.tsx';
import { RecentFiles } from './recent-files.tsx';
import './start-page.css';

/** What one sees with no file open: start a new one, carry on with an old one, or look at a worked example. */
export function StartPage() {
  const { data, error } = useQuery(startQuery);
  const files = useFiles();
  const once = useOneAtATime();
  const [licences, setLicences] = useState(false);

  useEffect(() => {
    document.title = PRODUCT;
  }, []);
  useEffect(
    () =>
      onCommand((command) => {
        if (command === 'open') void files.choose();
        if (command === 'new') document.getElementById('new-council')?.focus();
      }),
    [files],
  );

  if (error) return <Failed error={error} />;
  if (!data) return null;
  return (
    <main className="start">
      <header className="start-head">
        <h1>{PRODUCT}</h1>
        <p className="sub">
          What children’s placements will cost this year and in the years to come, how far that is from the
          budget, and which plan saves money.
        </p>
      </header>
      <div className="start-columns">
        <div>
          <section aria-labelledby="recent-heading">
            <div className="start-section-head">
              <h2 id="recent-heading" tabIndex={-1}>
                Recent files
              </h2>
              {data.app.host === 'desktop' ? (
                <button type="button" onClick={() => void files.choose()}>
                  Open…
                </button>
              ) : null}
            </div>
            <RecentFiles recent={data.recent} />
          </section>
          <section aria-labelledby="examples-heading">
            <h2 id="examples-heading">Worked examples</h2>
            <p className="soft">
              Each opens as a file of your own, from a published report; change anything. Numbers such as 10.1
              are paragraphs of that report, where the figure stands.
            </p>
            <ul className="start-list">
              {data.examples.map((example) => (
                <li key={example.id}>
                  <button
                    type="button"
                    className="opens"
                    onClick={() => once(() => files.openExample(example.id))}
                  >
                    {example.title}
                  </button>
                  <p className="soft">{example.summary}</p>
                </li>
              ))}
            </ul>
          </section>
        </div>
        <NewFileForm onCreate={files.create} />
      </div>
      <p className="start-privacy">
        Everything stays on this computer, in {data.app.folder}. Nothing is sent anywhere. Version{' '}
        {data.app.version}, made with the work of others:{' '}
        <button type="button" className="opens" onClick={() => setLicences(true)}>
          licences
        </button>
        .
      </p>
      {licences ? <LicencesDialog onClose={() => setLicences(false)} /> : null}
    </main>
  );
}
