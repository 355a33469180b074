import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import PptxGenJS from 'pptxgenjs';
import { escaped, printable } from '../../domain/printable';
import type { BriefingContent } from '../briefing';
import { addSlides, type DeckCount, type Lacking } from './deck';
import type { PointLook } from './native';

export interface Deck extends Pick<DeckCount, 'charts' | 'tables'> {
  readonly bytes: Uint8Array;
}

/** Charts name a font for Latin letters only: Chinese ones would fall back to whatever the program likes. */
const EAST_ASIAN = /(<a:latin typeface="([^"]*)"[^>]*\/>)(?!\s*<a:ea\b)/g;

/** Stands once in each series of bars, where the bars that differ follow. */
const BARS = '<c:invertIfNegative val="0"/>';
const lookOf = ({ colour, hollow }: PointLook): string => {
  const fill = `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;
  return hollow ? `<a:noFill/><a:ln w="12700">${fill}<a:prstDash val="dash"/></a:ln>` : fill;
};
const barOf = (point: PointLook): string =>
  `<c:dPt><c:idx val="${point.at}"/>${BARS}<c:bubble3D val="0"/><c:spPr>${lookOf(point)}</c:spPr></c:dPt>`;

/** A chart with single bars that do not look as their series do. */
function withPoints(xml: string, points: Lacking['points']): string {
  if (points.length === 0) return xml;
  return xml
    .split(BARS)
    .map((part, i) => (i === 0 ? part : BARS + (points[i - 1] ?? []).map(barOf).join('') + part))
    .join('');
}

/** A legend that names a line once, however many pieces it has. */
const withoutRepeats = (xml: string, repeated: readonly number[]): string =>
  xml.replace(
    /<c:legendPos val="\w+"\/>/,
    (place) =>
      place +
      repeated.map((at) => `<c:legendEntry><c:idx val="${at}"/><c:delete val="1"/></c:legendEntry>`).join(''),
  );

/** Bars across are each named: by itself, an office program leaves out labels where it holds them to be too many. */
const withAllLabels = (xml: string): string =>
  xml.includes('<c:barDir val="bar"/>')
    ? xml.replace('<c:noMultiLvlLbl', '<c:tickLblSkip val="1"/><c:noMultiLvlLbl')
    : xml;

const numberOf = (chart: string): number => Number(/(\d+)\.xml$/.exec(chart)?.[1]);

/** Adds what the library does not write: fonts for Chinese, colours and names of single bars, legends without repeats. */
function mended(bytes: Uint8Array, lacking: readonly Lacking[]): Uint8Array {
  const files = unzipSync(bytes);
  // The library numbers charts in the order in which they were added, on from those of decks before.
  const charts = Object.keys(files)
    .filter((name) => /^ppt\/charts\/chart\d+\.xml$/.test(name))
    .sort((a, b) => numberOf(a) - numberOf(b));
  charts.forEach((name, i) => {
    const xml = strFromU8(files[name] ?? new Uint8Array()).replace(EAST_ASIAN, '$1<a:ea typeface="$2"/>');
    const { points = [], repeated = [] } = lacking[i] ?? {};
    files[name] = strToU8(withAllLabels(withoutRepeats(withPoints(xml, points), repeated)));
  });
  return zipSync(files);
}

/** A briefing as PowerPoint slides, with charts and tables that can be edited there. */
export async function pptxOf(content: BriefingContent): Promise<Deck> {
  const pptx = new PptxGenJS();
  pptx.layout = 'LAYOUT_WIDE';
  // The library writes the company as it is, and escapes the others itself.
  pptx.title = printable(content.heading);
  pptx.company = escaped(printable(content.bureau));
  pptx.author = printable(content.bureau);
  const { charts, tables, lacking } = addSlides(pptx, content);
  const bytes = await pptx.write({ outputType: 'uint8array', compression: false });
  return { bytes: mended(bytes as Uint8Array, lacking), charts, tables };
}
