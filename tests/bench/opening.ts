/** How long opening takes: a large workspace through the service, and the app from nothing to a screen that answers. */
import { OPERATIONS } from '../../shared/api/operations.ts';
import { BLANK_PLACEMENT, BLANK_SCENARIO } from '../../shared/workspace/blank-rows.ts';
import type { Step } from '../../shared/workspace/edits.ts';
import { makeFolders, startApp } from '../e2e/app.ts';
import { launchBrowser } from '../e2e/browser.ts';
import { type Bench, bench, NEW } from '../service/support.ts';

const PLACEMENTS = 5000;
const SCENARIOS = 50;
/** What one step may hold. */
const ROWS_A_STEP = 1000;
const ROUNDS = 5;

const median = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)];

function wanted<Value>(
  outcome: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: object },
): Value {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  return outcome.value;
}

async function fill(desk: Bench): Promise<void> {
  const { content } = wanted(await desk.call('workspace.read', {}));
  const type = content.placementTypes[0]?.key ?? null;
  for (let first = 0; first < PLACEMENTS; first += ROWS_A_STEP) {
    const edits: Step['edits'] = Array.from({ length: ROWS_A_STEP }, (_, index) => {
      const ref = `R${first + index}`;
      return {
        table: 'placements',
        do: 'add',
        row: { ...BLANK_PLACEMENT, key: ref, ref, type, start: '2024-01-15', weeklyCost: 900 + (index % 90) },
      };
    });
    wanted(await desk.call('workspace.change', { name: 'Register', edits }));
  }
  const edits: Step['edits'] = Array.from({ length: SCENARIOS }, (_, index) => ({
    table: 'scenarios',
    do: 'add',
    row: { ...BLANK_SCENARIO, key: `s${index}`, name: `Plan ${index}` },
  }));
  wanted(await desk.call('workspace.change', { name: 'Plans', edits }));
}

/** Opens the file and reads all that the screens do, as the hosts send it: checked on the way out. */
async function openWorkspace() {
  let desk = bench();
  try {
    wanted(await desk.call('file.create', NEW));
    await fill(desk);
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      desk = desk.again();
      const { recent } = wanted(await desk.call('start.read', {}));
      const id = recent[0]?.id ?? '';
      const started = performance.now();
      wanted(await desk.call('file.openRecent', { id }));
      wanted(await desk.call('workspace.read', {}));
      const rows = OPERATIONS['register.read'].output.parse(wanted(await desk.call('register.read', {})));
      times.push(performance.now() - started);
      if (rows.length !== PLACEMENTS) throw new Error(`${rows.length} rows`);
    }
    return { placements: PLACEMENTS, scenarios: SCENARIOS, medianMs: median(times) };
  } finally {
    desk.remove();
  }
}

/** From starting the program to a start page whose button can be pressed, with the browser already running. */
async function firstScreen() {
  const browser = await launchBrowser();
  const times: number[] = [];
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      const folders = makeFolders();
      const started = performance.now();
      const app = await startApp(folders);
      const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
      await page.goto(app.address);
      await page.getByRole('button', { name: 'Make the file' }).click({ trial: true });
      times.push(performance.now() - started);
      await page.close();
      await app.stop();
      folders.remove();
    }
  } finally {
    await browser.close();
  }
  return { medianMs: median(times) };
}

export async function benchOpening() {
  return { workspace: await openWorkspace(), firstScreen: await firstScreen() };
}
