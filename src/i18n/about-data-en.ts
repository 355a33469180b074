import type { AboutData } from './about-data-zh';

/** What is said of the loaded data as a whole, in English. */
export const aboutDataEn: AboutData = {
  absent: {
    title: 'The link names what is not loaded: ',
    hint: 'Import a table that has these bureaus on the Data screen, show hidden data sets there, or choose others.',
    link: {
      newer:
        'The link was made by a newer edition of this page and may not show in full here; use the newer page',
      unknown: 'The link has parts that are not understood and were passed over',
      order: 'The link has its first year after its last; they were swapped',
    },
  },
  title: 'Data',
  origin: { user: 'imported', site: 'shipped with the page', demo: 'demo (fictional)' },
  changes: (name: string, edition: string, added: number, changed: number, removed: number) =>
    `The page’s data set “${name}” was brought to edition ${edition}: ${added} figures added, ${changed} changed, ${removed} withdrawn.`,
  notices: 'About the data',
  missed: (name: string) =>
    `The site’s data set “${name}” could not be read; an earlier copy on this machine is shown where there is one. Check the site’s data folder and reload the page.`,
  trouble: {
    'storage-full':
      'The browser has no room left, so the last step was not saved; what was stored is intact. Make a backup, then delete data sets and clear the history on the Data screen, or free disk space, and try again.',
    'storage-failed': 'The browser could not save the last step. Reload the page and try again.',
    'storage-damaged':
      'What is stored is incomplete, so the last step failed. Reload the page and try again.',
    'storage-newer':
      'A newer edition of this page wrote the data on this machine, so the last step was not saved. Use the newer page.',
  },
  storageState: {
    memory:
      'The browser could not open this page’s database: imports last until the page is closed. Use an ordinary window, allow this site to store data, or free disk space and reload.',
    newer:
      'A newer edition of this page wrote the data on this machine: here they can be seen, not added to or changed. Use the newer page.',
  },
  damaged: (name: string) =>
    `What is stored of “${name}” is damaged, so it was not loaded; the other data sets are whole.`,
  damagedWhere: 'See what can be done',
  layouts: {
    long: 'long table',
    'wide-indicator': 'wide, an indicator a column',
    'wide-year': 'wide, a year a column',
    cross: 'cross table',
  },
};
