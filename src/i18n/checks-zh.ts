import type { FindingCode, Severity } from '../checks/finding';

/** Numbers and names of a finding, ready to be read; `''` where there are none. */
export interface FindingWords {
  /** The latest year, and the earlier one where there are two. */
  readonly year: number;
  readonly before: number;
  /** Indicators of the figures, each with its scope where its bureau has several. */
  readonly names: readonly string[];
  /** The figures with their units, the questioned one first. */
  readonly values: readonly string[];
  readonly recomputed: string;
  /** `299 / 308`, the other parts that would give the stated rate. */
  readonly otherParts: string;
  readonly sum: string;
  readonly rest: string;
  readonly median: string;
  /** How much changed: `62.5%`, of percentages `6.00 个百分点`. */
  readonly percent: string;
  /** Whether the figures are of a part of their years. */
  readonly samePeriod: boolean;
  readonly times: string;
  readonly up: boolean;
  /** Names of those that stated nothing. */
  readonly silent: string;
  /** And of those that stated what cannot be added, with why. */
  readonly aside: string;
  /** Whether the parts make less than their total. */
  readonly short: boolean;
  /** The territory's own body, where its figure is among those added up. */
  readonly ownBody: string;
  readonly money: boolean;
  readonly kind: string;
}

const first = ({ names, values, year }: FindingWords): string => `${year}年${names[0]}${values[0]}`;
const alsoSilent = ({ silent, aside }: FindingWords): string =>
  (silent === '' ? '' : `；未公布：${silent}`) + (aside === '' ? '' : `；未计入：${aside}`);
const difference = ({ rest, short }: FindingWords): string =>
  rest === '' ? '' : `，${short ? '少了' : '多出'}${rest}`;
/** Who makes up the sum of a territory. */
const within = ({ ownBody, sum, aside }: FindingWords): string =>
  `${ownBody === '' ? '' : `${ownBody}与`}${aside === '' ? '已公布' : '已公布且可相加'}的所辖各单位合计${sum}`;
const severalCases = ({ kind }: FindingWords): string =>
  kind === 'several-cases' ? '；一家单位可有多个案件，属此情形的宜注明' : '';
const parts = ({ values }: FindingWords): string =>
  values.length > 1 && values.length <= 5 ? `分项 ${values.slice(1).join('＋')} ` : '各分项';

/** Texts of the checks, in Chinese: apart from the others because only their screen and the overview load them. */
export const checksZh = {
  heading: (who: string) => `${who} · 需要核对之处`,
  intro: '以下各条由已载入的数字算出，只提示宜核对或可能被问到之处，不作评价。',
  filter: '范围',
  filters: { ours: '本单位', compared: '所比单位', all: '全部' },
  working: '正在核对…',
  searched: (checks: number, figures: string, bureaus: number, years: string) =>
    `已作 ${checks} 类核对：${bureaus} 家单位、${years}年，共 ${figures} 个数字。`,
  none: '未发现需要核对之处。',
  noneHint: '可在“所比单位”或“全部”中核对更多单位，或放宽年份。',
  noFigures: '所选单位、年份没有数字可核对。',
  noFiguresHint: '可改选单位、放宽年份，或在“数据”页面导入表格。',
  total: (n: number, ours: number) => `${n} 条，其中本单位 ${ours} 条`,
  count: (n: number) => `${n} 条`,
  kinds: '类别',
  more: (n: number) => `再显示 ${n} 条`,
  shown: (n: number, total: number) => `已显示 ${n} 条，共 ${total} 条`,
  leftOut: (n: string) => `另有 ${n} 条分量较轻的未列出，可缩小范围或年份后再核对。`,
  severities: { ask: '宜核对原文', look: '可能被问到' } satisfies Record<Severity, string> as Readonly<
    Record<Severity, string>
  >,
  figures: '相关数字',
  sources: '来源',
  openFigure: (what: string) => `查看数字：${what}`,
  panel: '看图',
  brief: '加入简报',
  briefed: '已加入简报',
  briefLabel: (what: string) => `加入简报：${what}`,
  ignore: '忽略',
  ignoreLabel: (what: string) => `忽略：${what}`,
  note: '备注（可不填）',
  noteExample: '如：已核对原文，系补报',
  confirm: '确定忽略',
  back: '取消',
  ignored: (n: number) => `已忽略 ${n} 条`,
  allIgnored: (n: number) => `发现的 ${n} 条均已忽略，没有其他需要核对之处。`,
  seeIgnored: '查看已忽略的',
  ignoredHint: '只保存在本机浏览器，随备份带走；数字更正后会重新提示。',
  ignoredOn: (date: string) => `${date} 忽略`,
  restore: '恢复',
  restoreLabel: (what: string) => `恢复：${what}`,
  notKept: '浏览器未能保存，刷新后需重新忽略。',
  export: '导出 CSV',
  fileTitle: '核对清单',
  columns: [
    '类别',
    '提示',
    '单位',
    '年份',
    '指标',
    '说明',
    '相关数字',
    '来源',
    '状态',
    '备注',
  ] as readonly string[],
  states: { open: '待核对', ignored: '已忽略' },
  asked: '周一可能被问到的',
  askedNone: (year: number) => `${year > 0 ? `${year}年的` : ''}数字未发现需要核对之处。`,
  askedAside: (year: number, n: number) => `${year > 0 ? `${year}年的 ` : ''}${n} 条提示均已忽略。`,
  askedMore: (n: number) => `全部 ${n} 条`,
  demo: '演示数据（虚构）',
  demoShort: '演示',
  andOthers: '等',
  inferred: (scope: string) => `${scope}，推定`,
  points: (n: string) => `${n} 个百分点`,
  codes: {
    'rate-disagrees': ['公布比率与复算不一致', '核对分子、分母及其取值时点。'],
    'parts-do-not-add': ['分项之和不等于合计', '核对各分项是否重复或遗漏、口径是否一致。'],
    'part-larger-than-whole': ['分项大于总数', '核对两数的口径和统计时间。'],
    'percent-out-of-range': ['百分率超出取值范围', '核对分子、分母是否同一口径。'],
    'unit-doubt': ['计量单位存疑', '核对元与万元、件与万件是否混用。'],
    conflict: ['同一数字公布不一', '核对各来源的口径和截止时间，以何者为准。'],
    jump: ['比上年变化超过一半', '变化属实的，宜备好原因。'],
    'rate-agrees-if-cut': ['公布比率为截位值', '舍尾得到，四舍五入则不同；引用时宜注明。'],
    'records-beside-cases': ['公示条数与案件数并列', '条与件口径不同，不相减、不相除。'],
    'same-figure-two-years': ['相邻两年数字相同', '核对是否沿用上年数字。'],
    'approximate-beside-exact': ['约数与确数并列', '约数、上下限不能与确数作同比，宜补确数。'],
    'parts-incomplete': ['分项未列全', '合计大于已列分项之和，其余部分宜备说明。'],
  } satisfies Record<FindingCode, readonly [title: string, hint: string]> as Readonly<
    Record<FindingCode, readonly [title: string, hint: string]>
  >,
  sentences: {
    'rate-disagrees': (w) =>
      `${w.year}年${w.names[0]}公布${w.values[0]}，按 ${w.values[1]} / ${w.values[2]} 复算${w.recomputed === '' ? '' : `为${w.recomputed}`}，不一致${w.otherParts === '' ? '' : `；如为 ${w.otherParts} 则一致`}。`,
    'rate-agrees-if-cut': (w) =>
      `${w.year}年${w.names[0]}公布${w.values[0]}，按 ${w.values[1]} / ${w.values[2]} 复算为${w.recomputed}，舍尾后一致${w.otherParts === '' ? '' : `；按 ${w.otherParts} 四舍五入亦得此数`}。`,
    'parts-do-not-add': (w) =>
      w.kind === 'territory'
        ? `${first(w)}，${within(w)}${difference(w)}${alsoSilent(w)}。`
        : `${first(w)}，${parts(w)}合计${w.sum}${difference(w)}${alsoSilent(w)}。`,
    'part-larger-than-whole': (w) => `${first(w)}，大于${w.names[1]}${w.values[1]}${severalCases(w)}。`,
    'percent-out-of-range': (w) =>
      `${w.year}年${w.names[0]}公布${w.values[0]}，超出百分率的取值范围${severalCases(w)}。`,
    'unit-doubt': (w) =>
      w.kind === 'peers'
        ? `${first(w)}，同级中位数${w.median}，相差约 ${w.times} 倍${w.money ? '，元、万元或有混用' : '，计量单位或位数可能有误'}。`
        : `${w.names[0]}${w.year}年${w.values[w.up ? 0 : 1]}，${w.before}年${w.values[w.up ? 1 : 0]}，相差约 ${w.times} 倍${w.money ? '，元、万元或有混用' : '，计量单位或位数可能有误'}。`,
    conflict: (w) => `${first(w)}，另有来源载为${w.values.slice(1).join('、')}。`,
    jump: (w) =>
      `${w.names[0]}由${w.before}年的${w.values[1]}${w.up ? '增至' : '降至'}${w.year}年的${w.values[0]}${w.percent === '' ? '' : `，${w.samePeriod ? '比上年同期' : ''}${w.up ? '增加' : '减少'} ${w.percent}`}。`,
    'records-beside-cases': (w) => `${first(w)}，同年${w.names[1]}${w.values[1]}，两数不同口径。`,
    'same-figure-two-years': (w) => `${w.names[0]}${w.before}年、${w.year}年均为${w.values[0]}。`,
    'approximate-beside-exact': (w) =>
      w.kind === 'years'
        ? `${w.names[0]}${w.before}年${w.values[1]}，${w.year}年${w.values[0]}，其一为约数或上下限，不作同比。`
        : `${first(w)}，另有来源载为${w.values.slice(1).join('、')}，其一为约数或上下限。`,
    'parts-incomplete': (w) =>
      w.kind === 'territory'
        ? `${first(w)}，${within(w)}，其余${w.rest}${alsoSilent(w)}。`
        : `${first(w)}，${parts(w)}合计${w.sum}，其余${w.rest}未列明${alsoSilent(w)}。`,
  } satisfies Record<FindingCode, (w: FindingWords) => string> as Readonly<
    Record<FindingCode, (w: FindingWords) => string>
  >,
};

export type ChecksTexts = typeof checksZh;
