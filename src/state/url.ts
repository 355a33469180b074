import { KIND_NAMES, type KindName } from '../charts/kind';
import { FAMILIES, HEADLINES, PANELS, type Family } from '../query/panels';
import type { Selection } from '../query/selection';

export const ROUTES = [
  'overview',
  'compare',
  'bureau',
  'coverage',
  'checks',
  'data',
  'briefing',
  'report',
] as const;
export type Route = (typeof ROUTES)[number];

/** A figure that a reader asks after: what is known of a bureau's indicator in a year, in every scope. */
export interface FigureKey {
  readonly bureau: string;
  readonly indicator: string;
  readonly year: number;
}

/** How the coverage matrix is laid out where it is not at rest: bureau × indicator, compared bureaus, usual order. */
export const COVERAGE_WORDS = [
  'years',
  'all',
  'stating',
  'core',
  'every',
  'rows-count',
  'rows-name',
  'columns-count',
] as const;
export type CoverageWord = (typeof COVERAGE_WORDS)[number];

/** The whole question on the screen; everything else derives from it and from the data. */
export interface Address {
  readonly route: Route;
  readonly selection: Selection;
  readonly board: Family;
  /** Indicator of the free panel, or null. */
  readonly indicator: string | null;
  /** Views that the reader chose, by panel id. */
  readonly views: Readonly<Record<string, KindName>>;
  /** Panels whose table is open, in order. */
  readonly tables: readonly string[];
  /** Whose page is open on the bureau screen; null for our own. */
  readonly bureau: string | null;
  /** In the order of `COVERAGE_WORDS`. */
  readonly coverage: readonly CoverageWord[];
  /** Category of indicators that coverage is looked at for, by its English name, or null. */
  readonly category: string | null;
  /** The figure that is looked at closely, over whatever screen. */
  readonly figure: FigureKey | null;
}

export const HOME: Address = {
  route: 'compare',
  selection: { our: null, compared: 'peers', year: null, from: null, to: null, scope: 'all' },
  board: 'penalties',
  indicator: null,
  views: {},
  tables: [],
  bureau: null,
  coverage: [],
  category: null,
  figure: null,
};

/**
 * The version that links are written in, as `v`. A link is a promise: a later version reads this one too, by an
 * upgrade of its parts in `decodeHash`.
 */
export const LINK_VERSION = 1;

const SCOPES: readonly Selection['scope'][] = ['all', 'own', 'jurisdiction', 'delegated'];

/** Half a surrogate pair has no percent-encoding: it is not a character, and becomes the replacement one. */
const escaped = (text: string): string =>
  encodeURIComponent(
    text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd'),
  );

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '));
  } catch {
    return text;
  }
}

const listOf = (text: string | undefined): string[] =>
  (text ?? '')
    .split(',')
    .filter((part) => part !== '')
    .map(unescaped);

const yearOf = (text: string | undefined): number | null =>
  text !== undefined && /^(19|20|21)\d\d$/.test(text) ? Number(text) : null;

function figureOf(text: string | undefined): FigureKey | null {
  const [bureau, indicator, year, ...more] = listOf(text);
  const number = yearOf(year);
  if (bureau === undefined || indicator === undefined || number === null || more.length > 0) return null;
  return { bureau, indicator, year: number };
}

const oneOf = <T extends string>(all: readonly T[], text: string | undefined): T | null =>
  all.find((each) => each === text) ?? null;

/** In place of ids: no id begins with a tilde. */
const WIDER = '~wider';

const comparedText = (compared: 'wider' | readonly string[]): string =>
  compared === 'wider' ? WIDER : compared.map(escaped).join(',');

function comparedOf(text: string | undefined): Selection['compared'] {
  if (text === undefined) return 'peers';
  return text === WIDER ? 'wider' : listOf(text);
}

/**
 * An address as a link: `#/compare?v=1&our=330106&with=330102,330105&year=2024&from=2016&to=2025&scope=own`
 * `&board=permits&ind=complaints&table=permits-volume&of=330108&cov=years,all&cat=penalties&fig=330106,penalty_cases,2024&view.permits-volume=heat`. Parts at rest are left out;
 * the order is fixed, so equal addresses are equal links.
 */
export function encodeHash(address: Address): string {
  const { route, selection, board, indicator, views, tables, bureau, coverage, category, figure } = address;
  const parts: [key: string, value: string][] = [];
  const put = (key: string, value: string | number | null) => {
    if (value !== null && value !== '') parts.push([key, String(value)]);
  };
  put('our', selection.our === null ? null : escaped(selection.our));
  if (selection.compared !== 'peers') parts.push(['with', comparedText(selection.compared)]);
  put('year', selection.year);
  put('from', selection.from);
  put('to', selection.to);
  if (selection.scope !== HOME.selection.scope) put('scope', selection.scope);
  if (board !== HOME.board) put('board', board);
  put('ind', indicator === null ? null : escaped(indicator));
  put('table', tables.map(escaped).join(','));
  put('of', bureau === null ? null : escaped(bureau));
  put('cov', coverage.join(','));
  put('cat', category === null ? null : escaped(category));
  if (figure) put('fig', [figure.bureau, figure.indicator, String(figure.year)].map(escaped).join(','));
  for (const panel of Object.keys(views).sort()) put(`view.${escaped(panel)}`, views[panel] ?? null);
  if (parts.length === 0) return `#/${route}`;
  return `#/${route}?${[['v', String(LINK_VERSION)], ...parts].map((part) => part.join('=')).join('&')}`;
}

/** A part of a link that could not be taken as it stands. `newer`: the link is of a later version of this page. */
export interface Unread {
  readonly why: 'newer' | 'unknown' | 'order';
  /** As it stands in the link: `board=nosuch`. */
  readonly text: string;
}

/** The address that a link spells. See `readHash`. */
export const decodeHash = (hash: string): Address => readHash(hash).address;

/**
 * The address that a link spells, and the parts that it does not understand. Never throws: an unknown route or part
 * counts as at rest, so that a link cut short in a chat still opens; what was passed over is named to the reader.
 */
export function readHash(hash: string): { readonly address: Address; readonly unread: readonly Unread[] } {
  const [path = '', query = ''] = hash.replace(/^#?\/?/, '').split(/\?(.*)/s);
  const parts = new Map<string, string>();
  for (const part of query.split('&')) {
    const at = part.indexOf('=');
    if (at > 0) parts.set(part.slice(0, at), part.slice(at + 1));
  }
  const views: Record<string, KindName> = {};
  for (const [key, value] of parts) {
    const kind = oneOf(KIND_NAMES, value);
    if (key.startsWith('view.') && kind) views[unescaped(key.slice(5))] = kind;
  }
  const our = parts.get('our');
  const indicator = parts.get('ind');
  const bureau = parts.get('of');
  const category = parts.get('cat');
  const coverage = listOf(parts.get('cov'));
  const route = path.replace(/\/$/, '');
  const address: Address = {
    route: oneOf(ROUTES, route) ?? HOME.route,
    selection: {
      our: our ? unescaped(our) : null,
      compared: comparedOf(parts.get('with')),
      year: yearOf(parts.get('year')),
      from: yearOf(parts.get('from')),
      to: yearOf(parts.get('to')),
      scope: oneOf(SCOPES, parts.get('scope')) ?? HOME.selection.scope,
    },
    board: oneOf(FAMILIES, parts.get('board')) ?? HOME.board,
    indicator: indicator ? unescaped(indicator) : null,
    views,
    tables: listOf(parts.get('table')),
    bureau: bureau ? unescaped(bureau) : null,
    coverage: COVERAGE_WORDS.filter((word) => coverage.includes(word)),
    category: category ? unescaped(category) : null,
    figure: figureOf(parts.get('fig')),
  };
  return { address, unread: unreadOf(route, parts) };
}

/** Whether a part of a link can be taken, by its key; a key that is not here belongs to nobody. */
const TAKEN: Readonly<Record<string, (value: string) => boolean>> = {
  v: (value) => /^\d+$/.test(value),
  our: () => true,
  with: () => true,
  ind: () => true,
  of: () => true,
  cov: (value) => listOf(value).every((word) => oneOf(COVERAGE_WORDS, word) !== null),
  cat: () => true,
  fig: (value) => figureOf(value) !== null,
  year: (value) => yearOf(value) !== null,
  from: (value) => yearOf(value) !== null,
  to: (value) => yearOf(value) !== null,
  scope: (value) => oneOf(SCOPES, value) !== null,
  board: (value) => oneOf(FAMILIES, value) !== null,
  table: (value) => listOf(value).every(isPanel),
};

const isPanel = (id: string): boolean => [...PANELS, ...HEADLINES].some((panel) => panel.id === id);

function isTaken(key: string, value: string): boolean {
  if (key.startsWith('view.')) return isPanel(unescaped(key.slice(5))) && oneOf(KIND_NAMES, value) !== null;
  return TAKEN[key]?.(value) ?? false;
}

function unreadOf(route: string, parts: ReadonlyMap<string, string>): readonly Unread[] {
  const unread: Unread[] = [];
  const text = (key: string): string => `${key}=${unescaped(parts.get(key) ?? '')}`;
  if (Number(parts.get('v')) > LINK_VERSION) unread.push({ why: 'newer', text: text('v') });
  if (route !== '' && oneOf(ROUTES, route) === null)
    unread.push({ why: 'unknown', text: `#/${unescaped(route)}` });
  for (const [key, value] of parts)
    if (!isTaken(key, value)) unread.push({ why: 'unknown', text: text(key) });
  const [from, to] = [yearOf(parts.get('from')), yearOf(parts.get('to'))];
  if (from !== null && to !== null && from > to)
    unread.push({ why: 'order', text: `${text('from')}, ${text('to')}` });
  return unread;
}
