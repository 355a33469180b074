import type { DatasetOrigin } from '../domain/dataset';
import type { StorageCode } from './zh';

/** What is said of the loaded data as a whole, in Chinese: it comes when there is something to say. */
export const aboutDataZh = {
  absent: {
    title: '已载入的数据中没有：',
    hint: '请在“数据”页面导入含有这些单位的表格、显示已隐藏的数据集，或改选其他单位。',
    link: {
      newer: '此链接由更新版本的页面生成，本页可能不能完整显示，请使用新版页面',
      unknown: '链接中有无法识别的部分，已忽略',
      order: '链接中的起止年份次序颠倒，已对调',
    },
  },
  title: '数据',
  origin: { user: '自行导入', site: '随站提供', demo: '演示（虚构）' } satisfies Record<
    DatasetOrigin,
    string
  >,
  changes: (name: string, edition: string, added: number, changed: number, removed: number) =>
    `随站数据“${name}”已更新至 ${edition} 版：新增 ${added} 个、改动 ${changed} 个、撤下 ${removed} 个数字。`,
  notices: '数据提示',
  missed: (name: string) =>
    `随站数据“${name}”未能读取，仍显示本机已有的版本（如有）。请检查网站的 data 文件夹后刷新页面。`,
  trouble: {
    'storage-full':
      '浏览器存储空间不足，上一步未保存，原有数据完好。请先备份，再在“数据”页面删除不用的数据集并清除操作历史，或清理磁盘，然后重试。',
    'storage-failed': '浏览器未能保存上一步操作。请刷新页面后重试。',
    'storage-damaged': '存储内容不完整，上一步未能完成。请刷新页面后重试。',
    'storage-newer': '本机数据由更新版本的页面写入，上一步未能保存。请使用新版页面。',
  } satisfies Record<StorageCode, string>,
  storageState: {
    memory:
      '浏览器未能打开本页的数据库：导入的内容只在关闭页面前有效。请改用普通窗口、允许本站存储数据，或清理磁盘后刷新。',
    newer: '本机数据由更新版本的页面写入：本页只能查看，不能导入或改动。请使用新版页面。',
  },
  damaged: (name: string) => `“${name}”的存储内容已损坏，未载入；其他数据集不受影响。`,
  damagedWhere: '前往处理',
  layouts: {
    long: '长表',
    'wide-indicator': '宽表（指标为列）',
    'wide-year': '宽表（年份为列）',
    cross: '交叉表',
  } as Readonly<Record<string, string>>,
};

export type AboutData = typeof aboutDataZh;
