/** Text of a file in whatever encoding a council's system writes. */

export type Decoded = {
  readonly text: string;
  readonly byteOrderMark: boolean;
  /** Null where it is UTF-8. */
  readonly encoding: string | null;
};

const MARKS = [
  { bytes: [0xef, 0xbb, 0xbf], label: 'utf-8', name: null },
  { bytes: [0xff, 0xfe], label: 'utf-16le', name: 'UTF-16' },
  { bytes: [0xfe, 0xff], label: 'utf-16be', name: 'UTF-16 (big-endian)' },
] as const;

/** How much of a file without a mark is looked at for the zero bytes of UTF-16. */
const SAMPLE = 1000;

export function decodeText(data: Buffer): Decoded {
  const mark = MARKS.find(({ bytes }) => bytes.every((byte, at) => data[at] === byte));
  if (mark) return { text: decode(mark.label, data), byteOrderMark: true, encoding: mark.name };
  const zeros = [...data.subarray(0, SAMPLE).keys()].filter((at) => data[at] === 0);
  if (zeros.length * 4 > Math.min(SAMPLE, data.length)) {
    const little = zeros.filter((at) => at % 2 === 1).length * 2 > zeros.length;
    return {
      text: decode(little ? 'utf-16le' : 'utf-16be', data),
      byteOrderMark: false,
      encoding: little ? 'UTF-16' : 'UTF-16 (big-endian)',
    };
  }
  try {
    return {
      text: new TextDecoder('utf-8', { fatal: true }).decode(data),
      byteOrderMark: false,
      encoding: null,
    };
  } catch {
    // Not UTF-8: Excel on Windows saves this, and it reads any bytes.
    return { text: decode('windows-1252', data), byteOrderMark: false, encoding: 'Windows-1252' };
  }
}

function decode(label: string, data: Buffer): string {
  return new TextDecoder(label).decode(data);
}
