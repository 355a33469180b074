import type { CardSpeech } from '../card/card-of';
import { cardTextsIn } from '../card/card-texts';
import type { Bureau } from '../../domain/bureau';
import { briefingEn } from '../../i18n/briefing-en';
import { briefingZh, type BriefingTexts } from '../../i18n/briefing-zh';
import type { Language } from '../../i18n/index';
import type { OverviewTexts } from '../../i18n/overview-zh';
import { regionBureau } from '../../query/peers';
import { bureausOf, type Table } from '../../table/table';
import type { AppModel } from '../app-model.svelte';
import { textsIn } from '../overview/overview-texts';

/** The briefing's texts in a language; they come with what shows or fills one. */
export const briefingTextsIn = (language: Language): BriefingTexts =>
  language === 'en' ? briefingEn : briefingZh;

/** The words that the pages of a briefing are made in. */
export interface PageSpeech extends CardSpeech {
  readonly briefing: BriefingTexts;
  readonly overview: OverviewTexts;
  /** ISO date. */
  readonly today: string;
}

export const speechOf = ({ dictionary, words, texts, language }: AppModel, today: string): PageSpeech => ({
  dictionary,
  words,
  texts,
  card: cardTextsIn(language),
  briefing: briefingTextsIn(language),
  overview: textsIn(language),
  today,
});

/** A bureau as the data prints it, else as its region is called. */
export const bureauBy = (id: string, table: Table, { dictionary }: CardSpeech): Bureau =>
  bureausOf(table).find(({ bureau }) => bureau.id === id)?.bureau ?? regionBureau(id, dictionary);
