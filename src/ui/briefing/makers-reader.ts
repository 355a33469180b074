import type { Maker } from './maker';

/** The ways out that a page has which carries a package: those that need no large library. */
export const MAKERS: readonly Maker[] = [
  { label: 'exportPictures', make: async (asked) => (await import('./make')).makePictures(asked) },
  { label: 'exportCsv', make: async (asked) => (await import('./make')).makeCsv(asked) },
];
