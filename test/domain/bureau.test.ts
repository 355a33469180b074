import { describe, expect, it } from 'vitest';
import { looksLikeBureau, regionCode, resolveBureau } from '../../src/domain/bureau';
import { makePlaces, stemOf } from '../../src/domain/naming';
import { DICTIONARY } from '../import/dictionary';

const PLACES = makePlaces(DICTIONARY);
const resolve = (name: string, code = '', region = '', year = 2020) => {
  const { bureau, doubt } = resolveBureau({ name, code, region }, year, PLACES);
  return [bureau.id, doubt] as const;
};

describe('resolveBureau with a code', () => {
  it.each([
    ['杭州市卫生计生委', '330100', '330100'],
    ['杭州市卫生健康委员会', '330100.0', '330100'],
    ['浙江省杭州市', '330100', '330100'],
    ['杭州', '330100', '330100'],
    ['杭州市上城区卫生健康局', '３３０１０２', '330102'],
    ['上城区', '330102', '330102'],
    ['上海市浦东新区', '310115', '310115'],
    ['区卫生健康局', '330102', '330102'],
    ['', '330102', '330102'],
    ['景宁县卫生健康局', '331127', '331127'],
  ])('takes %s, %s for the health authority of the region', (name, code, id) => {
    expect(resolve(name, code)).toEqual([id, null]);
  });

  it.each([
    '杭州市疾病预防控制局',
    '杭州经济技术开发区卫生健康局',
    '杭州经济技术开发区',
    '杭州市第一人民医院',
    '杭州市卫生监督所',
    '杭州市卫生监督局',
    '杭州市卫生监督支队',
    '杭州市卫生健康监督总队',
    '杭州市卫生健康行政执法队',
    '杭州市卫生健康执法支队',
    '杭州市卫生健康综合执法大队',
  ])('keeps %s apart from the city whose code it prints', (name) => {
    expect(resolve(name, '330100')).toEqual([`name:${name}`, null]);
    expect(resolveBureau({ name, code: '330100', region: '' }, 2020, PLACES).bureau.code).toBe('330100');
  });

  it('does not join a name to the code of another region', () => {
    expect(resolve('西湖区卫生健康局', '330102')[0]).toBe('name:西湖区卫生健康局');
    expect(resolve('西湖区卫生健康局', '330102')[1]).toBe('bureau-code-mismatch');
  });

  it('says where a code is not known', () => {
    expect(resolve('某县卫生健康局', '999999')).toEqual(['999999', 'region-code-unknown']);
    expect(resolve('杭州市卫生健康委员会', '33O100')).toEqual(['330100', 'region-code-unknown']);
  });
});

describe('resolveBureau without a code', () => {
  it.each([
    ['杭州市卫生计生委', '330100'],
    ['杭州市卫健委', '330100'],
    ['浙江省卫生健康委员会', '330000'],
    ['定海区卫生健康局', '330902'],
    ['舟山市定海区卫健局', '330902'],
    ['浙江省舟山市定海区', '330902'],
    ['杭州上城区卫生局', '330102'],
    ['临夏回族自治州', '622900'],
    ['临夏卫健委', '622900'],
    ['杭州市普陀区', 'name:杭州市普陀区'],
  ])('%s is %s', (name, id) => {
    expect(resolve(name)[0]).toBe(id);
  });

  it('does not guess between regions of one name', () => {
    expect(resolve('西湖区卫生健康局')).toEqual(['name:西湖区卫生健康局', 'bureau-ambiguous']);
    expect(resolve('杭州市西湖区卫生健康局')).toEqual(['330106', null]);
    expect(resolve('南昌市西湖区卫生健康局')).toEqual(['360103', null]);
    expect(resolve('西湖区卫生健康局', '', '江西省')).toEqual(['360103', null]);
    expect(resolve('西湖区卫生健康局', '', '浙江省杭州市西湖区')).toEqual(['330106', null]);
    expect(resolve('普陀区卫健局', '', '舟山市')).toEqual(['330903', null]);
  });

  it('knows a region in its time, and a year beyond', () => {
    expect(resolve('杭州市下城区卫生健康局', '', '', 2020)).toEqual(['330103', null]);
    expect(resolve('杭州市下城区卫生健康局', '', '', 2021)).toEqual(['330103', null]);
    expect(resolve('杭州市下城区卫生健康局', '', '', 2023)[1]).toBe('bureau-unknown');
    expect(resolve('上城区', '', '', 2016)).toEqual(['330102', null]);
    expect(resolve('上城区', '', '', 2023)).toEqual(['330102', null]);
  });

  it('takes an office without a place from the region column', () => {
    expect(resolve('区卫生健康局', '', '定海区')).toEqual(['330902', null]);
    expect(resolve('区卫生健康局')[1]).toBe('bureau-unknown');
  });

  it.each(['火星区卫生健康局', '杭州市疾病预防控制中心', '某某开发区管委会'])(
    'imports %s as itself',
    (name) => {
      expect(resolve(name)).toEqual([`name:${name}`, 'bureau-unknown']);
    },
  );
});

describe('names and codes', () => {
  it.each([
    ['330100', '330100'],
    [' 330100 ', '330100'],
    ['330100.0', '330100'],
    ['33 01 00', '330100'],
    ['="330100"', '330100'],
    ['3301', '330100'],
    ['33', '330000'],
    ['330102000000', '330102'],
    ['', ''],
    ['33010', null],
    ['33010A', null],
    ['330102004001', null],
  ])('reads the code %j as %j', (printed, code) => {
    expect(regionCode(printed)).toBe(code);
  });

  it.each([
    ['杭州市', '杭州'],
    ['沙县', '沙县'],
    ['景宁畲族自治县', '景宁'],
    ['临夏回族自治州', '临夏'],
    ['广西壮族自治区', '广西'],
    ['内蒙古自治区', '内蒙古'],
  ])('calls %s %s for short', (name, stem) => {
    expect(stemOf(name)).toBe(stem);
  });

  it('sees bureaus and regions, and nothing else', () => {
    for (const name of ['上城区', '某县卫生健康局', '杭州市疾病预防控制局'])
      expect(looksLikeBureau(name, PLACES)).toBe(true);
    for (const name of ['行政处罚案件数', '2018年', '', '合计'])
      expect(looksLikeBureau(name, PLACES)).toBe(false);
  });
});
