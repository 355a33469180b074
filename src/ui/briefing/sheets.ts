import { columnWidths } from '../../export/column-widths';
import type { BriefingContent, BriefingPage } from '../../export/briefing';
import { sourceLines, withoutFoot, type Card } from '../../export/card';
import { fitOf } from '../../export/picture/picture';
import type { RichTable } from '../../export/rich-table';
import {
  CELL,
  COVER_TOP,
  GAP,
  heightOfAll,
  overSheets,
  remarkHigh,
  ROOM,
  WIDTH,
  type CitedSource,
  type Part,
} from './paper';

type PageOf<Kind extends BriefingPage['kind']> = Extract<BriefingPage, { kind: Kind }>;

/** What stands on one sheet of A4. */
export interface Sheet {
  readonly kind: 'cover' | 'cards' | 'table' | 'text' | 'missing' | 'sources';
  readonly parts: readonly Part[];
}

/** Two cards a sheet. */
const HALF = (ROOM - GAP) / 2 - GAP;
/** A picture that would be smaller gets more room; its smallest type, of 11 pixels, is then 6.5 points high. */
export const MOST_SHRUNK = 1.25;

/** How a page is called in the list of contents. */
export const titleOf = (page: BriefingPage): string =>
  page.kind === 'card' ? page.card.title : page.kind === 'table' ? page.table.title : page.title;

const sourcesOn = (page: BriefingPage): readonly string[] =>
  page.kind === 'missing' ? [] : page.kind === 'card' ? page.card.sources : page.sources;

/** All sources of a briefing, each once, without the numbers that they have on their cards. */
export function citedSources(pages: readonly BriefingPage[]): readonly CitedSource[] {
  const cited = new Map<string, Set<string>>();
  for (const page of pages) {
    for (const source of sourcesOn(page)) {
      const text = source.replace(/^\[\d+\]\s*/, '');
      const by = cited.get(text) ?? new Set();
      cited.set(text, by.add(titleOf(page)));
    }
  }
  return [...cited].map(([text, by]) => ({ text, by: [...by] }));
}

const demoOf = (page: BriefingPage): string =>
  page.kind === 'missing' ? '' : page.kind === 'card' ? page.card.demo : page.demo;

/** Whether any page has fictional figures. */
export const isDemo = (pages: readonly BriefingPage[]): boolean => pages.some((page) => demoOf(page) !== '');

const small = (lines: readonly string[]): readonly Part[] =>
  lines.map((line) => ({ kind: 'small', lines: [line] }));

const said = (
  kind: 'heading' | 'by' | 'band' | 'paragraph' | 'remark',
  ...texts: readonly string[]
): Part[] => texts.filter((text) => text !== '').map((text) => ({ kind, text }));

/** The rows of a table, a part each, with columns as wide as the whole table wants them. */
function rowsOf({ head, rows }: Pick<RichTable, 'head' | 'rows'>): readonly Part[] {
  const widths = columnWidths({ head, rows }, WIDTH, CELL.size, CELL.room);
  return rows.map((row) => ({ kind: 'table', head, rows: [row], widths }));
}

/** A table or a text, which begin on a sheet of their own. */
function sheetsOfWords(page: PageOf<'table'> | PageOf<'text'>, { words }: BriefingContent): readonly Sheet[] {
  const title = titleOf(page);
  const band = said('band', page.demo);
  const parts: readonly Part[] = [
    { kind: 'title', text: title },
    ...band,
    ...(page.kind === 'table' ? rowsOf(page.table) : said('paragraph', ...page.paragraphs)),
    ...said('remark', page.remark),
    ...small(page.kind === 'table' ? page.table.foot : page.foot),
    ...small(sourceLines(words.sources, page.sources)),
  ];
  const again: readonly Part[] = [{ kind: 'title', text: title + words.continued }, ...band];
  return overSheets(parts, again).map((each) => ({ kind: page.kind, parts: each }));
}

/**
 * The height at which a card is read well; null where it has more than a sheet holds.
 * @param below what stands under its picture takes as much
 */
function heightOn(card: Card, below: number): number | null {
  const [half, room] = [HALF - below, ROOM - GAP - below];
  // Figures take what they take: only a chart is drawn to fill its room.
  if (!card.chart) {
    const { height } = fitOf(card, { width: WIDTH, height: null });
    return height <= room ? height : null;
  }
  if (fitOf(card, { width: WIDTH, height: half }).shrunk <= MOST_SHRUNK) return half;
  const wanted = fitOf(card, { width: WIDTH, height: null }).height;
  if (wanted <= room) return wanted;
  return fitOf(card, { width: WIDTH, height: room }).shrunk <= MOST_SHRUNK ? room : null;
}

/**
 * A card that has more than a sheet holds: its picture, and on from there its notes and sources in words; before them
 * its figures as a table where even the picture alone is too small to be read.
 */
function sheetsOfLong({ card, remark }: PageOf<'card'>, { words }: BriefingContent): readonly Sheet[] {
  const bare = withoutFoot(card);
  const below = remarkHigh(remark);
  const height = heightOn(bare, below);
  const wanted = fitOf(bare, { width: WIDTH, height: null }).height;
  const parts: readonly Part[] = [
    { kind: 'card', card: bare, height: height ?? Math.min(wanted, ROOM - GAP - below), remark },
    ...(height === null ? rowsOf(card.table) : []),
    ...small([...card.notes, ...sourceLines(card.sourcesHead, card.sources)]),
  ];
  const again: readonly Part[] = [
    { kind: 'title', text: card.table.title + words.continued },
    ...said('band', card.demo),
  ];
  return overSheets(parts, again).map((each) => ({ kind: 'cards', parts: each }));
}

/** Cards that follow each other, as many on a sheet as are read well. */
function sheetsOfCards(pages: readonly PageOf<'card'>[], content: BriefingContent): readonly Sheet[] {
  const sheets: Sheet[] = [];
  let waiting: Part[] = [];
  const lay = (): void => {
    if (waiting.length > 0) {
      sheets.push(...overSheets(waiting).map((parts): Sheet => ({ kind: 'cards', parts })));
    }
    waiting = [];
  };
  for (const page of pages) {
    const { card, remark } = page;
    const height = heightOn(card, remarkHigh(remark));
    if (height === null) {
      lay();
      sheets.push(...sheetsOfLong(page, content));
    } else waiting.push({ kind: 'card', card, height, remark });
  }
  lay();
  return sheets;
}

/** Pages of one kind that follow each other. */
function runsOf(pages: readonly BriefingPage[]): readonly (readonly BriefingPage[])[] {
  const runs: BriefingPage[][] = [];
  for (const page of pages) {
    const run = runs[runs.length - 1];
    if (run?.[0]?.kind === page.kind) run.push(page);
    else runs.push([page]);
  }
  return runs;
}

const isA =
  <Kind extends BriefingPage['kind']>(kind: Kind) =>
  (page: BriefingPage): page is PageOf<Kind> =>
    page.kind === kind;

/** Sheets of texts that follow each other: one that has room left takes the next in, where that fits as a whole. */
const together = (texts: readonly (readonly Sheet[])[]): readonly Sheet[] =>
  texts.reduce<readonly Sheet[]>((sheets, own) => {
    const last = sheets[sheets.length - 1];
    const [only] = own;
    if (!last || !only || own.length > 1) return [...sheets, ...own];
    const parts = [...last.parts, ...only.parts];
    return heightOfAll(parts) > ROOM ? [...sheets, only] : [...sheets.slice(0, -1), { ...last, parts }];
  }, []);

function sheetsOfRun(run: readonly BriefingPage[], content: BriefingContent): readonly Sheet[] {
  const missing = run.filter(isA('missing'));
  return [
    ...sheetsOfCards(run.filter(isA('card')), content),
    ...run.filter(isA('table')).flatMap((page) => sheetsOfWords(page, content)),
    ...together(run.filter(isA('text')).map((page) => sheetsOfWords(page, content))),
    ...(missing.length > 0 ? overSheets(missing).map((parts): Sheet => ({ kind: 'missing', parts })) : []),
  ];
}

/** The words that the sheets add by themselves. */
interface SheetWords {
  readonly contents: string;
  readonly demoNote: string;
  /** Between the titles of a list. */
  readonly comma: string;
}

function coverOf(content: BriefingContent, words: SheetWords): readonly Sheet[] {
  const { heading, bureau, date, notes, pages } = content;
  const titles = pages.map(titleOf);
  const parts: readonly Part[] = [
    ...said('heading', heading),
    ...said('by', bureau, date),
    ...said('band', isDemo(pages) ? words.demoNote : ''),
    ...said('paragraph', ...notes),
    ...(titles.length > 0 ? [{ kind: 'title', text: words.contents } as const] : []),
    ...titles.map((title, at): Part => ({ kind: 'contents', titles: [title], from: at + 1 })),
  ];
  return overSheets(parts, [], COVER_TOP).map((each, at) => ({
    kind: at === 0 ? 'cover' : 'text',
    parts: each,
  }));
}

function sourcesOf(content: BriefingContent, { comma }: SheetWords): readonly Sheet[] {
  const { sources: title, continued } = content.words;
  const cited = citedSources(content.pages);
  if (cited.length === 0) return [];
  const parts: readonly Part[] = [
    { kind: 'title', text: title },
    ...cited.map((source, at): Part => ({ kind: 'cited', sources: [source], from: at + 1, comma })),
  ];
  return overSheets(parts, [{ kind: 'title', text: title + continued }]).map((each) => ({
    kind: 'sources',
    parts: each,
  }));
}

/**
 * The sheets of a briefing on paper, in its order: a cover with contents and notes, tables and texts each on its own,
 * cards that follow each other two a sheet, and all sources at the end. What has more than a sheet holds goes on over
 * as many as it takes.
 */
export function sheetsOf(content: BriefingContent, words: SheetWords): readonly Sheet[] {
  return [
    ...coverOf(content, words),
    ...runsOf(content.pages).flatMap((run) => sheetsOfRun(run, content)),
    ...sourcesOf(content, words),
  ];
}
