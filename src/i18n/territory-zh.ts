import type { TotalAgreement } from '../checks/agreement';

/** Texts of a territory's totals beside the sums of its units, in Chinese: they come with the page of a bureau. */
export const territoryZh = {
  title: (year: number) => `${year}年全辖区数与所辖单位合计`,
  hint: '合计只含已公布且可相加的单位，不代替全辖区数；半数以上单位已公布时列出。',
  indicator: '指标',
  stated: '公布的全辖区数',
  sum: (own: boolean): string => (own ? '本级与所辖合计' : '所辖合计'),
  rest: '相差',
  published: '已计入',
  publishedOf: (n: number, of: number) => `${n} / ${of} 家`,
  silent: '未公布、未计入单位',
  unpublished: (names: string) => `未公布：${names}`,
  aside: (names: string) => `未计入：${names}`,
  none: '—',
  verdict: '核对',
  verdicts: {
    agrees: '一致',
    parts_incomplete: '合计较小',
    disagrees: '合计较大',
    cannot_be_checked: '含约数或上下限，无法核对',
  } satisfies Record<TotalAgreement, string> as Readonly<Record<TotalAgreement, string>>,
};

export type TerritoryTexts = typeof territoryZh;
