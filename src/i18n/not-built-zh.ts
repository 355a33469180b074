/** Texts of a screen that is not built yet, in Chinese: they come with it. */
export const notBuiltZh = {
  title: (name: string) => `“${name}”页面尚未建成。`,
  hint: '请先使用其他页面。',
  back: '返回对比',
};

export type NotBuiltTexts = typeof notBuiltZh;
