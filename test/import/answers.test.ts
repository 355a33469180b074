import { describe, expect, it } from 'vitest';
import { answerKey, type DoubtAnswer } from '../../src/import/answers';
import { codes, figures, lines, read } from './read';

describe('an answer', () => {
  it('matches an unknown indicator, or leaves it out', () => {
    const text = '单位,年份,处罚总件次,宣讲场数\n上城区,2022,5,3\n';
    const before = read(text);
    expect(before.seen?.indicators.map(({ name, figures: n }) => [name, n])).toEqual([
      ['处罚总件次', 1],
      ['宣讲场数', 1],
    ]);
    const after = read(text, 'a.csv', {
      indicators: { [answerKey('处罚总件次')]: 'penalty_cases', [answerKey('宣讲场数')]: null },
    });
    expect(after.outcome).toBe('accept');
    expect(lines(after)).toEqual(['330102|2022|penalty_cases|5|件']);
    // Nothing is lost silently: the column left out is counted with its cells.
    expect(after.cells).toEqual({ total: 8, accepted: 3, rejected: 0, skipped: 5 });
  });

  it('leaves out rows of a long table', () => {
    const result = read('单位,年份,指标,数值\n上城区,2022,行政许可,5\n上城区,2022,宣讲场数,3\n', 'a.csv', {
      indicators: { 宣讲场数: null },
    });
    expect(result).toMatchObject({ outcome: 'accept', rows: { total: 3, accepted: 1, skipped: 2 } });
    expect(result.skipped).toEqual({ header: 1, 'left-out': 1 });
  });

  it('gives an unknown bureau a code, or a name of its own', () => {
    const text = '单位,年份,行政许可办件数\n杭上城局,2022,5\n开发区社发局,2022,6\n';
    const before = read(text);
    expect(before.seen?.bureaus.map(({ name, candidates }) => [name, candidates[0] ?? null])).toEqual([
      ['杭上城局', { id: '330102', reason: 'abbreviation' }],
      ['开发区社发局', null],
    ]);
    const after = read(text, 'a.csv', {
      bureaus: { [answerKey('杭上城局')]: '330102', [answerKey('开发区社发局')]: 'name:开发区社发局' },
    });
    expect(after.outcome).toBe('accept');
    expect(lines(after)).toEqual([
      '330102|2022|permits_completed|5|件',
      '开发区社发局|2022|permits_completed|6|件',
    ]);
    expect(after.seen?.bureaus).toEqual([]);
  });

  it('says what columns are', () => {
    const text = '甲,乙,丙,丁\n上城区,2022,5,x\n定海区,2021,6,y\n';
    const result = read(text, 'a.csv', {
      header: { row: 1, rows: 1 },
      columns: { 1: 'bureau', 2: 'year', 3: 'figure', 4: 'ignored' },
      indicators: { 丙: 'penalty_cases' },
    });
    expect(lines(result)).toEqual(['330102|2022|penalty_cases|5|件', '330902|2021|penalty_cases|6|件']);
    expect(codes(result)).toEqual([]);
  });

  it('says where the header is, how the cells are parted, and which layout it is', () => {
    const text = '单位,年份,行政许可办件数\n单位,年份,行政处罚案件数\n上城区,2022,5\n';
    expect(lines(read(text, 'a.csv', { header: { row: 2, rows: 1 } }))).toEqual([
      '330102|2022|penalty_cases|5|件',
    ]);
    const bars = '单位|年份|行政许可办件数\n上城区|2022|1,234\n';
    expect(lines(read(bars, 'a.csv', { delimiter: '|' }))).toEqual(['330102|2022|permits_completed|1234|件']);
    const cross = '指标,上城区\n行政处罚案件数,12\n';
    expect(read(cross, '2022年.csv').layout).toBeNull();
    expect(lines(read(cross, '2022年.csv', { layout: 'cross' }))).toEqual([
      '330102|2022|penalty_cases|12|件',
    ]);
  });

  it.each([
    ['cell-doubtful-missing', '行政处罚案件数', '无', 0, '件'],
    ['cell-doubtful-missing', '行政处罚案件数', '(12)', -12, '件'],
    ['cell-unit-twice', '罚没款（万元）', '47.8万', 47.8, '万元'],
    ['cell-unit-conflict', '罚没款（万元）', '5件', 5, '件'],
    ['cell-negative-count', '行政处罚案件数', '-3', -3, '件'],
    ['cell-fraction-count', '行政处罚案件数', '2.5', 2.5, '件'],
    ['cell-out-of-range', '国家双随机处罚率（%）', '120', 120, '%'],
  ] as const)(
    'takes %s as printed, keeps it as missing, or rejects it',
    (code, header, cell, value, unit) => {
      const text = `单位,年份,${header}\n上城区,2022,${cell}\n定海区,2022,1\n`;
      expect(codes(read(text))).toEqual([code]);
      const accepted = read(text, 'a.csv', { doubts: { [code]: 'accept' } });
      expect(accepted.outcome).toBe('accept');
      expect(figures(accepted)[0]).toMatchObject({ status: 'known', value, unit });
      const missing = read(text, 'a.csv', { doubts: { [code]: 'missing' } });
      expect(missing.outcome).toBe('accept');
      expect(figures(missing)[0]).toMatchObject({ status: 'missing', reason: 'doubtful' });
      expect(missing.rows).toMatchObject({ accepted: 2, rejected: 0 });
      const rejected = read(text, 'a.csv', { doubts: { [code]: 'reject' } });
      expect(rejected.outcome).toBe('accept');
      expect(rejected.rows).toMatchObject({ accepted: 1, rejected: 1 });
    },
  );

  it('says once whether rates without a sign are parts of one or percentages', () => {
    const text = '单位,年份,国家双随机处罚率\n上城区,2022,0.1083\n定海区,2022,1\n西湖区卫健局,2022,0\n';
    const code = 'cell-rate-bare';
    const unasked = read(text);
    expect(unasked.problemCounts[code]).toBe(2);
    const values = (answer: DoubtAnswer) =>
      figures(read(text, 'a.csv', { doubts: { [code]: answer } })).map(
        ({ value, reason }) => value ?? reason,
      );
    expect(figures(unasked).map(({ value, reason }) => value ?? reason)).toEqual(['doubtful', 'doubtful', 0]);
    expect(values('of-one')).toEqual([10.83, 100, 0]);
    expect(values('accept')).toEqual([0.1083, 1, 0]);
    expect(values('missing')).toEqual(['doubtful', 'doubtful', 0]);
    expect(values('reject')).toEqual(['unreadable', 'unreadable', 0]);
    expect(figures(read(text, 'a.csv', { doubts: { [code]: 'of-one' } }))[0]).toMatchObject({ unit: '%' });
  });

  it.each([
    ['a header with its sign', '单位,年份,国家双随机处罚率（%）\n上城区,2022,0.5\n'],
    ['a column of units', '单位,年份,指标,数值,计量单位\n上城区,2022,国家双随机处罚率,0.5,%\n'],
    ['the cell itself', '单位,年份,国家双随机处罚率\n上城区,2022,0.5%\n'],
  ])('is not needed for a rate below one that %s calls a percentage', (_, text) => {
    expect(codes(read(text))).toEqual([]);
    expect(figures(read(text))[0]).toMatchObject({ value: 0.5, unit: '%' });
  });

  it('never takes … for a number', () => {
    const text = '单位,年份,行政处罚案件数\n上城区,2022,…\n';
    const result = read(text, 'a.csv', { doubts: { 'cell-doubtful-missing': 'accept' } });
    expect(figures(result)[0]).toMatchObject({ status: 'missing', reason: 'doubtful' });
  });

  it('to names of properties is an answer to names', () => {
    const text = '单位,年份,constructor,__proto__\n上城区,2022,5,6\n';
    const result = read(text, 'a.csv', JSON.parse('{"indicators":{"constructor":null}}'));
    expect(lines(result)).toEqual(['330102|2022|x:__proto__|6|']);
  });
});

describe('what was seen', () => {
  it('shows the first rows with what became of them, and later ones of note', () => {
    const rows = Array.from({ length: 50 }, (_, i) => `上城区,${1960 + i},${i}`);
    const { seen } = read(
      `标题\n单位,年份,行政许可办件数\n${rows.join('\n')}\n合计,,1225\n注：数据来自年报,,\n`,
    );
    expect(seen?.head.slice(0, 3).map(({ row, fate }) => [row, fate])).toEqual([
      [1, 'title'],
      [2, 'header'],
      [3, 'figures'],
    ]);
    expect(seen?.head).toHaveLength(40);
    expect(seen?.found.map(({ row, fate }) => [row, fate])).toEqual([
      [53, 'total'],
      [54, 'note'],
    ]);
    expect(seen?.columns.map(({ role, indicator }) => [role, indicator?.id ?? null])).toEqual([
      ['bureau', null],
      ['year', null],
      ['figure', 'permits_completed'],
    ]);
  });

  it('shows the rows of a table that is refused for want of a year', () => {
    const { seen, outcome } = read('标题\n单位,行政许可办件数\n上城区,5\n,\n定海区,6\n');
    expect(outcome).toBe('reject');
    expect(seen?.head.map(({ row, fate, cells }) => [row, fate, cells[0]])).toEqual([
      [1, 'title', '标题'],
      [2, 'header', '单位'],
      [3, 'rejected', '上城区'],
      [4, 'blank', ''],
      [5, 'rejected', '定海区'],
    ]);
  });

  it('offers the code that a row prints beside the name that contradicts it', () => {
    const text = '单位,代码,年份,行政许可办件数\n定海区卫生健康局,330102,2022,5\n';
    const before = read(text);
    expect(codes(before)).toEqual(['bureau-code-mismatch']);
    expect(before.seen?.bureaus.map(({ candidates }) => candidates)).toEqual([
      [
        { id: '330102', reason: 'code' },
        { id: '330902', reason: 'name' },
      ],
    ]);
    const after = read(text, 'a.csv', { bureaus: { [answerKey('定海区卫生健康局')]: '330902' } });
    expect(lines(after)).toEqual(['330902|2022|permits_completed|5|件']);
    expect(codes(after)).toEqual([]);
  });

  it('has one fingerprint for forms of two years, another for another form', () => {
    const form = (year: number, more = '') =>
      read(`${year}年汇总,,\n单位,${year}年行政处罚案件数,${year}年罚没款（万元）${more}\n上城区,1,2\n`).seen
        ?.fingerprint;
    expect(form(2021)).toBe(form(2022));
    expect(form(2021)).not.toBe('');
    expect(form(2021)).not.toBe(form(2021, ',备注'));
    const cross = (year: number, label: string) =>
      read(`指标,上城区,定海区\n行政处罚案件数,1,2\n${label},3,4\n`, `${year}年.csv`).seen?.fingerprint;
    expect(cross(2021, '罚没款')).toBe(cross(2022, '罚没款'));
    expect(cross(2021, '罚没款')).not.toBe(cross(2021, '行政许可'));
  });

  it('has a key for each row that may be the header of a table that it does not recognise', () => {
    const keys = (text: string) => read(text).seen?.headers ?? [];
    const form = (year: number, words = '甲栏,乙栏') => keys(`${year}年统计,\n${words}\n上城区,5\n,\n`);
    const at = (forms: ReturnType<typeof keys>, row: number, rows: number) =>
      forms.find((each) => each.row === row && each.rows === rows)?.key;
    // Rows 1 to 4, of one to three rows each; the fourth is blank, and no header by itself.
    expect(form(2021).map(({ row, rows }) => `${row}+${rows}`)).toEqual([
      ...['1+1', '1+2', '1+3', '2+1', '2+2', '2+3', '3+1', '3+2'],
    ]);
    expect(at(form(2021), 1, 2)).toBe(at(form(2022), 1, 2));
    expect(at(form(2021), 2, 1)).toBe(at(keys('甲栏,乙栏\n定海区,6\n'), 1, 1));
    expect(at(form(2021), 2, 1)).not.toBe(at(form(2021, '甲栏,丙栏'), 2, 1));
    expect(at(form(2021), 2, 1)).not.toBe(at(form(2021, '甲栏,乙栏,丙栏'), 2, 1));
    expect(read('单位,年份,行政许可办件数\n上城区,2022,5\n').seen?.headers).toEqual([]);
  });
});

describe('the names of a table whose year is missing', () => {
  const text = '单位,行政许可办件数,宣讲场数\n上城区,5,1\n杭上城局,6,2\n下城区,7,3\n开发区社发局,8,4\n';

  it('are told already, but for a bureau of former days that the year decides', () => {
    const { seen, columns, outcome, rows } = read(text);
    expect([columns, outcome]).toEqual([null, 'reject']);
    expect(rows).toMatchObject({ total: 5, accepted: 0 });
    expect(seen?.named).toEqual({ indicators: 2, bureaus: 4 });
    expect(seen?.indicators.map(({ name, figures: n }) => [name, n])).toEqual([['宣讲场数', 4]]);
    expect(seen?.bureaus.map(({ name, figures: n, candidates }) => [name, n, candidates[0]?.id])).toEqual([
      ['杭上城局', 2, '330102'],
      ['开发区社发局', 2, undefined],
    ]);
  });

  it('are the same, and as often, as those that are told once the year is said', () => {
    const [before, after] = [read(text).seen, read(text, 'a.csv', { year: 2018 }).seen];
    expect([before?.named, before?.indicators, before?.bureaus]).toEqual([
      after?.named,
      after?.indicators,
      after?.bureaus,
    ]);
  });

  it('can be answered before the year', () => {
    const answers = { indicators: { 宣讲场数: null }, bureaus: { 杭上城局: '330102' } };
    const { seen } = read(text, 'a.csv', answers);
    expect(seen?.named).toEqual({ indicators: 1, bureaus: 3 });
    expect(seen?.bureaus.map(({ name }) => name)).toEqual(['开发区社发局']);
  });

  it('are not told where no table was recognised', () => {
    expect(read('甲栏,乙栏\n上城区,5\n').seen?.named).toBeNull();
  });
});

describe('a table that is recognised only by what a person says of it', () => {
  it('is a wide one where it has a single figure that nobody knows', () => {
    const text = '甲栏,乙栏\n上城区,5\n定海区,7\n';
    expect(codes(read(text, '2021年.csv'))).toEqual(['layout-unknown']);
    const told = read(text, '2021年.csv', { header: { row: 1, rows: 1 }, layout: 'wide-indicator' });
    expect(lines(told)).toEqual(['330102|2021|x:乙栏|5|', '330902|2021|x:乙栏|7|']);
  });

  it('is a cross table whose rows are named by the last words before the figures', () => {
    const text = '科室,事项,上城区,定海区\n法规,受理数,5,7\n';
    expect(codes(read(text, '2021年.csv'))).toEqual(['layout-unknown']);
    const told = read(text, '2021年.csv', { layout: 'cross' });
    expect(lines(told)).toEqual(['330102|2021|x:法规受理数|5|', '330902|2021|x:法规受理数|7|']);
  });
});
