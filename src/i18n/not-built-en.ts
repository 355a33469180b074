import type { NotBuiltTexts } from './not-built-zh';

/** Texts of a screen that is not built yet, in English. */
export const notBuiltEn: NotBuiltTexts = {
  title: (name) => `The screen “${name}” is not built yet.`,
  hint: 'The other screens are there.',
  back: 'Back to Compare',
};
