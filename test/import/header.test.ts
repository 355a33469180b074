import { describe, expect, it } from 'vitest';
import { headerWords } from '../../src/import/header';
import { makeVocabulary } from '../../src/import/vocabulary';
import { DICTIONARY } from './dictionary';

const vocabulary = makeVocabulary(DICTIONARY);

/** `name|unit|scope|year|period` of a header; a scale stands before its unit. */
const taken = (header: string): string => {
  const { name, unit, scope, year } = headerWords(header, vocabulary);
  const printed = unit === null ? '' : `${unit.factor === 1 ? '' : unit.factor}${unit.unit}`;
  return [name, printed, scope, year?.year ?? '', year?.period ?? ''].join('|');
};

describe('headerWords', () => {
  it.each([
    '罚没款（万元）',
    '罚没款(万元)',
    '罚没款【万元】',
    '罚没款，万元',
    '罚没款,万元',
    '罚没款、万元',
    '罚没款；万元',
    '罚没款 万元',
    '罚没款：万元',
    '罚没款/万元',
    '罚没款-万元',
    '罚没款_万元',
    '罚没款(单位：万元)',
    '罚没款（单位: 万元）',
    '罚没款（计量单位：万元）',
    '罚没款 单位：万元',
  ])('takes the unit off %s', (header) => {
    expect(taken(header)).toBe('罚没款|万元|||');
  });

  it.each([
    ['处罚率%', '处罚率|%|||'],
    ['处罚率 ‰', '处罚率|‰|||'],
    ['处罚率%（市本级）', '处罚率|%|市本级||'],
    ['检查次数/万人次', '检查次数|10000人次|||'],
    ['行政处罚案件数（市本级）', '行政处罚案件数||市本级||'],
    ['行政处罚案件数-全市', '行政处罚案件数||全市||'],
    ['行政处罚案件数—省级下放', '行政处罚案件数||省级下放||'],
    ['行政处罚案件数 市本级（件）', '行政处罚案件数|件|市本级||'],
    ['行政处罚案件数（件）-全市', '行政处罚案件数|件|全市||'],
    ['行政处罚案件数（件，市本级）', '行政处罚案件数|件|市本级||'],
    ['penalty_cases_own', 'penalty_cases||own||'],
  ])('takes unit and scope off %s', (header, words) => {
    expect(taken(header)).toBe(words);
  });

  it.each([
    ['市本级行政处罚案件数', '行政处罚案件数||市本级||'],
    ['全市罚没款（万元）', '罚没款|万元|全市||'],
    ['全市 罚没款', '罚没款||全市||'],
    ['省级下放行政许可（件）', '行政许可|件|省级下放||'],
    ['2022年全市罚没款', '罚没款||全市|2022|'],
    ['全市2022年罚没款', '罚没款||全市|2022|'],
    ['区本级宣讲场数', '宣讲场数||区本级||'],
  ])('takes the scope off the front of %s', (header, words) => {
    expect(taken(header)).toBe(words);
  });

  it.each(['全市场监管案件数', '全区域覆盖率', '机关干部数', '委托执法数', '全市', '全市宣讲场数'])(
    'does not take what begins like a scope off %s',
    (header) => {
      expect(taken(header)).toBe(`${header}||||`);
    },
  );

  it.each([
    ['罚没款万元', '罚没款|万元|||'],
    ['行政处罚案件数件', '行政处罚案件数|件|||'],
    ['国家双随机任务数家', '国家双随机任务数|家|||'],
    ['罚没款千元', '罚没款|1000元|||'],
    ['奖励资金万元', '奖励资金|万元|||'],
    ['全市罚没款万元', '罚没款|万元|全市||'],
    ['全市行政处罚案件数件', '行政处罚案件数|件|全市||'],
    ['办结率%', '办结率|%|||'],
  ])('takes a unit without a separator off %s', (header, words) => {
    expect(taken(header)).toBe(words);
  });

  it.each(['行政处罚案件', '服务单元', '困难群众人次', '许可办件', '持证单位户', '百万元'])(
    'does not take the end of %s for a unit',
    (header) => {
      expect(taken(header)).toBe(`${header}||||`);
    },
  );

  it.each([
    '首违不罚(不予处罚)案件数',
    '罚没款/没收款',
    '投诉-举报',
    '非法行医，无证行医',
    '案均罚没款，万元/件',
    'penalty_amount',
    '罚没款-',
    '单 位',
    '年 份',
    '指标 名',
    '单位',
    '区/县',
  ])('leaves %s as it is', (header) => {
    expect(taken(header)).toBe(`${header.replace(/，/g, ',')}||||`);
  });

  it.each([
    ['2018年行政处罚案件数', '行政处罚案件数|||2018|'],
    ['２０１８年 行政处罚案件数', '行政处罚案件数|||2018|'],
    ['二〇一八年行政处罚案件数', '行政处罚案件数|||2018|'],
    ['2018年度行政处罚案件数', '行政处罚案件数|||2018|'],
    ['2018行政处罚案件数', '行政处罚案件数|||2018|'],
    ['行政处罚案件数（2018年）', '行政处罚案件数|||2018|'],
    ['行政处罚案件数（2018）', '行政处罚案件数|||2018|'],
    ['行政处罚案件数2018年', '行政处罚案件数|||2018|'],
    ['行政处罚案件数_2018', '行政处罚案件数|||2018|'],
    ['2018-行政处罚案件数', '行政处罚案件数|||2018|'],
    ['行政处罚案件数（件，2018年，全市）', '行政处罚案件数|件|全市|2018|'],
    ['2022年度罚没款（万元）', '罚没款|万元||2022|'],
    ['罚没款（万元）2022年', '罚没款|万元||2022|'],
    ['2022年宣讲场数', '宣讲场数|||2022|'],
    ['2022年12345投诉数', '12345投诉数|||2022|'],
    ['2022年1-6月罚没款', '罚没款|||2022|2022-01/2022-06'],
    ['2022年上半年罚没款', '罚没款|||2022|2022-01/2022-06'],
    ['罚没款（2022年前三季度）', '罚没款|||2022|2022-01/2022-09'],
  ])('takes the year off %s', (header, words) => {
    expect(taken(header)).toBe(words);
  });

  it.each([
    ['2018年', '2018年||||'],
    ['2018 年', '2018 年||||'],
    ['2018年度', '2018年度||||'],
    ['2018年1-6月', '2018年1-6月||||'],
    ['2018年（万元）', '2018年|万元|||'],
    ['2018年-全市', '2018年||全市||'],
    ['2018年全市', '2018年||全市||'],
    ['2018年数值', '2018年||||'],
    ['数值（2018年）', '2018年||||'],
  ])('leaves the year of %s to stand alone', (header, words) => {
    expect(taken(header)).toBe(words);
  });

  it.each([
    '2000人以上单位数',
    '2018年比2017年增减',
    '2017年至2018年',
    '2018-2020年罚没款',
    '2018年以来案件数',
    '2018年初在册数',
    '2018年11月27日任务数',
    '2018年120急救数',
    '2018年罚没款(上半年)',
    '12345投诉数',
  ])('does not take a year off %s', (header) => {
    expect(taken(header)).toBe(`${header}||||`);
  });
});
