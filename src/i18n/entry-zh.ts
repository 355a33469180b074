/** Texts of what comes in otherwise than as a file, in Chinese: apart from the others because only the data screen loads them. */
export const entryZh = {
  paste: {
    open: '粘贴表格',
    hint: '在 Excel、WPS、Word 或网页中复制表格后，可在本页直接按 Ctrl+V。',
    target: '点此按 Ctrl+V 粘贴',
    label: '粘贴区：按 Ctrl+V 粘贴表格',
    nothing:
      '剪贴板中没有表格，未导入。请在 Excel、WPS、Word 或网页中选中整块表格（含表头）并复制，再按 Ctrl+V。',
    fileName: (day: string, time: string) => `粘贴 ${day} ${time}.tsv`,
  },
  template: {
    region: '数据模板',
    year: '模板年份',
    yearOption: (year: number) => `${year}年度`,
    xlsx: '下载模板（Excel）',
    csv: '下载模板（CSV）',
    example: '下载填写示例',
    hint: '核心指标各一列，填好后在此导入。',
    failed: '模板未能生成。请刷新页面后重试。',
    fileName: (year: number) => `数据模板（${year}年度）`,
    exampleName: (year: number) => `填写示例（${year}年度，虚构）`,
  },
};

export type EntryTexts = typeof entryZh;
