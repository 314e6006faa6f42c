import { useQuery } from '@tanstack/react-query';
import { Dialog } from '../../components/dialog.tsx';
import { licencesQuery } from '../../state/queries.ts';

/** Whose work the app is made with, and the licences that come with it. */
export function LicencesDialog(props: { readonly onClose: () => void }) {
  const { data, error } = useQuery(licencesQuery);
  return (
    <Dialog title="Licences" wide onClose={props.onClose}>
      {error ? <p role="alert">{error.message}</p> : null}
      {data ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1).
        <pre className="licences" tabIndex={0}>
          {data.text}
        </pre>
      ) : null}
      <div className="dialog-buttons">
        <button type="button" onClick={props.onClose}>
          Close
        </button>
      </div>
    </Dialog>
  );
}
