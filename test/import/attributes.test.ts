import { describe, expect, it } from 'vitest';
import { codes, figures, read } from './read';

const withQualifier = (word: string) =>
  read(`单位,年份,指标,数值,计量单位,限定\n杭州市卫健委,2018,罚没款,47.8,万元,${word}\n`);

describe('the qualifier column', () => {
  it.each([
    ...['≥', '>=', '＞＝', '不低于', '逾', '余', '多', '以上', '超', '不少于', 'at_least'].map((w) => [
      w,
      'at_least',
    ]),
    ...['≤', '<=', '不高于', '以内', '以下', '不超过', 'at_most'].map((w) => [w, 'at_most']),
    ...['≈', '大约', '约', '近', '左右', 'approx'].map((w) => [w, 'approx']),
    ...['', '—', 'exact'].map((w) => [w, 'exact']),
  ])('reads %j as %s', (word, qualifier) => {
    const result = withQualifier(word);
    expect(figures(result)).toMatchObject([{ value: 47.8, qualifier }]);
    expect(codes(result)).toEqual([]);
  });

  it('says where a word is none, instead of dropping it', () => {
    const result = withQualifier('差不多');
    expect(figures(result)).toMatchObject([{ value: 47.8 }]);
    expect(result).toMatchObject({
      outcome: 'accept_with_warnings',
      problems: [{ code: 'qualifier-unknown', severity: 'warning', row: 2, column: 6, text: '差不多' }],
    });
  });
});

describe('a region code that is none', () => {
  it.each([
    ['long', '单位,年份,行政区划代码,指标,数值,计量单位\n杭州市卫健委,2018,33O100,行政处罚案件数,273,件\n'],
    ['wide', '单位,年份,行政区划代码,行政处罚案件数（件）\n杭州市卫健委,2018,33O100,273\n'],
  ])('is told of in its own column of a %s table', (_, table) => {
    expect(read(table).problems).toMatchObject([
      { code: 'region-code-unknown', row: 2, column: 3, text: '33O100' },
    ]);
  });
});
