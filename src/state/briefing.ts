import { KIND_NAMES, type KindName } from '../charts/kind';
import { isDate } from '../domain/date';
import type { ResolvedSelection, Selection } from '../query/selection';

/** A selection that says its years, so that the same item asks the same question when newer figures have come in. */
export type AskedSelection = Selection & {
  readonly our: string;
  readonly year: number;
  readonly from: number;
  readonly to: number;
};

/** What a briefing shows, by what was asked: the figures are read anew from the data each time it is opened. */
export type BriefingItem = {
  /** Its own within the briefing. */
  readonly key: string;
  readonly selection: AskedSelection;
  /** The reader's words to it, or `''`. */
  readonly remark: string;
} & (
  | {
      readonly kind: 'panel';
      readonly panel: string;
      /** Of the free panel, else null. */
      readonly indicator: string | null;
      /** The view as it was chosen, or null: it follows the selection. */
      readonly view: KindName | null;
    }
  /** The one-page table. */
  | { readonly kind: 'overview' }
  /** Sentences of the one-page table, by their indicators. */
  | { readonly kind: 'sentences'; readonly indicators: readonly string[] }
  /** A finding of the checks, by its key; its sentence as it read when it was chosen. */
  | {
      readonly kind: 'finding';
      readonly finding: string;
      /** Whose it is. */
      readonly bureau: string;
      readonly text: string;
    }
);

type Unsure = Readonly<Record<string, unknown>>;

/** A briefing as it is kept: plain JSON. */
export interface Briefing {
  readonly id: string;
  readonly heading: string;
  /** Whose it is, as printed on the cover. */
  readonly bureau: string;
  /** ISO date on the cover. */
  readonly date: string;
  readonly notes: string;
  /** A line of one's own on every page, or `''`. */
  readonly ownLine: string;
  readonly items: readonly BriefingItem[];
  /** Items that a newer edition of the page made: they are kept as they are. */
  readonly newer?: readonly NewerItem[];
  /** ISO time of the last change. */
  readonly changed: string;
}

/** An item that this edition cannot show, and where it stands among all items. */
interface NewerItem {
  readonly at: number;
  readonly item: Unsure;
}

const isRecord = (value: unknown): value is Unsure => typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string';
const SCOPES: readonly Selection['scope'][] = ['all', 'own', 'jurisdiction', 'delegated'];
const areTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every(isText);

function isSelection(value: unknown): value is AskedSelection {
  if (!isRecord(value)) return false;
  const { our, compared, year, from, to, scope } = value;
  const among = compared === 'peers' || compared === 'wider' || areTexts(compared);
  return isText(our) && among && [year, from, to].every(Number.isInteger) && SCOPES.some((s) => s === scope);
}

function isItem(value: unknown): value is BriefingItem {
  if (!isRecord(value) || !isText(value['key']) || !isText(value['remark'])) return false;
  if (!isSelection(value['selection'])) return false;
  const { kind, panel, indicator, view, indicators, finding, bureau, text } = value;
  if (kind === 'overview') return true;
  if (kind === 'sentences') return areTexts(indicators);
  if (kind === 'finding') return [finding, bureau, text].every(isText);
  const isView = view === null || KIND_NAMES.some((name) => name === view);
  return kind === 'panel' && isText(panel) && (indicator === null || isText(indicator)) && isView;
}

function isBriefing(value: unknown): value is Briefing {
  if (!isRecord(value)) return false;
  const { id, heading, bureau, date, notes, ownLine, items, changed } = value;
  return [id, heading, bureau, date, notes, ownLine, changed].every(isText) && Array.isArray(items);
}

/** Names, each of them once: one that comes again is told apart by a number. */
function namesApart(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let own = name;
    for (let n = 2; taken.has(own); n += 1) own = `${name}-${n}`;
    taken.add(own);
    return own;
  });
}

function itemsApart(items: readonly BriefingItem[]): readonly BriefingItem[] {
  const keys = namesApart(items.map(({ key }) => key));
  return items.map((item, at) => ({ ...item, key: keys[at] ?? item.key }));
}

/** A date that can be printed, or `''`, in place of a word that is none. */
const dateIn = ({ date, changed }: Briefing): string =>
  date === '' || (/^\d{4}-\d\d-\d\d$/.test(date) && isDate(date))
    ? date
    : isDate(changed.slice(0, 10))
      ? changed.slice(0, 10)
      : '';

function read(briefing: Briefing): Briefing {
  const found: readonly unknown[] = briefing.items;
  const newer = found.flatMap((item, at): NewerItem[] =>
    isRecord(item) && isText(item['kind']) && !isItem(item) ? [{ at, item }] : [],
  );
  const whole = { ...briefing, date: dateIn(briefing), items: itemsApart(found.filter(isItem)) };
  return newer.length > 0 || 'newer' in briefing ? { ...whole, newer } : whole;
}

/** What of a stored value are briefings, and their items; no two of them go by one name. */
export function briefingsIn(value: unknown): readonly Briefing[] {
  const found = Array.isArray(value) ? value.filter(isBriefing).map(read) : [];
  const ids = namesApart(found.map(({ id }) => id));
  return found.map((briefing, at) => ({ ...briefing, id: ids[at] ?? briefing.id }));
}

/** Briefings as they are stored and handed on: what a newer edition made stands where it stood. */
export const asKept = (briefings: readonly Briefing[]): readonly unknown[] =>
  briefings.map(({ newer = [], ...briefing }) => {
    const items: unknown[] = [...briefing.items];
    for (const { at, item } of newer) items.splice(at, 0, item);
    return { ...briefing, items };
  });

/** The question as it is answered now, for an item that is to ask it again. */
export const askedNow = (selection: Selection, resolved: ResolvedSelection): AskedSelection => ({
  our: resolved.our,
  compared: selection.compared,
  year: resolved.year,
  from: resolved.years[0] ?? resolved.year,
  to: resolved.years[resolved.years.length - 1] ?? resolved.year,
  scope: resolved.scope,
});

/** What stands for a span of years or for a year in a heading: `2021—2025`, `2021 to 2025`, `2021-25`, `2022年`, not the end of a longer number. */
const YEARS = /(?<!\d)((?:19|20|21)\d\d)(?:(年?\s*(?:[-–—―~～至到]+|to)\s*)((?:19|20|21)?\d\d))?(?!\d)/g;

/**
 * A heading for the year after. Years and spans that the questions ask for move on; others name something else, a plan
 * (2021—2025) or a law, and stay.
 */
function headingAfter({ heading, items }: Briefing): string {
  const asked = new Set(items.map(({ selection }) => String(selection.year)));
  const spans = new Set(items.map(({ selection: { from, to } }) => `${from} ${to}`));
  const after = (year: string): string => String(Number(year) + 1);
  const single = (year: string): string => (items.length === 0 || asked.has(year) ? after(year) : year);
  return heading.replace(YEARS, (whole, first: string, dash?: string, last?: string) => {
    if (dash === undefined || last === undefined) return single(first);
    const end = first.slice(0, 4 - last.length) + last;
    if (spans.has(`${first} ${end}`)) return after(first) + dash + after(end).slice(-last.length);
    // `2022-12` is a month.
    return last.length === 2 ? single(first) + dash + last : whole;
  });
}

/** What a person wrote about the figures of a year, and does not go along to the next. */
export interface LeftBehind {
  readonly remarks: number;
  readonly findings: number;
  readonly notes: boolean;
}

/** What `forNextYear` leaves behind in a briefing. */
export const leftBehind = ({ items, notes }: Briefing): LeftBehind => ({
  remarks: items.filter(({ kind, remark }) => kind !== 'finding' && remark !== '').length,
  findings: items.filter(({ kind }) => kind === 'finding').length,
  notes: notes.trim() !== '',
});

/**
 * The same briefing for the year after: every question is asked of the next year, with as many years before it.
 * Findings, remarks and notes are of the figures of their year, and stay behind, and so does what only a newer edition
 * understands.
 * @param id of the new one
 * @param now ISO time
 * @param today ISO date where the reader is
 */
export function forNextYear(briefing: Briefing, id: string, now: string, today: string): Briefing {
  const items = briefing.items
    .filter(({ kind }) => kind !== 'finding')
    .map((item): BriefingItem => {
      const { selection } = item;
      const { year, from, to } = selection;
      return { ...item, remark: '', selection: { ...selection, year: year + 1, from: from + 1, to: to + 1 } };
    });
  const heading = headingAfter(briefing);
  return { ...briefing, id, heading, date: today, notes: '', items, newer: [], changed: now };
}

/** A list with one of its things moved to another place. */
export function moved<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const rest = list.filter((_, at) => at !== from);
  const thing = list.slice(from, from + 1);
  return [...rest.slice(0, to), ...thing, ...rest.slice(to)];
}
