const DANGEROUS = /^[\s\u00a0]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;
const ILLEGAL = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/** Text without the characters that neither a document nor a workbook can hold. */
export function plain(text: string): string {
  return text.replace(ILLEGAL, '');
}

/**
 * Plain text that no spreadsheet takes for a formula, now or when it is typed over or saved in another format: an
 * apostrophe goes before a first = + − @.
 */
export function neutralText(text: string): string {
  const clean = plain(text);
  return DANGEROUS.test(clean) ? `'${clean}` : clean;
}

/** What {@link neutralText} was given, for reading a file of ours back. */
export function originalText(text: string): string {
  return text.startsWith("'") && DANGEROUS.test(text.slice(1)) ? text.slice(1) : text;
}
