import type { Figure, Finding } from '../../checks/finding';
import { figureName, figureValue, findingSentence, type FindingSpeech } from '../../i18n/finding-sentence';
import { periodText } from '../../i18n/period';
import type { NumberedSource } from '../../query/comparison';
import { placesOf } from '../../query/sources';
import { sourceWords } from '../panels/table-lines';

/** A figure of a finding as text, and where to look it up. */
export interface FigureText {
  readonly key: string;
  /** `2018年 医疗纠纷调解成功率`. */
  readonly what: string;
  readonly value: string;
  readonly figure: { readonly bureau: string; readonly indicator: string; readonly year: number };
}

/** A finding as the screen, the overview and the list to save show it. */
export interface FindingText {
  readonly sentence: string;
  /** Short name of its bureau. */
  readonly who: string;
  readonly years: string;
  readonly figures: readonly FigureText[];
  /** Documents and places, each once. */
  readonly sources: readonly string[];
  readonly demo: boolean;
}

export function findingText(
  found: Finding,
  sources: readonly NumberedSource[],
  speech: FindingSpeech,
): FindingText {
  const { figures, bureau, years } = found;
  return {
    sentence: findingSentence(found, speech),
    who: speech.words.bureauShort(bureau),
    years: years.join('–'),
    figures: figures.map((figure, at) => figureText(figure, at, found, speech)),
    sources: sourcesOf(figures, sources, speech),
    demo: figures.some(({ cell }) => cell.provenance?.datasetOrigin === 'demo'),
  };
}

function figureText(figure: Figure, at: number, found: Finding, speech: FindingSpeech): FigureText {
  const { row, cell } = figure;
  const { words, texts } = speech;
  const who = row.bureau.id === found.bureau.id ? '' : `${words.bureauShort(row.bureau)} `;
  const period = periodText(cell.period, texts);
  return {
    key: `${at} ${row.key} ${cell.year}`,
    what: `${who}${texts.panel.year(cell.year)} ${figureName(figure, speech)}${period === '' ? '' : texts.bracketed(period)}`,
    value: figureValue(figure, found, speech),
    figure: { bureau: row.bureau.id, indicator: row.indicator.id, year: cell.year },
  };
}

function sourcesOf(
  figures: readonly Figure[],
  sources: readonly NumberedSource[],
  { texts }: FindingSpeech,
): readonly string[] {
  const byNumber = new Map(sources.map((source) => [source.number, source]));
  const told = new Map<string, { readonly locators: Set<string>; readonly rows: Set<number> }>();
  for (const { provenance, rows } of figures.flatMap(({ cell }) => placesOf(cell))) {
    const source = byNumber.get(provenance.sourceNumber);
    const { title, grade, set } = source
      ? sourceWords(source, texts)
      : { title: texts.datasetName(provenance.datasetName), grade: '', set: '' };
    const document = [title + grade, set].filter(Boolean).join(texts.sep);
    const own = told.get(document) ?? { locators: new Set(), rows: new Set() };
    told.set(document, own);
    if (provenance.origin.locator !== '') own.locators.add(texts.panel.locator(provenance.origin.locator));
    for (const row of rows) own.rows.add(row);
  }
  return [...told].map(([document, { locators, rows }]) => {
    const at = [...rows].sort((a, b) => a - b);
    const places = [...locators, ...(at.length > 0 ? [texts.panel.rowsAt(at)] : [])];
    return [document, ...places].join(texts.sep);
  });
}
