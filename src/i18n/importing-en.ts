import type { ImportingTexts } from './importing-zh';

/** Texts of the reports of imports, in English. */
export const importingEn: ImportingTexts = {
  sets: 'Loaded data sets',
  setsCount: (n: number) => `${n}`,
  edition: (text: string) => `edition ${text}`,
  removeLabel: (name: string) => `Delete: ${name}`,
  hideLabel: (name: string) => `Hide: ${name}`,
  showLabel: (name: string) => `Show: ${name}`,
  hide: 'Hide',
  show: 'Show',
  hidden: 'hidden',
  remove: 'Delete',
  importTitle: 'Import tables',
  loadDemo: 'Load demo data',
  removeDemo: 'Remove demo data',
  loadingDemo: 'Loading…',
  none: 'Nothing is loaded yet.',
  noneHint: 'Import a table of your own, or load the demo data to try the program.',
  setColumns: {
    name: 'Name',
    origin: 'Origin',
    figures: 'Figures',
    rows: 'Rows',
    years: 'Years',
    bureaus: 'Bureaus',
    indicators: 'Indicators',
    date: 'Imported',
    read: 'Encoding and layout',
    actions: 'Actions',
  },
  intro: 'Tables are read and kept in this browser only. Nothing is uploaded.',
  drop: 'Drop tables here',
  or: 'or',
  choose: 'Choose files…',
  chooseLabel: 'Choose the tables to import, several at once if you like',
  formats:
    'Workbooks of Excel or WPS (.xlsx), CSV or TSV text (UTF-8, UTF-16 and GBK/GB18030 are recognised).',
  dropNow: 'Let go to import',
  demoHint: 'Hangzhou and its 13 districts, 2016–2025: all fictional, for trying out.',
  region: 'Result of the import',
  reading: (file: string, percent: number) => `Reading ${file}: ${percent}%`,
  waiting: (n: number) => `${n} more ${n === 1 ? 'file' : 'files'} waiting`,
  counts: (accepted: string, rejected: string, skipped: string) =>
    `${accepted} rows accepted · ${rejected} rejected · ${skipped} skipped`,
  skipped: {
    blank: 'blank',
    title: 'title',
    header: 'header',
    note: 'notes',
    total: 'totals',
    duplicate: 'duplicates',
  },
  cells: (accepted: string, rejected: string, skipped: string) =>
    `cells: ${accepted} accepted, ${rejected} rejected, ${skipped} skipped`,
  totals: {
    title: 'Totals against their parts: ',
    agrees: (n) => `${n} agree`,
    agrees_if_rounded: (n) => `${n} agree within rounding`,
    not_contradicted: (n) => `${n} not contradicted by bounds`,
    disagrees: (n) => `${n} disagree`,
    cannot_be_checked: (n) => `${n} cannot be checked`,
  },
  outcome: {
    accept: 'Imported',
    accept_with_warnings: 'Imported, with remarks',
    needs_user_choice: 'Needs your answer before it can be imported',
    reject: 'Not imported',
  },
  encoding: (encoding: string, layout: string) => `${encoding} · ${layout}`,
  sameAs: (name: string) => `Has the same content as “${name}”, which is loaded: not imported twice.`,
  failure: {
    'storage-full':
      'The browser has no room left, so nothing was kept; what was stored is intact. Make a backup, then delete data sets and clear the history, or free disk space, and import again.',
    'storage-failed':
      'The browser could not keep it, so nothing was imported. Reload the page and try again.',
    'storage-damaged':
      'What was stored is incomplete, so nothing was imported. Reload the page and try again.',
    'storage-newer':
      'The data on this machine were written by a newer edition of this page. Use the newer page.',
  },
  dismiss: 'Dismiss',
  dismissLabel: (file: string) => `Dismiss: ${file}`,
  problems: 'What was found',
  severity: { error: 'error', warning: 'remark', info: 'note' },
  times: (n: number) => `${n} ×`,
  place: (row: number, column: number | null) =>
    column === null ? `row ${row}` : `row ${row}, column ${column}`,
  whole: 'the whole file',
  examples: (n: number) => `first ${n}`,
  columns: { place: 'Place', text: 'As printed' },
  whatNow: {
    reject: 'Mend the file as said above and choose it again.',
    rejectedRows:
      'Rejected rows were left out: mend the table and import it again; equal figures are not counted twice.',
    fine: 'See it on the Compare screen.',
  },
  toCompare: 'Go to Compare',
};
