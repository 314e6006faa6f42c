import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { fail, type Outcome, succeed } from '../../shared/api/failure.ts';
import type { WorkedExample } from '../../shared/api/files.ts';
import { parseFileText } from '../../shared/schemes/index.ts';
import { fromScenario } from '../../shared/workspace/from-scenario.ts';
import { planName } from '../../shared/workspace/plan-name.ts';
import { TABLES, type WholeWorkspace, workspaceContent } from '../../shared/workspace/rows.ts';
import { byExampleOrder } from './example-order.ts';
import { scenarioTextAt } from './scenario-text.ts';

const EXTENSION = '.json';
const SUMMARY_LENGTH = 400;
const MOST_FAULTS = 3;

const heading = z.looseObject({ title: z.string().min(1), notes: z.string().default('') });
const wholeWorkspace = workspaceContent.extend({ placements: z.array(TABLES.placements) });

/** The worked examples in a folder, in the order of the start page; one that cannot be read is left out. */
export function listExamples(folder: string): readonly WorkedExample[] {
  const examples = exampleNames(folder).flatMap((name) => {
    try {
      const { title, notes } = heading.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
      return [{ id: basename(name, EXTENSION), title, summary: shortened(notes) }];
    } catch {
      return [];
    }
  });
  return examples.sort((a, b) => byExampleOrder(a.id, b.id));
}

/** The path of an example in the folder; null if there is none of that id. */
export function examplePath(folder: string, id: string): string | null {
  const name = exampleNames(folder).find((each) => basename(each, EXTENSION) === id);
  return name === undefined ? null : join(folder, name);
}

/**
 * Reads a scenario file as the rows of a workspace.
 * Errors: `bad-request` naming what is wrong and where, `not-found`, `cannot-write` when it cannot be read.
 */
export function readScenarioFile(path: string): Outcome<WholeWorkspace> {
  const name = basename(path);
  const text = scenarioTextAt(path);
  if (!text.ok) return text;
  const parsed = parseFileText(text.value);
  if (!parsed.ok) {
    const said = parsed.faults
      .slice(0, MOST_FAULTS)
      .map(({ place, problem, remedy }) => `${place === '' ? '' : `${place} `}${problem}: ${remedy}`);
    const more = parsed.faults.length - said.length;
    return fail(
      'bad-request',
      `“${name}” cannot be opened. ${said.join('. ')}${more > 0 ? `. And ${more} more` : ''}.`,
    );
  }
  const rows = wholeWorkspace.safeParse(fromScenario(parsed.own, parsed.schemes));
  if (rows.success) return succeed(withPlanNamed(rows.data));
  const [issue] = rows.error.issues;
  return fail(
    'bad-request',
    `“${name}” cannot be opened: ${issue ? `${issue.path.join('.')}: ${issue.message}` : 'it is too long'}. Shorten it in the file and try again.`,
  );
}

/** A plan has the title of its file, unless that says no more than whose file it is. */
function withPlanNamed(rows: WholeWorkspace): WholeWorkspace {
  const name = (title: string) => planName(title.trim(), rows.profile.council.trim());
  return { ...rows, scenarios: rows.scenarios.map((plan) => ({ ...plan, name: name(plan.name) })) };
}

function exampleNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter(
      (name) => name.endsWith(EXTENSION) && !name.endsWith(`.expected${EXTENSION}`),
    );
  } catch {
    // No folder of examples: the start page shows none.
    return [];
  }
}

/** As many whole sentences as there is room for; of a long one as many whole words. */
function shortened(notes: string): string {
  if (notes.length <= SUMMARY_LENGTH) return notes;
  const room = notes.slice(0, SUMMARY_LENGTH);
  const sentences = /^.*[.!?](?=\s)/s.exec(room)?.[0];
  return sentences ?? `${room.slice(0, Math.max(0, room.lastIndexOf(' ')))}\u2026`;
}
