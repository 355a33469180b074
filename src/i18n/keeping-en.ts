import type { KeepingTexts } from './keeping-zh';

const sets = (n: number): string => (n === 1 ? '1 data set' : `${n} data sets`);

/** Texts of history, backup and storage, in English. */
export const keepingEn = {
  title: 'Keeping and restoring',
  history: 'History',
  noHistory: 'Nothing was changed yet. Imports, replacements, deletions and hiding can be undone here.',
  undo: (unit: string) => `Undo: ${unit}`,
  redo: (unit: string) => `Redo: ${unit}`,
  undoNothing: 'Nothing to undo',
  redoNothing: 'Nothing to redo',
  undone: 'undone',
  unitSets: (first: string, sets: number) =>
    sets === 1 ? `“${first}”` : `“${first}” and ${sets - 1} more data ${sets === 2 ? 'set' : 'sets'}`,
  units: {
    import: (name: string) => `import of ${name}`,
    replace: (name: string) => `replacement of ${name}`,
    replay: (name: string) => `reading ${name} again`,
    entry: (name: string) => `entry by hand in ${name}`,
    remove: (name: string) => `deletion of ${name}`,
    hide: (name: string) => `hiding ${name}`,
    show: (name: string) => `showing ${name}`,
    restore: (name: string) => `restoring ${name} from a backup or package`,
  },
  historyList: (n: number) => (n === 1 ? 'The last change' : `The last ${n} changes`),
  figures: (n: string) => `${n} figures`,
  clearHistory: (size: string) => `Clear the history (about ${size})`,
  clearHint: 'What is cleared cannot be undone any more. The data sets stay as they are.',
  backup: 'Backup',
  neverBackedUp: 'No backup was made yet.',
  lastBackup: (day: string) => `Last backup: ${day}`,
  write: 'Back up to a file',
  open: 'Restore from a backup or package…',
  openLabel: 'Choose a backup or data package',
  running: 'Working on the backup',
  fileName: (day: string) => `rule-of-law-dashboard-backup-${day}.zip`,
  backupHint:
    'A backup holds all data sets that you imported, their original tables, import answers and settings. Nothing is uploaded. Keep it in another place. A data package that you were given is opened here too, or dropped on the page.',
  behind: (n: number) => (n === 1 ? 'One more file is waiting.' : `${n} more files are waiting.`),
  refused: (name: string, why: string) => `“${name}”: ${why}`,
  left: (name: string) => `“${name}” is damaged and not in the backup.`,
  bare: (name: string) => `The original table of “${name}” is gone; the backup has only its figures.`,
  plan: (day: string, fresh: number, different: number, same: number) =>
    `The backup of ${day} is whole. Restoring adds ${sets(fresh)}, replaces ${different} and leaves ${same} that are the same; data sets outside of the backup stay.`,
  planRest: (answers: number, own: number) =>
    `It also brings import answers (${answers}), own dictionary entries (${own}), briefings and the page’s settings; undoing it later takes back the data sets only.`,
  planOfBackup: 'Backup',
  planOfPackage: 'Data package',
  planTaken: (day: string, fresh: number, different: number, same: number) =>
    `The data package of ${day} is whole. Importing adds ${sets(fresh)}, replaces ${different} and leaves ${same} that are the same; all other data sets stay.`,
  planTakenRest: (briefings: number, own: number) =>
    `It also brings briefings (${briefings}) and own dictionary entries (${own}); your bureau, language and other settings stay.`,
  states: {
    new: 'new',
    same: 'the same',
    completed: 'the same figures; their original table is added',
    different: 'replaced',
    shipped: 'comes with this page, whose edition stands',
  },
  briefingStates: {
    new: 'briefing',
    same: 'briefing that is here already',
    both: 'briefing that differs from the one here; both are kept',
  },
  clashes: (names: readonly string[]) =>
    `Own dictionary entries that differ from yours of the same name; yours are kept: ${names.map((name) => `“${name}”`).join(', ')}.`,
  restore: 'Restore',
  takeIn: 'Import',
  restored: (n: number) =>
    n === 0
      ? 'Done: no data set changed.'
      : `Done: ${sets(n)} changed. The history can undo it, for the data sets only.`,
  problems: {
    'backup-damaged':
      'The file is damaged, so nothing was restored. Use another backup, or ask for it to be sent again.',
    'backup-foreign':
      'The file is neither a backup nor a data package of this page, so nothing was restored.',
    'backup-newer':
      'A newer edition of this page made the file, so nothing was restored. Use the newer page.',
    'backup-large':
      'The data are more than the 4 GB that a backup file can hold, so none was made. Delete large data sets that are not needed, or hand them on in several data packages, then try again.',
    'storage-full':
      'There is no room left, so nothing was changed. Free disk space, or delete data sets and clear the history, then try again.',
    'storage-failed': 'The browser could not finish, so nothing was changed. Reload the page and try again.',
    'storage-damaged':
      'What is stored is incomplete, so this could not be finished. Reload the page and try again.',
    'storage-newer':
      'The data on this machine were written by a newer edition of this page; nothing was changed. Use the newer page.',
  },
  storage: 'Storage on this machine',
  used: (size: string) => `About ${size} used`,
  keptYes: 'The browser has agreed to keep this page’s data.',
  keptNo:
    'The browser has not agreed to keep the data: it may clear them when the disk runs short. Make backups.',
  keptUnknown: 'The browser does not say whether it keeps the data. Make backups.',
  damagedSets: 'Damaged data sets',
  again: 'Import again from the stored original',
  saveOriginal: 'Save the original table',
  originalGone: (name: string) =>
    `The original table of “${name}” was not kept or can no longer be read. Restore it from a backup, or import the file again.`,
  notRemoved: (name: string) => `“${name}” could not be deleted. Reload the page and try again.`,
  lostTitle: 'Data stored on this machine are missing',
  lostHint:
    'This browser kept the data sets below and no longer has them; they may have been cleared or damaged. Restore them from a backup, or give them up and start anew.',
  startAnew: 'Give up and start anew',
  startAnewHint: 'The data sets above are no longer mentioned; they can still be imported or restored later.',
} satisfies KeepingTexts;
