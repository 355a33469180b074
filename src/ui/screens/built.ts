/** The screens that this release has, in the order of the menu. */
export const BUILT = ['overview', 'compare', 'bureau', 'coverage', 'checks', 'briefing', 'data'] as const;

/** Those that answer the shared question: they stand under its bar. */
export const ASKING: readonly string[] = ['overview', 'compare', 'bureau', 'coverage', 'checks', 'briefing'];

/** Those that come on demand. */
export const LATER = {
  overview: () => import('./OverviewScreen.svelte'),
  bureau: () => import('./BureauScreen.svelte'),
  coverage: () => import('./CoverageScreen.svelte'),
  checks: () => import('./ChecksScreen.svelte'),
  briefing: () => import('./BriefingScreen.svelte'),
  data: () => import('./DataScreen.svelte'),
} as const;
