import type { ComparabilityReason } from '../domain/comparability';
import type { Qualifier } from '../domain/reading';
import type { ChangeReason } from '../query/change';
import type { Aside, Exclusion } from '../query/rank';

type Against = Exclude<ComparabilityReason['code'], 'missing' | 'break'>;
type Unsure = Exclude<ChangeReason['code'], ComparabilityReason['code']>;

interface Sides {
  readonly now: string;
  readonly before: string;
}

/** Why a figure has no place; of a missing one its reason is told. */
export type Unranked = Exclude<Exclusion, 'missing'>;

/** Why a line has no sentence. */
export type Refusal = 'missing' | 'doubtful' | 'disagrees';

const is = (value: string): string => (value.startsWith('约') ? value : `为${value}`);

/** Texts of the overview, in Chinese: apart from the others because only their screen loads them. */
export const overviewZh = {
  /** Year 0: nothing is loaded. */
  title: (year: number) => `${year > 0 ? `${year}年` : ''}法治政府建设主要指标`,
  onePage: '一页表',
  caption: (who: string, year: number) => `${who} ${year}年主要指标一页表`,
  columns: {
    indicator: '指标',
    now: (year: number) => `${year}年`,
    before: (year: number) => `${year}年`,
    change: '变化',
    rank: '位次',
    median: '中位数',
    trend: '近五年',
    sources: '出处',
  },
  inUnit: (indicator: string, unit: string) => (unit === '' ? indicator : `${indicator}（${unit}）`),
  rank: (place: string, ranked: number, shared: boolean) => `${shared ? '并列' : ''}第 ${place} / ${ranked}`,
  unranked: (why: string) => `${why}，不排名`,
  rankFoot: (known: number) => `位次：第 n / 可排名家数（口径相同、足全年、无存疑），同级共 ${known} 家`,
  rankFootPicked: (known: number) =>
    `位次：第 n / 可排名家数（口径相同、足全年、无存疑），自选单位中同级 ${known} 家`,
  bareCounts: '件数、金额等总量的位次、中位数未按规模折算',
  excluded: {
    origin: '演示数据',
    part_year: '不足全年',
    small_denominator: '分母小',
    doubtful: '存疑',
    disagrees: '与复算不一致',
    not_result: '非实绩',
    level: '级别不明',
    scope_open: '口径未注明',
  } satisfies Record<Unranked, string> as Readonly<Record<Unranked, string>>,
  demoSign: '演示数字（虚构）',
  none: '—',
  /** Between the clauses of a sentence. */
  clause: '，',
  points: (n: string) => `${n} 个百分点`,
  changed: (difference: string, percent: string) =>
    percent === '' ? difference : `${difference}（${percent}）`,
  unchanged: '持平',
  incomparable: (why: string) => `不可比：${why}`,
  against: {
    origin: '真实与演示数据',
    indicator: '指标不同',
    not_result: '非实绩',
    level: '级别不同',
    scope: '口径不同',
    scope_open: '口径未注明',
    unit: '计量单位不同',
    year: '年份不同',
    part_year: '时段不同',
    bounded: '上下限值',
    not_additive: '不可相加',
    approximate: '数字经修约，增减难定',
  } satisfies Record<Against, string> as Readonly<Record<Against, string>>,
  unsure: {
    doubtful: { now: '本年数存疑', before: '上年数存疑' },
    disagrees: { now: '本年公布值与复算不一致', before: '上年公布值与复算不一致' },
  } satisfies Record<Unsure, Sides> as Readonly<Record<Unsure, Sides>>,
  bound: { at_least: '下限值', at_most: '上限值', between: '区间值', exact: '', approx: '' } satisfies Record<
    Qualifier,
    string
  > as Readonly<Record<Qualifier, string>>,
  sameTerritory: (change: string) => `可比口径 ${change}`,
  sameTerritoryOf: (change: string, now: string, before: string) =>
    now === '' ? `可比口径 ${change}，上年合计 ${before}` : `可比口径 ${change}，合计 ${now}，上年 ${before}`,
  sameTerritoryFoot: (now: string, year: number, before: string) =>
    `可比口径：${now} ${year}年与 ${before} ${year - 1}年，地域相同`,
  sameTerritoryOpen: (names: string, year: number) => `可比口径待 ${names} ${year}年数字`,

  sentences: '可以直接说的话',
  fromTable: '由表中数字生成',
  copySentences: '复制本段',
  copyTable: '复制到 Word / Excel',
  print: '打印 A4',
  copied: '已复制',
  copyFailed: '浏览器不允许写入剪贴板，请选中表格后按 Ctrl+C。',
  choose: '选择指标',
  chooseHint: (most: number) => `勾选要列出的指标，用箭头调整次序；宜在 ${most} 项以内，以便打印在一页上。`,
  chosenTitle: '已列出',
  othersTitle: '可加入',
  up: (name: string) => `上移：${name}`,
  down: (name: string) => `下移：${name}`,
  addLine: (name: string) => `加入：${name}`,
  dropLine: (name: string) => `移出：${name}`,
  reset: '恢复默认',
  silent: (names: string) => `本年未公布：${names}`,
  elsewhere: (names: string) => `本年以其他口径公布（可在“口径”中改选）：${names}`,
  empty: (who: string, year: number) => `${year > 0 ? `${who} ${year}年` : who}尚无已公布的主要指标。`,
  emptyInScope: (who: string, year: number) => `${who} ${year}年的主要指标均以其他口径公布。`,
  emptyHint: '可改选年份或本单位，或在“数据”页面导入表格。',
  sourcesTitle: '数据来源',
  peersSources: '位次与中位数另据',
  notes: '说明',
  addToBriefing: '加入简报',
  addedToBriefing: (heading: string) => `已加入简报“${heading}”`,
  made: (day: string) => `生成日期 ${day}`,

  sentence: {
    stated: (year: number, who: string, indicator: string, value: string) =>
      `${year}年${who}${indicator}${is(value)}`,
    scoped: (indicator: string, scope: string, inferred: boolean) =>
      `${indicator}（${scope}${inferred ? '，推定' : ''}）`,
    partYear: (text: string, when: string) => `${text}（${when}）`,
    parts: (value: string, parts: string) => `${value}（${parts}）`,
    bound: {
      exact: (n: string) => n,
      approx: (n: string) => `约${n}`,
      at_least: (n: string) => `${n}以上`,
      at_most: (n: string) => `${n}以内`,
      between: (n: string) => n,
    } satisfies Record<Qualifier, (n: string) => string> as Readonly<
      Record<Qualifier, (n: string) => string>
    >,
    demo: '（演示，虚构）',
    peers: (published: number, known: number, formed: boolean, area: string) =>
      `${area}同级共${known}家、已公布${formed ? '或可算出' : ''}${published}家`,
    picked: (published: number, known: number, formed: boolean) =>
      `所比单位中同级${known}家、已公布${formed ? '或可算出' : ''}${published}家`,
    ranked: (ranked: number, aside: string) => `其中${ranked}家可排名（${aside}，未排）`,
    inferred: (n: number) => `所排中${n}家口径为推定`,
    aside: {
      small_denominator: (n: number) => `${n}家分母不足20`,
      part_year: (n: number) => `${n}家不足全年`,
      other_scope: (n: number) => `${n}家口径不同`,
      other_class: (n: number) => `${n}家计量单位不同`,
      doubtful: (n: number) => `${n}家存疑`,
      disagrees: (n: number) => `${n}家与复算不一致`,
      scope_open: (n: number) => `${n}家口径未注明`,
      level: (n: number) => `${n}家级别不明`,
      not_result: (n: number) => `${n}家非实绩`,
    } satisfies Record<Aside, (n: number) => string> as Readonly<Record<Aside, (n: number) => string>>,
    unplaced: (why: string) => `本单位未排（${why}）`,
    place: (from: string, least: boolean, sharers: number) =>
      `由${least ? '低到高' : '高到低'}${sharers > 1 ? `并列第${from}位（${sharers}家相同）` : `列第${from}位`}`,
    span: (from: string, to: string, least: boolean) =>
      `由${least ? '低到高' : '高到低'}列第${from}至${to}位`,
    median: (value: string) => `中位数${is(value)}`,
    bareCount: '未按规模折算',
    /** Another number of the same figure, from another data set. */
    conflict: (values: string) => `另有来源为${values}`,
    conflictBefore: (values: string) => `上年数另有来源为${values}`,
    conflictParts: '合计所含数字另有来源与之不同',
    /** What a change is since; part: of the same part of the year before. */
    since: { year: '上年', part: '上年同期' },
    more: (difference: string, percent: string, since: string) =>
      `比${since}增加${difference}${percent === '' ? '' : `（${percent}）`}`,
    less: (difference: string, percent: string, since: string) =>
      `比${since}减少${difference}${percent === '' ? '' : `（${percent}）`}`,
    higher: (points: string, since: string) => `比${since}提高${points}个百分点`,
    lower: (points: string, since: string) => `比${since}下降${points}个百分点`,
    few: '分母不足20，增减仅供参考',
    about: (text: string) => `${text}（约数）`,
    unchanged: (since: string) => `与${since}持平`,
    alike: (since: string) => `按约数计与${since}相同`,
    beforeMissing: (year: number, reason: string) => `${year}年${reason}，不作同比`,
    refused: (why: string) => `${why}，不作同比`,
    refusedIn: (year: number, why: string) => `${year}年${why}，不作同比`,
    boundedIn: (year: number, why: string) => `${year}年为${why}，不作同比`,
    severed: (what: string) => `${what}，前后不可比`,
    noted: (what: string) => `其间${what}`,
    territory: (parts: string, year: number, total: string, change: string) =>
      `按可比口径（${year}年${parts}合计${total}）${change}`,
    territoryNow: (parts: string, total: string, year: number, before: string, change: string) =>
      `按可比口径（${parts}合计${total}，${year}年${before}）${change}`,
  },
  refusals: {
    missing: (indicator: string, why: string) => `${indicator}${why}，不成句。`,
    doubtful: (indicator: string) => `${indicator}读数存疑，待核对后成句。`,
    disagrees: (indicator: string) => `${indicator}公布值与按分子、分母复算的不一致，待核对后成句。`,
  } satisfies Record<Refusal, (indicator: string, why: string) => string> as Readonly<
    Record<Refusal, (indicator: string, why: string) => string>
  >,
};

export type OverviewTexts = typeof overviewZh;
