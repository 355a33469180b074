import type { Comparison } from '../query/comparison';
import type { Card } from './card';
import type { RichTable } from './rich-table';

/** One thing of a briefing, in words: nothing below is looked up any more. */
export type BriefingPage =
  /** A panel's card. */
  | { readonly kind: 'card'; readonly card: Card; readonly remark: string }
  /** A table of its own: the one-page table. Its foot has marks and notes, without the sources. */
  | {
      readonly kind: 'table';
      readonly table: RichTable;
      /** What it shows. */
      readonly comparisons: readonly Comparison[];
      readonly sources: readonly string[];
      readonly demo: string;
      readonly remark: string;
    }
  /** Sentences or a finding, a paragraph each. */
  | {
      readonly kind: 'text';
      readonly title: string;
      readonly paragraphs: readonly string[];
      /** What must be known beside them, a line each. */
      readonly foot: readonly string[];
      readonly sources: readonly string[];
      readonly demo: string;
      readonly remark: string;
    }
  /** What was chosen and cannot be shown by the data loaded. */
  | { readonly kind: 'missing'; readonly title: string; readonly why: string };

/** A briefing in one language, with everything that slides, document, page and pictures of it say. */
export interface BriefingContent {
  readonly lang: 'zh' | 'en';
  readonly heading: string;
  /** Whose it is: `舟山市定海区卫生健康局`. */
  readonly bureau: string;
  /** As it is to be printed: `2026年11月26日`. */
  readonly date: string;
  /** Free notes, a paragraph each. */
  readonly notes: readonly string[];
  /** A line of one's own on every page, such as `内部资料`, or `''`. */
  readonly ownLine: string;
  readonly pages: readonly BriefingPage[];
  /** The few words that the formats add by themselves. */
  readonly words: {
    /** `数据来源`. */
    readonly sources: string;
    /** `生成日期 2026-11-26`. */
    readonly made: string;
    /** Of a briefing with fictional figures. */
    readonly demo: string;
    /** Where notes do not fit a slide: `其余说明见备注`. */
    readonly more: string;
    /** Behind the title of what goes on from the sheet or slide before: `（续）`. */
    readonly continued: string;
    /** Where sources do not fit a slide: `数据来源见下页`. */
    readonly overleaf: string;
  };
}

/** A heading in lines: where it is too long for one, the bureau that it begins with has a line of its own. */
export function headingLines(
  { heading, bureau }: Pick<BriefingContent, 'heading' | 'bureau'>,
  fits: (line: string) => boolean,
): readonly string[] {
  const rest = heading.slice(bureau.length).replace(/^[:：]?\s*/, '');
  const begins = bureau !== '' && heading.startsWith(bureau) && rest !== '';
  return fits(heading) || !begins ? [heading] : [bureau, rest];
}
