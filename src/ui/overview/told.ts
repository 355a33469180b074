import { lineText, type LineSpeech, type LineText } from '../../i18n/overview-line';
import { sentenceOf, type Sentence } from '../../i18n/sentence';
import type { Overview, OverviewLine } from '../../query/overview';

/** A line of the one-page table with its words. */
export interface Told {
  readonly line: OverviewLine;
  readonly text: LineText;
  readonly sentence: Sentence;
}

/** All lines of the one-page table with their words. */
export const tell = (overview: Overview, speech: LineSpeech): readonly Told[] =>
  overview.lines.map((line) => {
    const text = lineText(line, speech);
    return { line, text, sentence: sentenceOf(line, text, speech) };
  });
