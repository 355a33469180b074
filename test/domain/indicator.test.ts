import { describe, expect, it } from 'vitest';
import { isFraction, unknownIndicator } from '../../src/domain/indicator';

describe('unknownIndicator', () => {
  it.each([
    ['群众满意率', '', 'rate', false],
    ['群众满意率', '%', 'rate', true],
    ['女性占比', '', 'rate', false],
    ['抽查比例', '%', 'rate', true],
    ['平均合格率', '%', 'rate', true],
    ['出生人口性别比', '%', 'rate', true],
    ['婴儿死亡率', '‰', 'rate', true],
    ['专项经费', '万元', 'amount', false],
    ['专项经费', '元', 'amount', false],
    ['专项经费', '亿元', 'amount', false],
    ['平均罚款', '元', 'mean', false],
    ['人均检查次数', '次', 'mean', false],
    ['户均罚款', '万元', 'mean', false],
    ['均等化服务人数', '人', 'count', false],
    ['基本公共服务均等化对象', '人', 'count', false],
    ['宣讲场数', '场', 'count', false],
    ['宣讲场数', '', 'count', false],
  ])('takes %s in “%s” for a %s', (name, unit, kind, fraction) => {
    const indicator = unknownIndicator(name, unit);
    expect(indicator).toMatchObject({ id: `x:${name}`, unit, kind, known: false });
    expect(isFraction(indicator)).toBe(fraction);
  });
});
