import type { BriefingPage } from '../../export/briefing';
import { overviewOf } from '../../query/overview';
import { resolveSelection } from '../../query/selection';
import type { BriefingItem } from '../../state/briefing';
import type { Table } from '../../table/table';
import { sourceLine } from '../card/source-line';
import { copiedTable } from '../overview/copied-table';
import { behindLines, footOf, notesOf, sourcesBehind } from '../overview/foot';
import { tell } from '../overview/told';
import { bureauBy, type PageSpeech } from './page-speech';

type OverviewItem = Extract<BriefingItem, { kind: 'overview' | 'sentences' }>;

/**
 * The one-page table, or its sentences.
 * @param lines which lines the reader listed, in order; null: what the program lists
 */
export function overviewPage(
  item: OverviewItem,
  lines: readonly string[] | null,
  table: Table,
  speech: PageSpeech,
): BriefingPage {
  const { selection, remark } = item;
  const { dictionary, words, texts, briefing: t, overview: overviewTexts } = speech;
  const resolved = resolveSelection(selection, table, dictionary);
  const wanted = item.kind === 'sentences' && item.indicators.length > 0 ? item.indicators : lines;
  const overview = overviewOf(table, dictionary, resolved, wanted);
  const who = bureauBy(selection.our, table, speech).name;
  const titleOf = item.kind === 'overview' ? t.overviewTitle : t.sentencesTitle;
  const title = titleOf(who, selection.year);
  if (overview.lines.length === 0) {
    return { kind: 'missing', title, why: t.missing.overview(who, selection.year) };
  }
  const told = tell(overview, { words, texts, overview: overviewTexts });
  const sources = [...overview.ours.sources, ...sourcesBehind(overview)].map((source) =>
    sourceLine(source, texts),
  );
  const demo = overview.ours.demo || overview.peers.demo ? t.demoPage : '';
  if (item.kind === 'sentences') {
    const said = told.filter(({ sentence }) => sentence.said);
    if (said.length === 0) return { kind: 'missing', title, why: t.missing.unsaid(who, selection.year) };
    const paragraphs = said.map(
      ({ sentence, text }) => sentence.text + text.sources.map((n) => `[${n}]`).join(''),
    );
    const unsaid = told.flatMap(({ sentence, text }) => (sentence.said ? [] : [text.head]));
    const foot = [
      ...(unsaid.length > 0 ? [t.unsaid(unsaid.join(texts.comma))] : []),
      ...behindLines(overview, words, texts, overviewTexts),
    ];
    return { kind: 'text', title, paragraphs, foot, sources, demo, remark };
  }
  const foot = [
    ...footOf(overview, resolved, words, texts, overviewTexts),
    ...notesOf(overview, dictionary, words, texts),
    ...behindLines(overview, words, texts, overviewTexts),
  ];
  const copied = copiedTable(title, overview.year, told, foot, [], texts, overviewTexts);
  const comparisons = [overview.ours, overview.peers];
  return { kind: 'table', table: copied, comparisons, sources, demo, remark };
}
