import { makeDictionary, type Dictionary, type DictionaryTables } from '../../src/domain/dictionary';
import type { Indicator, IndicatorKind } from '../../src/domain/indicator';
import type { Region } from '../../src/domain/region';

const indicator = (
  id: string,
  nameZh: string,
  unit: string,
  kind: IndicatorKind,
  headerAliases: readonly string[] = [],
  category = '行政处罚 penalties',
): Indicator => ({
  id,
  nameZh,
  nameEn: id.replace(/_/g, ' '),
  category,
  class: 'result',
  core: true,
  unit,
  kind,
  numeratorId: '',
  denominatorId: '',
  polarity: 'neutral',
  headerAliases,
  proseAliases: [],
  definitionZh: '',
  definitionEn: '',
  caveatsZh: '',
  caveatsEn: '',
  known: true,
});

/** Names as `双随机国家…`, headers as `国家双随机…`. */
const doubleRandom = (id: string, header: string, unit: string, kind: IndicatorKind): Indicator =>
  indicator(
    id,
    header.replace(/^(国家|省级)双随机(任务)?/, '双随机$1任务'),
    unit,
    kind,
    [header],
    '双随机 double-random inspections',
  );

const region = (code: string, name: string, validFrom = '', validTo = ''): Region => ({
  code,
  name,
  kind: '',
  parentCode: '',
  validFrom,
  validTo,
  note: '',
});

/** A dictionary small enough to know by heart. */
export const TABLES: DictionaryTables = {
  indicators: [
    indicator('penalty_cases', '行政处罚案件数', '件', 'count', ['处罚案件数', '行政处罚件数']),
    indicator('penalty_amount', '罚没款金额', '万元', 'amount', ['罚没款']),
    indicator('permits_completed', '行政许可办件数', '件', 'count', ['行政许可']),
    doubleRandom('dr_national_tasks', '国家双随机任务数', '家', 'count'),
    doubleRandom('dr_national_penalised', '国家双随机立案处罚数', '家', 'count'),
    doubleRandom('dr_national_completion_rate', '国家双随机完成率', '%', 'rate'),
    doubleRandom('dr_national_penalty_rate', '国家双随机处罚率', '%', 'rate'),
    doubleRandom('dr_provincial_tasks', '省级双随机任务数', '家', 'count'),
    doubleRandom('dr_provincial_completion_rate', '省级双随机完成率', '%', 'rate'),
    doubleRandom('dr_provincial_penalty_rate', '省级双随机处罚率', '%', 'rate'),
    indicator('hearing_notices', '听证告知案件数', '件', 'count'),
    indicator('medical_mediation_rate', '医疗纠纷调解成功率', '%', 'rate'),
    indicator('leaflets', '宣传资料发放数', '份', 'count'),
    indicator('first_violation_exempt', '首违不罚（不予处罚）案件数', '件', 'count'),
    indicator('permits_disclosed_change', '行政许可公开信息同比增减', '条', 'count'),
  ],
  units: [
    ...['件', '起', '宗'].map((printed) => ({ printed, class: 'case', factor: 1 })),
    ...['家', '户'].map((printed) => ({ printed, class: 'unit', factor: 1 })),
    { printed: '份', class: 'document', factor: 1 },
    { printed: '条', class: 'record', factor: 1 },
    { printed: '次', class: 'time', factor: 1 },
    { printed: '人次', class: 'person_visit', factor: 1 },
    { printed: '元', class: 'money', factor: 1 },
    { printed: '万元', class: 'money', factor: 10_000 },
    { printed: '亿元', class: 'money', factor: 100_000_000 },
    { printed: '%', class: 'percent', factor: 1 },
    { printed: '‰', class: 'percent', factor: 0.1 },
    { printed: '个百分点', class: 'percentage_point', factor: 1 },
  ],
  regions: [
    region('310000', '上海市'),
    region('310107', '普陀区'),
    region('310115', '浦东新区'),
    region('330000', '浙江省'),
    region('330100', '杭州市'),
    region('330102', '上城区', '', '2021-04-08'),
    region('330102', '上城区', '2021-04-09'),
    region('330103', '下城区', '', '2021-04-08'),
    region('330105', '拱墅区'),
    region('330106', '西湖区'),
    region('330122', '桐庐县'),
    region('330127', '淳安县'),
    region('330900', '舟山市'),
    region('330902', '定海区'),
    region('330903', '普陀区'),
    region('331127', '景宁畲族自治县'),
    region('360000', '江西省'),
    region('360100', '南昌市'),
    region('360103', '西湖区'),
    region('622900', '临夏回族自治州'),
  ],
  lineage: [],
  totals: [],
  breaks: [],
  institutions: [],
  sources: [],
};

export const DICTIONARY: Dictionary = makeDictionary(TABLES);
