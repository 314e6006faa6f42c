import { randomUUID } from 'node:crypto';
import { basename, extname } from 'node:path';
import { fail, type Outcome, succeed } from '../../../shared/api/failure.ts';
import { compile, project } from '../../../shared/model/index.ts';
import { parseFile, parseFileText } from '../../../shared/schemes/index.ts';
import { type Council, sufficiency } from '../../../shared/sufficiency/index.ts';
import { toScenario } from '../../../shared/workspace/to-scenario.ts';
import { readWorkspaceBytes, readWorkspaceFile } from '../../store/read-copy.ts';
import { scenarioTextAt, scenarioTextOf } from '../scenario-text.ts';

export type RegionCouncil = Council & { readonly id: string; readonly file: string };

const MOST_COUNCILS = 40;
const MOST_FAULTS = 3;

/**
 * Other councils' files, read once and put down again: what is kept is the figures by placement type, so the child
 * of a register row is gone when this returns. Nothing is ever written to a file that was added.
 */
export class RegionFiles {
  #councils: readonly RegionCouncil[] = [];

  list(): readonly RegionCouncil[] {
    return this.#councils;
  }

  remove(id: string): void {
    this.#councils = this.#councils.filter((each) => each.id !== id);
  }

  /** Adds the file at a path the host's own dialog gave. Errors: as {@link readWorkspaceFile}; `bad-request` with what is wrong. */
  addPath(path: string): Outcome<{ name: string }> {
    const name = basename(path);
    if (extname(name).toLowerCase() !== '.json') {
      const read = readWorkspaceFile(path);
      return read.ok ? this.#addRaw(name, parseFile(toScenario(read.value, null, BASE).scenario)) : read;
    }
    return this.#addText(name, scenarioTextAt(path));
  }

  /** Adds a file whose bytes the page was given. Errors: as of {@link RegionFiles.addPath}. */
  addBytes(name: string, bytes: Buffer): Outcome<{ name: string }> {
    if (extname(name).toLowerCase() === '.json') return this.#addText(name, scenarioTextOf(name, bytes));
    const read = readWorkspaceBytes(bytes, name);
    return read.ok ? this.#addRaw(name, parseFile(toScenario(read.value, null, BASE).scenario)) : read;
  }

  #addText(name: string, text: Outcome<string>): Outcome<{ name: string }> {
    return text.ok ? this.#addRaw(name, parseFileText(text.value)) : text;
  }

  #addRaw(file: string, parsed: ReturnType<typeof parseFile>): Outcome<{ name: string }> {
    if (!parsed.ok) {
      const said = parsed.faults
        .slice(0, MOST_FAULTS)
        .map(({ place, problem, remedy }) => `${place} ${problem}: ${remedy}`);
      const more = parsed.faults.length - said.length;
      return fail(
        'bad-request',
        `“${file}” cannot be calculated, so it was not added. ${said.join('. ')}${more > 0 ? `. And ${more} more` : ''}. Ask for it to be put right there, then add it again.`,
      );
    }
    if (this.#councils.length >= MOST_COUNCILS)
      return fail('bad-request', `There are ${MOST_COUNCILS} councils already. Remove one to add another.`);
    const program = compile(parsed.resolved);
    const { scenario } = parsed;
    const { types } = sufficiency({ scenario, program, projection: project(program) });
    const name = scenario.authority?.name || basename(file, extname(file));
    // Added again, a file takes its own place, as it is now.
    const others = this.#councils.filter((each) => each.file !== file || each.name !== name);
    // The register stays behind: figures by placement type are all that is kept.
    this.#councils = [...others, { id: randomUUID(), name, file, figures: { types } }];
    return succeed({ name });
  }
}

/** A workspace's base: its plans are its own. */
const BASE = { measuresOff: 'left-out' } as const;
