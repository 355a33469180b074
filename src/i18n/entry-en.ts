import type { EntryTexts } from './entry-zh';

/** Texts of what comes in otherwise than as a file, in English. */
export const entryEn: EntryTexts = {
  paste: {
    open: 'Paste a table',
    hint: 'Copy a table in Excel, WPS, Word or a web page, then press Ctrl+V on this page.',
    target: 'Click here and press Ctrl+V',
    label: 'Paste here: press Ctrl+V to paste a table',
    nothing:
      'There is no table on the clipboard; nothing was imported. Select the whole table with its header in Excel, WPS, Word or a web page, copy it, and press Ctrl+V again.',
    fileName: (day, time) => `Pasted ${day} ${time}.tsv`,
  },
  template: {
    region: 'Template',
    year: 'Year of the template',
    yearOption: (year) => String(year),
    xlsx: 'Template (Excel)',
    csv: 'Template (CSV)',
    example: 'Filled-in example',
    hint: 'A column for each core indicator; import it here when it is filled in.',
    failed: 'The template could not be made. Reload the page and try again.',
    fileName: (year) => `Template (${year})`,
    exampleName: (year) => `Filled-in example (${year}, invented)`,
  },
};
