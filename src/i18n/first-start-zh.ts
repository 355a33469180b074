/** What is asked at the first start, in Chinese: it comes with the strip that asks. */
export const firstStartZh = {
  label: '首次使用',
  ask: '本单位是哪一家？选定后，各图以本单位为重点，并与同级单位对比；此后可随时更改。',
  choose: '选择本单位',
  skip: (name: string) => (name === '' ? '暂不选择' : `暂不选择，先看${name}`),
};

export type FirstStartTexts = typeof firstStartZh;
