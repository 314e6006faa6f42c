/**
 * The contract between the screens and the machine behind them: every operation, with what goes in and what comes
 * out. Both hosts, the preload script and the renderer's client are built from this one list; input and output
 * are parsed on the Node side in both. Nothing here takes a path, a URL or SQL.
 */
import { z } from 'zod';
import { step } from '../workspace/edits.ts';
import { placementRow } from '../workspace/rows.ts';
import {
  pictureWanted,
  reportTextsWanted,
  reportWanted,
  savedFile,
  sectionText,
  tableWanted,
  workbookWanted,
} from './exports.ts';
import { backup, newWorkspace, openedFile, startView } from './files.ts';
import { forOpening } from './for-opening.ts';
import { FORECAST_OPERATIONS } from './forecast.ts';
import { importPreview, importWanted } from './imports.ts';
import { RETURN_OPERATIONS } from './returns.ts';
import { SCHEME_OPERATIONS } from './schemes.ts';
import { historyView, stepDone, stepReplayed } from './steps.ts';
import { SUFFICIENCY_OPERATIONS } from './sufficiency.ts';
import { UNCERTAINTY_OPERATIONS } from './uncertainty.ts';
import { comparisonView, figureRef, positionView, valuesView, workingView, workspaceView } from './views.ts';

const nothing = z.strictObject({});
const id = z.strictObject({ id: z.string().min(1).max(200) });
const scenario = z.string().max(80).nullable();

export const OPERATIONS = {
  /** Recent files, worked examples and facts about the app. */
  'start.read': { input: nothing, output: startView },
  /** The licences of what the app is made with, as plain text. */
  'licences.read': { input: nothing, output: z.strictObject({ text: z.string() }) },
  /** Makes a new workspace in the app's folder, named after the council, and opens it. */
  'file.create': { input: newWorkspace, output: openedFile },
  'file.openRecent': { input: id, output: openedFile },
  /** Opens a copy of a worked example as a workspace of its own. */
  'file.openExample': { input: id, output: openedFile },
  /** Asks for a file with the host's own dialog; null when the user thinks better of it. */
  'file.choose': { input: nothing, output: openedFile.nullable() },
  /** Takes a file off the list of recent ones; the file stays. */
  'file.forget': { input: id, output: nothing },
  /** Saves a copy: through the desktop's dialog, or as a download with this id. `null` when cancelled. */
  'file.saveCopy': {
    input: nothing,
    output: z.strictObject({ downloadId: z.string().nullable(), name: z.string() }).nullable(),
  },
  /** The scenario file (JSON) of one scenario, the same way. */
  'file.saveScenario': {
    input: z.strictObject({ scenario }),
    output: z.strictObject({ downloadId: z.string().nullable(), name: z.string() }).nullable(),
  },
  /** A workbook with live formulas: base and plans, by the dialog or as a download. */
  'export.workbook': { input: workbookWanted, output: savedFile },
  /** A committee report as a Word document. */
  'export.report': { input: reportWanted, output: savedFile },
  /** The text of every section the report can have, as written from the figures and as edited. */
  'export.reportTexts': { input: reportTextsWanted, output: z.array(sectionText) },
  /** One table of figures as CSV. */
  'export.table': { input: tableWanted, output: savedFile },
  /** A chart as the page has drawn it, as a PNG file. */
  'export.picture': { input: pictureWanted, output: savedFile },
  /** A blank workbook to fill in. */
  'import.template': { input: nothing, output: savedFile },
  /** Reads a file and says what importing it would do; changes nothing. */
  'import.preview': { input: importWanted.extend(forOpening), output: importPreview },
  /** Does what the last preview said, as one step that can be undone. */
  'import.accept': { input: id.extend(forOpening), output: stepDone },
  'file.close': { input: nothing, output: nothing },
  /** Verified backups of a recent file, newest first. */
  'file.backups': { input: id, output: z.array(backup) },
  /** Opens a backup as a new workspace beside the original, which is left as it is. */
  'file.restore': {
    input: z.strictObject({ id: z.string().max(200), backup: z.string().max(200) }),
    output: openedFile,
  },

  'workspace.read': { input: nothing, output: workspaceView },
  'register.read': { input: nothing, output: z.array(placementRow) },
  /** Applies one named step, whole or not at all; answered only once it is on disk. */
  'workspace.change': { input: step.extend(forOpening), output: stepDone },
  'workspace.undo': { input: z.strictObject(forOpening), output: stepReplayed },
  'workspace.redo': { input: z.strictObject(forOpening), output: stepReplayed },
  'history.read': {
    input: z.strictObject({ before: z.int().optional(), limit: z.int().min(1).max(200) }),
    output: historyView,
  },

  'values.read': { input: z.strictObject({ scenario }), output: valuesView },
  'position.read': {
    input: z.strictObject({ scenario, year: z.string().max(20).nullable() }),
    output: positionView,
  },
  'comparison.read': {
    input: z.strictObject({ scenarios: z.array(z.string().max(80)).max(4) }),
    output: comparisonView,
  },
  ...SCHEME_OPERATIONS,
  ...UNCERTAINTY_OPERATIONS,
  ...RETURN_OPERATIONS,
  ...FORECAST_OPERATIONS,
  ...SUFFICIENCY_OPERATIONS,
  'working.read': { input: z.strictObject({ scenario, figure: figureRef }), output: workingView },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

export type OperationName = keyof typeof OPERATIONS;
export type Input<Name extends OperationName> = z.infer<(typeof OPERATIONS)[Name]['input']>;
export type Output<Name extends OperationName> = z.infer<(typeof OPERATIONS)[Name]['output']>;

export const OPERATION_NAMES = Object.keys(OPERATIONS) as readonly OperationName[];
