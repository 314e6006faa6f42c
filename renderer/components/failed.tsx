/** Instead of a page that could not be read: what happened, in the service's own words. */
export function Failed(props: { readonly error: Error }) {
  return (
    <div className="failed-part" role="alert">
      <h1>This could not be shown</h1>
      <p>{props.error.message}</p>
    </div>
  );
}
