import { makeDictionary, type Dictionary } from '../domain/dictionary';
import { namedIndicatorId, unknownIndicator, type Indicator } from '../domain/indicator';
import { makePlaces, type Places } from '../domain/naming';
import { withOwn } from '../domain/own-merge';
import { answerBook, type AnswerBook, type Answers } from './answers';
import { aliasKey } from '../domain/fold';

/** Everything that the words of a file are looked up in. */
export interface Vocabulary {
  readonly dictionary: Dictionary;
  readonly places: Places;
  readonly indicatorByAlias: ReadonlyMap<string, Indicator>;
  /** What a person decided about the file's own words. */
  readonly answers: AnswerBook;
}

export function makeVocabulary(dictionary: Dictionary, answers = answerBook({})): Vocabulary {
  const indicatorByAlias = new Map<string, Indicator>();
  for (const [key, id] of answers.indicators) {
    const indicator = id === null ? undefined : dictionary.indicatorById.get(id);
    if (indicator) indicatorByAlias.set(key, indicator);
  }
  const claim = (alias: string, indicator: Indicator) => {
    const key = aliasKey(alias);
    if (key !== '' && !indicatorByAlias.has(key)) indicatorByAlias.set(key, indicator);
  };
  for (const indicator of dictionary.indicators) {
    for (const alias of [indicator.id, indicator.nameZh, indicator.nameEn]) claim(alias, indicator);
  }
  for (const indicator of dictionary.indicators) {
    for (const alias of indicator.headerAliases) claim(alias, indicator);
  }
  return { dictionary, places: makePlaces(dictionary), indicatorByAlias, answers };
}

/** The vocabulary of a file about which something was answered: it knows what was described there. */
export function vocabularyOf(dictionary: Dictionary, answers: Answers): Vocabulary {
  const { own = [] } = answers;
  const known = own.length === 0 ? dictionary : makeDictionary(withOwn(dictionary, own).tables);
  return makeVocabulary(known, answerBook(answers));
}

/** The dictionary's indicator of a name, or null. */
export const indicatorCalled = (name: string, vocabulary: Vocabulary): Indicator | null =>
  vocabulary.indicatorByAlias.get(aliasKey(name)) ?? null;

/** True for a name whose figures a person leaves out. */
export const isLeftOut = (name: string, { answers }: Vocabulary): boolean =>
  answers.indicators.get(aliasKey(name)) === null;

/** The indicator of a name that no row claims; one id for all spellings of one name. */
export function ownIndicator(name: string, unit: string): Indicator {
  const tidy = name.normalize('NFKC').replace(/\s+/g, ' ').trim();
  return { ...unknownIndicator(tidy, unit), id: namedIndicatorId(name) };
}
