import { zipSync } from 'fflate';
import type { BriefingContent } from '../../export/briefing';
import { csvFile } from '../../export/csv';
import { shownIn } from '../../export/listing';
import { fileName } from '../../export/name';
import { pictureOf } from '../../export/picture/picture';
import { formatOf } from '../../export/picture/sizes';
import type { BriefingTexts } from '../../i18n/briefing-zh';
import type { AppModel } from '../app-model.svelte';
import { pngOf } from '../card/png';

/** A file to save. */
export interface Made {
  readonly name: string;
  readonly blob: Blob;
  /** What there is to say of it beside its name, or `''`. */
  readonly told: string;
}

/** Pictures on paper: 96 dots an inch on the screen, 300 in print. */
const FINE = 3.125;
const PPTX = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

export async function makePptx(content: BriefingContent, today: string, texts: BriefingTexts): Promise<Made> {
  const { pptxOf } = await import('../../export/pptx/write');
  const { bytes, charts, tables } = await pptxOf(content);
  return {
    name: fileName([content.heading], today, 'pptx'),
    blob: new Blob([bytes as BlobPart], { type: PPTX }),
    told: texts.native(charts, tables),
  };
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A document whose pictures have 300 dots an inch: as wide as its text, and drawn three times as fine. */
export async function makeDocx(content: BriefingContent, today: string): Promise<Made> {
  const { docxOf, TEXT_PIXELS } = await import('../../export/docx/write');
  const bytes = await docxOf(content, async (card) => {
    const picture = pictureOf(card, formatOf('shown', TEXT_PIXELS), null);
    const png = await pngOf(picture, FINE);
    return { png: new Uint8Array(await png.arrayBuffer()), width: picture.width, height: picture.height };
  });
  return {
    name: fileName([content.heading], today, 'docx'),
    blob: new Blob([bytes as BlobPart], { type: DOCX }),
    told: '',
  };
}

/** The cards as PNG at 3×, one a frame, numbered in their order, in a zip. */
export async function makePictures(content: BriefingContent, today: string): Promise<Made> {
  const files: Record<string, Uint8Array> = {};
  const own = content.ownLine === '' ? null : ({ text: content.ownLine, as: 'header' } as const);
  const cards = content.pages.flatMap((page) => (page.kind === 'card' ? [page.card] : []));
  for (const [at, card] of cards.entries()) {
    const png = await pngOf(pictureOf(card, formatOf('wide', 0), own), 3);
    const name = fileName([String(at + 1).padStart(2, '0'), card.title], today, 'png');
    files[name] = new Uint8Array(await png.arrayBuffer());
  }
  const bytes = zipSync(files, { level: 0 });
  return {
    name: fileName([content.heading], today, 'zip'),
    blob: new Blob([bytes as BlobPart], { type: 'application/zip' }),
    told: '',
  };
}

/** All figures that the pages show, and what their rates are formed from. */
export async function makeCsv(content: BriefingContent, app: AppModel, today: string): Promise<Made> {
  const comparisons = content.pages.flatMap((page) => {
    if (page.kind === 'card') return page.card.comparisons;
    return page.kind === 'table' ? page.comparisons : [];
  });
  const exported = { kind: 'selection', table: app.table, shown: shownIn(comparisons) } as const;
  const { name, blob } = await csvFile(exported, 'long', app.dictionary, [content.heading], today);
  return { name, blob, told: '' };
}
