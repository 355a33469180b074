import type { BriefingContent, BriefingPage } from '../../export/briefing';
import type { Briefing, BriefingItem } from '../../state/briefing';
import type { AppModel } from '../app-model.svelte';
import { nextFrame } from '../components/frames';
import { findingPage } from './finding-page';
import { indicatorById } from './item-name';
import { overviewPage } from './overview-page';
import { panelPage } from './panel-page';
import { speechOf, type PageSpeech } from './page-speech';

/** What one item shows now. */
export function pageOf(
  item: BriefingItem,
  app: AppModel,
  speech: PageSpeech,
  stopped: () => boolean,
): BriefingPage | Promise<BriefingPage> {
  const { table } = app;
  switch (item.kind) {
    case 'panel':
      return panelPage(item, indicatorById(item.indicator, app), table, speech);
    case 'finding':
      return findingPage(item, table, speech, stopped);
    case 'overview':
    case 'sentences':
      return overviewPage(item, app.settings.overview, table, speech);
  }
}

/** All pages of a briefing, one a frame. @returns null where it was stopped */
export async function pagesOf(
  items: readonly BriefingItem[],
  app: AppModel,
  speech: PageSpeech,
  stopped: () => boolean,
): Promise<readonly BriefingPage[] | null> {
  const pages: BriefingPage[] = [];
  for (const item of items) {
    await new Promise<void>((resume) => nextFrame(resume));
    if (stopped()) return null;
    pages.push(await pageOf(item, app, speech, stopped));
  }
  return stopped() ? null : pages;
}

/** `2026年11月26日` of an ISO date. */
function dayText(date: string, day: PageSpeech['briefing']['day']): string {
  const [year = 0, month = 0, of = 0] = date.split('-').map(Number);
  return day(year, month, of);
}

/** A briefing with its pages, ready to be written as slides, document, page and pictures. */
export function contentOf(
  briefing: Briefing,
  pages: readonly BriefingPage[],
  speech: PageSpeech,
): BriefingContent {
  const { texts, card, briefing: t, words } = speech;
  return {
    lang: words.lang,
    heading: briefing.heading,
    bureau: briefing.bureau,
    date: dayText(briefing.date, t.day),
    notes: briefing.notes.split('\n').filter((line) => line.trim() !== ''),
    ownLine: briefing.ownLine,
    pages,
    words: {
      sources: texts.panel.sources,
      made: card.made(speech.today),
      demo: t.demoNote,
      more: t.moreNotes,
      continued: t.continued,
      overleaf: t.overleaf,
    },
  };
}

export { speechOf };
