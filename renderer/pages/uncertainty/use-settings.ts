import { NO_SETTINGS, type UncertaintySettings } from '../../../shared/workspace/uncertainty.ts';
import { useChange } from '../../state/change.ts';
import { useWorkspace } from '../../state/workspace.tsx';

/** The file's uncertainty settings, and what saves them as one step that Undo takes back. */
export function useSettings(): {
  readonly settings: UncertaintySettings;
  readonly save: (name: string, settings: UncertaintySettings) => Promise<boolean>;
} {
  const { content } = useWorkspace();
  const change = useChange();
  return {
    settings: content.profile.uncertainty ?? NO_SETTINGS,
    save: async (name, settings) => {
      const fields = { uncertainty: settings };
      const outcome = await change({ name, edits: [{ table: 'profile', do: 'set', fields }] });
      return outcome.ok;
    },
  };
}
