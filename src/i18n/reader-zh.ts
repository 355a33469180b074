/** Texts of the page that carries a package, in Chinese. */
export const readerZh = {
  readOnly: '只读副本',
  made: (day: string) => `生成于 ${day}`,
  hash: (hash: string) => `内容校验码 ${hash}`,
  hashHint: '与发送方导出时显示的校验码一致，即表示内容未被改动。',
  full: '进入完整功能',
  fullWhy: '本页只供阅读。要核对、补充或继续使用这些数据和简报：',
  steps: [
    '保存下面的数据包（也可直接使用本网页文件）。',
    '打开本单位的“卫健法治指标看板”，进入“数据”页。',
    '将数据包或本网页文件拖入页面，核对后点“确认导入”。',
  ],
  save: (size: string) => `保存数据包（${size}）`,
  saved: (name: string) => `已存为“${name}”`,
  packageName: (heading: string) => `${heading}数据包`,
  inside: '本页所带的数据集',
  figures: (n: string) => `${n} 个数字`,
  years: (first: number, last: number) => (first === last ? `${first}年` : `${first}—${last}年`),
  origins: { user: '导入', site: '内置', demo: '演示（虚构）' },
  edition: (edition: string) => `版本 ${edition}`,
  imported: (day: string) => `导入于 ${day}`,
};
export type ReaderTexts = typeof readerZh;
