/** What a file is by how it begins, whatever its name says. */
const OLD_OFFICE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

/** A workbook of today is one. */
export function isZip(data: Buffer): boolean {
  return data.subarray(0, 2).toString('latin1') === 'PK';
}

/** A workbook of before 2007, or one that a password protects. */
export function isOldOffice(data: Buffer): boolean {
  return data.subarray(0, OLD_OFFICE.length).equals(OLD_OFFICE);
}
