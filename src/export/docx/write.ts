import {
  AlignmentType,
  Document,
  Footer,
  Header,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import { printable } from '../../domain/printable';
import { headingLines, type BriefingContent, type BriefingPage } from '../briefing';
import { emsOf } from '../column-widths';
import { withoutFoot, type Card } from '../card';
import { fitOf } from '../picture/picture';
import { citedBy, sourcesOf, type Sources } from './sources';
import { tableOf } from './table';
import { body, centred, FACES, headLine, run, SIZES, small, titleLines } from './text';

/** A picture of a card to be set in a document: PNG of 300 dots an inch at the size given, in pixels of 1/96 inch. */
export interface CardImage {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

type Block = Paragraph | ReturnType<typeof tableOf>;

/** A4 and the margins of official papers, in twentieths of a point: 37, 26, 35 and 28 mm. */
const PAGE = {
  size: { width: 11906, height: 16838 },
  margin: { top: 2098, right: 1474, bottom: 1984, left: 1587 },
};

/** As wide as the text of such a page, in pixels of 1/96 inch. */
export const TEXT_PIXELS = 588;

/** A list of so many lines is not parted by the end of a page. */
const SHORT_LIST = 8;

/** Ems of the title in one line. */
const TITLE_EMS = 20;

/** As high as a picture may be with its heading and its sources on one such page. */
const PICTURE_MOST = 730;

const remarkOf = (remark: string, lang: 'zh' | 'en'): readonly Paragraph[] =>
  remark === '' ? [] : [body(remark, lang)];

function imageOf({ png, width, height }: CardImage, card: Card): Paragraph {
  const scale = Math.min(1, TEXT_PIXELS / width, PICTURE_MOST / height);
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [
      new ImageRun({
        type: 'png',
        data: png,
        transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
        altText: {
          name: printable(card.title),
          title: printable(card.title),
          description: printable(`${card.title} ${card.subtitle}`),
        },
      }),
    ],
  });
}

/** A picture that wants more is too small to be read when it is made to fit. */
const PICTURE_TOO_HIGH = 1.25 * PICTURE_MOST;
const wantedBy = (card: Card): number => fitOf(card, { width: TEXT_PIXELS, height: null }).height;

/** A card whose figures cite by the numbers of the document's own list. */
const renumberedCard = (card: Card, told: (text: string) => string): Card => ({
  ...card,
  figures: card.figures.map((figure) => ({ ...figure, when: told(figure.when) })),
});

const CITES = /\[\d+\]/;

async function blocksOf(
  page: BriefingPage,
  content: BriefingContent,
  sources: Sources,
  image: (card: Card) => Promise<CardImage>,
): Promise<readonly Block[]> {
  const { lang, words } = content;
  const told = (text: string): string => sources.renumbered(page, text);
  const cited = citedBy(page, sources);
  const citedLine = cited === '' ? [] : [small(`${words.sources} ${cited}`)];
  switch (page.kind) {
    case 'missing':
      return [headLine(page.title), body(page.why, lang)];
    case 'text':
      return [
        headLine(page.title),
        ...(page.demo === '' ? [] : [small(page.demo)]),
        ...page.paragraphs.map((text) => body(told(text), lang)),
        // Sentences cite by number; a text that does not, as a finding, cites as a whole.
        ...(page.paragraphs.some((text) => CITES.test(text)) ? [] : citedLine),
        ...page.foot.map((text) => small(told(text))),
        ...remarkOf(page.remark, lang),
      ];
    case 'table': {
      const { title, head, rows, foot } = page.table;
      return [
        headLine(title),
        ...(page.demo === '' ? [] : [small(page.demo)]),
        tableOf({ head: head.map(told), rows: rows.map((row) => row.map(told)) }),
        ...foot.map((text) => small(told(text))),
        ...citedLine,
        ...remarkOf(page.remark, lang),
      ];
    }
    case 'card': {
      const { card } = page;
      const isLong = wantedBy(card) > PICTURE_TOO_HIGH;
      const shown = isLong ? withoutFoot(renumberedCard(card, told)) : card;
      // Where even the picture alone is too small to be read, its figures follow as a table.
      const twin = isLong && wantedBy(shown) > PICTURE_TOO_HIGH ? [card.table] : [];
      return [
        headLine(card.table.title),
        imageOf(await image(shown), card),
        ...twin.map(({ head, rows }) => tableOf({ head, rows: rows.map((row) => row.map(told)) })),
        ...(isLong ? card.notes.map((note) => small(told(note))) : []),
        ...citedLine,
        ...remarkOf(page.remark, lang),
      ];
    }
  }
}

const pageNumber = (): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({ children: ['－ ', PageNumber.CURRENT, ' －'], size: 28, font: { eastAsia: '宋体' } }),
        ],
      }),
    ],
  });

const ownHeader = (text: string): Header =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [run(text, { face: FACES.head, size: SIZES.small })],
      }),
    ],
  });

const demoOf = (page: BriefingPage): string =>
  page.kind === 'missing' ? '' : page.kind === 'card' ? page.card.demo : page.demo;

/**
 * A briefing as a Word document in the manner of official papers: title, bureau, date, notes, then its pages in order,
 * and all sources at the end as one numbered list.
 * @param image draws a card
 */
export async function docxOf(
  content: BriefingContent,
  image: (card: Card) => Promise<CardImage>,
): Promise<Uint8Array> {
  const { lang, heading, bureau, date, notes, ownLine, pages, words } = content;
  const sources = sourcesOf(content);
  const headings = headingLines(content, (line) => emsOf(line) <= TITLE_EMS);
  const children: Block[] = [...titleLines(headings), centred(bureau), centred(date)];
  if (pages.some((page) => demoOf(page) !== '')) children.push(small(words.demo));
  children.push(...notes.map((note) => body(note, lang)));
  for (const page of pages) children.push(...(await blocksOf(page, content, sources, image)));
  // The day stands before the list: behind it, it might have a page to itself.
  if (sources.list.length > 0) children.push(headLine(words.sources));
  const isShort = sources.list.length <= SHORT_LIST;
  const listed = sources.list.map((text, at) => `[${at + 1}] ${text}`);
  const lines = [words.made, ...listed];
  children.push(...lines.map((text, at) => small(text, isShort && at < lines.length - 1)));
  const document = new Document({
    title: printable(heading),
    creator: printable(bureau),
    styles: {
      default: {
        document: {
          run: { font: { ascii: FACES.latin, hAnsi: FACES.latin, cs: FACES.latin, eastAsia: FACES.body } },
        },
      },
    },
    sections: [
      {
        properties: { page: PAGE },
        footers: { default: pageNumber() },
        ...(ownLine === '' ? {} : { headers: { default: ownHeader(ownLine) } }),
        children,
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}
