import { BREAK_KINDS, type BreakKind } from './break';
import { INDICATOR_KINDS, POLARITIES, type IndicatorKind, type Polarity } from './indicator';
import { LEVELS, type Level } from './region';

/**
 * An indicator that the reader described. Its id, `x:` + name, is the one that figures of that name bear before anyone
 * describes it and after it is forgotten; no shipped id has a colon. It stays when the indicator is called otherwise.
 */
export interface OwnIndicator {
  readonly type: 'indicator';
  readonly id: string;
  readonly nameZh: string;
  /** `''` where there is none. */
  readonly nameEn: string;
  readonly category: string;
  /** A printed unit of the table of units. */
  readonly unit: string;
  readonly kind: IndicatorKind;
  /** Ids of indicators, `''` where there are none. */
  readonly numeratorId: string;
  readonly denominatorId: string;
  readonly polarity: Polarity;
  readonly aliases: readonly string[];
  readonly definition: string;
}

/** A bureau that the reader described: its id is `name:` + name, as that of every bureau that no region stands for. */
export interface OwnBureau {
  readonly type: 'bureau';
  readonly id: string;
  readonly name: string;
  /** Code of the region in which it works; `''` where there is none. */
  readonly code: string;
  readonly level: Level;
  /** Abbreviations and former names. */
  readonly otherNames: readonly string[];
}

/** A series break that the reader knows of. Its id begins with `own:`. */
export interface OwnBreak {
  readonly type: 'break';
  readonly id: string;
  readonly kind: BreakKind;
  /** Region codes or their beginnings, or ids of bureaus that no region stands for; empty for all. */
  readonly codes: readonly string[];
  /** Indicator ids or categories; empty for all. */
  readonly indicators: readonly string[];
  /** ISO date or its beginning. */
  readonly date: string;
  readonly severs: boolean;
  readonly label: string;
}

/** An entry of the reader's own dictionary. Plain JSON. */
export type OwnEntry = OwnIndicator | OwnBureau | OwnBreak;

export const OWN_BREAK_PREFIX = 'own:';

/** What the entry is called on the screen. */
export function ownName(entry: OwnEntry): string {
  if (entry.type === 'indicator') return entry.nameZh;
  return entry.type === 'bureau' ? entry.name : entry.label;
}

/** What is wrong with an own entry. Sentences stand in `src/i18n`. */
export type OwnProblemCode =
  | 'name-empty'
  | 'name-taken'
  | 'name-is-column'
  | 'list-separator'
  | 'category-unknown'
  | 'unit-unknown'
  | 'unit-misfit'
  | 'part-alone'
  | 'part-unknown'
  | 'part-circle'
  | 'code-unknown'
  | 'bureau-of-region'
  | 'indicator-unknown'
  | 'date-wrong'
  | 'word-unknown';

export interface OwnProblem {
  readonly code: OwnProblemCode;
  /** The property of the entry. */
  readonly field: string;
  /** What stands there. */
  readonly text: string;
  /** What bears a name that is taken, or the place that a bureau's name means; `''` otherwise. */
  readonly owner: string;
}

type Fits = (value: unknown) => boolean;
const isText: Fits = (value) => typeof value === 'string';
const isList: Fits = (value) => Array.isArray(value) && value.every(isText);
const oneOf =
  (words: readonly string[]): Fits =>
  (value) =>
    words.some((word) => word === value);

const SHAPES: Readonly<Record<OwnEntry['type'], Readonly<Record<string, Fits>>>> = {
  indicator: {
    nameZh: isText,
    nameEn: isText,
    category: isText,
    unit: isText,
    kind: oneOf(INDICATOR_KINDS),
    numeratorId: isText,
    denominatorId: isText,
    polarity: oneOf(POLARITIES),
    aliases: isList,
    definition: isText,
  },
  bureau: { name: isText, code: isText, level: oneOf(LEVELS), otherNames: isList },
  break: {
    kind: oneOf(BREAK_KINDS),
    codes: isList,
    indicators: isList,
    date: isText,
    severs: (value) => typeof value === 'boolean',
    label: isText,
  },
};

/** An entry as it comes back from where it was kept, or null for what is none. */
export function asOwnEntry(value: unknown): OwnEntry | null {
  if (typeof value !== 'object' || value === null) return null;
  const found = value as Readonly<Record<string, unknown>>;
  const { type } = found;
  if (type !== 'indicator' && type !== 'bureau' && type !== 'break') return null;
  const fits = Object.entries(SHAPES[type]).every(([key, fit]) => fit(found[key]));
  return fits && isText(found['id']) ? (value as OwnEntry) : null;
}
