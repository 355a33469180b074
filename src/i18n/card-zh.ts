import type { PictureSize } from '../export/picture/sizes';

/** Texts of cards that leave the page, in Chinese: apart from the others because only what makes one loads them. */
export const cardZh = {
  made: (day: string) => `生成日期 ${day}`,
  caption: (title: string, unit: string) => (unit === '' ? title : `${title}（${unit}）`),
  copyPicture: '复制图片',
  copyTable: '复制表格',
  downloadPng: '下载 PNG',
  downloadSvg: '下载 SVG',
  downloadCsv: '下载 CSV',
  addToBriefing: '加入简报',
  size: '尺寸',
  sizes: {
    shown: '同屏幕',
    wide: '16:9 幻灯片',
    classic: '4:3',
    half: 'A4 半宽',
    square: '方形（微信）',
  } satisfies Record<PictureSize, string> as Readonly<Record<PictureSize, string>>,
  scale: '清晰度',
  scales: (times: number) => `${times} 倍`,
  line: '附加文字',
  lineHint: '如“内部资料”，可不填',
  as: { header: '页眉', watermark: '水印' },
  asLabel: '附加文字的位置',
  working: '正在绘制…',
  copiedPicture: '图片已复制，可直接粘贴',
  copiedTable: '表格已复制，可直接粘贴到 Word、Excel',
  copyFailed: '浏览器不允许复制，请用“下载”或手动选取。',
  saved: (name: string) => `已存为“${name}”`,
  added: (heading: string) => `已加入简报“${heading}”`,
  tooLarge: (size: string) => `图片过大（${size} 像素），浏览器无法绘制；请把清晰度调低后重试。`,
  failed: '图片未能生成，请刷新页面重试；数据不受影响。',
  byHand: '请手动复制图片',
  byHandWhy: {
    insecure: '本页不是通过 https 打开的，浏览器不允许网页直接写入图片到剪贴板。',
    old: '本浏览器不支持网页直接写入图片到剪贴板。',
    refused: '浏览器拒绝了写入剪贴板的请求。',
  },
  byHandHow: '在图上右键，选“复制图片”；手机上长按图片保存。',
  close: '关闭',
};
export type CardTexts = typeof cardZh;
