import type { Qualifier } from '../domain/reading';

/** Texts of the drawer that shows one figure closely, in Chinese: they come with it. */
export const figureZh = {
  label: (name: string) => `数字详情：${name}`,
  close: '关闭',
  unknown: (id: string) => `指标“${id}”不在指标目录中，也不在已载入的数据中。`,
  silent: '已载入的数据中未见此数。',
  nonexistent: (year: number) => `该单位 ${year}年未设立或已撤销，无此数。`,
  fields: {
    printed: '原文写法',
    normalised: '折合',
    status: '状态',
    qualifier: '限定',
    scope: '口径',
    period: '时段',
    dataset: '数据集',
    place: '位置',
    document: '来源文件',
    quote: '原文',
    note: '备注',
    address: '网址',
    parts: '计算',
    others: '其他来源',
    bureau: '原文单位名称',
  },
  stated: '已公布',
  zero: '明确为零',
  formed: '由分子、分母计算，原文未直接给出',
  missing: (reason: string) => reason,
  qualifiers: {
    exact: '准确数',
    approx: '约数，上下均未定',
    at_least: '下限，上限未载明',
    at_most: '上限',
    between: '区间',
  } satisfies Record<Qualifier, string> as Readonly<Record<Qualifier, string>>,
  statedScope: (scope: string) => `${scope}（原文写明）`,
  inferredScope: (scope: string) => `${scope}（推定）`,
  place: (row: number, column: number) => `第 ${row} 行第 ${column} 列`,
  part: (name: string, value: string, place: string) =>
    place === '' ? `${name} ${value}` : `${name} ${value}（${place}）`,
  other: (value: string, dataset: string, place: string) => `${value}：${dataset}，${place}`,
  toBureau: '查看该单位',
  toCompare: '与其他单位对比',
};

export type FigureTexts = typeof figureZh;
