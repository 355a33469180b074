import type { ExportingTexts } from './exporting-zh';

/** Texts of exports, in English. */
export const exportingEn: ExportingTexts = {
  button: 'Export',
  setLabel: (name: string) => `Export: ${name}`,
  allLabel: 'Export all data or the current selection',
  allHint:
    'All visible data sets, or the bureaus, years and scope selected; of one figure only the one that is shown.',
  scopes: { all: 'All', selection: 'Current selection' },
  layouts: {
    long: 'Long CSV',
    'wide-indicator': 'Wide CSV, indicators as columns',
    'wide-year': 'Wide CSV, years as columns',
  },
  hints: {
    long: 'with sources; can be imported again whole',
    'wide-indicator': 'without sources',
    'wide-year': 'without sources and part-year figures',
  },
  fileTitle: 'rule-of-law-indicators',
  fileLayouts: { 'wide-indicator': 'by indicator', 'wide-year': 'by year' },
  region: 'Export',
  running: 'Exporting…',
  failed: 'The export could not be finished. Reload the page and try again.',
  saved: (file: string) => `${file} was exported.`,
  left: (what: string) => ` This layout leaves out: ${what}. The long CSV has everything.`,
  losses: {
    origins: 'sources, places, quotes, notes',
    datasets: 'the data set of each figure',
    'part-years': 'part-year figures',
    headers: 'indicators whose name or unit cannot be a header',
    readings: 'figures that no single cell can hold',
  },
};
