import { afterEach, describe, expect, test, vi } from 'vitest';
import { buildWorkbook } from '../../electron/export/workbook/build.ts';
import { formatDay } from '../../shared/calendar/day.ts';
import { localDay, localTime } from '../../shared/calendar/local-time.ts';
import { sourceOf } from '../export/workbook-source.ts';
import { bench, NEW } from '../service/support.ts';
import { value } from '../store/support.ts';
import { SHORT_OF_BEDS } from '../sufficiency-sample.ts';

afterEach(() => vi.unstubAllEnvs());

describe('in summer, where clocks are an hour ahead', () => {
  test('the day and the time are those of the clock on the wall', () => {
    vi.stubEnv('TZ', 'Europe/London');
    const late = new Date('2026-06-30T23:05:00Z');
    expect([formatDay(localDay(late)), localTime(late)]).toEqual(['2026-07-01', '00:05']);
  });

  test('a workbook says when it was made', () => {
    vi.stubEnv('TZ', 'Europe/London');
    const { sheets } = buildWorkbook({
      ...sourceOf(SHORT_OF_BEDS),
      madeAt: new Date('2026-06-23T08:15:00Z'),
    });
    const cells = sheets[0]?.rows.flat().map((cell) => (cell?.kind === 'text' ? cell.text : ''));
    expect(cells).toContain('23 June 2026, 09:15');
  });

  test('a backup that is opened is named by the time that the list of backups has', async () => {
    vi.stubEnv('TZ', 'Europe/London');
    const desk = bench({ now: () => new Date('2026-06-23T08:15:00Z') });
    try {
      value(await desk.call('file.create', NEW));
      value(await desk.call('file.close', {}));
      const id = value(await desk.call('start.read', {})).recent[0]?.id ?? '';
      const backup = value(await desk.call('file.backups', { id }))[0]?.id ?? '';
      const restored = value(await desk.call('file.restore', { id, backup }));
      expect(restored.name).toBe('St Helens (backup of 2026-06-23 09.15)');
    } finally {
      desk.remove();
    }
  });
});
