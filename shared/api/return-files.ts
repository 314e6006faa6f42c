/** Which of the files that lie in a folder or an archive are looked at as files of a return. */

/** The last three cannot be read, but are named with what to do: somebody keeps their figures in them. */
const TABLE_NAME = /\.(csv|txt|tsv|xlsx|xlsm|zip|xls|xlsb|ods)$/i;

/** Programs put these beside people's own files: lock files of Office, thumbnails, what a Mac adds to an archive. */
const CLUTTER = /^(\.[^.].*|~\$.*|thumbs\.db|desktop\.ini|__MACOSX)$/i;

/** Whether a file can hold a table, by its name. */
export function isTableFile(name: string): boolean {
  return TABLE_NAME.test(name);
}

/** Whether a path leads through a hidden folder or to a file nobody put there, `2023/~$episodes.xlsx`. */
export function isClutter(path: string): boolean {
  return path.split(/[/\\]/).some((part) => CLUTTER.test(part));
}
