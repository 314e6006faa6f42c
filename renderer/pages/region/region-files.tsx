import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ChangeEvent, useRef } from 'react';
import { fail } from '../../../shared/api/failure.ts';
import { LARGEST_REGION_FILE, type RegionView } from '../../../shared/api/sufficiency.ts';
import { base64OfFile } from '../../base64.ts';
import { Field } from '../../components/field.tsx';
import { useAsk } from '../../state/change.ts';
import { useSay } from '../../state/messages.tsx';
import { startQuery, WORKSPACE_KEY } from '../../state/queries.ts';
import { call } from '../../state/reach.ts';
import { notOpenedWords } from '../../words.ts';

/** The councils of the region: the open file and those added, which can be added and taken away. */
export function RegionFiles(props: { readonly councils: RegionView['councils'] }) {
  const ask = useAsk();
  const say = useSay();
  const client = useQueryClient();
  const heading = useRef<HTMLHeadingElement>(null);
  const desktop = useQuery(startQuery).data?.app.host === 'desktop';
  const again = () => client.invalidateQueries({ queryKey: [...WORKSPACE_KEY, 'region'] });

  const choose = async () => {
    const outcome = await ask('region.choose', {});
    if (outcome.ok && outcome.value) say('done', `Added ${outcome.value.name}.`);
    await again();
  };
  const addFile = async (file: File) => {
    if (file.size > LARGEST_REGION_FILE)
      return fail(
        'bad-request',
        `“${file.name}” is larger than 5 MB. Ask for its scenario file (File menu) and add that.`,
      );
    const data = await base64OfFile(file);
    if (data === null) return fail('bad-request', notOpenedWords(file.name));
    return await call('region.upload', { name: file.name.slice(0, 300), data });
  };
  const upload = async (event: ChangeEvent<HTMLInputElement>) => {
    const input = event.target;
    const added: string[] = [];
    const refused: string[] = [];
    for (const file of input.files ?? []) {
      const outcome = await addFile(file);
      if (outcome.ok) added.push(outcome.value.name);
      else refused.push(outcome.failure.message);
    }
    const done = added.length > 0 ? [`Added ${added.join(', ')}.`] : [];
    // One file that is none of a council does not keep out those after it.
    if (refused.length > 0) say('failed', [...refused, ...done].join(' '));
    else say('done', done.join(''));
    // So that the same file, mended, can be chosen again.
    input.value = '';
    await again();
  };
  const remove = async (id: string) => {
    // The button goes with its council.
    heading.current?.focus();
    await ask('region.remove', { id });
    await again();
  };

  return (
    <section aria-labelledby="region-files">
      <h2 id="region-files" ref={heading} tabIndex={-1}>
        Councils
      </h2>
      <ul className="region-councils">
        {props.councils.map((council) => (
          <li key={council.id ?? 'open'}>
            <strong>{council.name}</strong>{' '}
            <span className="soft">
              {council.id === null ? `${council.file}, the open file` : council.file}
            </span>{' '}
            {council.id === null ? null : (
              <button
                type="button"
                aria-label={`Remove ${council.name}`}
                onClick={() => void remove(council.id ?? '')}
              >
                Remove
              </button>
            )}
          </li>
        ))}
      </ul>
      {desktop ? (
        <button type="button" onClick={() => void choose()}>
          Add a council’s file…
        </button>
      ) : (
        <Field
          label="Add councils’ files"
          help="Files whose names end in .placements (their base is taken), or scenario files (.json, with the measures that are on)."
        >
          {(ids) => (
            <input
              {...ids}
              type="file"
              multiple
              accept=".placements,.json"
              onChange={(event) => void upload(event)}
            />
          )}
        </Field>
      )}
    </section>
  );
}
