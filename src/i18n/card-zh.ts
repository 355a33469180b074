/** Texts of cards that leave the page, in Chinese: apart from the others because only what makes one loads them. */
export const cardZh = {
  made: (day: string) => `生成日期 ${day}`,
  caption: (title: string, unit: string) => (unit === '' ? title : `${title}（${unit}）`),
};
export type CardTexts = typeof cardZh;
