/** Whether tests are left out on this system; says so, and why, where they are. */
export function skippedHere(left: boolean, what: string, why: string): boolean {
  if (left) console.log(`${what}: skipped on ${process.platform}, because ${why}.`);
  return left;
}
