/** The files of a return that were dropped or chosen, one by one or in a folder and the folders in it. */
import { isClutter, isTableFile } from '../../../shared/api/return-files.ts';

/** A file under the name it goes by in the data quality report: its path inside the folder it came in. */
export type GivenFile = { readonly name: string; readonly file: File };

export type Found = {
  readonly files: readonly GivenFile[];
  /** The names of what lay in a folder and can hold no table. */
  readonly passedOver: readonly string[];
};

/** Something that was given cannot be taken; the message says what and why, in words for the user. */
export class CannotTake extends Error {}

/** A file in a folder, not opened yet. */
type Lying = { readonly name: string; readonly open: () => File | Promise<File> };

/** No return has so many files: somebody dropped a whole drive. */
const MOST_LOOKED_AT = 20_000;

/**
 * What was dropped. Rejects with {@link CannotTake}. To be called while the drop is handled: afterwards the browser
 * no longer tells what it was.
 */
export async function filesDropped({ items }: Pick<DataTransfer, 'items'>): Promise<Found> {
  const dropped = Array.from(items)
    .filter(({ kind }) => kind === 'file')
    .map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  const files: GivenFile[] = [];
  const passedOver: string[] = [];
  for (const { entry, file } of dropped) {
    if (entry !== null && isFolder(entry)) {
      // The name of one folder by itself would only be in the way; of several it tells their files apart.
      const found = await gather(under(entry, dropped.length === 1 ? '' : `${entry.name}/`));
      files.push(...found.files);
      passedOver.push(...found.passedOver);
    } else if (file !== null && !isClutter(file.name)) files.push({ name: file.name, file });
  }
  return { files, passedOver };
}

/** What lies in a folder that was chosen in the browser's dialog, which says the path of each file. */
export function filesOfFolder(chosen: Iterable<File>): Promise<Found> {
  const inside = (path: string) => path.slice(path.indexOf('/') + 1);
  return gather(Array.from(chosen, (file) => ({ name: inside(file.webkitRelativePath), open: () => file })));
}

async function gather(lying: Iterable<Lying> | AsyncIterable<Lying>): Promise<Found> {
  const files: GivenFile[] = [];
  const passedOver: string[] = [];
  for await (const { name, open } of lying) {
    if (isClutter(name)) continue;
    if (isTableFile(name)) files.push({ name, file: await open() });
    else passedOver.push(name);
  }
  files.sort((one, other) => (one.name < other.name ? -1 : 1));
  return { files, passedOver: passedOver.sort() };
}

/** Every file in a folder and the folders in it that are not hidden. */
async function* under(folder: FileSystemDirectoryEntry, path: string): AsyncGenerator<Lying> {
  const waiting = [{ folder, path }];
  let lookedAt = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for await (const entry of entriesOf(next.folder, next.path)) {
      lookedAt += 1;
      if (lookedAt > MOST_LOOKED_AT) {
        throw new CannotTake(
          `“${folder.name}” holds far more than a return. Drop only the folder with the files of the return.`,
        );
      }
      const name = `${next.path}${entry.name}`;
      if (isFile(entry)) yield { name, open: () => fileOf(entry, name) };
      else if (isFolder(entry) && !isClutter(entry.name)) waiting.push({ folder: entry, path: `${name}/` });
    }
  }
}

async function* entriesOf(folder: FileSystemDirectoryEntry, path: string): AsyncGenerator<FileSystemEntry> {
  const reader = folder.createReader();
  // They come a hundred at a time, and none once that is all.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, () => reject(notOpened(path === '' ? folder.name : path.slice(0, -1))));
    });
    if (some.length === 0) return;
    yield* some;
  }
}

function fileOf(entry: FileSystemFileEntry, name: string): Promise<File> {
  return new Promise((resolve, reject) => {
    entry.file(resolve, () => reject(notOpened(name)));
  });
}

/** What to say of a file or folder that the system does not let us read. */
export function notOpened(name: string): CannotTake {
  return new CannotTake(
    `“${name}” could not be opened, so nothing was brought in. Close it in other programs, see that you may read it, and try again.`,
  );
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}
