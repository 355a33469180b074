import type { Texts } from '../../i18n/index';
import type { NumberedSource } from '../../query/comparison';
import { sourceWords } from '../panels/table-lines';

/** A source as a line of text: number, title with its grade, data set, address. */
export function sourceLine(source: NumberedSource, texts: Texts): string {
  const { title, grade, set } = sourceWords(source, texts);
  const url = source.source && /^https?:/.test(source.source.url) ? source.source.url : '';
  return [`[${source.number}] ${title}${grade}`, set, url].filter((part) => part !== '').join(texts.sep);
}
