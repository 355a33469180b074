import type { BriefingContent } from '../../src/export/briefing';
import type { Card } from '../../src/export/card';
import { makeWords } from '../../src/i18n/words';
import { displayUnit } from '../../src/query/display';
import { DICTIONARY } from '../charts/comparison-of';
import { PICTURES } from '../charts/pictures';

/** What must not break a picture, a slide or a page: XML's own signs, controls, turned lines, half a pair, a long name. */
export const HOSTILE = [
  'a]]>b <script>&amp;"\'',
  'bell\u0007 null\u0000 escape\u001b',
  '\u202egnol\u2066 turned',
  'half \ud83d pair \udc00',
  `${'卫生健康委员会'.repeat(43)}`,
  '=1+1',
];

/** A card for each golden chart, its words those given: what it says besides is what a panel would say. */
export const cardsOf = (said: readonly string[]): readonly Card[] =>
  PICTURES.map(([name, kind, comparison, , english]): Card => {
    const lang = english ?? 'zh';
    const words = makeWords(lang, DICTIONARY);
    const unit = words.unit(displayUnit(comparison));
    const [first = ''] = said;
    return {
      id: name,
      lang,
      title: `${name} ${first}`,
      unit,
      subtitle: said.join(' · '),
      chart: { kind, comparison, words },
      figures: [],
      empty: '',
      companions: said.slice(0, 2),
      marks: said,
      notes: said.map((text) => `注：${text}`),
      sourcesHead: '数据来源',
      sources: said.map((text, at) => `[${at + 1}] ${text}`),
      made: '生成日期 2026-11-26',
      demo: lang === 'en' ? 'demo data' : '',
      table: { title: `${name} ${first}`, head: ['单位', '数值'], rows: [['甲', '1']], foot: said },
      comparisons: [comparison],
    };
  });

/** A card of figures one by one. */
export const figureCard = (said: readonly string[], count: number): Card => ({
  ...(cardsOf(said)[0] as Card),
  chart: null,
  figures: Array.from({ length: count }, (_, at) => ({
    who: said[at % said.length] ?? '',
    value: `≥ ${at}47.8`,
    unit: '万元',
    parts: '（300 / 2771）',
    when: '2018年全年 · [1]',
    agreement: said[(at + 1) % said.length] ?? '',
    ours: at === 0,
    demo: at === 1 ? '演示数据' : '',
  })),
});

/** The few words that the formats of a briefing add by themselves. */
export const BRIEFING_WORDS: BriefingContent['words'] = {
  sources: '数据来源',
  made: '生成日期 2026-11-26',
  demo: '本简报含演示数据',
  more: '其余见备注',
  continued: '（续）',
  overleaf: '数据来源见下页',
};
