/** Whose work a package is, where it says that it is under the MIT licence but brings no file with the licence. */
export const COPYRIGHT: ReadonlyMap<string, string> = new Map([
  ['javascript-natural-sort', 'Jim Palmer, based on chunking idea from Dave Koelle'],
  ['seedrandom', 'Copyright 2019 David Bau.'],
  ['worker-f', 'Copyright (c) gitlab.com/catamphetamine'],
]);

/** What a package holds of others' work without being a package of its own here. */
export const ALSO_HOLDS: ReadonlyMap<string, string> = new Map([
  ['better-sqlite3', 'Holds SQLite, which is in the public domain.'],
  [
    'docx',
    'Holds parts of events and stream-browserify under the same licence. Copyright Joyent, Inc. and other Node contributors. Copyright (c) James Halliday.',
  ],
  [
    'electron',
    'Holds Chromium, Node and what they are made of: LICENSES.chromium.html, installed with the program, has their licences.',
  ],
]);

export const MIT = `MIT License

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.`;
