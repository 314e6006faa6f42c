/** The name of one of a scheme's measures without the scheme's own, for where that stands above it. */
export function partName(schemeName: string, measureName: string): string {
  return measureName.startsWith(`${schemeName}: `) ? measureName.slice(schemeName.length + 2) : measureName;
}
