import type { BriefingContent, BriefingPage } from '../../export/briefing';

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
/** As many sentences and sources as a sheet holds in the size they are set in. */
const PARAGRAPHS = 12;
const SOURCES = 24;

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

function sheetsOfRun(run: readonly BriefingPage[]): readonly Sheet[] {
  const missing = run.filter(isA('missing'));
  return [
    ...chunks(run.filter(isA('card')), CARDS).map((pages): Sheet => ({ kind: 'cards', pages })),
    ...run.filter(isA('table')),
    ...run
      .filter(isA('text'))
      .flatMap((page) =>
        chunks(page.paragraphs, PARAGRAPHS).map((paragraphs): Sheet => ({ ...page, paragraphs })),
      ),
    ...(missing.length > 0 ? [{ kind: 'missing', pages: missing } as const] : []),
  ];
}

/**
 * The sheets of a briefing on paper, in its order: a cover with contents and notes, tables and texts each on its own,
 * cards that follow each other two a sheet, and all sources at the end.
 */
export function sheetsOf({ pages }: Pick<BriefingContent, 'pages'>): readonly Sheet[] {
  return [
    { kind: 'cover', titles: pages.map(titleOf) },
    ...runsOf(pages).flatMap(sheetsOfRun),
    ...chunks(citedSources(pages), SOURCES).map((sources): Sheet => ({ kind: 'sources', sources })),
  ];
}
