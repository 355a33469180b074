import type { CoverageTexts } from './coverage-zh';
import { formatNumber } from './format';

const count = (n: number): string => formatNumber(n, 0, 'en');
const ofThem = (fictional: number): string => (fictional === 0 ? '' : `, ${count(fictional)} of them demo`);
const bureaus = (n: number): string => (n === 1 ? '1 bureau' : `${count(n)} bureaus`);

/** Texts of the coverage, in English. */
export const coverageEn: CoverageTexts = {
  titleOfYear: (year) => `What was published for ${year}`,
  titleOfIndicator: (name) => `${name}: published year by year`,
  shapes: { indicators: 'Bureau × indicator', years: 'Bureau × year' },
  shape: 'View',
  compared: (n, standing) =>
    n === standing ? `${bureaus(n)} compared` : `${bureaus(n)} compared (${standing} existed in the year)`,
  withFigures: (n, table) => `${bureaus(n)} with figures${table === '' ? '' : ` (region table: ${table})`}`,
  ofLevel: (level, n) => `${level} ${count(n)}`,
  indicators: (n) => (n === 1 ? '1 indicator' : `${n} indicators`),
  years: (n) => (n === 1 ? '1 year' : `${n} years`),
  cells: (stated, all, fictional) => `${count(stated)} of ${count(all)} cells published${ofThem(fictional)}`,
  scope: (name) => `scope: ${name}`,
  caption: (title) =>
    `${title}: who published what; press Enter for the figure of a cell, at the head of a row for its bureau`,

  bureaus: 'Bureaus',
  bureausCompared: 'compared',
  bureausAll: 'all with figures',
  category: 'Category',
  everyCategory: 'all',
  core: 'Core only',
  every: 'Unpublished too',
  stating: 'Publishers only',
  rowOrder: 'Order of bureaus',
  rowOrders: { code: 'by region', count: 'by count', name: 'by name' },
  columnOrder: 'Order of indicators',
  columnOrders: { dictionary: 'as listed', count: 'by count' },
  toYears: (indicator) => `${indicator}: published year by year`,
  toIndicators: (year) => `All indicators of ${year}`,
  save: 'Save as CSV',

  bureau: 'Bureau',
  items: 'Published',
  yearsStated: 'Years',
  itemsAsked: 'of indicators',
  yearsStood: 'of years it existed',
  publishers: 'Bureaus',
  bureausStood: 'of bureaus that existed',
  publishersOf: (standing) => `Published by (of ${count(standing)})`,
  itemsOf: (n, all, fictional) => `${n} of ${all}${ofThem(fictional)}`,

  states: {
    published: 'published',
    zero: 'published as 0',
    formed: 'can be formed from its parts',
    other_scope: 'published in another scope only',
  },
  bounds: {
    between: 'published as a range',
    approx: 'published as approximate',
    at_least: 'published as a lower bound',
    at_most: 'published as an upper bound',
  },
  partYear: 'part of the year',
  fictional: 'demo (fictional)',
  fileFictional: 'Demo (fictional) data must not be used for work',
  legend: 'Legend',
  readoutHint:
    'Point at a cell, or move there with the arrow keys, to read it; click or press Enter for its source.',
  readout: (bureau, indicator, year, what) => `${bureau} · ${indicator} · ${year}: ${what}`,
  emptyTitle: 'There is no bureau or indicator to list here.',
  emptyHint: 'Tick “Unpublished too”, choose another category or year, or import a table on the data screen.',

  others: 'Published by peers, not by us',
  othersOf: (who, year, peers) => `${year} · ${who} · ${peers} other${peers === 1 ? '' : 's'} of its level`,
  othersIndicator: 'Indicator',
  othersCount: 'Published by',
  homes: (n) => `${n}`,
  demoHomes: (n) => `${n} demo`,
  compare: 'Compare',
  compareOf: (indicator) => `Compare: ${indicator}`,
  othersNone: 'Whatever peers published for the year, our bureau published too, or it can be formed.',
  othersLookUp:
    'Whatever peers published for the year, our bureau states, or it can be formed, or is to be looked up (another scope and “not applicable” among them): see each cell of the matrix.',
  othersNobody: 'No peer has published anything for the year.',
  othersNoPeers: 'There is no peer to compare with: choose bureaus above.',
  othersAbsent: (who, year) => `${who} did not exist in ${year}.`,
  fileParts: { indicators: 'coverage', years: 'coverage by year' },
};
