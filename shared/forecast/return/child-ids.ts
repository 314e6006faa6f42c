/**
 * The children of all files, each with a number. Excel takes the leading zeros off an identifier made of digits, so
 * 00123 in one file is 123 in another: both are the same child, known by the fuller form.
 */
export class ChildIds {
  /** The fuller form of each child's identifier. */
  readonly ids: string[] = [];
  #forms = new Map<string, number>();
  #children = new Map<string, number>();
  #childOfForm: number[] = [];
  #texts: string[] = [];
  #varied = new Set<number>();

  /** The number of the identifier as written, or −1 for a blank. */
  read(cell: string): number {
    const known = this.#forms.get(cell);
    if (known !== undefined) return known;
    const text = cell.trim().replace(/^(\d+)\.0+$/, '$1');
    if (text === '') return -1;
    const key = /^\d+$/.test(text) ? text.replace(/^0+(?=\d)/, '') : text.toUpperCase();
    const child = this.#children.get(key) ?? this.#add(key, text);
    const fullest = this.ids[child] ?? text;
    if (text.length !== fullest.length) this.#varied.add(child);
    if (text.length > fullest.length) this.ids[child] = text;
    const form = this.#texts.length;
    this.#texts.push(text);
    this.#childOfForm.push(child);
    this.#forms.set(cell, form);
    return form;
  }

  /** The child that a form of an identifier stands for. */
  childOf(form: number): number {
    return this.#childOfForm[form] ?? -1;
  }

  /** Whether the form is shorter than the child's identifier in some other file. */
  isShortened(form: number): boolean {
    const child = this.childOf(form);
    return this.#varied.has(child) && this.#texts[form]?.length !== this.ids[child]?.length;
  }

  /** Whether any child was written in more than one form. */
  get anyVaried(): boolean {
    return this.#varied.size > 0;
  }

  #add(key: string, text: string): number {
    const child = this.ids.length;
    this.ids.push(text);
    this.#children.set(key, child);
    return child;
  }
}
