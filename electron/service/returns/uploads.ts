import { randomUUID } from 'node:crypto';
import { fail, type Outcome, succeed } from '../../../shared/api/failure.ts';
import { LARGEST_RETURN, MOST_FILES } from '../../../shared/api/returns.ts';

export type UploadedFile = { readonly name: string; readonly bytes: Uint8Array };
type Upload = {
  size: number;
  readonly files: UploadedFile[];
  open: { name: string; pieces: Buffer[] } | null;
};

/** Files of a return that the page hands over piece by piece. One set at a time: a new one replaces it. */
export class Uploads {
  #id: string | null = null;
  #upload: Upload = { size: 0, files: [], open: null };

  /** Takes one piece. Errors: `bad-request` where it does not go on from the last, or is too much. */
  add(
    upload: string | null,
    name: string,
    piece: Buffer,
    last: boolean,
  ): Outcome<{ readonly upload: string }> {
    if (upload === null) {
      this.#id = randomUUID();
      this.#upload = { size: 0, files: [], open: null };
    }
    const id = this.#id;
    if (id === null || (upload !== null && upload !== id)) return notWhole();
    const current = this.#upload;
    if (current.open !== null && current.open.name !== name) return notWhole();
    current.size += piece.length;
    if (current.size > LARGEST_RETURN || current.files.length >= MOST_FILES) {
      this.clear();
      return fail(
        'bad-request',
        'These files are more than a return can be. Choose only the files of the return.',
      );
    }
    const open = current.open ?? { name, pieces: [] };
    open.pieces.push(piece);
    current.open = open;
    if (last) {
      current.files.push({ name, bytes: new Uint8Array(Buffer.concat(open.pieces)) });
      current.open = null;
    }
    return succeed({ upload: id });
  }

  /** Takes the files away. Errors: `bad-request` where they have not all arrived. */
  take(upload: string): Outcome<readonly UploadedFile[]> {
    if (upload !== this.#id || this.#upload.open !== null || this.#upload.files.length === 0)
      return notWhole();
    const { files } = this.#upload;
    this.clear();
    return succeed(files);
  }

  clear(): void {
    this.#id = null;
    this.#upload = { size: 0, files: [], open: null };
  }
}

function notWhole(): Outcome<never> {
  return fail('bad-request', 'The files did not arrive whole. Choose them again.');
}
