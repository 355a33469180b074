import type { KindName, UnfitReason } from '../charts/kind';
import type { OmissionReason } from '../charts/shares';
import type { DatasetName } from '../domain/dataset';
import type { Agreement } from '../domain/rate';
import { QUALIFIER_SIGNS, type MissingReason } from '../domain/reading';
import type { Level } from '../domain/region';
import type { Source } from '../domain/source';
import type { Mark } from '../query/comparison';
import type { NoteCode } from '../query/notes';
import type { Family } from '../query/panels';
import type { Selection } from '../query/selection';

/** Why an import could not be kept. */
export type StorageCode = 'storage-full' | 'storage-failed' | 'storage-damaged' | 'storage-newer';

/** Parameters of a note, ready to be read: names instead of ids and codes. */
export type NoteWords = Readonly<Record<string, string | number>>;

const others = (names: string | undefined, count: number, shown: number): string =>
  count > shown ? `${names} 等 ${count} 家` : `${names}`;

/** All texts of the screens, in Chinese: the source of keys. `en.ts` does not compile without each of them. */
export const zh = {
  lang: 'zh-CN',
  name: '卫健法治指标看板',
  skip: '跳到主要内容',
  sep: ' · ',
  comma: '、',
  stop: '。',
  semicolon: '；',
  bracketed: (text: string) => `（${text}）`,
  datasetName: ({ name }: DatasetName) => name,
  switchTo: 'English',
  screens: {
    overview: '总览',
    compare: '对比',
    bureau: '单位',
    coverage: '覆盖',
    checks: '核对',
    data: '数据',
    briefing: '简报',
    report: '读报告',
  },
  screensLabel: '页面',
  loading: '正在读取本机数据…',
  failed: '数据未能读取。',
  failedHint: '请刷新页面重试；仍不成功时，请把下面一行告诉维护本页的人。',
  reload: '刷新页面',
  cancel: '取消',

  selection: {
    label: '比较范围',
    our: '本单位',
    ourNone: '未选择',
    ourLabel: '选择本单位',
    compared: '对比',
    peersOf: (parent: string, n: number) => `${parent}同级 ${n} 家`,
    picked: (n: number) => `自选 ${n} 家`,
    alone: '仅本单位',
    group: (name: string, n: number) => `${name} ${n} 家`,
    years: '年份',
    from: '起',
    to: '止',
    focus: '重点年份',
    scope: '口径',
    scopeHint: '省、市两级的本级、辖区与下放数字分列，不相加。县级单位只有一个口径。',
    board: '指标板块',
    demo: '演示数据（虚构）',
  },
  scopes: {
    all: '全部',
    own: '本级',
    jurisdiction: '辖区',
    delegated: '省级下放',
  } satisfies Record<Selection['scope'], string>,
  families: {
    penalties: '行政处罚',
    'double-random': '双随机与处罚率',
    permits: '行政许可',
    all: '全部指标',
  } satisfies Record<Family, string>,
  levels: {
    nation: '国家级',
    province: '省级',
    city: '市级',
    county: '县级',
    unknown: '级别未注明',
  } satisfies Record<Level, string>,
  absent: {
    view: (kind: string, reason: string, shown: string) => `所选“${kind}”不适用（${reason}），改用“${shown}”`,
    indicator: (id: string) => `链接中的指标“${id}”不在指标目录中，也不在已载入的数据中。`,
  },

  panels: {
    'penalty-cases': '行政处罚案件数',
    'penalty-amount': '罚没款',
    'penalty-average': '案均罚没款',
    'double-random-tasks': '双随机任务数与完成率',
    'double-random-penalised': '双随机立案处罚数',
    'double-random-amount': '双随机罚没款',
    'punishment-rate-by-bureau': '双随机处罚率（各单位）',
    'punishment-rate-by-year': '双随机处罚率（逐年）',
    'permits-volume': '行政许可办件数',
    'permits-timeliness': '行政许可及时办结率',
    'headline-penalties': '行政处罚',
    'headline-completion': '国家任务完成率',
    'headline-punishment': '国家任务处罚率',
    'headline-permits': '行政许可',
    'any-indicator': '任一指标',
  } as Readonly<Record<string, string>>,
  panel: {
    view: '图',
    viewLabel: (title: string) => `图 选择图形：${title}`,
    automatic: '自动',
    table: '表格',
    more: (title: string) => `导出与更多：${title}`,
    year: (y: number) => `${y}年`,
    fullYear: (y: number) => `${y}年全年`,
    years: (a: number, b: number) => `${a} – ${b}`,
    series: (name: string) => `${name}：`,
    rank: (name: string, rank: string, of: string, shared: boolean) =>
      `${name}${shared ? '并列' : ''}第 ${rank} / ${of}`,
    published: (n: number) => `${n} 家已公布`,
    given: (n: number) => `${n} 家已公布或可算出`,
    ranked: (r: number, given: string) => `${r} 家可排名、${given}`,
    amongArea: (area: string, total: number) => `（${area}共 ${total} 家）`,
    amongPicked: (total: number) => `（自选单位中同级 ${total} 家）`,
    nationwide: '全国',
    peersPublished: (of: number, total: number) => `所比单位已公布 ${of} 家（含本单位，共 ${total} 家）`,
    withMedian: '附同级中位数',
    ofMedian: '（同级中位数）',
    bareCount: '未按规模折算',
    onlyYear: (y: number) => `仅 ${y}年已公布`,
    penalisedOverDrawn: '处罚数 ÷ 抽取任务数',
    finesOverCases: '罚没款 ÷ 处罚案件数',
    completionIn: (y: number) => `${y}年完成率`,
    companions: '完成情况',
    sources: '数据来源',
    sourceList: '来源与说明',
    demo: '演示数据（虚构）',
    demoBand: '本图含演示数据，数字均为虚构，不得作为工作依据。',
    demoMixed: '演示（虚构）与真实数字并存，不相互比较、排名',
    waiting: '正在绘图…',
    empty: '所选范围内尚无已公布的数字。',
    emptyHint: '可放宽年份或口径、改选单位，或在“数据”页面导入表格。',
    emptyAction: '前往数据页面',
    notPublished: (names: string, count: number, shown: number) => `未公布：${others(names, count, shown)}`,
    elsewhere: (why: string, names: string, count: number, shown: number) =>
      `${why}：${others(names, count, shown)}`,
    openScope: '口径未注明，不与其他单位排名',
    silentIn: (name: string, years: string) => `${name} ${years} 年未公布`,
    ofParts: (n: string, d: string) => `${n} / ${d}`,
    checked: (stated: string, formula: string, value: string, verdict: string) =>
      value === ''
        ? `公布 ${stated}，分子、分母为 ${formula}：${verdict}`
        : `公布 ${stated}，按 ${formula} 复算 ${value}：${verdict}`,
    against: (verdict: string) => `与公布数核对：${verdict}`,
    verdicts: {
      agrees: '一致',
      agrees_if_cut: '截位一致',
      disagrees: '不一致，请核对原文',
      cannot_be_checked: '含约数或上下限，无法核对',
    } satisfies Record<Agreement, string> as Readonly<Record<Agreement, string>>,
    derived: (formula: string) => `由 ${formula} 计算`,
    formed: '由两数计算',
    omitted: (names: string, count: number, shown: number, reason: string) =>
      `未入图：${others(names, count, shown)}（${reason}）`,
    withoutInterval: (names: string, count: number, shown: number, reason: string) =>
      `无区间：${others(names, count, shown)}（${reason}）`,
    apart: '各口径分列，不相加',
    others: (n: number) => `其余 ${n} 个数字见表格`,
    alternatives: (value: string, dataset: string) => `另有 ${value}（${dataset}）`,
    rowsAt: (rows: readonly number[]) => `第 ${rows.join('、')} 行`,
    locator: (text: string) => `“${text}”一节`,
    chartLabel: (title: string, subtitle: string) => `${title}，${subtitle}。数字见表格。`,
    severed: (what: string) => `${what}，前后不可比`,
    noted: (what: string) => `${what}，前后口径或有变化`,
    asOf: (date: string) => `截至 ${date}`,
    span: (a: string, b: string) => `${a} 至 ${b}`,
  },
  table: {
    caption: (title: string) => `${title}：数字一览`,
    bureau: '单位',
    indicator: '指标',
    year: '年份',
    scope: '口径',
    value: '数值',
    mark: '标记',
    unit: '计量单位',
    source: '来源',
    numerator: '分子',
    denominator: '分母',
    more: (n: number) => `再显示 ${n} 行`,
    shown: (n: number, total: number) => `已显示 ${n} 行，共 ${total} 行`,
    none: '未见任何数据集载明',
  },
  any: {
    pick: '指标',
    label: '选择指标',
    search: '按名称、类别或别名查找指标',
    more: (n: number) => `还有 ${n} 个指标，请输入名称缩小范围`,
    prompt: '请选择一个指标。',
    promptHint: '指标目录及已导入表格中的指标均可查找。',
    noMatch: '没有相符的指标。',
    list: '指标目录',
    count: (n: number) => (n === 0 ? '暂无数字' : `${n} 个数字`),
    own: '自定义',
    unknown: '目录外指标（来自导入的表格）',
    onlyLoaded: '只看有数字的',
    total: (n: number, loaded: number) => `共 ${n} 个指标，其中 ${loaded} 个有数字`,
    class: { result: '', target: '目标', rule: '规定', plan: '计划' },
  },
  kinds: {
    card: '数字卡',
    trend: '趋势线',
    ranked: '排序条形',
    bars: '分组柱形',
    slope: '两年对照',
    heat: '热力表',
    dots: '点与区间',
    funnel: '漏斗图',
  } satisfies Record<KindName, string>,
  unfit: {
    'needs-two-years': '需要至少一家单位首尾两个年份都有数字',
    'needs-several-years': '需要两个以上年份的数字',
    'needs-several-bureaus': '需要两家以上单位的数字',
    'needs-ten-bureaus': '需要十家以上单位的数字',
    'needs-fraction': '只适用于分子属于分母的比率',
    'mixed-units': '计量单位不同，不能同图',
    'too-many': '序列过多，无法看清',
    'no-figures': '所选范围内没有数字',
  } satisfies Record<UnfitReason, string>,
  omissions: {
    'no-parts': '缺分子或分母',
    'inexact-parts': '分子或分母为约数',
    'not-a-share': '分子不属于分母',
    'part-year': '不足全年',
    'too-few': '分子、分母俱全的不足十家',
    fictional: '演示数据，不与真实数字并列',
  } satisfies Record<OmissionReason, string>,
  marks: {
    at_least: [QUALIFIER_SIGNS.at_least, '原文为“余”“以上”等'],
    at_most: [QUALIFIER_SIGNS.at_most, '原文为“以内”“以下”等'],
    approx: [QUALIFIER_SIGNS.approx, '原文为“约”“近”等'],
    between: [QUALIFIER_SIGNS.between, '原文为一个区间'],
    part_year: ['○', '不足全年'],
    scope_inferred: ['※', '口径为推定'],
    derived: ['÷', '由分子、分母计算'],
    agrees_if_cut: ['✓', '复算截位一致'],
    disagrees: ['!', '公布值与复算值不一致'],
    small_denominator: ['▨', '分母不足 20，不排名'],
    zero_stated: ['0', '原文明确为零'],
    duplicate_source: ['＋', '另有来源载明此项'],
    conflict: ['‡', '另有来源数字不同'],
    doubtful: ['?', '读数存疑，暂不采用'],
  } satisfies Record<Mark, [string, string]> as Readonly<
    Record<Mark, readonly [sign: string, meaning: string]>
  >,
  missing: {
    not_reported: '未公布',
    not_applicable: '不适用',
    unknown: '不详',
    doubtful: '存疑',
    unreadable: '无法读取',
    suppressed: '不予公开',
    zero_denominator: '分母为零',
    other_class: '以其他计量单位公布',
    other_scope: '以其他口径公布',
  } satisfies Record<MissingReason, string>,
  /** Of a bureau that did not stand in the year. */
  nonexistent: '未设立或已撤销',
  grades: {
    official: '官方发布',
    republished: '转载',
    unseen: '未见原文网址',
  } satisfies Record<Source['grade'], string>,
  classes: {
    case: '件',
    unit: '家',
    visit: '户次',
    person: '人',
    record: '条',
    money: '元',
    percent: '%',
  } as Readonly<Record<string, string>>,
  notes: {
    demo: () => '演示数据，数字均为虚构。',
    'demo-mixed': () => '演示数据与真实数据同图：演示数字均为虚构，请勿相互比较。',
    break: (p) => `${p.date} ${p.label}（${p.names}）：${p.severs ? '前后不可比。' : '前后口径或有变化。'}`,
    'part-year': (p) => `${p.year}年数字不足全年（${p.period}）：${p.names}。不与全年数字比较。`,
    'not-published': (p) => `${p.year}年${p.indicator}未公布：${p.names}，共 ${p.count} 家。`,
    'no-number': (p) => `${p.year}年${p.indicator}${p.reason}：${p.names}，共 ${p.count} 家。`,
    'not-existing': (p) => `${p.year}年尚未设立或已撤销：${p.names}。`,
    'mixed-units': (p) => `原文计量单位不同（${p.units}），分列，不相加。`,
    'scope-inferred': (p) => `${p.count} 个数字的口径原文未写明，为推定。`,
    'scope-unstated': (p) => `${p.count} 个数字未注明口径，不与其他单位排名、相加。`,
    'scope-hidden': (p) => `另有 ${p.count} 个其他口径的数字未显示，可在“口径”中改选。`,
    'raw-counts': (p) =>
      `${p.indicator}按总量比较，未按规模折算。${p.rates ? `分子、分母均已公布的单位，可在“全部指标”中选看${p.rates}。` : ''}`,
    'not-a-result': (p) => `${p.indicator}是${p.class}，不是实绩。`,
    derived: (p) => `${p.indicator}有 ${p.count} 个数字由已公布的分子、分母计算。`,
    disagrees: (p) =>
      `${p.name} ${p.year}年${p.indicator}：公布 ${p.stated}，按 ${p.numerator} / ${p.denominator} 复算 ${p.recomputed}，不一致。`,
    'agrees-if-cut': (p) =>
      `${p.name} ${p.year}年${p.indicator}：公布 ${p.stated}，按 ${p.numerator} / ${p.denominator} 复算 ${p.recomputed}，截位一致。`,
    'over-hundred': (p) => `${p.name} ${p.year}年${p.indicator}超过 100%：同一单位可有多个案件。`,
    'small-denominator': (p) => `${p.year}年分母不足 20、只显示不排名：${p.names}。`,
    conflict: (p) =>
      `${p.name} ${p.year}年${p.indicator}：采用 ${p.stated}，“${p.dataset}”载明 ${p.other}，不一致。`,
    alternatives: (p) => `${p.count} 个数字另有数据集载明，未采用：${p.datasets}。`,
    republished: (p) => `来源 [${p.numbers}] 为转载，未见官方原文。`,
  } satisfies Record<NoteCode, (p: NoteWords) => string> as Readonly<
    Record<NoteCode, (p: NoteWords) => string>
  >,
};

export type Texts = typeof zh;
