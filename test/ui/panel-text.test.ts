import { describe, expect, it } from 'vitest';
import { TEXTS } from '../../src/i18n/index';
import { makeWords } from '../../src/i18n/words';
import { makeTable } from '../../src/table/table';
import { footParts } from '../../src/ui/panels/panel-text';
import { ask } from '../query/ask';
import { dictionaryOf } from '../query/dictionary-of';
import { datasetOf } from '../query/table-of';

const dictionary = dictionaryOf();
const words = makeWords('zh', dictionary);
const texts = TEXTS.zh;

describe('the foot of a card', () => {
  it('says that fictional and real figures stand side by side, and nothing of it where all are of one kind', () => {
    const real = datasetOf('330106 2024 penalty_cases 全区 200 件', dictionary, { id: 'a', origin: 'user' });
    const demo = datasetOf('330108 2024 penalty_cases 全区 100 件', dictionary, { id: 'b', origin: 'demo' });
    const foot = (...sets: readonly (typeof real)[]) =>
      footParts(ask(makeTable(sets), dictionary, ['penalty_cases'], [2024]), words, texts);
    expect(foot(real, demo)).toContain('演示（虚构）与真实数字并存，不相互比较、排名');
    expect([...foot(real), ...foot(demo)].join()).not.toContain('演示');
  });
});
