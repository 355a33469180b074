import type { CardTexts } from './card-zh';

/** Texts of cards that leave the page, in English. */
export const cardEn: CardTexts = {
  made: (day) => `Made on ${day}`,
  caption: (title, unit) => (unit === '' ? title : `${title} (${unit})`),
};
