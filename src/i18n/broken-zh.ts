/** What is said where a part of the page could not be shown, in Chinese. */
export const brokenZh = {
  title: '这一部分未能显示',
  happened: '显示时出错，多半是某个数据集的内容异常；存储的数据没有改动，其他页面可照常使用。',
  readOnly: '显示时出错，多半是所带数据的内容异常。请换看其他页面，或请制作本页的人重新导出。',
  todo: '请先备份，再移除最近导入或恢复的数据集（可在“数据”页的操作历史中撤销），然后重试。',
  backUp: '备份到文件',
  backUpFailed: '备份未能生成。',
  fileName: (day: string) => `卫健法治指标看板备份-${day}.zip`,
  remove: '移除',
  removeLabel: (name: string) => `移除：${name}`,
  sets: '自行导入的数据集',
  toData: '前往“数据”页',
  again: '重试',
  tell: '仍不成功时，请把下面一行告诉维护本页的人：',
};

export type BrokenTexts = typeof brokenZh;
