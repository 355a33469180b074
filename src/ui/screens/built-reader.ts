/** The screens of a page that shows what it carries, in the order of the menu. */
export const BUILT = ['briefing', 'overview', 'compare', 'bureau', 'coverage', 'checks', 'data'] as const;

/** Those that answer the shared question: they stand under its bar. */
export const ASKING: readonly string[] = ['overview', 'compare', 'bureau', 'coverage', 'checks'];

export const LATER = {
  briefing: () => import('../reader/ReaderBriefing.svelte'),
  overview: () => import('./OverviewScreen.svelte'),
  compare: () => import('./CompareScreen.svelte'),
  bureau: () => import('./BureauScreen.svelte'),
  coverage: () => import('./CoverageScreen.svelte'),
  checks: () => import('./ChecksScreen.svelte'),
  data: () => import('../reader/ReaderData.svelte'),
} as const;
