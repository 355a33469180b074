import { formatNumber } from './format';
import type { CoverageState } from '../query/coverage-state';

/** A state other than the reasons of readings, whose words all screens share. */
type OwnState = Extract<CoverageState, 'published' | 'zero' | 'formed' | 'other_scope'>;

const count = (n: number): string => formatNumber(n, 0, 'zh');
const ofThem = (fictional: number): string => (fictional === 0 ? '' : `，其中演示 ${count(fictional)}`);

/** Texts of the coverage, in Chinese: apart from the others because only their screen loads them. */
export const coverageZh = {
  titleOfYear: (year: number) => `${year}年公布情况`,
  titleOfIndicator: (name: string) => `${name} 逐年公布情况`,
  shapes: { indicators: '单位 × 指标', years: '单位 × 年份' },
  shape: '看法',
  compared: (n: number, standing: number) =>
    n === standing ? `对比单位 ${n} 家` : `对比单位 ${n} 家（当年在设 ${standing} 家）`,
  withFigures: (n: number, table: string) =>
    `有数字的单位 ${count(n)} 家${table === '' ? '' : `（区划表：${table}）`}`,
  ofLevel: (level: string, n: number) => `${level} ${count(n)} 家`,
  indicators: (n: number) => `指标 ${n} 项`,
  years: (n: number) => `年份 ${n} 个`,
  cells: (stated: number, all: number, fictional: number) =>
    `已公布 ${count(stated)} / ${count(all)} 格${ofThem(fictional)}`,
  scope: (name: string) => `口径：${name}`,
  caption: (title: string) =>
    `${title}：各单位公布与否一览，按回车键查看所在格的数字，在行首按回车键查看该单位`,

  bureaus: '单位',
  bureausCompared: '对比单位',
  bureausAll: '全部有数字的',
  category: '类别',
  everyCategory: '全部类别',
  core: '仅核心',
  every: '含无人公布',
  stating: '仅已公布单位',
  rowOrder: '单位次序',
  rowOrders: { code: '按区划', count: '按公布数', name: '按名称' },
  columnOrder: '指标次序',
  columnOrders: { dictionary: '按目录', count: '按家数' },
  toYears: (indicator: string) => `${indicator}：逐年公布情况`,
  toIndicators: (year: number) => `${year}年各项指标公布情况`,
  save: '导出 CSV',

  bureau: '单位',
  items: '公布项数',
  yearsStated: '公布年数',
  itemsAsked: '列出项数',
  yearsStood: '在设年数',
  publishers: '公布家数',
  bureausStood: '在设家数',
  publishersOf: (standing: number) => `公布家数（共 ${count(standing)} 家）`,
  itemsOf: (n: number, all: number, fictional: number) => `${n} / ${all}${ofThem(fictional)}`,

  states: {
    published: '已公布',
    zero: '公布为 0',
    formed: '可由分子、分母算出',
    other_scope: '仅其他口径公布',
  } satisfies Record<OwnState, string> as Readonly<Record<OwnState, string>>,
  bounds: {
    between: '公布为区间',
    approx: '公布为约数',
    at_least: '公布为下限',
    at_most: '公布为上限',
  },
  partYear: '不足全年',
  fictional: '演示（虚构）',
  fileFictional: '演示（虚构）数据不得作为工作依据',
  legend: '图例',
  readoutHint: '指向或用方向键移到一格，在此看数字；点击或按回车键看出处。',
  readout: (bureau: string, indicator: string, year: number, what: string) =>
    `${bureau} · ${indicator} · ${year}年：${what}`,
  emptyTitle: '所选范围内没有可列出的指标或单位。',
  emptyHint: '可勾选“含无人公布”、改选类别或年份，或在“数据”页面导入表格。',

  others: '同级已公布、本单位未公布',
  othersOf: (who: string, year: number, peers: number) => `${year}年 · ${who} · 同级其他单位 ${peers} 家`,
  othersIndicator: '指标',
  othersCount: '已公布',
  homes: (n: number) => `${n} 家`,
  demoHomes: (n: number) => `演示 ${n} 家`,
  compare: '对比',
  compareOf: (indicator: string) => `对比：${indicator}`,
  othersNone: '同级单位本年已公布的指标，本单位均已公布或可算出。',
  othersLookUp:
    '同级单位本年已公布的指标，本单位均已载明、可算出或待核对（含其他口径、不适用），各格状态见公布情况表。',
  othersNobody: '同级单位本年尚无已公布的数字。',
  othersNoPeers: '没有可比的同级单位，请在上方选择对比单位。',
  othersAbsent: (who: string, year: number) => `${who} ${year}年未设立或已撤销。`,
  fileParts: { indicators: '公布情况', years: '逐年公布情况' },
};

export type CoverageTexts = typeof coverageZh;
