import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const CHECK = join(ROOT, 'src/cli/check.mjs');

const run = (...args: readonly string[]): Promise<{ code: number; out: string; err: string }> =>
  new Promise((done) => {
    const env = { ...process.env, INIT_CWD: folder };
    execFile(process.execPath, [CHECK, ...args], { cwd: folder, env }, (error, out, err) => {
      done({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
  });

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'check-'));
  writeFileSync(
    join(folder, 'good.csv'),
    '单位,行政区划代码,年份,指标,口径,数值,计量单位,截至\n杭州市卫生健康委员会,330100,2022,罚没款金额,市本级,47.8万余,元,\n杭州市卫生健康委员会,330100,2022,行政处罚案件数,市本级,—,件,2022-11-27\n',
  );
  writeFileSync(join(folder, 'picture.csv'), Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('data:check', { timeout: 60_000 }, () => {
  it('prints what the contract says', async () => {
    const { code, out } = await run('--json', '--observations', 'good.csv');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual([
      {
        file: 'good.csv',
        outcome: 'accept',
        encoding: 'utf-8',
        delimiter: ',',
        layout: 'long',
        rows: { total: 3, accepted: 2, rejected: 0, skipped: 1 },
        cells: { total: 24, accepted: 16, rejected: 0, skipped: 8 },
        skipped: { header: 1 },
        problems: [],
        observations: [
          {
            bureau: '杭州市卫生健康委员会',
            region_code: '330100',
            year: 2022,
            period: '',
            indicator: '罚没款金额',
            indicator_id: 'penalty_amount',
            scope: 'own',
            value: 47.8,
            unit: '万元',
            qualifier: 'at_least',
            status: 'known',
            row: 2,
            column: 6,
          },
          {
            bureau: '杭州市卫生健康委员会',
            region_code: '330100',
            year: 2022,
            period: '2022-11-27',
            indicator: '行政处罚案件数',
            indicator_id: 'penalty_cases',
            scope: 'own',
            value: null,
            unit: '件',
            qualifier: '',
            status: 'missing',
            reason: 'not_reported',
            row: 3,
            column: 6,
          },
        ],
      },
    ]);
  });

  it('ends with 1 where a file is refused, and says why in both languages', async () => {
    const { code, out } = await run('--json', 'good.csv', 'picture.csv');
    expect(code).toBe(1);
    const [good, picture] = JSON.parse(out) as Record<string, unknown>[];
    expect(good).not.toHaveProperty('observations');
    expect(picture).toMatchObject({
      outcome: 'reject',
      layout: null,
      problems: [{ code: 'file-is-image', row: null }],
    });
    const { message } = (picture?.['problems'] as { message: string }[])[0] ?? { message: '' };
    expect(message).toMatch(/图片.* \/ .*picture/);
  });

  it('reports in words without --json', async () => {
    const { code, out } = await run('good.csv');
    expect(code).toBe(0);
    expect(out).toContain('good.csv: 可以导入 / accepted');
    expect(out).toContain('行 rows 3 = 接受 accepted 2 + 拒绝 rejected 0 + 跳过 skipped 1');
  });

  it('reads the other files where one cannot be opened, and ends with 2', async () => {
    const { code, out, err } = await run('--json', 'nowhere.csv', 'good.csv', 'picture.csv');
    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject([
      { file: 'good.csv', outcome: 'accept' },
      { file: 'picture.csv', outcome: 'reject' },
    ]);
    expect(err).toContain('nowhere.csv');
  });

  it.each([[[]], [['--wrong', 'good.csv']], [['nowhere.csv']]])(
    'ends with 2 for wrong usage: %j',
    async (args) => {
      const { code, err } = await run(...args);
      expect(code).toBe(2);
      expect(err).toContain('data:check');
    },
  );
});
