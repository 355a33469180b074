import type { BureauTexts } from './bureau-zh';

/** Texts of the page of one bureau, in English. */
export const bureauEn: BureauTexts = {
  pick: 'Choose a bureau',
  makeOurs: 'Make it our bureau',
  isOurs: 'Our bureau',
  level: {
    nation: 'national',
    province: 'provincial level',
    city: 'city level',
    county: 'county level',
    unknown: 'level not stated',
  },
  code: (code) => `region code ${code}`,
  noCode: 'no region code',
  names: 'Names',
  name: (name, from, to) => (from === to ? `${name} (${from})` : `${name} (${from}–${to})`),
  territory: 'Territory',
  valid: (name, from, to) =>
    from === '' && to === ''
      ? ''
      : `${name}: ${[from === '' ? '' : `from ${from}`, to === '' ? '' : `until ${to}`].filter(Boolean).join(' ')}`,
  joined: (date, from, whole) => `${date}: ${whole ? 'all' : 'part'} of ${from} came in`,
  left: (date, to, whole) => `${date}: ${whole ? 'all' : 'part'} went to ${to}`,
  kept: (date, whole) => `${date}: kept its code and ${whole ? 'all' : 'part'} of its territory`,
  summary: (figures, years, indicators) => `${figures} figures · ${years} · ${indicators} indicators`,
  none: 'No loaded data has a figure of this bureau.',
  noneHint: 'Import a table that has it on the Data page, or choose another bureau.',
  indicator: 'Indicator',
  trend: 'Trend',
  trendLabel: (indicator, values) => `${indicator}, trend: ${values}`,
  range: (year) => `Peers ${year}`,
  rangeHint: 'The line is the median, the dot this bureau; shown where at least 5 peers have published.',
  rangeLabel: (low, high, median, count) =>
    `${count} published: lowest ${low}, highest ${high}${median === '' ? '' : `, median ${median}`}`,
  rank: 'Rank',
  rankOf: (place, ranked, shared) => `${shared ? 'joint ' : ''}${place} / ${ranked}`,
  rankFoot: (known) =>
    `Rank: place / bureaus that can be ranked (same scope, full year, not in doubt), of ${known} at the same level`,
  bareCounts: 'ranks and ranges of counts and amounts are of totals, not adjusted for size',
  leftOut: (years, most) =>
    `${most} years at most have room here; left out: ${years} (choose one of them to see it)`,
  severed: (date, label) => `${date} ${label} (not comparable across it)`,
  noted: (date, label) => `${date} ${label}`,
  demoSign: 'demo figure (fictional)',
  sources: 'Sources',
  figure: (indicator, year, value) => `${indicator} ${year}: ${value}, details`,
};
