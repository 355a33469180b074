import type { BriefingContent, BriefingPage } from '../../export/briefing';
import {
  citedHeight,
  filled,
  footHeight,
  headingHeight,
  missingHeight,
  paragraphHeight,
  ROOM,
  SOURCES_HEAD,
  tableHeadHeight,
  tableRowHeights,
} from './sheet-room';

type PageOf<Kind extends BriefingPage['kind']> = Extract<BriefingPage, { kind: Kind }>;

/** A source with the titles of what cites it. */
export interface CitedSource {
  readonly text: string;
  readonly by: readonly string[];
}

/** What stands on one sheet of A4. */
export type Sheet =
  | { readonly kind: 'cover'; readonly titles: readonly string[] }
  | { readonly kind: 'cards'; readonly pages: readonly PageOf<'card'>[] }
  | PageOf<'table'>
  | PageOf<'text'>
  | { readonly kind: 'missing'; readonly pages: readonly PageOf<'missing'>[] }
  | { readonly kind: 'sources'; readonly sources: readonly CitedSource[] };

/** Two cards a sheet. */
const CARDS = 2;
/** Of the band that says that figures are fictional. */
const BAND = 32;

/** How a page is called in the list of contents. */
export const titleOf = (page: BriefingPage): string =>
  page.kind === 'card' ? page.card.title : page.kind === 'table' ? page.table.title : page.title;

function chunks<T>(list: readonly T[], size: number): readonly (readonly T[])[] {
  const parts: (readonly T[])[] = [];
  for (let at = 0; at < list.length; at += size) parts.push(list.slice(at, at + size));
  return parts;
}

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

/** Whether any page has fictional figures. */
export const isDemo = (pages: readonly BriefingPage[]): boolean =>
  pages.some((page) => page.kind !== 'missing' && (page.kind === 'card' ? page.card.demo : page.demo) !== '');

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

/** A piece of a page that stays in one: what it is, and how high. */
type Piece =
  | { readonly of: 'row'; readonly row: readonly string[]; readonly height: number }
  | {
      readonly of: 'paragraph' | 'foot' | 'source' | 'remark';
      readonly text: string;
      readonly height: number;
    };

const linesOf = (parts: readonly Piece[], of: Exclude<Piece['of'], 'row'>): readonly string[] =>
  parts.flatMap((piece) => (piece.of === of ? [piece.text] : []));

const footPieces = (texts: readonly string[], of: 'foot' | 'source'): readonly Piece[] =>
  texts.map((text) => ({ of, text, height: footHeight(text) }));

const remarkPieces = (text: string): readonly Piece[] =>
  text === '' ? [] : [{ of: 'remark', text, height: paragraphHeight(text) }];

/** Pieces over as many sheets as they take; where there are none, one sheet all the same. */
function partsOf(pieces: readonly Piece[], head: number, demo: string): readonly (readonly Piece[])[] {
  const room = ROOM - head - SOURCES_HEAD - (demo === '' ? 0 : BAND);
  const heights = pieces.map(({ height }) => height);
  return pieces.length === 0 ? [[]] : filled(pieces, heights, room);
}

/** A table over as many sheets as its rows, marks, notes and sources take. */
function tableSheets(page: PageOf<'table'>): readonly Sheet[] {
  const { table, sources, demo, remark } = page;
  const heights = tableRowHeights(table);
  const pieces: readonly Piece[] = [
    ...table.rows.map((row, at): Piece => ({ of: 'row', row, height: heights[at] ?? 0 })),
    ...footPieces(table.foot, 'foot'),
    ...footPieces(sources, 'source'),
    ...remarkPieces(remark),
  ];
  return partsOf(pieces, tableHeadHeight(table), demo).map((parts) => ({
    ...page,
    table: {
      ...table,
      rows: parts.flatMap((piece) => (piece.of === 'row' ? [piece.row] : [])),
      foot: linesOf(parts, 'foot'),
    },
    sources: linesOf(parts, 'source'),
    remark: linesOf(parts, 'remark').join(''),
  }));
}

/** A text over as many sheets as its paragraphs and sources take. */
function textSheets(page: PageOf<'text'>): readonly Sheet[] {
  const pieces: readonly Piece[] = [
    ...page.paragraphs.map((text): Piece => ({ of: 'paragraph', text, height: paragraphHeight(text) })),
    ...footPieces(page.sources, 'source'),
    ...remarkPieces(page.remark),
  ];
  return partsOf(pieces, headingHeight(page.title), page.demo).map((parts) => ({
    ...page,
    paragraphs: linesOf(parts, 'paragraph'),
    sources: linesOf(parts, 'source'),
    remark: linesOf(parts, 'remark').join(''),
  }));
}

function sheetsOfRun(run: readonly BriefingPage[]): readonly Sheet[] {
  const missing = run.filter(isA('missing'));
  return [
    ...chunks(run.filter(isA('card')), CARDS).map((pages): Sheet => ({ kind: 'cards', pages })),
    ...run.filter(isA('table')).flatMap(tableSheets),
    ...run.filter(isA('text')).flatMap(textSheets),
    ...filled(
      missing,
      missing.map(({ title, why }) => missingHeight(title, why)),
      ROOM,
    ).map((pages): Sheet => ({ kind: 'missing', pages })),
  ];
}

/**
 * The sheets of a briefing on paper, in its order: a cover with contents and notes, tables and texts each on its own, over as
 * many sheets as they take,
 * cards that follow each other two a sheet, and all sources at the end.
 */
export function sheetsOf({ pages }: Pick<BriefingContent, 'pages'>): readonly Sheet[] {
  const cited = citedSources(pages);
  const heights = cited.map(({ text, by }) => citedHeight(text, by.join('、')));
  return [
    { kind: 'cover', titles: pages.map(titleOf) },
    ...runsOf(pages).flatMap(sheetsOfRun),
    ...filled(cited, heights, ROOM - headingHeight('')).map((sources): Sheet => ({
      kind: 'sources',
      sources,
    })),
  ];
}
