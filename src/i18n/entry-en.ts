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
  manual: {
    title: 'Manual entry',
    hint: 'Type or correct figures one by one, with the checks of any import. They are kept as the data set “Entered by hand”, which goes before earlier imports, and can be undone in the history.',
    open: 'Enter or correct figures',
    opening: 'Opening…',
    fields: {
      bureau: 'Bureau',
      year: 'Year',
      indicator: 'Indicator',
      scope: 'Scope',
      period: 'Period',
      value: 'Value',
      unit: 'Unit',
      note: 'Note',
      date: 'Entered on',
    },
    cell: (field, row) => `${field}, row ${row}`,
    choose: 'Choose…',
    unstated: 'not stated',
    periodHint: 'if part of the year',
    valueHint: 'as printed, e.g. 47.8万余',
    pasteHint:
      'Cells copied from a table can be pasted into any cell and fill the grid from there. Enter goes to the next row.',
    add: 'Add a row',
    remove: (row) => `Remove row ${row}`,
    removeMark: 'Remove',
    save: 'Save',
    discard: 'Discard changes',
    unsaved: 'There are unsaved changes.',
    checking: 'Checking…',
    wrong: (n) =>
      n === 1 ? '1 thing must be put right before saving.' : `${n} things must be put right before saving.`,
    saved: (n) => (n === 1 ? '1 figure saved.' : `${n} figures saved.`),
    emptied: 'Saved: all figures entered by hand are gone; the history can bring them back.',
    elsewhere:
      'What was entered by hand has changed elsewhere (undone, restored, or in another tab). Saving puts this table in its place.',
    lacks: {
      value: 'Enter a value; where none was published, enter “—”.',
      date: 'Enter the date of the entry.',
    },
    closed:
      'The figures that were entered by hand cannot be shown in this table, so nothing can be entered over them. Make a backup, then undo the last change under “Keeping and restoring” or restore a backup that has the original tables; or export and delete that data set and enter the figures anew.',
    notStored: 'Not saved: put right what is marked.',
    existing: (value, set, row) => `Now ${value} (${set}, row ${row})`,
    correct: 'Correct it',
  },
};
