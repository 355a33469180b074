import type { BrokenTexts } from './broken-zh';

/** What is said where a part of the page could not be shown, in English. */
export const brokenEn = {
  title: 'This part could not be shown',
  happened:
    'An error came up while it was drawn, most likely from what is in one of the data sets. Nothing that is stored was changed, and the other screens work as before.',
  readOnly:
    'An error came up while it was drawn, most likely from the data that this page carries. See the other screens, or ask whoever made this page to export it again.',
  todo: 'Make a backup first, then remove the data set that was imported or restored last (the history on the Data page can undo it), and try again.',
  backUp: 'Back up to a file',
  backUpFailed: 'No backup could be made.',
  fileName: (day: string) => `rule-of-law-dashboard-backup-${day}.zip`,
  remove: 'Remove',
  removeLabel: (name: string) => `Remove: ${name}`,
  sets: 'Data sets that you imported',
  toData: 'Go to the Data page',
  again: 'Try again',
  tell: 'If that does not help, tell whoever maintains this page the line below:',
} satisfies BrokenTexts;
