import { zipSync } from 'fflate';
import { withRemark } from '../../export/card';
import { csvFile } from '../../export/csv';
import { shownIn } from '../../export/listing';
import { fileName } from '../../export/name';
import { pictureOf } from '../../export/picture/picture';
import { formatOf } from '../../export/picture/sizes';
import { pngOf } from '../card/png';
import type { Asked, Made } from './maker';

/** The cards as PNG at 3×, one a frame, numbered in their order, in a zip. */
export async function makePictures({ content, today }: Asked): Promise<Made> {
  const files: Record<string, Uint8Array> = {};
  const own = content.ownLine === '' ? null : ({ text: content.ownLine, as: 'header' } as const);
  const cards = content.pages.flatMap((page) =>
    page.kind === 'card' ? [withRemark(page.card, page.remark)] : [],
  );
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
export async function makeCsv({ content, app, today }: Asked): Promise<Made> {
  const comparisons = content.pages.flatMap((page) => {
    if (page.kind === 'card') return page.card.comparisons;
    return page.kind === 'table' ? page.comparisons : [];
  });
  const exported = { kind: 'selection', table: app.table, shown: shownIn(comparisons) } as const;
  const { name, blob } = await csvFile(exported, 'long', app.dictionary, [content.heading], today);
  return { name, blob, told: '' };
}
