import type { Card, CardFigure } from '../../export/card';
import type { Dictionary } from '../../domain/dictionary';
import type { Indicator } from '../../domain/indicator';
import type { Words } from '../../charts/words';
import type { CardTexts } from '../../i18n/card-zh';
import type { Texts } from '../../i18n/index';
import type { Comparison } from '../../query/comparison';
import type { PanelDefinition } from '../../query/panels';
import { companionsText } from '../panels/companions-text';
import type { Drawing } from '../panels/drawing';
import { cardsOf } from '../panels/figure-cards';
import { figureText, type Figure } from '../panels/figure-text';
import { noteText } from '../panels/note-text';
import { footParts, panelTitle, subtitle } from '../panels/panel-text';
import { sourceLine } from './source-line';
import { twinOf } from './twin';

/** The words that a card is made in. */
export interface CardSpeech {
  readonly dictionary: Dictionary;
  readonly words: Words;
  readonly texts: Texts;
  readonly card: CardTexts;
}

function figureOf(
  comparison: Comparison,
  figure: Figure,
  { words, texts }: Pick<CardSpeech, 'words' | 'texts'>,
): CardFigure {
  const text = figureText(comparison, figure, words, texts);
  const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(texts.sep);
  return {
    who: joined(text.bureau, text.series, text.scope),
    value: [text.sign, text.value, text.partYear].filter((part) => part !== '').join(' '),
    unit: text.unit,
    parts: text.parts,
    when: joined(text.period, text.sources),
    agreement: text.agreement,
    ours: figure.row.ours,
    demo: text.fictional ? texts.panel.demo : '',
  };
}

/**
 * A panel's drawing as a card for picture, slide, page and file.
 * @param indicator the free panel's own, else null
 * @param year in focus
 * @param today ISO date
 */
export function cardOf(
  panel: PanelDefinition,
  indicator: Indicator | null,
  drawing: Drawing,
  year: number,
  today: string,
  speech: CardSpeech,
): Card {
  const { dictionary, words, texts } = speech;
  const { comparison, companions, kind, empty } = drawing;
  const title = panelTitle(panel, indicator, words, texts);
  const unit = words.unit(drawing.unit);
  const charted = !empty && kind.name !== 'card';
  const cards = cardsOf(comparison, companions, drawing.published, texts);
  const marks = footParts(comparison, drawing.omissions, words, texts);
  const notes = comparison.notes.map((note) => noteText(note, comparison, dictionary, words, texts));
  const sources = drawing.sources.map((source) => sourceLine(source, texts));
  const made = speech.card.made(today);
  const demo = comparison.demo ? texts.panel.demoBand : '';
  const under = subtitle(panel, kind.name, comparison, dictionary, words, texts);
  return {
    id: panel.id,
    lang: words.lang,
    title,
    unit,
    subtitle: under,
    chart: charted ? { kind, comparison, words } : null,
    figures:
      charted || empty
        ? []
        : [
            ...cards.ours.map((figure) => figureOf(comparison, figure, speech)),
            ...(companions ? cards.companions.map((figure) => figureOf(companions, figure, speech)) : []),
            ...cards.others.map((figure) => figureOf(comparison, figure, speech)),
          ],
    empty: empty ? texts.panel.empty : '',
    companions:
      companions && charted
        ? companionsText(companions, year, words, texts).map(({ name, value, beside }) =>
            [name, value, beside].filter((part) => part !== '').join(' '),
          )
        : charted
          ? []
          : cards.whom,
    marks,
    notes,
    sourcesHead: texts.panel.sources,
    sources,
    made,
    demo,
    table: twinOf(
      speech.card.caption(title, unit),
      drawing.parts,
      [under, ...(demo === '' ? [] : [demo]), ...marks, ...notes, ...sources, made],
      words,
      texts,
    ),
    comparisons: drawing.parts,
  };
}
