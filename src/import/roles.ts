import { aliasKey } from '../domain/fold';

/** What a column can say of every figure in its row. */
export const ROLES = [
  'bureau',
  'code',
  'region',
  'year',
  'indicator',
  'indicatorId',
  'scope',
  'basis',
  'value',
  'unit',
  'qualifier',
  'asOf',
  'period',
  'source',
  'locator',
  'note',
  'quote',
] as const;
export type Role = (typeof ROLES)[number];

/** Columns that say nothing of a figure, or say it again. */
const IGNORED =
  '序号 编号 序 行次 行号 no id 排名 名次 位次 rank 分类 类别 指标类别 category doctype form valuenorm unitnorm core 上级 填报人 审核人 联系电话 电话 数据集 dataset';

const ALIASES: Readonly<Record<Role, string>> = {
  bureau:
    'bureau 单位名称 机构 机构名称 填报单位 报送单位 上报单位 部门 委局 卫生健康局 卫健局 卫生健康委 卫健委 卫生健康行政部门 organisation organization agency',
  code: 'regioncode 行政区划代码 区划代码 行政区代码 地区代码 单位代码 机构代码 代码 code adcode',
  region:
    'region 区县 地区 区域 行政区 行政区划 所在地区 所属地区 县市区 县区 市县 区市县 区县市 地市 城市 市州 设区市 辖区名称 district area',
  year: 'year 年份 年度 年 统计年度 统计年份 报告年度 所属年度',
  indicator: 'indicator 指标 指标名称 项目 统计指标 指标名 indicatorname',
  indicatorId: 'indicatorid 指标编码 指标代码 指标id 指标编号',
  scope: 'scope 口径 范围 统计口径 统计范围',
  basis: 'scopebasis 口径依据 口径来源',
  value: 'value 数值 值 数据 指标值 数量 数字 本年数 统计值',
  unit: 'unit 计量单位 数值单位 单位计量',
  qualifier: 'qualifier 限定 限定词 精确度 修饰',
  asOf: 'asof 截至 截至日期 截止日期 截止时间 截至时间 数据截至',
  period: 'period 期间 时期 统计期间 数据期间 时段 月份 月度 统计月份 季度 统计季度',
  source: 'source 来源 数据来源 资料来源 出处文件 文件 file',
  locator: 'locator 出处 章节 位置 页码',
  note: 'note 备注 说明 备注说明 remarks remark',
  quote: 'quote 原文 原句 摘录 span',
};

const PARTS =
  /^(?:监督|执法|处罚|案件|违法|许可|单位)?(?:专业|行业|领域|案由|类型|种类|程序|性质)(?:类别|分类|名称)?$/;

/** True for a header of words of which each row is one part, and not the whole: 专业, 案由. */
export const partsRows = (header: string): boolean => PARTS.test(aliasKey(header));

/** 单位 is a unit or an organisation: only its contents tell. */
export const EITHER_UNIT_OR_BUREAU = '单位';

const BY_KEY: ReadonlyMap<string, Role | 'ignored'> = new Map<string, Role | 'ignored'>([
  ...IGNORED.split(' ').map((alias) => [aliasKey(alias), 'ignored'] as const),
  ...ROLES.flatMap((role) => ALIASES[role].split(' ').map((alias) => [aliasKey(alias), role] as const)),
]);

/** True for a header of the column that names bureaus. */
export function namesBureaus(header: string): boolean {
  const role = roleOf(header);
  return role === 'bureau' || role === 'region' || aliasKey(header) === EITHER_UNIT_OR_BUREAU;
}

/** The role that a header names, `ignored` for one that says nothing of a figure, or null. */
export const roleOf = (header: string): Role | 'ignored' | null => BY_KEY.get(aliasKey(header)) ?? null;
