import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { type AppFolders, makeFolders, type RunningApp, startApp } from './app.ts';
import { launchBrowser } from './browser.ts';

export const LAPTOP = { width: 1366, height: 768 };
export const DESKTOP = { width: 1920, height: 1080 };
/** What is left of a laptop's screen at 400%: a quarter of it each way, in CSS pixels. */
export const ZOOMED = { width: 341, height: 192 };

type Settings = BrowserContextOptions & {
  /** How long the page may keep a step waiting, in milliseconds. */
  readonly patience?: number;
  /** Done to each new context before the first page of it opens. */
  readonly before?: (context: BrowserContext) => Promise<unknown>;
};

/** The app of one test file and the page it is looked at through. */
export type AppInBrowser = {
  readonly folders: AppFolders;
  readonly browser: Browser;
  readonly context: BrowserContext;
  readonly running: RunningApp;
  readonly page: Page;
  /** Errors the pages have thrown or logged. */
  readonly problems: string[];
  /** Every address the pages have asked for. */
  readonly requests: string[];
  /** Another page of the same browser, at the same app. */
  openPage(): Promise<Page>;
  /** Starts the app again, once it has ended, in a browser that knows nothing of it. */
  startAgain(): Promise<Page>;
};

/**
 * Starts the app on folders of its own and opens it in a browser before the tests of the file or group this is called
 * in, and clears all of it away afterwards.
 * @param prepare what the tests begin with
 */
export function appInBrowser(
  prepare: (opened: AppInBrowser) => Promise<void>,
  { patience = 10_000, before, ...options }: Settings = {},
): AppInBrowser {
  const problems: string[] = [];
  const requests: string[] = [];
  let browser: Browser | undefined;
  let folders: AppFolders | undefined;
  let running: RunningApp | undefined;
  let context: BrowserContext | undefined;
  let page: Page | undefined;

  const openPage = async () => {
    const opened = await started(context).newPage();
    page = opened;
    opened.setDefaultTimeout(patience);
    opened.on('request', (request) => requests.push(request.url()));
    opened.on('pageerror', (error) => problems.push(error.message));
    opened.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    await opened.goto(started(running).address);
    return opened;
  };
  const startAgain = async () => {
    running = await startApp(started(folders));
    context = await started(browser).newContext({ viewport: LAPTOP, locale: 'en-GB', ...options });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await before?.(context);
    return openPage();
  };
  const opened: AppInBrowser = {
    get folders() {
      return started(folders);
    },
    get browser() {
      return started(browser);
    },
    get context() {
      return started(context);
    },
    get running() {
      return started(running);
    },
    get page() {
      return started(page);
    },
    problems,
    requests,
    openPage,
    startAgain,
  };

  beforeAll(async () => {
    browser = await launchBrowser();
    folders = makeFolders();
    await startAgain();
    await prepare(opened);
  }, 120_000);
  afterAll(async () => {
    // A program that is held up does not hear that it should end.
    running?.goOn();
    await browser?.close();
    await running?.stop();
    folders?.remove();
  });
  return opened;
}

function started<Part>(part: Part | undefined): Part {
  if (part === undefined)
    throw new Error('The app is started before the tests, not before they are collected.');
  return part;
}
