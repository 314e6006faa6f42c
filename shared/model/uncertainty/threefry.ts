/**
 * A counter-based generator (Threefry 2×32, 20 rounds; Salmon and others, "Parallel random numbers: as easy as
 * 1, 2, 3", 2011): the number for a place in the simulation follows from the place alone, so it is the same
 * whatever is drawn before it and whichever thread draws it. 32-bit integer arithmetic only, the same everywhere.
 */
const PARITY = 0x1bd11bda;
const ROTATIONS = [13, 15, 26, 6, 17, 29, 16, 24] as const;
const ROUNDS = 20;

/** The two 32-bit words of a counter (two words) under a key (two words), in `out`. */
export function threefry(
  key0: number,
  key1: number,
  counter0: number,
  counter1: number,
  out: Int32Array,
): void {
  const key2 = PARITY ^ key0 ^ key1;
  let x0 = (counter0 + key0) | 0;
  let x1 = (counter1 + key1) | 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const turn = ROTATIONS[round & 7] ?? 0;
    x0 = (x0 + x1) | 0;
    x1 = ((x1 << turn) | (x1 >>> (32 - turn))) ^ x0;
    if ((round & 3) !== 3) continue;
    const at = (round >> 2) + 1;
    x0 = (x0 + (at % 3 === 0 ? key0 : at % 3 === 1 ? key1 : key2)) | 0;
    x1 = (x1 + ((at + 1) % 3 === 0 ? key0 : (at + 1) % 3 === 1 ? key1 : key2) + at) | 0;
  }
  out[0] = x0;
  out[1] = x1;
}

const words = new Int32Array(2);

/**
 * A number strictly between 0 and 1, to 53 bits.
 * @param seed 32 bits, of the whole simulation
 * @param stream 32 bits, of the input
 * @param trial from 0
 * @param draw which of the trial's numbers for this input, from 0
 */
export function uniform(seed: number, stream: number, trial: number, draw: number): number {
  threefry(seed, stream, trial, draw, words);
  const high = ((words[0] ?? 0) >>> 5) * 0x4000000;
  const low = (words[1] ?? 0) >>> 6;
  return (high + low + 0.5) / 0x20000000000000;
}

/** A stream's number for a name (FNV-1a, 32 bits): an input draws the same whatever other inputs there are. */
export function streamOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at += 1) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
