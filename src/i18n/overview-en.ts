import type { OverviewTexts } from './overview-zh';

const bureaus = (n: number): string => (n === 1 ? '1 bureau' : `${n} bureaus`);

const pointsOf = (n: string): string => (n === '1' ? '1 percentage point' : `${n} percentage points`);

/** Texts of the overview, in English. */
export const overviewEn: OverviewTexts = {
  title: (year) => `Main rule-of-law indicators${year > 0 ? `, ${year}` : ''}`,
  onePage: 'one-page table',
  caption: (who, year) => `${who}, ${year}: main indicators on one page`,
  columns: {
    indicator: 'Indicator',
    now: (year) => `${year}`,
    before: (year) => `${year}`,
    change: 'Change',
    rank: 'Rank',
    median: 'Median',
    trend: 'Five years',
    sources: 'Source',
  },
  inUnit: (indicator, unit) => (unit === '' ? indicator : `${indicator} (${unit})`),
  rank: (place, ranked, shared) => `${shared ? 'joint ' : ''}${place} / ${ranked}`,
  unranked: (why) => `${why}, not ranked`,
  rankFoot: (known) =>
    `Rank: place / bureaus that can be ranked (same scope, full year, not in doubt), of ${known} at the same level`,
  rankFootPicked: (known) =>
    `Rank: place / bureaus that can be ranked (same scope, full year, not in doubt), of ${known} of this level picked`,
  bareCounts: 'Ranks and medians of counts and amounts are not adjusted for size',
  excluded: {
    origin: 'demo data',
    part_year: 'part of the year',
    small_denominator: 'small denominator',
    doubtful: 'in doubt',
    disagrees: 'at odds with its parts',
    not_result: 'not a result',
    level: 'level unknown',
    scope_open: 'scope not stated',
  },
  demoSign: 'demo figure (fictional)',
  none: '—',
  clause: ', ',
  points: (n) => (n === '1' ? '1 point' : `${n} points`),
  changed: (difference, percent) => (percent === '' ? difference : `${difference} (${percent})`),
  unchanged: 'unchanged',
  incomparable: (why) => `not comparable: ${why}`,
  against: {
    origin: 'real and demo data',
    indicator: 'other indicator',
    not_result: 'not a result',
    level: 'other level',
    scope: 'other scope',
    scope_open: 'scope not stated',
    unit: 'other counting unit',
    year: 'other year',
    part_year: 'other period',
    bounded: 'bounds',
    not_additive: 'may not be summed',
    approximate: 'rounded too much to tell',
  },
  unsure: {
    doubtful: { now: 'this year’s figure is in doubt', before: 'last year’s figure is in doubt' },
    disagrees: {
      now: 'this year’s value disagrees with its parts',
      before: 'last year’s value disagrees with its parts',
    },
  },
  bound: { at_least: 'a lower bound', at_most: 'an upper bound', between: 'a range', exact: '', approx: '' },
  sameTerritory: (change) => `same territory: ${change}`,
  sameTerritoryOf: (change, now, before) =>
    now === ''
      ? `same territory: ${change}, ${before} before`
      : `same territory: ${change}, ${now} against ${before}`,
  sameTerritoryFoot: (now, year, before) =>
    `same territory: ${now} ${year} and ${before} ${year - 1} cover the same ground`,
  sameTerritoryOpen: (names, year) => `same territory: waits for ${names} ${year}`,

  sentences: 'What may be said',
  fromTable: 'made from the numbers of the table',
  copySentences: 'Copy these sentences',
  copyTable: 'Copy for Word / Excel',
  print: 'Print A4',
  copied: 'Copied',
  copyFailed: 'The browser does not allow copying. Please select the table and press Ctrl+C.',
  choose: 'Choose indicators',
  chooseHint: (most) =>
    `Tick what is to be listed and move it with the arrows; up to ${most} fit on one page.`,
  chosenTitle: 'Listed',
  othersTitle: 'May be added',
  up: (name) => `Move up: ${name}`,
  down: (name) => `Move down: ${name}`,
  addLine: (name) => `Add: ${name}`,
  dropLine: (name) => `Leave out: ${name}`,
  reset: 'Back to default',
  silent: (names) => `Not published this year: ${names}`,
  elsewhere: (names) => `Published in another scope this year (choose it under “Scope”): ${names}`,
  empty: (who, year) =>
    year > 0
      ? `${who} has published none of the main indicators for ${year}.`
      : 'No main indicator has been published.',
  emptyInScope: (who, year) => `${who} has published the main indicators for ${year} in other scopes only.`,
  emptyHint: 'Choose another year or bureau, or import a table on the Data page.',
  sourcesTitle: 'Sources',
  peersSources: 'Ranks and medians also from',
  notes: 'Notes',
  addToBriefing: 'Add to briefing',
  addedToBriefing: (heading) => `Added to the briefing “${heading}”`,
  made: (day) => `Made on ${day}`,

  sentence: {
    stated: (year, who, indicator, value) => `${year}, ${who}, ${indicator}: ${value}`,
    scoped: (indicator, scope, inferred) => `${indicator} (${scope}${inferred ? ', inferred' : ''})`,
    partYear: (text, when) => `${text} (${when})`,
    parts: (value, parts) => `${value} (${parts})`,
    bound: {
      exact: (n) => n,
      approx: (n) => `about ${n}`,
      at_least: (n) => `at least ${n}`,
      at_most: (n) => `at most ${n}`,
      between: (n) => n,
    },
    demo: ' (demo, fictional)',
    peers: (published, known, formed, area) =>
      `${published} of ${bureaus(known)} at the same level ${area} published${formed ? ' it or its parts' : ''}`,
    picked: (published, known, formed) =>
      `of the ${bureaus(known)} of this level picked, ${published} published${formed ? ' it or its parts' : ''}`,
    ranked: (ranked, aside) => `${ranked} of them can be ranked (not ranked: ${aside})`,
    inferred: (n) => `${n} of those ranked ${n === 1 ? 'has' : 'have'} an inferred scope`,
    aside: {
      small_denominator: (n) => `${n} on a denominator under 20`,
      part_year: (n) => `${n} for part of the year`,
      other_scope: (n) => `${n} in another scope`,
      other_class: (n) => `${n} in another unit`,
      doubtful: (n) => `${n} in doubt`,
      disagrees: (n) => `${n} at odds with ${n === 1 ? 'its' : 'their'} parts`,
      scope_open: (n) => `${n} of no stated scope`,
      level: (n) => `${n} of unknown level`,
      not_result: (n) => `${n} no result`,
    },
    unplaced: (why) => `this bureau is not ranked (${why})`,
    place: (from, least, sharers) =>
      sharers > 1
        ? `joint place ${from} counted from the ${least ? 'lowest' : 'highest'} (${sharers} alike)`
        : `place ${from} counted from the ${least ? 'lowest' : 'highest'}`,
    span: (from, to, least) => `place ${from} to ${to} counted from the ${least ? 'lowest' : 'highest'}`,
    median: (value) => `median ${value}`,
    bareCount: 'not adjusted for size',
    conflict: (values) => `another source: ${values}`,
    conflictBefore: (values) => `for the year before another source has ${values}`,
    conflictParts: 'another source contradicts a part of these sums',
    since: { year: 'the year before', part: 'the same part of the year before' },
    more: (difference, percent, since) =>
      `up ${difference}${percent === '' ? '' : ` (${percent})`} on ${since}`,
    less: (difference, percent, since) =>
      `down ${difference}${percent === '' ? '' : ` (${percent})`} on ${since}`,
    higher: (points, since) => `up ${pointsOf(points)} on ${since}`,
    lower: (points, since) => `down ${pointsOf(points)} on ${since}`,
    few: 'on a denominator under 20, so one case moves it much',
    about: (text) => `${text}, approximately`,
    unchanged: (since) => `unchanged on ${since}`,
    alike: (since) => `the same as ${since} by approximate figures`,
    beforeMissing: (year, reason) => `no change formed (${year}: ${reason})`,
    refused: (why) => `no change formed (${why})`,
    refusedIn: (year, why) => `no change formed (${year}: ${why})`,
    boundedIn: (year, why) => `no change formed (${year}: ${why})`,
    severed: (what) => `${what}: not comparable across it`,
    noted: (what) => `in between: ${what}`,
    territory: (parts, year, total, change) =>
      `over the same territory (${parts} ${year}: ${total}) ${change}`,
    territoryNow: (parts, total, year, before, change) =>
      `over the same territory (${parts}: ${total}; ${year}: ${before}) ${change}`,
  },
  refusals: {
    missing: (indicator, why) => `${indicator}: ${why}, nothing to say.`,
    doubtful: (indicator) => `${indicator}: the reading is in doubt and must be checked first.`,
    disagrees: (indicator) =>
      `${indicator}: the published value disagrees with the one from its parts and must be checked first.`,
  },
};
