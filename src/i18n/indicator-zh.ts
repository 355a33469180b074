import type { IndicatorKind, Polarity } from '../domain/indicator';

/** Texts of an indicator's page, in Chinese: they come with it. */
export const indicatorZh = {
  about: '指标说明',
  definition: '定义',
  unit: '计量单位',
  kind: '性质',
  kinds: { count: '数量', amount: '金额', rate: '比率', share: '占比', mean: '平均数' } satisfies Record<
    IndicatorKind,
    string
  > as Readonly<Record<IndicatorKind, string>>,
  numerator: '分子',
  denominator: '分母',
  noPart: '未设',
  polarity: '评价方向',
  polarities: {
    'higher better': '高为好',
    'lower better': '低为好',
    neutral: '无：高低均不作评价',
  } satisfies Record<Polarity, string> as Readonly<Record<Polarity, string>>,
  caveats: '可比性提示',
  aliases: '表头别名',
  none: '无',
  publishers: '谁已公布',
  publishersIn: (year: number, names: string, count: number, shown: number, fictional: number) =>
    `${year}年：${names}${count > shown ? ' 等 ' : '（'}${count} 家${
      fictional > 0 ? `，其中演示（虚构）${fictional} 家` : ''
    }${count > shown ? '' : '）'}`,
  nobody: '已载入的数据中尚无单位公布。',
  breaks: '断点',
  severed: (date: string, label: string) => `${date} ${label}（前后不可比）`,
  noted: (date: string, label: string) => `${date} ${label}`,
};

export type IndicatorTexts = typeof indicatorZh;
