import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import PptxGenJS from 'pptxgenjs';
import { escaped, printable } from '../../domain/printable';
import type { BriefingContent } from '../briefing';
import { addSlides, type DeckCount } from './deck';

export interface Deck extends DeckCount {
  readonly bytes: Uint8Array;
}

/** Charts name a font for Latin letters only: Chinese ones would fall back to whatever the program likes. */
const EAST_ASIAN = /(<a:latin typeface="([^"]*)"[^>]*\/>)(?!\s*<a:ea\b)/g;

function withFonts(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes);
  for (const [name, file] of Object.entries(files)) {
    if (!/^ppt\/charts\/chart\d+\.xml$/.test(name)) continue;
    files[name] = strToU8(strFromU8(file).replace(EAST_ASIAN, '$1<a:ea typeface="$2"/>'));
  }
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
  const count = addSlides(pptx, content);
  const bytes = await pptx.write({ outputType: 'uint8array', compression: false });
  return { bytes: withFonts(bytes as Uint8Array), ...count };
}
