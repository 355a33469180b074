import { importingTexts } from '../../i18n/importing';
import type { Texts } from '../../i18n/index';
import type { ImportEntry } from '../../state/imports.svelte';

type Told = Omit<ImportEntry, 'source'>;

const numbers = (texts: Texts): Intl.NumberFormat =>
  new Intl.NumberFormat(texts.lang === 'en' ? 'en-GB' : 'zh-CN');

/** What became of a file; one whose bytes are loaded already, or that could not be stored, is not imported. */
export const outcomeText = ({ result, failure, sameAs }: Told, texts: Texts): string =>
  importingTexts(texts).outcome[failure === null && sameAs === null ? result.outcome : 'reject'];

/** Rows accepted, rejected and skipped. */
export function countsText({ result: { rows } }: Told, texts: Texts): string {
  const { format } = numbers(texts);
  return importingTexts(texts).counts(format(rows.accepted), format(rows.rejected), format(rows.skipped));
}

/** How the totals of a file stand to their parts: 合计核对：12 项一致、1 项不符. `''` where it states none. */
export function totalsText({ totals }: Pick<Told['result'], 'totals'>, texts: Texts): string {
  if (totals === null) return '';
  const words = importingTexts(texts).totals;
  const said = (
    ['agrees', 'agrees_if_rounded', 'not_contradicted', 'disagrees', 'cannot_be_checked'] as const
  )
    .filter((verdict) => totals.counts[verdict] > 0)
    .map((verdict) => words[verdict](numbers(texts).format(totals.counts[verdict])));
  return said.length === 0 ? '' : words.title + said.join(texts.comma);
}

/** An import in one line, to be read out. */
export const importLine = (entry: Told, texts: Texts): string =>
  [entry.result.file, outcomeText(entry, texts), countsText(entry, texts)].join(texts.sep);
