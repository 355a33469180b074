import type { BriefingContent, BriefingPage } from '../briefing';

const NUMBERED = /^\[(\d+)\]\s*/;

const sourcesOn = (page: BriefingPage): readonly string[] =>
  page.kind === 'missing' ? [] : page.kind === 'card' ? page.card.sources : page.sources;

/** All documents of a briefing by number, and what each page's own numbers become. */
export interface Sources {
  /** In order of first appearance: the first is number 1. */
  readonly list: readonly string[];
  /** A text of a page with its `[n]` in the numbers of the list; a number that the page does not define stays. */
  renumbered(page: BriefingPage, text: string): string;
}

/** Numbers the sources of a whole briefing as one list: each document once. */
export function sourcesOf({ pages }: Pick<BriefingContent, 'pages'>): Sources {
  const numbers = new Map<string, number>();
  const byPage = new Map<BriefingPage, ReadonlyMap<string, number>>();
  for (const page of pages) {
    const own = new Map<string, number>();
    for (const source of sourcesOn(page)) {
      const text = source.replace(NUMBERED, '');
      const number = numbers.get(text) ?? numbers.size + 1;
      numbers.set(text, number);
      const printed = NUMBERED.exec(source)?.[1];
      if (printed !== undefined) own.set(printed, number);
    }
    byPage.set(page, own);
  }
  return {
    list: [...numbers.keys()],
    renumbered: (page, text) =>
      text.replace(/\[(\d+)\]/g, (whole, printed: string) => {
        const number = byPage.get(page)?.get(printed);
        return number === undefined ? whole : `[${number}]`;
      }),
  };
}

/** The numbers, in the whole list, of what a page cites: `[1][3]`. */
export const citedBy = (page: BriefingPage, sources: Sources): string =>
  [...new Set(sourcesOn(page).map((text) => sources.list.indexOf(text.replace(NUMBERED, '')) + 1))]
    .sort((a, b) => a - b)
    .map((number) => `[${number}]`)
    .join('');
