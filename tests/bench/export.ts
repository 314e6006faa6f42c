import { exportSource, reportSource } from '../../electron/export/from-scenario.ts';
import { writeReport } from '../../electron/export/report/document.ts';
import { reportSections } from '../../electron/export/report/sections.ts';
import { buildWorkbook } from '../../electron/export/workbook/build.ts';
import { writeWorkbook } from '../../electron/export/workbook/write.ts';
import { parseScenario } from '../../shared/scenario/parse.ts';
import { PROMISED, sizedScenario } from './sized-scenario.ts';

/** The exports of a five-year file: how long each takes, and how large the workbook is. */
export async function benchExport() {
  const parsed = parseScenario(sizedScenario(PROMISED));
  if (!parsed.ok) throw new Error('the scenario of the bench has faults');
  const plans = [{ name: 'Plan', measures: new Set(parsed.resolved.measures.map(({ id }) => id)) }];
  const begun = performance.now();
  const source = exportSource(parsed, plans, {
    title: 'Bench',
    fileName: 'bench',
    version: '0',
    madeAt: new Date(0),
  });
  const laidOut = performance.now();
  const { sheets } = buildWorkbook(source);
  const cells = sheets.flatMap(({ rows }) => rows.flat()).filter((cell) => cell !== null);
  const writing = performance.now();
  const workbook = await writeWorkbook(sheets);
  const reporting = performance.now();
  const report = reportSource(source, true);
  const document = await writeReport(report, reportSections(report));
  return {
    size: PROMISED,
    workbook: {
      layOutMs: writing - laidOut,
      writeMs: reporting - writing,
      bytes: workbook.length,
      cells: cells.length,
      formulas: cells.filter(({ kind }) => kind === 'formula').length,
    },
    engineMs: laidOut - begun,
    report: { ms: performance.now() - reporting, bytes: document.length },
  };
}
