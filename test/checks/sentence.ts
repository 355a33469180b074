import type { Found } from '../../src/checks/finding';
import { checksTexts } from '../../src/i18n/checks';
import { findingSentence, type FindingSpeech } from '../../src/i18n/finding-sentence';
import { textsOf, type Language } from '../../src/i18n/index';
import { makeWords } from '../../src/i18n/words';
import { bundledDictionary } from '../query/bundled';

export const speechIn = (lang: Language): FindingSpeech => ({
  words: makeWords(lang, bundledDictionary),
  texts: textsOf(lang),
  checks: checksTexts(lang),
});

/** What is said of a finding, in Chinese. */
export const sentence = (found: Found): string => findingSentence(found, speechIn('zh'));
