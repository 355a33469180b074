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

function figureText(
  figure: Figure,
  at: number,
  { figures, bureau }: Finding,
  speech: FindingSpeech,
): FigureText {
  const { row, cell } = figure;
  const { words, texts } = speech;
  const who = row.bureau.id === bureau.id ? '' : `${words.bureauShort(row.bureau)} `;
  const period = periodText(cell.period, texts);
  return {
    key: `${at} ${row.key} ${cell.year}`,
    what: `${who}${texts.panel.year(cell.year)} ${figureName(figure, speech)}${period === '' ? '' : texts.bracketed(period)}`,
    value: figureValue(figure, figures, speech),
    figure: { bureau: row.bureau.id, indicator: row.indicator.id, year: cell.year },
  };
}

function sourcesOf(
  figures: readonly Figure[],
  sources: readonly NumberedSource[],
  { texts }: FindingSpeech,
): readonly string[] {
  const byNumber = new Map(sources.map((source) => [source.number, source]));
  const told = figures.flatMap(({ cell }) =>
    placesOf(cell).map(({ provenance, rows }) => {
      const source = byNumber.get(provenance.sourceNumber);
      const { title, grade, set } = source
        ? sourceWords(source, texts)
        : { title: texts.datasetName(provenance.datasetName), grade: '', set: '' };
      return {
        document: [title + grade, set].filter(Boolean).join(texts.sep),
        places: [
          provenance.origin.locator === '' ? '' : texts.panel.locator(provenance.origin.locator),
          rows.length === 0 ? '' : texts.panel.rowsAt(rows),
        ].filter((place) => place !== ''),
      };
    }),
  );
  const byDocument = new Map<string, Set<string>>();
  for (const { document, places } of told) {
    const own = byDocument.get(document) ?? new Set<string>();
    byDocument.set(document, own);
    for (const place of places) own.add(place);
  }
  return [...byDocument].map(([document, places]) =>
    [document, [...places].join(texts.comma)].filter((part) => part !== '').join(texts.sep),
  );
}
