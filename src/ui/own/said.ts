import type { Dictionary } from '../../domain/dictionary';
import type { OwnTexts } from '../../i18n/own';
import type { OwnProblem } from '../../domain/own';
import { regionName } from '../selection/region-name';

/** The sentence of a problem; a region is named, not numbered. */
export const problemSentence = (
  { code, text, owner }: OwnProblem,
  t: OwnTexts,
  dictionary: Dictionary,
): string =>
  t.problems[code]({ text, owner: code === 'bureau-of-region' ? regionName(owner, dictionary) : owner });

/** Sentences of what is wrong with a property. */
export const wrongIn = (
  field: string,
  problems: readonly OwnProblem[],
  t: OwnTexts,
  dictionary: Dictionary,
): readonly string[] =>
  problems.filter((each) => each.field === field).map((each) => problemSentence(each, t, dictionary));

/** Names that a field holds, separated by semicolons of either width or line ends. */
export const namesIn = (text: string): readonly string[] =>
  text
    .split(/[;；\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** Names as a field shows them. */
export const namesOut = (names: readonly string[]): string => names.join('；');
