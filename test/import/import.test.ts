import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importFile } from '../../src/import/import';
import { problemsEn } from '../../src/i18n/problems-en';
import { problemsZh } from '../../src/i18n/problems-zh';
import type { Problem } from '../../src/domain/problem';
import { LIMITS } from '../../src/import/result';
import { DICTIONARY } from './dictionary';
import { codes, figures, lines, read, utf8 } from './read';

describe('rows that are not taken', () => {
  it('counts each and says why', () => {
    const result = read(
      '单位,年份,处罚案件数,罚没款（元）\n上城区,2020,12O,47.8万余\n,2020,5,6\n定海区,十九,5,6\n拱墅区,2020,1,234,56\n杭州市卫健委,2020\n单位,年份,处罚案件数,罚没款（元）\n全市,2020,9,9\n',
    );
    expect(result.problems.map((p) => [p.code, p.row, p.column, p.text])).toEqual([
      ['cell-unreadable', 2, 3, '12O'],
      ['row-no-bureau', 3, null, '2020'],
      ['row-no-year', 4, 2, '十九'],
      ['row-long', 5, 5, '56'],
      ['row-short', 6, null, ''],
      ['row-total', 8, null, '全市'],
      ['total-unchecked', 8, 3, '9'],
      ['total-unchecked', 8, 4, '9'],
    ]);
    expect(result.rows).toEqual({ total: 8, accepted: 2, rejected: 3, skipped: 3 });
    expect(lines(result)).toContain('330102|2020|penalty_amount|47.8|万元');
    expect(figures(result)[0]).toMatchObject({
      status: 'missing',
      reason: 'unreadable',
      value: null,
      row: 2,
      column: 3,
    });
  });

  it('rejects a file of which nothing is understood', () => {
    const result = read('单位,年份,处罚案件数\n上城区,2020,x\n定海区,2020,y\n');
    expect(result).toMatchObject({
      outcome: 'reject',
      columns: null,
      rows: { total: 3, accepted: 0, rejected: 2, skipped: 1 },
    });
  });
});

describe('the same figure twice', () => {
  const table = (...rows: string[]) => `单位,年份,指标,数值,计量单位\n${rows.join('\n')}\n`;
  const twice = table(
    '上城区,2020,罚没款,47.8,万元',
    '定海区,2020,罚没款,1,万元',
    '上城区卫健局,2020,罚没款,50,万元',
  );

  it('is one where the readings are equal, in whatever unit', () => {
    const result = read(
      table('上城区,2020,罚没款,47.8,万元', '上城区卫健局,2020,罚没款,478000,元', '上城区,2020,罚没款,,'),
    );
    expect(lines(result)).toEqual(['330102|2020|penalty_amount|47.8|万元']);
    expect(result).toMatchObject({
      outcome: 'accept',
      rows: { total: 4, accepted: 1, rejected: 0, skipped: 3 },
    });
    expect(result.skipped).toEqual({ header: 1, duplicate: 2 });
    expect(result.problems).toMatchObject([
      { code: 'duplicate-equal', row: 3, text: '478000' },
      {
        code: 'duplicate-blank',
        severity: 'info',
        row: 4,
        text: '',
        params: { firstRow: 2, firstText: '47.8' },
      },
    ]);
  });

  it('waits for an answer where they differ, and shows the rest', () => {
    const result = read(twice);
    expect(result).toMatchObject({
      outcome: 'needs_user_choice',
      rows: { total: 4, accepted: 1, rejected: 2, skipped: 1 },
    });
    expect(lines(result)).toEqual(['330902|2020|penalty_amount|1|万元']);
    expect(result.problems).toMatchObject([
      { code: 'duplicate-conflict', row: 4, params: { firstRow: 2, firstText: '47.8' } },
    ]);
  });

  it.each([
    ['first', 47.8, { total: 4, accepted: 2, rejected: 0, skipped: 2 }],
    ['last', 50, { total: 4, accepted: 2, rejected: 0, skipped: 2 }],
    ['none', null, { total: 4, accepted: 1, rejected: 2, skipped: 1 }],
  ] as const)('takes the %s', (conflict, value, rows) => {
    const result = read(twice, 'file.csv', { conflict });
    expect(result).toMatchObject({ outcome: 'accept_with_warnings', rows });
    expect(figures(result).find((o) => o.region_code === '330102')?.value ?? null).toBe(value);
  });

  it('is two where scope, period or bureau differ', () => {
    const text =
      '单位,年份,指标,数值,口径,截至\n杭州市卫健委,2018,行政许可,1697,省级下放,\n杭州市卫健委,2018,行政许可,1889,市本级,\n杭州市卫健委,2018,行政许可,1700,市本级,2018-11-27\n杭州市疾控局,2018,行政许可,3,市本级,\n';
    expect(read(text).rows.accepted).toBe(4);
  });

  it('counts a wide row as taken while one of its figures is', () => {
    const result = read('单位,年份,处罚案件数,行政许可\n上城区,2020,5,\n上城区,2020,5,7\n');
    expect(lines(result)).toEqual(['330102|2020|penalty_cases|5|件', '330102|2020|permits_completed|7|件']);
    expect(result.rows).toEqual({ total: 3, accepted: 2, rejected: 0, skipped: 1 });
  });
});

describe('bureaus', () => {
  it('keeps a renamed bureau one, shown by its latest name, each figure with the name it was printed under', () => {
    const result = read(
      '单位,行政区划代码,年份,行政许可\n杭州市卫生健康委员会,330100,2023,2\n杭州市卫生计生委,330100,2018,1\n',
    );
    expect(result.columns?.bureaus).toEqual([
      { id: '330100', name: '杭州市卫生健康委员会', code: '330100', level: 'city' },
    ]);
    expect(figures(result).map((o) => o.bureau)).toEqual(['杭州市卫生健康委员会', '杭州市卫生计生委']);
  });

  it('keeps markup in a name as it is', () => {
    const name = '<img src=x onerror="alert(1)">';
    const result = read(`单位,年份,行政许可\n"${name.replace(/"/g, '""')}",2020,5\n上城区,2020,6\n`);
    expect(figures(result)[0]?.bureau).toBe(name);
  });
});

describe('files that are no table', () => {
  const bytes = (...head: number[]) => Uint8Array.from([...head, ...new Array<number>(200).fill(0)]);
  it.each([
    ['file-empty', new Uint8Array()],
    ['file-empty', utf8('\ufeff \r\n,,,\n')],
    ['file-is-zip', bytes(0x50, 0x4b, 3, 4)],
    ['file-is-xlsx', Uint8Array.from([0x50, 0x4b, 3, 4, ...utf8('....xl/workbook.xml')])],
    ['file-is-xls', bytes(0xd0, 0xcf, 0x11, 0xe0)],
    ['file-is-pdf', utf8('%PDF-1.7\n')],
    ['file-is-image', bytes(0x89, 0x50, 0x4e, 0x47)],
    ['file-is-image', bytes(0xff, 0xd8, 0xff, 0xe0)],
    ['file-is-zip', bytes(0x1f, 0x8b)],
    ['file-is-html', utf8('<!DOCTYPE html>\n<html><table><tr><td>单位,年份</td></tr></table></html>')],
    ['file-is-html', utf8('\n<table border=1><tr><td>1</td></tr></table>')],
    ['file-is-binary', bytes(1, 2, 3, 0, 5)],
    ['file-is-binary', utf8('a,b\n\u0001\u0002\u0003\u0004\u0005,x\n')],
    ['file-header-only', utf8('单位,年份,行政许可\n')],
    ['file-header-only', utf8('单位,年份,指标,数值\n\n,,,\n')],
    ['file-not-a-table', utf8('这是一段话。\n没有表格。\n')],
  ])('%s', (code, content) => {
    const result = read(content);
    expect(result).toMatchObject({ outcome: 'reject', columns: null });
    expect(codes(result)).toEqual([code]);
  });

  it('refuses what is over its limits before reading it', () => {
    const big = { length: LIMITS.fileBytes + 1 } as Uint8Array;
    expect(codes(importFile({ name: 'big.csv', bytes: big }, DICTIONARY))).toEqual(['file-too-large']);
  });
});

describe('input made to break', { timeout: 120_000 }, () => {
  const HEAD = '单位,年份,行政许可\n';
  const quick = (text: string | Uint8Array) => {
    // Processor time: the clock also counts what else the machine does.
    const start = process.cpuUsage().user;
    const result = read(text);
    expect((process.cpuUsage().user - start) / 1e6).toBeLessThan(10);
    expect(result.rows.total).toBe(result.rows.accepted + result.rows.rejected + result.rows.skipped);
    return result;
  };

  it('survives quotes that never close', () => {
    const result = quick(`${HEAD}上城区,2020,5\n"定海区,2020,6\n拱墅区,2020,7\n`);
    expect(lines(result)).toHaveLength(3);
    expect(result.problems).toContainEqual(expect.objectContaining({ code: 'quote-unclosed', row: 3 }));
    quick(HEAD + '"上城区,2020,5\n'.repeat(5_000));
    quick(HEAD + '"'.repeat(200_001));
    quick(HEAD + '"a"b,'.repeat(60_000));
  });

  it('survives one enormous cell', () => {
    const cell = 'x'.repeat(10 * 1024 * 1024);
    expect(codes(quick(`${HEAD}上城区,2020,${cell}\n定海区,2020,3\n`))).toContain('cell-too-long');
    quick(`${HEAD}上城区,2020,"${cell}"\n定海区,2020,3\n`);
    quick(HEAD + cell);
    expect(lines(quick(`${HEAD}${cell},2020,5\n定海区,2020,3\n`))).toContain(
      '330902|2020|permits_completed|3|件',
    );
  });

  it('survives a table of a hundred thousand columns', () => {
    expect(
      codes(quick(`单位,年份${',行政许可'.repeat(100_000)}\n上城区,2020${',1'.repeat(100_000)}\n`)),
    ).toEqual(['too-many-cells']);
  });

  it('survives nothing but delimiters, NULs and formulas', () => {
    expect(quick(','.repeat(1_000_000)).outcome).toBe('reject');
    expect(quick('\n'.repeat(1_000_000)).outcome).toBe('reject');
    expect(quick(`${HEAD}上城区,2020,\u0000\n`).outcome).toBe('reject');
    expect(codes(quick(`${HEAD}上城区,2020,=SUM(A1:A9)\n定海区,2020,1\n`))).toContain('cell-unreadable');
  });

  it('lists so many problems of a kind and counts all', () => {
    const result = quick(HEAD + '上城区,2020,x\n'.repeat(1000) + '定海区,2020,1\n');
    expect(result.problemCounts['cell-unreadable']).toBe(1000);
    expect(codes(result).filter((code) => code === 'cell-unreadable')).toHaveLength(LIMITS.problemsPerCode);
    const last = result.problems[result.problems.length - 1];
    expect(last).toMatchObject({
      code: 'too-many-problems',
      params: { kind: 'cell-unreadable', found: 1000 },
    });
    for (const sentences of [problemsZh, problemsEn]) {
      const said = last ? sentences[last.code](last) : '';
      expect(said).toContain('1000');
      expect(said).not.toContain('cell-unreadable');
      expect(said).toContain(sentences['cell-unreadable']({ ...result.problems[0], row: null } as Problem));
    }
  });

  it('refuses more kinds of units than there can be', () => {
    const rows = Array.from({ length: 66_000 }, (_, i) => `上城区,2020,行政许可,1,u${i}`);
    expect(codes(quick(`单位名称,年份,指标,数值,计量单位\n${rows.join('\n')}\n`))).toContain(
      'too-many-kinds',
    );
  });

  it('answers any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => quick(bytes).file === 'file.csv'),
      { numRuns: 150 },
    );
    const start = utf8(HEAD);
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 500 }),
        (bytes) => quick(Uint8Array.from([...start, ...bytes])).file === 'file.csv',
      ),
      { numRuns: 150 },
    );
  });
});

describe('nothing is lost silently', { timeout: 60_000 }, () => {
  const bureau = fc.constantFrom('上城区', '定海区卫健局', '合计', '', '西湖区', '甲局', '注：说明', '<b>');
  const year = fc.constantFrom('2020', '2021年', '', 'x', '二〇二二年');
  const value = fc.constantFrom(
    '1',
    '2',
    '0',
    '',
    '—',
    '3.5万',
    '12O',
    '#N/A',
    '…',
    '1-2家',
    '(3)',
    '约7',
    '1,234',
  );
  const row = fc.oneof(
    { weight: 8, arbitrary: fc.tuple(bureau, year, value, value) },
    { weight: 1, arbitrary: fc.array(value, { maxLength: 7 }) },
  );
  const quoted = (cell: string) => (cell.includes(',') ? `"${cell}"` : cell);

  it('adds up for every grid, rows and cells and reasons', () => {
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 12 }),
        fc.constantFrom(undefined, 'first', 'last', 'none'),
        (grid, conflict) => {
          const text = ['单位,年份,处罚案件数,行政许可', ...grid.map((r) => r.map(quoted).join(','))].join(
            '\n',
          );
          const result = read(`${text}\n`, 'file.csv', conflict === undefined ? {} : { conflict });
          if (result.layout === null) return;
          const { rows, cells, skipped, columns } = result;
          expect(rows.total).toBe(grid.length + 1);
          expect(cells.total).toBe(4 + grid.reduce((n, r) => n + Math.max(1, r.length), 0));
          for (const count of [rows, cells]) {
            expect(count.total).toBe(count.accepted + count.rejected + count.skipped);
            expect(Math.min(count.accepted, count.rejected, count.skipped)).toBeGreaterThanOrEqual(0);
          }
          expect(Object.values(skipped).reduce((a, b) => a + b, 0)).toBe(rows.skipped);
          if (columns === null) return;
          expect(columns.offsets[columns.indicators.length]).toBe(columns.length);
          const understood = new Set(
            figures(result)
              .filter((o) => o.reason !== 'unreadable')
              .map((o) => o.row),
          );
          expect(understood.size).toBe(rows.accepted);
        },
      ),
      { numRuns: 400 },
    );
  });
});
