import type { ReaderTexts } from './reader-zh';

/** Texts of the page that carries a package, in English. */
export const readerEn: ReaderTexts = {
  readOnly: 'Read-only copy',
  made: (day) => `made ${day}`,
  hash: (hash) => `content hash ${hash}`,
  hashHint: 'Where it equals the hash that the sender saw on export, nothing was changed on the way.',
  full: 'Open in full',
  fullWhy: 'This page is for reading. To check, add to, or go on with these data and this briefing:',
  steps: [
    'Save the data package below, or use this file as it is.',
    'Open the Rule-of-Law Dashboard of your own bureau at “Data”.',
    'Drop the package or this file on the page, check what it says, and press “Import”.',
  ],
  save: (size) => `Save data package (${size})`,
  saved: (name) => `Saved as “${name}”`,
  packageName: (heading) => `${heading} data package`,
  inside: 'Data sets in this page',
  figures: (n) => `figures: ${n}`,
  years: (first, last) => (first === last ? String(first) : `${first}–${last}`),
  origins: { user: 'imported', site: 'shipped', demo: 'demo (fictional)' },
  edition: (edition) => `edition ${edition}`,
  imported: (day) => `imported ${day}`,
};
