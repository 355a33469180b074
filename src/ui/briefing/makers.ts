import type { Maker } from './maker';
import { MAKERS as LIGHT } from './makers-reader';

/** The ways out of a briefing, in the order of their buttons; each is loaded when it is asked for. */
export const MAKERS: readonly Maker[] = [
  { label: 'exportPptx', make: async (asked) => (await import('./make-office')).makePptx(asked) },
  { label: 'exportWord', make: async (asked) => (await import('./make-office')).makeDocx(asked) },
  { label: 'exportPage', make: async (asked) => (await import('./make-package')).makePage(asked) },
  ...LIGHT,
  { label: 'exportPackage', make: async (asked) => (await import('./make-package')).makePackage(asked) },
];
