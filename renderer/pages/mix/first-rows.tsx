const EXAMPLE: readonly (readonly string[])[] = [
  ['Residential, external', '56', '5,902.00'],
  ['Fostering, agency', '92', '982.50'],
  ['Fostering, in-house', '180.5', '\u00a3466'],
];

/** How to begin: shown until there is a first figure. */
export function FirstRows() {
  return (
    <section className="first-rows" aria-labelledby="first-rows-heading">
      <h2 id="first-rows-heading">Begin with the placements you pay for</h2>
      <p>
        Type children and weekly costs below, or copy rows from your workbook, click the first cell and press
        Ctrl+V: with or without headings, in any order. Names that are not there yet become new placement
        types, and you see what goes where before anything is written. Blocks like this are understood:
      </p>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">Placement type</th>
            <th scope="col">Children</th>
            <th scope="col">Weekly cost</th>
          </tr>
        </thead>
        <tbody>
          {EXAMPLE.map(([name, children, cost]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{children}</td>
              <td>{cost}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
