import { KIND_NAMES, type KindName } from '../charts/kind';
import type { Selection } from '../query/selection';

/** What a briefing shows, by what was asked: the figures are read anew from the data each time it is opened. */
export type BriefingItem = {
  /** Its own within the briefing. */
  readonly key: string;
  readonly selection: Selection;
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
  | { readonly kind: 'finding'; readonly finding: string; readonly text: string }
);

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
  /** ISO time of the last change. */
  readonly changed: string;
}

type Unsure = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Unsure => typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string';
const isYear = (value: unknown): boolean => value === null || Number.isInteger(value);
const areTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every(isText);

function isSelection(value: unknown): value is Selection {
  if (!isRecord(value)) return false;
  const { our, compared, year, from, to, scope } = value;
  return (
    (our === null || isText(our)) &&
    (isText(compared) || areTexts(compared)) &&
    [year, from, to].every(isYear) &&
    isText(scope)
  );
}

function isItem(value: unknown): value is BriefingItem {
  if (!isRecord(value) || !isText(value['key']) || !isText(value['remark'])) return false;
  if (!isSelection(value['selection'])) return false;
  const { kind, panel, indicator, view, indicators, finding, text } = value;
  if (kind === 'overview') return true;
  if (kind === 'sentences') return areTexts(indicators);
  if (kind === 'finding') return isText(finding) && isText(text);
  const isView = view === null || KIND_NAMES.some((name) => name === view);
  return kind === 'panel' && isText(panel) && (indicator === null || isText(indicator)) && isView;
}

function isBriefing(value: unknown): value is Briefing {
  if (!isRecord(value)) return false;
  const { id, heading, bureau, date, notes, ownLine, items, changed } = value;
  return [id, heading, bureau, date, notes, ownLine, changed].every(isText) && Array.isArray(items);
}

/** What of a stored value are briefings, and their items. */
export const briefingsIn = (value: unknown): readonly Briefing[] =>
  Array.isArray(value)
    ? value.filter(isBriefing).map((each) => ({ ...each, items: each.items.filter(isItem) }))
    : [];

/** Years of a selection moved on; those that follow the data stay so. */
function later(selection: Selection, years: number): Selection {
  const moved = (year: number | null): number | null => (year === null ? null : year + years);
  return {
    ...selection,
    year: moved(selection.year),
    from: moved(selection.from),
    to: moved(selection.to),
  };
}

/**
 * The same briefing for the year after: every question is asked of the next year, the window as long as it was.
 * Findings are of the figures of their year, and stay behind.
 * @param id of the new one
 * @param year in focus of an item, for those whose selection follows the data
 */
export function forNextYear(
  briefing: Briefing,
  id: string,
  now: string,
  year: (item: BriefingItem) => number,
): Briefing {
  const items = briefing.items
    .filter(({ kind }) => kind !== 'finding')
    .map((item) => {
      const { selection } = item;
      const fixed = selection.year === null ? { ...selection, year: year(item) } : selection;
      return { ...item, selection: later(fixed, 1) };
    });
  const heading = briefing.heading.replace(/(?:19|20|21)\d\d(?=年|\b)/g, (y) => String(Number(y) + 1));
  return { ...briefing, id, heading, date: now.slice(0, 10), items, changed: now };
}
