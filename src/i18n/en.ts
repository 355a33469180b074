import { englishName } from '../domain/dataset';
import type { NoteWords, Texts } from './zh';

const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;
const others = (names: string | undefined, n: number, shown: number): string =>
  n > shown ? `${names} and others (${n} in all)` : `${names}`;
const listed = (names: string | number | undefined): string => String(names ?? '').replace(/、/g, ', ');

export const en = {
  lang: 'en',
  name: 'Rule-of-Law Dashboard for Health Bureaus',
  skip: 'Skip to the main content',
  sep: ' · ',
  comma: ', ',
  stop: '. ',
  semicolon: '; ',
  bracketed: (text: string) => ` (${text})`,
  datasetName: englishName,
  switchTo: '中文',
  screens: {
    overview: 'Overview',
    compare: 'Compare',
    bureau: 'Bureau',
    coverage: 'Coverage',
    checks: 'Checks',
    data: 'Data',
    briefing: 'Briefing',
    report: 'Read a report',
  },
  screensLabel: 'Screens',
  notBuilt: (name: string) => `The screen “${name}” is not built yet.`,
  notBuiltHint: 'The other screens are there.',
  backToCompare: 'Back to Compare',
  loading: 'Reading the data on this machine…',
  failed: 'The data could not be read.',
  failedHint:
    'Reload the page to try again. If that fails, tell those who maintain this page the line below.',
  reload: 'Reload',
  cancel: 'Cancel',

  selection: {
    label: 'What is compared',
    our: 'Our bureau',
    ourNone: 'not chosen',
    ourSearch: 'Find any bureau by name or region code',
    ourLabel: 'Choose our bureau',
    noMatch: 'No such bureau. Try a short name (西湖) or a six-digit region code.',
    unknownArea: 'Area not stated',
    figures: (n: number) => count(n, 'figure'),
    noFigures: 'no figures',
    more: (n: number) => `${n} more: type a name to narrow the list`,
    compared: 'With',
    peersOf: (parent: string, n: number) => (parent === '' ? `peers (${n})` : `peers in ${parent} (${n})`),
    peersListed: (peers: number, former: number) =>
      `${count(peers, 'peer')}, ours included${former > 0 ? `; ${former} more that did not exist in the year` : ''}`,
    picked: (n: number) => `${n} hand-picked`,
    pickHint: 'Or pick one by one:',
    alone: 'our bureau alone',
    clear: 'Clear',
    circles: { city: 'Same city', province: 'Same province', nation: 'Whole country' },
    group: (name: string, n: number) => `${name} (${n})`,
    groupName: 'Name these bureaus as a group',
    keepGroup: 'Keep as a group',
    forgetGroup: (name: string) => `Delete group: ${name}`,
    years: 'Years',
    from: 'From',
    to: 'To',
    focus: 'Year in focus',
    scope: 'Scope',
    scopeHint:
      'At province and city level, own, territory-wide and delegated figures stand apart and are never added. A county bureau has one scope only.',
    board: 'Boards',
    demo: 'Demo (fictional)',
  },
  scopes: { all: 'all', own: 'own work', jurisdiction: 'territory', delegated: 'delegated' },
  families: {
    penalties: 'Penalties',
    'double-random': 'Double-random & rates',
    permits: 'Permits',
    all: 'All indicators',
  },
  levels: {
    nation: 'national level',
    province: 'province level',
    city: 'city level',
    county: 'county level',
    unknown: 'level not stated',
  },
  firstStart: {
    label: 'First start',
    ask: 'Which bureau is ours? The charts will bring it out and set it beside its peers. You can change it at any time.',
    choose: 'Choose our bureau',
    skip: (name: string) => (name === '' ? 'Not now' : `Not now, show ${name}`),
  },
  absent: {
    title: 'The link names what is not loaded: ',
    hint: 'Import a table that has these bureaus on the Data screen, show hidden data sets there, or choose others.',
    link: {
      newer:
        'The link was made by a newer edition of this page and may not show in full here; use the newer page',
      unknown: 'The link has parts that are not understood and were passed over',
      order: 'The link has its first year after its last; they were swapped',
    },
    view: (kind: string, reason: string, shown: string) =>
      `“${kind}” does not fit (${reason}); “${shown}” is shown`,
    indicator: (id: string) =>
      `The link’s indicator “${id}” is neither in the dictionary nor in the loaded data.`,
  },

  panels: {
    'penalty-cases': 'Penalty cases',
    'penalty-amount': 'Fines and confiscations',
    'penalty-average': 'Average fine per case',
    'double-random-tasks': 'Double-random tasks and completion',
    'double-random-penalised': 'Units penalised by programme',
    'double-random-amount': 'Double-random fines',
    'punishment-rate-by-bureau': 'Punishment rate by bureau',
    'punishment-rate-by-year': 'Punishment rate over the years',
    'permits-volume': 'Permits handled',
    'permits-timeliness': 'Permits finished in time',
    'headline-penalties': 'Penalties',
    'headline-completion': 'National task completion',
    'headline-punishment': 'National punishment rate',
    'headline-permits': 'Permits',
    'any-indicator': 'Any indicator',
  },
  panel: {
    view: 'View',
    viewLabel: (title: string) => `View: choose one for ${title}`,
    automatic: 'Automatic',
    table: 'Table',
    year: (y: number) => `${y}`,
    fullYear: (y: number) => `full year ${y}`,
    years: (a: number, b: number) => `${a} – ${b}`,
    series: (name: string) => `${name}: `,
    rank: (name: string, rank: string, of: number) =>
      `${name}${name === '' ? '' : ' '}ranks ${rank} of ${of} published`,
    published: (of: number) => `${of} published`,
    amongArea: (area: string, total: number) => ` (${total} in all in ${area})`,
    amongPicked: (total: number) => ` (${total} picked in all)`,
    nationwide: 'the country',
    peersPublished: (of: number, total: number) =>
      `published by ${of} of ${total} bureaus compared, ours included`,
    withMedian: 'with the peers’ median',
    ofMedian: ' (the peers’ median)',
    bareCount: 'not adjusted for size',
    onlyYear: (y: number) => `published for ${y} only`,
    penalisedOverDrawn: 'penalised ÷ drawn',
    finesOverCases: 'fines ÷ cases',
    completionIn: (y: number) => `Completion in ${y}`,
    companions: 'Completion',
    sources: 'Sources',
    sourceList: 'Sources and notes',
    demo: 'Demo data (fictional)',
    demoBand: 'This chart has demo data: the figures are fictional and must not be used for work.',
    demoMixed: 'demo (fictional) and real figures side by side: not compared, not ranked',
    waiting: 'Drawing…',
    empty: 'Nothing has been published in this selection.',
    emptyHint: 'Widen the years or the scope, choose other bureaus, or import a table on the Data screen.',
    emptyAction: 'Go to Data',
    notPublished: (names: string, n: number, shown: number) => `Not published: ${others(names, n, shown)}`,
    silentIn: (name: string, years: string) => `${name}: nothing published for ${years}`,
    ofParts: (n: string, d: string) => `${n} / ${d}`,
    checked: (stated: string, formula: string, value: string, verdict: string) =>
      value === ''
        ? `stated ${stated}, with the parts ${formula}: ${verdict}`
        : `stated ${stated}, recomputed ${value} from ${formula}: ${verdict}`,
    against: (verdict: string) => `against the stated figure: ${verdict}`,
    verdicts: {
      agrees: 'agrees',
      agrees_if_cut: 'agrees if cut',
      disagrees: 'disagrees, check the source',
      cannot_be_checked: 'a bound or approximation, cannot be checked',
    },
    derived: (formula: string) => `formed from ${formula}`,
    formed: 'formed from both',
    omitted: (names: string, n: number, shown: number, reason: string) =>
      `Not drawn: ${others(names, n, shown)} (${reason})`,
    withoutInterval: (names: string, n: number, shown: number, reason: string) =>
      `No interval: ${others(names, n, shown)} (${reason})`,
    apart: 'scopes stand apart and are not added',
    others: (n: number) => `${n} more in the table`,
    alternatives: (value: string, dataset: string) => `also ${value} (${dataset})`,
    rowsAt: (rows: readonly number[]) => `${rows.length > 1 ? 'rows' : 'row'} ${rows.join(', ')}`,
    locator: (text: string) => `section “${text}”`,
    chartLabel: (title: string, subtitle: string) => `${title}, ${subtitle}. The figures are in the table.`,
    severed: (what: string) => `${what}, not comparable across`,
    noted: (what: string) => `${what}: what is counted may have changed`,
    asOf: (date: string) => `as of ${date}`,
    span: (a: string, b: string) => `${a} to ${b}`,
  },
  table: {
    caption: (title: string) => `${title}: the figures`,
    bureau: 'Bureau',
    indicator: 'Indicator',
    year: 'Year',
    scope: 'Scope',
    value: 'Value',
    mark: 'Mark',
    unit: 'Unit',
    source: 'Source',
    numerator: 'Numerator',
    denominator: 'Denominator',
    more: (n: number) => `Show ${n} more rows`,
    shown: (n: number, total: number) => `${n} of ${total} rows shown`,
    none: 'No data set speaks of it',
  },
  any: {
    pick: 'Indicator',
    label: 'Choose an indicator',
    search: 'Find by name, category or alias',
    more: (n: number) => `${n} more indicators: type a name to narrow the list`,
    prompt: 'Choose an indicator.',
    promptHint: 'All indicators of the dictionary and of imported tables can be found.',
    noMatch: 'No such indicator.',
    list: 'Indicators',
    count: (n: number) => (n === 0 ? 'no figures' : count(n, 'figure')),
    own: 'own',
    unknown: 'Not in the dictionary (from an imported table)',
    onlyLoaded: 'Only those with figures',
    total: (n: number, loaded: number) => `${n} indicators, ${loaded} with figures`,
    class: { result: '', target: 'target', rule: 'rule', plan: 'plan' },
  },
  kinds: {
    card: 'Figure card',
    trend: 'Trend line',
    ranked: 'Ranked bars',
    bars: 'Grouped bars',
    slope: 'Two years',
    heat: 'Heat table',
    dots: 'Dots with interval',
    funnel: 'Funnel',
  },
  unfit: {
    'needs-two-years': 'needs a bureau with figures in both the first and the last year',
    'needs-several-years': 'needs figures of two years or more',
    'needs-several-bureaus': 'needs figures of two bureaus or more',
    'needs-ten-bureaus': 'needs figures of ten bureaus or more',
    'needs-fraction': 'only where the numerator is part of the denominator',
    'mixed-units': 'different counting units cannot share a chart',
    'too-many': 'too many series to be read',
    'no-figures': 'no figures in this selection',
  },
  omissions: {
    'no-parts': 'numerator or denominator not published',
    'inexact-parts': 'numerator or denominator not exact',
    'not-a-share': 'numerator not part of the denominator',
    'part-year': 'part of the year',
    'too-few': 'fewer than ten with both parts',
    fictional: 'demo data, not set beside real figures',
  },
  marks: {
    at_least: ['≥', 'at least: the source says “more than”'],
    at_most: ['≤', 'at most: the source says “within”'],
    approx: ['≈', 'about, in the source’s words'],
    between: ['～', 'a range in the source'],
    part_year: ['○', 'part of the year'],
    scope_inferred: ['※', 'scope inferred'],
    derived: ['÷', 'formed from its parts'],
    agrees_if_cut: ['✓', 'agrees with the recomputed value if cut'],
    disagrees: ['!', 'stated and recomputed values disagree'],
    small_denominator: ['▨', 'denominator under 20, not ranked'],
    zero_stated: ['0', 'zero in the source’s words'],
    duplicate_source: ['＋', 'stated by another source too'],
    doubtful: ['?', 'doubtful, not used'],
  },
  missing: {
    not_reported: 'not published',
    not_applicable: 'not applicable',
    unknown: 'unknown',
    doubtful: 'doubtful',
    unreadable: 'unreadable',
    suppressed: 'withheld',
    zero_denominator: 'zero denominator',
    other_class: 'published in another unit',
  },
  nonexistent: 'did not exist',
  grades: { official: 'official', republished: 'republished', unseen: 'original address not seen' },
  classes: {
    case: 'cases',
    unit: 'units',
    visit: 'visits',
    person: 'persons',
    record: 'records',
    money: 'yuan',
    percent: '%',
  },
  notes: {
    demo: () => 'Demo data: the figures are fictional.',
    'demo-mixed': () =>
      'Demo and real figures stand in one chart: demo figures are fictional, do not compare them.',
    break: (p: NoteWords) =>
      `${p.date} ${p.label} (${listed(p.names)}): ${p.severs ? 'not comparable across it.' : 'what is counted may have changed.'}`,
    'part-year': (p: NoteWords) =>
      `The ${p.year} figure covers part of the year (${p.period}): ${listed(p.names)}. Not compared with full years.`,
    'not-published': (p: NoteWords) =>
      `${p.indicator}, ${p.year}, not published: ${listed(p.names)}; ${p.count} in all.`,
    'not-existing': (p: NoteWords) => `Did not exist in ${p.year}: ${listed(p.names)}.`,
    'mixed-units': (p: NoteWords) =>
      `The sources count differently (${listed(p.units)}): kept apart, not added.`,
    'scope-inferred': (p: NoteWords) =>
      `The scope of ${p.count} figures is not printed in the source, but inferred.`,
    'scope-hidden': (p: NoteWords) =>
      `${p.count} figures of other scopes are not shown; choose them under “Scope”.`,
    'raw-counts': (p: NoteWords) =>
      `${p.indicator}: compared as plain totals, not adjusted for size.${p.rates ? ` Where both parts are stated, “All indicators” has: ${p.rates}.` : ''}`,
    'not-a-result': (p: NoteWords) => `${p.indicator} is a ${p.class}, not a result.`,
    derived: (p: NoteWords) => `${p.indicator}: ${p.count} figures are formed from two stated parts.`,
    disagrees: (p: NoteWords) =>
      `${p.name} ${p.year}, ${p.indicator}: stated ${p.stated}, recomputed ${p.recomputed} from ${p.numerator} / ${p.denominator}: disagrees.`,
    'agrees-if-cut': (p: NoteWords) =>
      `${p.name} ${p.year}, ${p.indicator}: stated ${p.stated}, recomputed ${p.recomputed} from ${p.numerator} / ${p.denominator}: agrees if cut.`,
    'over-hundred': (p: NoteWords) =>
      `${p.name} ${p.year}, ${p.indicator}: over 100 %, because one unit may carry several cases.`,
    'small-denominator': (p: NoteWords) =>
      `${p.year}: denominator under 20, shown but not ranked: ${listed(p.names)}.`,
    alternatives: (p: NoteWords) =>
      `${p.count} figures are stated by other data sets too, not shown: ${listed(p.datasetsEn)}.`,
    republished: (p: NoteWords) =>
      `Sources [${listed(p.numbers)}] are republished; the official original was not seen.`,
  },

  data: {
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
  },
} satisfies Texts;
