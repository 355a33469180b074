import type { ChartKind } from '../charts/kind';
import type { Words } from '../charts/words';
import type { Comparison } from '../query/comparison';
import type { RichTable } from './rich-table';

/** A figure that stands for itself, as on the screen's figure cards: nothing but text. */
export interface CardFigure {
  /** `定海区 · 本级※`; without the bureau where it is ours. */
  readonly who: string;
  /** With its sign: `≥ 47.8`. */
  readonly value: string;
  readonly unit: string;
  /** What it is formed from, or `''`: `（300 / 2771）`. */
  readonly parts: string;
  /** Period and source numbers: `2022年全年 · [1]`. */
  readonly when: string;
  /** How a stated rate stands to its parts, or `''`. */
  readonly agreement: string;
  readonly ours: boolean;
  /** The word for a fictional figure, or `''`. */
  readonly demo: string;
}

/** What a chart is drawn from, whatever it is drawn on: `kind.option(comparison, frame, theme, words)`. */
export interface CardChart {
  readonly kind: ChartKind;
  readonly comparison: Comparison;
  readonly words: Words;
}

/**
 * A card as it leaves the page: its words in one language, ready to be printed, and what its chart is drawn from.
 * Picture, slide, page and file read this and nothing else, so that none of them loses a mark, a note or a source.
 */
export interface Card {
  readonly id: string;
  readonly lang: 'zh' | 'en';
  readonly title: string;
  readonly unit: string;
  /** Scope · period · n of N. */
  readonly subtitle: string;
  /** null where the card shows figures one by one, or nothing at all. */
  readonly chart: CardChart | null;
  readonly figures: readonly CardFigure[];
  /** In place of the chart where nothing is known, or `''`. */
  readonly empty: string;
  /** What stands under the chart in words, such as what has another unit: a line each. */
  readonly companions: readonly string[];
  readonly marks: readonly string[];
  readonly notes: readonly string[];
  /** `数据来源`. */
  readonly sourcesHead: string;
  /** `[1] title（grade） · data set · address`, a line each. */
  readonly sources: readonly string[];
  /** `生成日期 2026-11-26`. */
  readonly made: string;
  /** The band that says that figures are fictional, or `''`. */
  readonly demo: string;
  /** The table twin with its foot. */
  readonly table: RichTable;
  /** Everything that it shows, companions included. */
  readonly comparisons: readonly Comparison[];
}

/** A card without its notes and sources: what prints it says them elsewhere. */
export const withoutFoot = (card: Card): Card => ({ ...card, notes: [], sources: [], made: '' });

/** A card with the reader's words to it under its chart, for a picture that goes on its own. */
export const withRemark = (card: Card, remark: string): Card =>
  remark === '' ? card : { ...card, companions: [remark, ...card.companions] };

/** Sources, the first behind the word for them, a line each. */
export const sourceLines = (head: string, sources: readonly string[]): readonly string[] =>
  sources.map((source, at) => (at === 0 ? `${head} ${source}` : source));
