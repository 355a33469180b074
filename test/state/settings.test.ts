import { describe, expect, it } from 'vitest';
import { Settings, type Kept } from '../../src/state/settings.svelte';

const keptIn = (values: Record<string, string>): Kept => ({
  read: (key) => values[key] ?? null,
  keep: (key, value) => void (values[key] = value),
});

describe('the reader’s choices', () => {
  it('go with a backup and are taken over from one, how pictures are wanted among them', () => {
    const here: Record<string, string> = { picture: '{"size":"wide","scale":3,"line":"内部资料"}' };
    const settings = new Settings(keptIn(here));
    settings.setLanguage('en');
    settings.answerOur('330902');
    settings.listOverview(['penalty_cases', 'permits_completed']);
    settings.keepGroup({ name: '甬舟', ids: ['330902', '330203'] });

    const there: Record<string, string> = { picture: '{"size":"square"}' };
    const restored = new Settings(keptIn(there));
    restored.adopt(settings.all());
    expect(restored.all()).toEqual(settings.all());
    expect(there['picture']).toBe(here['picture']);
    expect(restored).toMatchObject({ language: 'en', our: '330902', answered: true });
  });

  it('that were never made are in no backup, and change nothing', () => {
    const settings = new Settings(keptIn({}));
    expect(settings.all()).toEqual({ language: 'zh' });
    const here = { picture: '{}', 'our-bureau': '330106' };
    const restored = new Settings(keptIn(here));
    restored.adopt(settings.all());
    expect(restored.our).toBe('330106');
    expect(here.picture).toBe('{}');
  });
});
