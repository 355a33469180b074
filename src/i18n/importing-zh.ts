import type { StorageCode } from './zh';

/** Texts of the reports of imports, in Chinese: the source of keys. */
export const importingZh = {
  intro: '表格只在本机浏览器中读取和保存，不会上传。',
  drop: '把表格文件拖到此处',
  or: '或',
  choose: '选择文件…',
  chooseLabel: '选择要导入的表格文件，可多选',
  formats: 'Excel、WPS 工作簿（.xlsx），CSV、TSV 文本（UTF-8、UTF-16、GBK/GB18030 自动识别）。',
  dropNow: '松开即可导入',
  demoHint: '杭州市及 13 个区县、2016–2025 年，全部为虚构，仅供试用。',
  region: '导入结果',
  reading: (file: string, percent: number) => `正在读取 ${file}：${percent}%`,
  waiting: (n: number) => `另有 ${n} 个文件等待导入`,
  counts: (accepted: string, rejected: string, skipped: string) =>
    `接受 ${accepted} 行 · 拒绝 ${rejected} 行 · 跳过 ${skipped} 行`,
  skipped: {
    blank: '空行',
    title: '标题',
    header: '表头',
    note: '注释',
    total: '合计',
    duplicate: '重复',
  } as Readonly<Record<string, string>>,
  cells: (accepted: string, rejected: string, skipped: string) =>
    `单元格：接受 ${accepted}，拒绝 ${rejected}，跳过 ${skipped}`,
  totals: {
    title: '合计核对：',
    agrees: (n: string) => `${n} 项一致`,
    agrees_if_rounded: (n: string) => `${n} 项在四舍五入范围内一致`,
    not_contradicted: (n: string) => `${n} 项与下限不矛盾`,
    disagrees: (n: string) => `${n} 项不符`,
    cannot_be_checked: (n: string) => `${n} 项无法核对`,
  },
  outcome: {
    accept: '已导入',
    accept_with_warnings: '已导入，有提示',
    needs_user_choice: '需要您确认后才能导入',
    reject: '未导入',
  },
  encoding: (encoding: string, layout: string) => `${encoding} · ${layout}`,
  sameAs: (name: string) => `与已载入的“${name}”内容完全相同，未重复导入。`,
  failure: {
    'storage-full':
      '浏览器存储空间不足，未保存，原有数据完好。请先备份，再删除不用的数据集并清除操作历史，或清理磁盘，然后重新导入。',
    'storage-failed': '浏览器未能保存，内容未导入。请刷新页面后重试。',
    'storage-damaged': '存储内容不完整，未导入。请刷新页面后重试。',
    'storage-newer': '本机数据由更新版本的页面写入，无法保存。请使用新版页面。',
  } satisfies Record<StorageCode, string>,
  dismiss: '关闭',
  dismissLabel: (file: string) => `关闭：${file}`,
  problems: '发现的问题',
  severity: { error: '错误', warning: '提示', info: '说明' },
  times: (n: number) => `${n} 处`,
  place: (row: number, column: number | null) =>
    column === null ? `第 ${row} 行` : `第 ${row} 行第 ${column} 列`,
  whole: '整个文件',
  examples: (n: number) => `前 ${n} 处`,
  columns: { place: '位置', text: '原文' },
  whatNow: {
    reject: '请按上述提示修改后重新选择该文件。',
    rejectedRows: '被拒绝的行未导入；修改原表后重新导入即可，重复的数字不会计两次。',
    fine: '可前往“对比”页面查看。',
  },
  toCompare: '前往对比',
};

export type ImportingTexts = typeof importingZh;
