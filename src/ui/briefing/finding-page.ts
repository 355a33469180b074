import { findingsIn } from '../../checks/run';
import type { BriefingPage } from '../../export/briefing';
import { checksTexts } from '../../i18n/checks';
import { resolveSelection } from '../../query/selection';
import type { BriefingItem } from '../../state/briefing';
import { inPieces } from '../../state/pieces';
import type { Table } from '../../table/table';
import { findingText } from '../checks/finding-text';
import { bureauBy, type PageSpeech } from './page-speech';

type FindingItem = Extract<BriefingItem, { kind: 'finding' }>;

/** A finding of the checks as the figures stand now; where they have changed, it says that it holds no more. */
export async function findingPage(
  item: FindingItem,
  table: Table,
  speech: PageSpeech,
  stopped: () => boolean,
): Promise<BriefingPage> {
  const { selection, remark } = item;
  const { dictionary, words, texts, briefing: t } = speech;
  const resolved = resolveSelection(selection, table, dictionary);
  const title = t.findingTitle(bureauBy(item.bureau, table, speech).name);
  const scope = { bureaus: [item.bureau], years: resolved.years, our: item.bureau };
  const checked = await inPieces(findingsIn(table, dictionary, scope), stopped);
  const found = checked?.findings.find(({ key }) => key === item.finding);
  if (!checked || !found) return { kind: 'missing', title, why: t.missing.finding + item.text };
  const checks = checksTexts(words.lang);
  const text = findingText(found, checked.sources, { words, texts, checks });
  const figures = text.figures.map(({ what, value }) => `${what} ${value}`);
  return {
    kind: 'text',
    title,
    paragraphs: [text.sentence, figures.join(texts.semicolon)],
    foot: [],
    sources: text.sources,
    demo: text.demo ? t.demoPage : '',
    remark,
  };
}
