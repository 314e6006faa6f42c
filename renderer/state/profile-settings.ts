import type { Edit } from '../../shared/workspace/edits.ts';
import type { ProfileRow } from '../../shared/workspace/rows.ts';
import { useChange } from './change.ts';
import { useChangeWhole, type WholeRecord, wholeRecord } from './whole-record.ts';
import { useWorkspace } from './workspace.tsx';

/** Settings of a page that the profile keeps, each as one record. */
type SettingsName = 'forecast' | 'uncertainty' | 'sufficiency' | 'confidenceWeights';
type Settings<Name extends SettingsName> = NonNullable<ProfileRow[Name]>;

const RECORDS: { readonly [Name in SettingsName]: WholeRecord<Settings<Name>> } = {
  forecast: wholeRecord(),
  uncertainty: wholeRecord(),
  sufficiency: wholeRecord(),
  confidenceWeights: wholeRecord(),
};

/**
 * The settings of that name, and what saves a change of them as one step that Undo takes back, with any edits `besides`:
 * `changes` is given the newest there are, and says what becomes otherwise. False where they could not be saved, which
 * has been said.
 * @param blank what they are while nobody has changed any
 */
export function useProfileSettings<Name extends SettingsName>(
  name: Name,
  blank: Settings<Name>,
): {
  readonly settings: Settings<Name>;
  readonly save: (
    step: string,
    changes: (newest: Settings<Name>) => Partial<Settings<Name>>,
    besides?: readonly Edit[],
  ) => Promise<boolean>;
} {
  const { profile } = useWorkspace().content;
  const change = useChange();
  const settings: Settings<Name> = profile[name] ?? blank;
  const changeWhole = useChangeWhole<Settings<Name>>(RECORDS[name], settings);
  return {
    settings,
    save: (step, changes, besides = []) =>
      changeWhole(
        (newest) => ({ ...newest, ...changes(newest) }),
        async (changed) => {
          const edits: Edit[] = [...besides, { table: 'profile', do: 'set', fields: { [name]: changed } }];
          return (await change({ name: step, edits })).ok;
        },
      ),
  };
}
