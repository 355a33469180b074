import { fileName } from '../../export/name';
import { pictureOf } from '../../export/picture/picture';
import { formatOf } from '../../export/picture/sizes';
import { pngOf } from '../card/png';
import type { Asked, Made } from './maker';

/** Pictures on paper: 96 dots an inch on the screen, 300 in print. */
const FINE = 3.125;
const PPTX = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

export async function makePptx({ content, today, texts }: Asked): Promise<Made> {
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
export async function makeDocx({ content, today }: Asked): Promise<Made> {
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
