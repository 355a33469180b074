import type { CsvLayout } from '../export/csv';
import type { Loss } from '../export/grid';

/** Texts of exports, in Chinese: the source of keys. */
export const exportingZh = {
  button: '导出',
  setLabel: (name: string) => `导出：${name}`,
  allLabel: '导出全部数据或当前选择',
  allHint: '全部可见数据集，或当前所选单位、年份与口径；同一数字只取显示的一个。',
  scopes: { all: '全部', selection: '当前选择' },
  layouts: {
    long: '长表 CSV',
    'wide-indicator': '宽表 CSV（指标为列）',
    'wide-year': '宽表 CSV（年份为列）',
  } satisfies Record<CsvLayout, string>,
  hints: {
    long: '含来源、原文，可完整导回',
    'wide-indicator': '不含来源',
    'wide-year': '不含来源、不足全年的数字',
  } satisfies Record<CsvLayout, string>,
  fileTitle: '卫健法治指标',
  fileLayouts: { 'wide-indicator': '指标为列', 'wide-year': '年份为列' },
  region: '导出结果',
  running: '正在导出…',
  failed: '导出未能完成。请刷新页面后重试。',
  saved: (file: string) => `已导出 ${file}。`,
  left: (what: string) => `该版式未含：${what}。需要完整内容请导出长表。`,
  losses: {
    origins: '来源、出处、原文、备注',
    datasets: '各数字所属数据集',
    'part-years': '不足全年的数字',
    headers: '名称或计量单位不能作表头的指标',
    readings: '不能写入一个单元格的数字',
  } satisfies Record<Loss, string>,
};

export type ExportingTexts = typeof exportingZh;
