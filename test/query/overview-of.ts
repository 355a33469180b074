import { textsOf, type Language } from '../../src/i18n/index';
import { overviewEn } from '../../src/i18n/overview-en';
import { lineText, type LineText } from '../../src/i18n/overview-line';
import { overviewZh } from '../../src/i18n/overview-zh';
import { sentenceOf } from '../../src/i18n/sentence';
import { makeWords } from '../../src/i18n/words';
import { overviewOf, type Overview, type OverviewLine } from '../../src/query/overview';
import { resolveSelection } from '../../src/query/selection';
import type { Table } from '../../src/table/table';
import { bundledDictionary as dictionary } from './bundled';

/** What lines are put into words with; English after its texts were loaded. */
export const speechIn = (lang: Language) => ({
  words: makeWords(lang, dictionary),
  texts: textsOf(lang),
  overview: lang === 'zh' ? overviewZh : overviewEn,
});

/** The one-page table of a bureau among its peers. */
export function overview(
  table: Table,
  our: string,
  year: number,
  chosen: readonly string[] | null = null,
): Overview {
  const selection = resolveSelection(
    { our, compared: 'peers', year, from: null, to: null, scope: 'all' },
    table,
    dictionary,
  );
  return overviewOf(table, dictionary, selection, chosen);
}

export function lineOf(of: Overview, key: string): OverviewLine {
  const found = of.lines.find(({ row }) => row.key === key);
  if (!found) throw new Error(`No line ${key} among ${of.lines.map(({ row }) => row.key).join(', ')}`);
  return found;
}

export const textOf = (line: OverviewLine, lang: Language = 'zh'): LineText => lineText(line, speechIn(lang));
export const sayOf = (line: OverviewLine, lang: Language = 'zh'): string =>
  sentenceOf(line, textOf(line, lang), speechIn(lang)).text;
