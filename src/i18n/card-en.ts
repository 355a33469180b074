import type { CardTexts } from './card-zh';

/** Texts of cards that leave the page, in English. */
export const cardEn: CardTexts = {
  made: (day) => `Made on ${day}`,
  caption: (title, unit) => (unit === '' ? title : `${title} (${unit})`),
  copyPicture: 'Copy picture',
  copyTable: 'Copy table',
  downloadPng: 'Download PNG',
  downloadSvg: 'Download SVG',
  downloadCsv: 'Download CSV',
  addToBriefing: 'Add to briefing',
  size: 'Size',
  sizes: {
    shown: 'As on the screen',
    wide: '16:9 for slides',
    classic: '4:3',
    half: 'Half of A4',
    square: 'Square',
  },
  scale: 'Sharpness',
  scales: (times) => `${times}×`,
  line: 'Line of your own',
  lineHint: 'Such as “Internal”; may stay empty',
  as: { header: 'Header', watermark: 'Watermark' },
  asLabel: 'Place of your own line',
  working: 'Drawing…',
  copiedPicture: 'Picture copied: paste it where you need it',
  copiedTable: 'Table copied: paste it into Word or Excel',
  copyFailed: 'The browser does not allow copying: download it, or select it by hand.',
  saved: (name) => `Saved as “${name}”`,
  added: (heading) => `Added to the briefing “${heading}”`,
  tooLarge: (size) =>
    `The picture is too large for the browser to draw (${size} pixels): choose a lower sharpness.`,
  failed: 'The picture could not be made. Reload the page and try again; the data is safe.',
  byHand: 'Copy the picture by hand',
  byHandWhy: {
    insecure:
      'This page was not opened over https, so the browser lets no page put pictures on the clipboard.',
    old: 'This browser lets no page put pictures on the clipboard.',
    refused: 'The browser refused to put the picture on the clipboard.',
  },
  byHandHow: 'Right-click the picture and choose “Copy image”; on a phone, press long to save it.',
  close: 'Close',
};
