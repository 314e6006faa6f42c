import { basename } from 'node:path';
import { type PackageLicence, packageLicence } from './package-licence.ts';
import { packagesToRun, shippedPackages } from './shipped.ts';

const LINE = '='.repeat(80);

/**
 * The licences of everything that goes out with the app, as plain text: a list of the packages, then each licence in
 * full. Throws, naming every package at fault, when one may not be shipped.
 * @param page folders of the packages in the bundle of the page
 */
export function licencesText(root: string, page: readonly string[]): string {
  const read = shippedPackages(root, page).map(packageLicence);
  const faults = read.flatMap((each) => ('fault' in each ? [each.fault] : []));
  if (faults.length > 0) throw new Error(`Not everything may be shipped:\n${faults.sort().join('\n')}`);
  const packages = read.flatMap((each) => ('fault' in each ? [] : [each])).sort(byName);
  return [
    'Placement Modeller is made with the work of others. Each package is listed here with its version and',
    'licence; the licences follow in full, in the same order.',
    '',
    ...packages.map(({ name, version, licence }) => `${name} ${version}: ${licence}`),
    ...packages.flatMap(({ name, version, licence, text }) => [
      '',
      LINE,
      `${name} ${version}: ${licence}`,
      '',
      text,
    ]),
    '',
  ].join('\n');
}

/**
 * Throws when the shell holds a package the list of licences would not have: one that is not among those needed to run.
 * @param shell folders of the packages in the bundles of the shell
 */
export function checkShellListed(root: string, shell: readonly string[]): void {
  const listed = new Set(packagesToRun(root));
  const missing = shell.filter((folder) => !listed.has(folder)).map((folder) => basename(folder));
  if (missing.length === 0) return;
  throw new Error(
    `The shell holds ${missing.join(', ')}: name it under "dependencies" in package.json, so that its licence is listed.`,
  );
}

function byName(a: PackageLicence, b: PackageLicence): number {
  const [first, second] = [`${a.name} ${a.version}`, `${b.name} ${b.version}`];
  return first < second ? -1 : Number(first > second);
}
