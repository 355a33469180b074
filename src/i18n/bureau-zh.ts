import type { Level } from '../domain/region';

/** Texts of the page of one bureau, in Chinese: they come with its screen. */
export const bureauZh = {
  pick: '选择单位',
  makeOurs: '设为本单位',
  isOurs: '本单位',
  level: {
    nation: '国家级',
    province: '省级',
    city: '市级',
    county: '县级',
    unknown: '级别未注明',
  } satisfies Record<Level, string> as Readonly<Record<Level, string>>,
  code: (code: string) => `行政区划代码 ${code}`,
  noCode: '无行政区划代码',
  names: '名称',
  name: (name: string, from: number, to: number) =>
    from === to ? `${name}（${from}年）` : `${name}（${from}–${to}年）`,
  territory: '地域沿革',
  valid: (name: string, from: string, to: string) =>
    from === '' && to === ''
      ? ''
      : `${name}：${from === '' ? '' : `${from} 起`}${to === '' ? '' : `${from === '' ? '' : '，'}至 ${to}`}`,
  joined: (date: string, from: string, whole: boolean) => `${date} ${from}${whole ? '整体' : '部分'}划入`,
  left: (date: string, to: string, whole: boolean) => `${date} ${whole ? '整体' : '部分'}划入${to}`,
  kept: (date: string, whole: boolean) =>
    `${date} 沿用代码${whole ? '，原地域全部保留' : '，原地域部分保留'}`,
  summary: (figures: string, years: string, indicators: number) =>
    `${figures} 个数字 · ${years} · ${indicators} 个指标`,
  none: '已载入的数据中没有该单位的数字。',
  noneHint: '可在“数据”页面导入含有该单位的表格，或改选其他单位。',
  indicator: '指标',
  trend: '走势',
  trendLabel: (indicator: string, values: string) => `${indicator}走势：${values}`,
  range: (year: number) => `${year}年同级范围`,
  rangeHint: '竖线为中位数，圆点为该单位；同级至少 5 家已公布时显示。',
  rangeLabel: (low: string, high: string, median: string, count: number) =>
    `${count} 家已公布：最低 ${low}，最高 ${high}${median === '' ? '' : `，中位数 ${median}`}`,
  rank: '位次',
  rankOf: (place: string, ranked: number, shared: boolean) =>
    `${shared ? '并列' : ''}第 ${place} / ${ranked}`,
  rankFoot: (known: number) => `位次：第 n / 可排名家数（口径相同、足全年、无存疑），同级共 ${known} 家`,
  bareCounts: '数量、金额的位次和同级范围按总量，未按规模折算',
  leftOut: (years: string, most: number) => `本表至多列 ${most} 年，未列：${years}（改选年份可看）`,
  severed: (date: string, label: string) => `${date} ${label}（前后不可比）`,
  noted: (date: string, label: string) => `${date} ${label}`,
  demoSign: '演示数字（虚构）',
  sources: '数据来源',
  figure: (indicator: string, year: number, value: string) => `${year}年${indicator}：${value}，查看详情`,
};

export type BureauTexts = typeof bureauZh;
