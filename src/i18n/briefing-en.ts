import type { BriefingTexts } from './briefing-zh';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** Texts of the briefing, in English. */
export const briefingEn: BriefingTexts = {
  list: 'Briefings',
  pick: 'Choose a briefing',
  fresh: 'New briefing',
  nextYear: 'Copy for next year',
  nextYearHint:
    'Each item asks for the next year; what has no figures yet says so. Remarks, cover notes and findings speak of this year’s figures and are not taken along.',
  leftBehind: (remarks, findings, notes) =>
    `Not taken along, because they speak of last year’s figures: ${[
      ...(remarks > 0 ? [remarks === 1 ? '1 remark' : `${remarks} remarks`] : []),
      ...(findings > 0 ? [findings === 1 ? '1 finding' : `${findings} findings`] : []),
      ...(notes ? ['the cover notes'] : []),
    ].join(', ')}. They are still in the other briefing.`,
  remove: 'Delete',
  removeSure: (heading) => `Delete the briefing “${heading}”? It cannot be brought back.`,
  removeYes: 'Delete it',
  cancel: 'Cancel',
  lost: 'The last change could not be stored and is lost when this page is closed. Export what you need, or free space on the Data page and change it again.',
  newer: (n: number) =>
    n === 1
      ? 'One more item was made by a newer version of this page: it is kept as it is, and shown there.'
      : `${n} more items were made by a newer version of this page: they are kept as they are, and shown there.`,
  heading: 'Heading',
  headingOf: (bureau, year) => `${bureau}: rule-of-law indicators of ${year}`,
  bureau: 'Bureau',
  date: 'Date',
  ownLine: 'Header line',
  ownLineHint: 'Such as “Internal”; on every page and picture. May stay empty',
  notes: 'Notes',
  notesHint: 'On the cover, a paragraph a line. May stay empty',
  items: (n) => `Content (${n})`,
  itemsHint: 'Drag, or hold Alt and press an up or down arrow, to change the order.',
  drag: (what) => `Move: ${what}`,
  up: (what) => `Move up: ${what}`,
  down: (what) => `Move down: ${what}`,
  drop: (what) => `Take out: ${what}`,
  movedTo: (what, place, of) => `${what}: ${place} of ${of}`,
  remark: 'Remark',
  remarkOf: (what) => `Remark: ${what}`,
  add: 'Add content',
  addOverview: 'One-page table',
  addSentences: 'Sentences of the one-page table',
  empty: 'The briefing has no content yet.',
  emptyHint: 'Choose below, or press “Add to briefing” beside a chart, table or finding.',
  overviewTitle: (bureau, year) => `${bureau}: main indicators of ${year} on one page`,
  sentencesTitle: (bureau, year) => `${bureau}: main indicators of ${year} in sentences`,
  findingTitle: (bureau) => `Finding: ${bureau}`,
  unsaid: (names) => `Still to be checked, not put into words: ${names}`,
  silent: (bureau, year) => `${bureau} has published no figure of this for ${year}.`,
  missing: {
    panel: 'This version has no such chart; a newer one may have added it.',
    figures: (bureau, from, to) =>
      from === to
        ? `Neither ${bureau} nor those compared have published a figure of this for ${to}.`
        : `Neither ${bureau} nor those compared have published a figure of this from ${from} to ${to}.`,
    overview: (bureau, year) => `${bureau} has published none of the listed indicators for ${year}.`,
    unsaid: (bureau, year) =>
      `${bureau} has no usable figure of the listed indicators for ${year}: they are in doubt or disagree with their parts, and are to be checked first.`,
    finding: 'The figures behind it have changed, and the finding no longer holds. It read: ',
  },
  working: 'Setting the pages…',
  exports: 'Export and print',
  exportPptx: 'Export PPTX',
  exportWord: 'Export Word',
  exportPage: 'Export web page',
  exportPackage: 'Export data package',
  exportPictures: 'Export pictures',
  exportCsv: 'Export CSV',
  print: 'Print',
  present: 'Present',
  before: 'Back',
  next: 'Next',
  twin: 'Table (T)',
  leave: 'Leave (Esc)',
  running: (what) => `${what}: working…`,
  done: (name, size) => `Saved as “${name}” (${size})`,
  failed: (what, why) => `${what} failed: ${why}`,
  native: (charts, tables) => `${charts} editable charts, ${tables} tables`,
  page: (number, of) => `Page ${number} of ${of}`,
  day: (year, month, day) => `${day} ${MONTHS[month - 1] ?? ''} ${year}`,
  packageName: 'data package',
  stayed: (name) => `“${name}” could not go along`,
  withoutTable: (name) => `the original table of “${name}” is gone, only its figures go along`,
  contentHash: (hash: string) => `content hash ${hash}`,
  taken: (n: number, of: number, figures: string) =>
    `Data sets that go along with page and package: ${n} of ${of} (figures: ${figures})`,
  takenHint:
    'The web page opens by double-click, without a network or anything installed, and shows the same charts and figures. The data package also has the original tables, for another dashboard to import. A data set without a tick stays here, and figures that need it are shown as missing.',
  moreNotes: 'The other remarks are in the notes of this slide.',
  continued: ' (continued)',
  overleaf: 'Sources: see the next slide',
  contents: 'Contents',
  demoPage: 'This page has demo data: the figures are fictional and must not be used for work.',
  demoNote: 'This briefing has demo data: the figures are fictional and must not be used for work.',
};
