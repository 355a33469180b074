import type { ChecksTexts, FindingWords } from './checks-zh';

const first = ({ names, values, year }: FindingWords): string => `${names[0]} in ${year}: ${values[0]}`;
const alsoSilent = ({ silent, aside }: FindingWords): string =>
  (silent === '' ? '' : `; not published: ${silent}`) + (aside === '' ? '' : `; not added: ${aside}`);
const difference = ({ rest, short }: FindingWords): string =>
  rest === '' ? '' : `, ${rest} ${short ? 'less' : 'more'}`;
/** Who makes up the sum of a territory. */
const within = ({ ownBody, sum, aside }: FindingWords): string =>
  `${ownBody === '' ? '' : `${ownBody} and `}the units within it that published${aside === '' ? '' : ' what can be added'} make ${sum}`;
const severalCases = ({ kind }: FindingWords): string =>
  kind === 'several-cases' ? '; one unit may carry several cases, which is worth a note' : '';
const parts = ({ values }: FindingWords): string =>
  values.length > 1 && values.length <= 5 ? `its parts ${values.slice(1).join(' + ')}` : 'its parts';
const counted = (n: number): string => (n === 1 ? '1 finding' : `${n} findings`);

export const checksEn: ChecksTexts = {
  heading: (who) => `${who} · what may be questioned`,
  intro:
    'Worked out from the loaded figures: what to look up, and what to be ready for. None of it is a verdict.',
  filter: 'Whose',
  filters: { ours: 'Our bureau', compared: 'Compared', all: 'All' },
  working: 'Checking…',
  searched: (checks, figures, bureaus, years) =>
    `${checks} kinds of checks on ${figures} figures: ${bureaus === 1 ? '1 bureau' : `${bureaus} bureaus`}, ${years}.`,
  none: 'Nothing found that needs checking.',
  noneHint: 'Check more bureaus under “Compared” or “All”, or widen the years.',
  noFigures: 'No figures to check for these bureaus and years.',
  noFiguresHint: 'Choose other bureaus, widen the years, or import a table on the data screen.',
  total: (n, ours) => `${counted(n)}, ${ours} of them ours`,
  count: counted,
  kinds: 'Kinds',
  more: (n) => `Show ${n} more`,
  shown: (n, total) => `${n} of ${total} shown`,
  leftOut: (n) => `${n} more of less weight are not listed: narrow whose or which years.`,
  severities: { ask: 'Look it up', look: 'May be asked' },
  figures: 'Figures',
  sources: 'Source',
  openFigure: (what) => `Open the figure: ${what}`,
  panel: 'Chart',
  brief: 'Add to briefing',
  briefed: 'Added',
  briefLabel: (what) => `Add to briefing: ${what}`,
  ignore: 'Ignore',
  ignoreLabel: (what) => `Ignore: ${what}`,
  note: 'Note (optional)',
  noteExample: 'e.g. checked against the report, filed late',
  confirm: 'Ignore it',
  back: 'Cancel',
  ignored: (n) => `${n} ignored`,
  allIgnored: (n) =>
    n === 1
      ? 'The one finding is ignored; nothing else needs checking.'
      : `All ${n} findings are ignored; nothing else needs checking.`,
  seeIgnored: 'See what is ignored',
  ignoredHint: 'Kept in this browser and in backups; a corrected figure is raised again.',
  ignoredOn: (date) => `Ignored on ${date}`,
  restore: 'Restore',
  restoreLabel: (what) => `Restore: ${what}`,
  notKept: 'The browser could not keep this: after a reload it is back.',
  export: 'Export CSV',
  fileTitle: 'Checks',
  columns: ['Kind', 'Weight', 'Bureau', 'Year', 'Indicator', 'What', 'Figures', 'Source', 'State', 'Note'],
  states: { open: 'open', ignored: 'ignored' },
  asked: 'What Monday may ask',
  askedNone: (year) => `Nothing found that needs checking in the figures${year > 0 ? ` of ${year}` : ''}.`,
  askedAside: (year, n) =>
    `${n === 1 ? 'The one finding' : `All ${n} findings`}${year > 0 ? ` of ${year}` : ''} ${n === 1 ? 'is' : 'are'} ignored.`,
  askedMore: (n) => `All ${n}`,
  demo: 'Demo data (fictional)',
  demoShort: 'demo',
  andOthers: ' and others',
  inferred: (scope) => `${scope}, inferred`,
  points: (n) => `${n} points`,
  codes: {
    'rate-disagrees': ['Stated rate differs from its parts', 'Check both parts and the day they were taken.'],
    'parts-do-not-add': [
      'Parts do not add up to the total',
      'Check for double counting, for what was left out, and for scope.',
    ],
    'part-larger-than-whole': ['A part exceeds the whole', 'Check the scope and period of both.'],
    'percent-out-of-range': ['Percentage out of range', 'Check that both parts share a scope.'],
    'unit-doubt': ['Unit in doubt', 'Check yuan against 10k yuan, single counts against ten thousands.'],
    conflict: ['One figure, several values', 'Check scope and date of each source, and which one holds.'],
    jump: ['Changed by more than half in a year', 'Where it is right, have the reason ready.'],
    'rate-agrees-if-cut': [
      'Stated rate was cut, not rounded',
      'Rounding gives another digit: worth a note when quoted.',
    ],
    'records-beside-cases': [
      'Published records beside cases',
      'They count different things: no difference, no share.',
    ],
    'same-figure-two-years': [
      'Same figure two years running',
      'Check that last year’s was not carried over.',
    ],
    'approximate-beside-exact': [
      'Approximate beside exact',
      'No change can be formed: an exact figure would help.',
    ],
    'parts-incomplete': ['Parts do not cover the total', 'Be ready to say what the rest is.'],
  },
  sentences: {
    'rate-disagrees': (w) =>
      `${w.names[0]} in ${w.year} is stated as ${w.values[0]}; ${w.values[1]} / ${w.values[2]}${w.recomputed === '' ? ' does not agree' : ` gives ${w.recomputed}`}${w.otherParts === '' ? '' : `, ${w.otherParts} would agree`}.`,
    'rate-agrees-if-cut': (w) =>
      `${w.names[0]} in ${w.year} is stated as ${w.values[0]}; ${w.values[1]} / ${w.values[2]} gives ${w.recomputed}, which agrees if cut${w.otherParts === '' ? '' : `; ${w.otherParts} would round to it`}.`,
    'parts-do-not-add': (w) =>
      w.kind === 'territory'
        ? `${first(w)}; ${within(w)}${difference(w)}${alsoSilent(w)}.`
        : `${first(w)}; ${parts(w)} make ${w.sum}${difference(w)}${alsoSilent(w)}.`,
    'part-larger-than-whole': (w) =>
      `${first(w)}, more than ${w.names[1]}: ${w.values[1]}${severalCases(w)}.`,
    'percent-out-of-range': (w) => `${first(w)}, beyond what a percentage can be${severalCases(w)}.`,
    'unit-doubt': (w) =>
      w.kind === 'peers'
        ? `${first(w)}; the median of its peers is ${w.median}, about ${w.times} times apart${w.money ? ': yuan and 10k yuan may be mixed up' : ': the unit or the number of digits may differ'}.`
        : `${w.names[0]}: ${w.values[w.up ? 0 : 1]} in ${w.year}, ${w.values[w.up ? 1 : 0]} in ${w.before}, about ${w.times} times apart${w.money ? ': yuan and 10k yuan may be mixed up' : ': the unit or the number of digits may differ'}.`,
    conflict: (w) => `${first(w)}; another source has ${w.values.slice(1).join(', ')}.`,
    jump: (w) =>
      `${w.names[0]} went ${w.up ? 'up' : 'down'} from ${w.values[1]} in ${w.before} to ${w.values[0]} in ${w.year}${w.percent === '' ? '' : `, by ${w.percent}${w.samePeriod ? ' on the same part of the year before' : ''}`}.`,
    'records-beside-cases': (w) =>
      `${first(w)}; ${w.names[1]} in the same year: ${w.values[1]}. They count different things.`,
    'same-figure-two-years': (w) => `${w.names[0]} is ${w.values[0]} in both ${w.before} and ${w.year}.`,
    'approximate-beside-exact': (w) =>
      w.kind === 'years'
        ? `${w.names[0]}: ${w.values[1]} in ${w.before}, ${w.values[0]} in ${w.year}. One is approximate or a bound, so no change is formed.`
        : `${first(w)}; another source has ${w.values.slice(1).join(', ')}. One is approximate or a bound.`,
    'parts-incomplete': (w) =>
      w.kind === 'territory'
        ? `${first(w)}; ${within(w)}, the rest is ${w.rest}${alsoSilent(w)}.`
        : `${first(w)}; ${parts(w)} make ${w.sum}, the rest of ${w.rest} is not broken down${alsoSilent(w)}.`,
  },
};
