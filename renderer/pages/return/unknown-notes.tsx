import type { CareMonth, ReturnView } from '../../../shared/api/returns.ts';

type UnknownNotesProps = {
  readonly months: readonly CareMonth[];
  readonly view: ReturnView;
  readonly onDistricts: () => void;
};

/** Why a column of the months is not known, and where what is missing is entered. */
export function UnknownNotes({ months, view, onDistricts }: UnknownNotesProps) {
  const noRates = months.every(({ per10000 }) => per10000 === null);
  const noPlaces = months.every(({ inBorough }) => inBorough === null);
  return (
    <>
      {noRates ? (
        <p className="soft">
          Per 10,000: give the population under 18 in <a href="#/settings">File settings</a>.
        </p>
      ) : null}
      {noPlaces ? (
        <p className="soft">
          In the borough:{' '}
          {view.postcodes.placed === 0 ? (
            'the return gives no placement postcode (PL_POST) that can be read.'
          ) : view.ownDistricts.length === 0 ? (
            <>
              the postcode districts of the council’s area are not known: give them under{' '}
              <button type="button" className="opens" onClick={onDistricts}>
                How it is read
              </button>
              .
            </>
          ) : (
            'none of these children has a placement postcode that can be read.'
          )}
        </p>
      ) : null}
    </>
  );
}
