import { sameNameForm } from '../../shared/workspace/name-form.ts';
import type { WholeWorkspace } from '../../shared/workspace/rows.ts';
import { type AskedName, likelyMeant } from '../../shared/workspace/short-names.ts';

/** Names of placement types as the table has them: what each means here, and which have to be asked about. */
export class TypeNames {
  readonly #here: readonly string[];
  readonly #forms: ReadonlySet<string>;
  readonly #answers: Readonly<Record<string, string>>;
  readonly #asked = new Map<string, AskedName>();

  constructor({ placementTypes }: WholeWorkspace, answers: Readonly<Record<string, string>>) {
    this.#here = placementTypes.map(({ name }) => name);
    this.#forms = new Set(this.#here.map(sameNameForm));
    this.#answers = answers;
  }

  /** The name it was said to mean, or the name itself. */
  meant(text: string): string {
    const form = sameNameForm(text);
    if (form === '' || this.#forms.has(form)) return text;
    const before = this.#asked.get(form);
    const rows = before?.rows ?? likelyMeant(text, this.#here).flatMap((at) => this.#here[at] ?? []);
    if (rows.length === 0) return text;
    const answer = before?.answer ?? rows.find((row) => row === this.#answers[text]) ?? '';
    if (!before) this.#asked.set(form, { text, rows, answer });
    return answer === '' ? text : answer;
  }

  asked(): readonly AskedName[] {
    return [...this.#asked.values()];
  }
}
