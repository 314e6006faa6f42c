/**
 * A page of plain words for someone who cannot be let in: what happened and what to do. It has no style and no
 * script, so it looks the same under any policy.
 */
export function plainPage(heading: string, sentences: readonly string[]): string {
  const paragraphs = sentences.map((sentence) => `<p>${escapeHtml(sentence)}</p>`).join('');
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>${escapeHtml(heading)}</title></head><body><h1>${escapeHtml(heading)}</h1>${paragraphs}</body></html>`;
}

export const USED_ADDRESS_PAGE = plainPage('This address has already been used', [
  'The address Placement Modeller prints when it starts lets one browser in, once. If Placement Modeller is open in another window or browser, carry on there.',
  'Otherwise close it where you started it (Ctrl+C), start it again with npm start, and open the new address it prints.',
  'Everything you had entered is saved.',
]);

export const NO_ENTRY_PAGE = plainPage('Open Placement Modeller with its full address', [
  'Copy the whole address that Placement Modeller printed when it started, including everything after the question mark, and paste it into the address bar.',
  'If you cannot find it, or it has been used already, close Placement Modeller where you started it (Ctrl+C) and start it again with npm start.',
]);

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
