import type { IndicatorKind, Polarity } from '../domain/indicator';
import type { OwnEntry, OwnProblemCode } from '../domain/own';

/** What the sentence of a problem is made of: what stands there, and what it belongs to. */
interface Said {
  readonly text: string;
  readonly owner: string;
}

/** Texts of the own dictionary in Chinese: they come with the data screen. */
export const ownZh = {
  title: '本机词典',
  hint: '指标目录、区划表和断点表中没有的，可在此补充，只保存在本机。目录原有的词条不会被改动；自己补充的处处标明“自定义”。',
  mark: '自定义',
  types: { indicator: '指标', bureau: '单位', break: '断点' } satisfies Record<OwnEntry['type'], string>,
  none: { indicator: '尚无自定义指标。', bureau: '尚无自定义单位。', break: '尚无自定义断点。' },
  add: { indicator: '新增指标', bureau: '新增单位', break: '新增断点' },
  edit: '修改',
  editLabel: (name: string) => `修改：${name}`,
  forget: '删去…',
  forgetLabel: (name: string) => `删去：${name}`,
  save: '保存',
  cancel: '取消',
  optional: '可不填',
  readOnly: '本机数据由更新版本的页面写入，本机词典只能查看。请使用新版页面。',
  failed: '未保存：浏览器未能写入，词典没有变动。请重试或查看上方说明。',
  loadFailed: '表单未能载入。请刷新页面后重试。',
  forgetting: {
    ask: (name: string) => `从本机词典删去“${name}”？`,
    indicator: (figures: string, sets: string) =>
      `${sets}中的 ${figures} 个数字仍保留，改按表中原名作为未收录指标显示。`,
    bureau: (figures: string, sets: string) =>
      `${sets}中的 ${figures} 个数字仍保留，改按表中原名单独显示，不带地区和层级。`,
    unused: '没有数据集用到它。',
    named: (names: string) => `“${names}”引用了它，删去后须另行修改。`,
    break: '图中不再画出这条断点，前后恢复为可比。',
    confirm: '确认删去',
  },
  fields: {
    nameZh: '名称',
    nameEn: '英文名称',
    name: '单位名称',
    category: '类别',
    unit: '计量单位',
    kind: '性质',
    numeratorId: '分子',
    denominatorId: '分母',
    polarity: '趋向',
    aliases: '其他名称',
    definition: '定义',
    code: '所在地区',
    level: '层级',
    otherNames: '简称、曾用名',
    codes: '涉及单位',
    indicators: '涉及指标',
    date: '起始时间',
    severs: '前后不可比',
    label: '说明',
  } as Readonly<Record<string, string>>,
  hints: {
    aliases: '几个名称用分号隔开；导入时表头写其中任何一个都认得',
    otherNames: '几个名称用分号隔开',
    date: '2021、2021-04 或 2021-04-09',
    label: '一句话，画在图注中',
    parts: '两项都选，比率才能按分子之和除以分母之和复算',
  },
  more: '更多：英文名称、其他名称、趋向',
  kinds: {
    count: '计数',
    amount: '金额',
    rate: '比率',
    share: '占比',
    mean: '平均数',
  } satisfies Record<IndicatorKind, string>,
  polarities: {
    neutral: '不分高低',
    'higher better': '越高越好',
    'lower better': '越低越好',
  } satisfies Record<Polarity, string>,
  levels: { nation: '国家', province: '省级', city: '市级', county: '县级', unknown: '不分级' },
  breakKinds: {
    territory: '区划调整',
    institution: '机构调整',
    law: '法律修订',
    rule: '裁量规则',
    competence: '职权调整',
    definition: '口径变更',
  },
  noCode: '无代码',
  unset: '不填',
  seversHint: '勾选后，线在此断开，前后不计增减',
  withBelow: (region: string) => `${region}（含下级）`,
  everywhere: '各地',
  allIndicators: '全部指标',
  takeOut: (name: string) => `去掉：${name}`,
  search: { region: '输入地区名称或代码', bureau: '输入单位名称', indicator: '输入指标名称' },
  noMatch: '无相符项',
  moreMatches: (n: number) => `另有 ${n} 项，请再输入几个字`,
  wizard: {
    describe: '补充单位、类别、定义…',
    describeBureau: '补充地区、层级…',
    described: (what: string) => `已说明：${what}`,
    change: '修改',
    withdraw: '撤回说明',
    stays: (n: number) =>
      `说明的 ${n} 项随本次导入存入本机词典，下次不再询问；撤销导入时词条保留，可在“本机词典”删去。`,
  },
  rows: {
    title: '导出为 data/ 的行',
    hint: '供维护人员贴入 data/ 中的同名表，列与其完全一致；“待补”处请补齐。',
    save: (file: string, n: number) => `${file}.csv（${n} 条）`,
    fileName: (file: string, day: string) => `${file}-自定义-${day}.csv`,
    left: (name: string, why: string) => `“${name}”未列入：${why}`,
    why: {
      'no-region': '没有区划代码，表中无处可写。请先补上地区。',
      conflict: '名称已归目录中的词条或另一自定义词条。请改名或删去。',
    },
    open: '从 CSV 读入…',
    openLabel: '选择 indicators、institutions 或 breaks 的 CSV',
    foreign: (file: string) =>
      `“${file}”的列不是 indicators.csv、institutions.csv 或 breaks.csv 的列，未读入任何内容。请选用导出的文件。`,
    unreadable: (file: string) => `“${file}”无法读取，未读入任何内容。请重新选择文件。`,
    found: (file: string, n: number, shipped: number) =>
      `“${file}”：可读入 ${n} 条${shipped > 0 ? `；${shipped} 行 data/ 中已有，跳过` : ''}。`,
    wrong: (row: number, name: string, problem: string) => `第 ${row} 行“${name}”未读入：${problem}`,
    take: (n: number) => `读入 ${n} 条`,
    taken: (n: number) => `已读入 ${n} 条。`,
  },
  conflict: (name: string, text: string, owner: string) =>
    `“${name}”未生效：名称“${text}”已归“${owner}”。请改名，或删去此条。`,
  aliasConflict: (name: string, text: string, owner: string) =>
    `“${name}”的其他名称“${text}”已归“${owner}”，此名称不生效。请从此条中删去。`,
  problem: (field: string, sentence: string) => `${field}：${sentence}`,
  problems: {
    'name-empty': () => '没有填写。请填写后保存。',
    'name-taken': ({ text, owner }) =>
      `“${text}”已是“${owner}”的名称或其他名称，表头出现该名称时按其识别。请写得更确切，或直接对应到“${owner}”。`,
    'name-is-column': ({ text }) => `“${text}”是列名（如数值、备注），不能作指标名。请写得更确切。`,
    'list-separator': ({ text }) => `“${text}”含有分号，分号用来隔开几个名称。请去掉。`,
    'category-unknown': ({ text }) => `类别“${text}”不在目录中。请从列表中选择。`,
    'unit-unknown': ({ text }) =>
      text === ''
        ? '没有填写。请选用单位表中的写法，如件、家、万元。'
        : `“${text}”不在单位表中，无法换算和比较。请选用列表中的写法。`,
    'unit-misfit': ({ text }) =>
      `“${text}”与性质不符：金额用元、万元、亿元，比率和占比用 %，计数用件、家、人等。请改计量单位或性质。`,
    'part-alone': () => '分子和分母只填了一项，无法复算。请补上，或两项都不填。',
    'part-unknown': ({ text }) => `“${text}”不在指标目录中。请重新选择。`,
    'part-circle': () => '分子、分母循环引用该指标，无法复算。请改选。',
    'code-unknown': ({ text }) =>
      text === '' ? '没有选择。请选择后保存。' : `“${text}”不在区划表中。请从列表中选择，或选“无代码”。`,
    'bureau-of-region': ({ text, owner }) =>
      `“${text}”即${owner}的卫生健康主管部门，已在区划表中。请直接对应到该单位，不必新增。`,
    'indicator-unknown': ({ text }) =>
      text === '' ? '没有选择。请选择后保存。' : `“${text}”不在指标目录中。请重新选择。`,
    'date-wrong': ({ text }) =>
      `${text === '' ? '没有填写' : `“${text}”不是日期`}。请写作 2021、2021-04 或 2021-04-09。`,
    'word-unknown': ({ text }) => `“${text}”不是此列允许的取值。请按 data/README.md 的写法改正。`,
  } satisfies Record<OwnProblemCode, (said: Said) => string> as Readonly<
    Record<OwnProblemCode, (said: Said) => string>
  >,
};

export type OwnTexts = typeof ownZh;
