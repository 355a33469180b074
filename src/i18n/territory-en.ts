import type { TerritoryTexts } from './territory-zh';

/** Texts of a territory's totals beside the sums of its units, in English. */
export const territoryEn: TerritoryTexts = {
  title: (year) => `Whole territory and the sum of its units, ${year}`,
  hint: 'A sum holds only the units whose figures can be added and never stands in for the whole; listed where at least half have.',
  indicator: 'Indicator',
  stated: 'Stated for the whole',
  sum: (own) => (own ? 'Own work and units' : 'Sum of units'),
  rest: 'Difference',
  published: 'Added',
  publishedOf: (n, of) => `${n} of ${of}`,
  silent: 'Not published, not added',
  unpublished: (names) => `not published: ${names}`,
  aside: (names) => `not added: ${names}`,
  none: '—',
  verdict: 'Check',
  verdicts: {
    agrees: 'agrees',
    parts_incomplete: 'the sum is smaller',
    disagrees: 'the sum is greater',
    cannot_be_checked: 'bounds or approximate parts: cannot be checked',
  },
};
