import { describe, expect, it } from 'vitest';
import { CannotTake, filesDropped, filesOfFolder } from '../../renderer/pages/return/find-files.ts';
import { readWords, whyNotTaken } from '../../renderer/pages/return/found-words.ts';
import { LARGEST_RETURN, MOST_FILES } from '../../shared/api/returns.ts';

/** A folder: what lies in it by name. `locked` is a file or folder that the system does not let us open. */
type Tree = { readonly [name: string]: Tree | 'file' | 'locked' };

const BATCH = 100;

/** Stands in for what a browser says of something dropped: folders a hundred entries at a time. */
function entryOf(name: string, node: Tree[string]): FileSystemEntry {
  const isDirectory = typeof node === 'object';
  const entry = {
    name,
    isDirectory,
    isFile: !isDirectory,
    file: (done: (file: File) => void, failed: () => void) =>
      node === 'locked' ? failed() : done(new File(['x'], name)),
    createReader: () => {
      const left = isDirectory ? Object.entries(node) : [];
      return {
        readEntries: (done: (entries: FileSystemEntry[]) => void, failed: () => void) =>
          'unreadable' in (isDirectory ? node : {})
            ? failed()
            : done(left.splice(0, BATCH).map(([each, inside]) => entryOf(each, inside))),
      };
    },
  };
  return entry as unknown as FileSystemEntry;
}

/** As a drop of these files and folders would bring them. */
function dropOf(tree: Tree): Pick<DataTransfer, 'items'> {
  const items = Object.entries(tree).map(([name, node]) => ({
    kind: 'file',
    webkitGetAsEntry: () => entryOf(name, node),
    getAsFile: () => new File(['x'], name),
  }));
  const words = { kind: 'string', webkitGetAsEntry: () => null, getAsFile: () => null };
  return { items: [...items, words] as unknown as DataTransferItemList };
}

const namesOf = ({ files }: { readonly files: readonly { readonly name: string }[] }) =>
  files.map(({ name }) => name);

const RETURNS: Tree = {
  '2023': { 'header.csv': 'file', 'episodes.xlsx': 'file', '~$episodes.xlsx': 'file' },
  '2022': { 'all.zip': 'file', archive: { 'old.CSV': 'file' } },
  '.git': { 'a.csv': 'file' },
  '.DS_Store': 'file',
  'Thumbs.db': 'file',
  'desktop.ini': 'file',
  '._header.csv': 'file',
  'notes.docx': 'file',
};

describe('a folder that is dropped', () => {
  it('gives every table in it and the folders in it, under its path there, and nothing hidden', async () => {
    const found = await filesDropped(dropOf({ Returns: RETURNS }));
    expect(namesOf(found)).toEqual([
      '2022/all.zip',
      '2022/archive/old.CSV',
      '2023/episodes.xlsx',
      '2023/header.csv',
    ]);
    expect(found.passedOver).toEqual(['notes.docx']);
  });

  it('is read to its end, however many files lie in it', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 250 }, (_, at) => [`${String(at).padStart(3, '0')}.csv`, 'file' as const]),
    );
    expect((await filesDropped(dropOf({ many }))).files).toHaveLength(250);
  });

  it('keeps its own name where others are dropped with it, so that their files are told apart', async () => {
    const found = await filesDropped(
      dropOf({ '2022': { 'a.csv': 'file' }, '2023': { 'a.csv': 'file' }, 'loose.csv': 'file', '.x': 'file' }),
    );
    expect(namesOf(found)).toEqual(['2022/a.csv', '2023/a.csv', 'loose.csv']);
  });

  it.each([
    ['file', { Returns: { '2023': { 'a.csv': 'locked' } } }, '“2023/a.csv” could not be opened'],
    ['folder', { Returns: { '2023': { unreadable: 'file' } } }, '“2023” could not be opened'],
    ['folder itself', { Returns: { unreadable: 'file' } }, '“Returns” could not be opened'],
  ] as const)('names the %s that cannot be opened', async (_what, tree, words) => {
    await expect(filesDropped(dropOf(tree))).rejects.toThrow(CannotTake);
    await expect(filesDropped(dropOf(tree))).rejects.toThrow(words);
  });

  it('is given up where it holds far more than a return', async () => {
    const drive = Object.fromEntries(Array.from({ length: 20_001 }, (_, at) => [`${at}`, 'file' as const]));
    await expect(filesDropped(dropOf({ C: { users: drive } }))).rejects.toThrow('“C” holds far more');
  });
});

describe('files', () => {
  it('that are dropped one by one keep their names, whatever they end in', async () => {
    const found = await filesDropped(dropOf({ 'b.csv': 'file', 'a.dat': 'file', '.DS_Store': 'file' }));
    expect(namesOf(found)).toEqual(['b.csv', 'a.dat']);
  });

  it('of a folder chosen in a dialog go by their path inside it', async () => {
    const chosen = ['Returns/2023/a.csv', 'Returns/.git/b.csv', 'Returns/~$c.xlsx', 'Returns/notes.pdf'].map(
      (path) => Object.assign(new File(['x'], path), { webkitRelativePath: path }),
    );
    const found = await filesOfFolder(chosen);
    expect(namesOf(found)).toEqual(['2023/a.csv']);
    expect(found.passedOver).toEqual(['notes.pdf']);
  });
});

describe('what is said', () => {
  const sized = (name: string, size: number) => ({ name, file: { size } as File });

  it('of files that are no return names them', () => {
    expect(whyNotTaken([sized('a.csv', 0)], ['b.pdf'])).toBeNull();
    expect(whyNotTaken([], [])).toBe(
      'No file of a return was found: it would be .csv, .xlsx or a .zip of them.',
    );
    expect(whyNotTaken([], ['a.pdf', 'b.pdf'])).toMatch(/There is “a.pdf” and “b.pdf”\.$/);
    expect(whyNotTaken([sized('small.csv', 5), sized('x/big.csv', LARGEST_RETURN)], [])).toMatch(
      /^These files come to 401 MB, and a return to at most 400 MB\. The largest is “x\/big\.csv”\./,
    );
    expect(
      whyNotTaken(
        Array.from({ length: MOST_FILES + 1 }, () => sized('a.csv', 1)),
        [],
      ),
    ).toMatch(/^These are 501 files, and a return has at most 500\./);
  });

  it('once the return is read names what was passed over', () => {
    expect(readWords([], [])).toMatch(/under Data quality\.$/);
    expect(readWords(['a.pdf'], [])).toMatch(/Passed over, since it is no table: “a.pdf”\.$/);
    expect(readWords(['a', 'b', 'c', 'd', 'e'], [])).toMatch(/“a”, “b”, “c” and 2 more\.$/);
    expect(readWords([], [{ name: 'a.csv', why: 'x' }])).toBe(
      'The return is read and kept without “a.csv”, which could not be used.',
    );
  });
});
