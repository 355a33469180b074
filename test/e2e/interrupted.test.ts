import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importFiles, startApp, type App } from './app';
import { audit, importWhole, line, ownSets, startProfile, STRESS, table, type Profile } from './keeping';

/** Points of an import at which it is interrupted, in all ways together. */
const POINTS = STRESS ? 120 : 6;
const ROWS = STRESS ? 20_000 : 6_000;
/** Something is stored before, and must stand whatever happens. */
const FIRST = table(40, '先有.csv');

let app: App;
let profile: Profile;
beforeAll(async () => {
  app = await startApp();
  profile = await startProfile(app.address);
});
afterAll(async () => {
  await profile.close();
  await app.close();
});

/** Milliseconds of an import that nobody interrupts; the data set is removed again, for good. */
async function duration(): Promise<number> {
  const page = await profile.visit();
  await importWhole(page, FIRST);
  const probe = table(ROWS, '试算.csv');
  const start = Date.now();
  await importWhole(page, probe);
  const took = Date.now() - start;
  await line(page, probe.name).getByRole('button', { name: /^删除/ }).click();
  await line(page, probe.name).waitFor({ state: 'detached' });
  await page.close();
  return took;
}

/** Every other point falls into the last part of an import, where it is stored; the others lie all over it. */
function momentOf(point: number): number {
  const along = (point + 0.5) / POINTS;
  return point % 2 === 0 ? 1.15 * along : 0.8 + 0.35 * along;
}

type Interruption = 'the tab is closed' | 'the tab crashes' | 'the browser is killed';

async function interrupt(at: number, how: Interruption, name: string): Promise<void> {
  const page = await profile.visit();
  await importFiles(page, [table(ROWS, name)]);
  await page.waitForTimeout(at);
  if (how === 'the browser is killed') return profile.kill();
  if (how === 'the tab crashes') {
    const session = await profile.context.newCDPSession(page);
    const crashed = new Promise((resolve) => page.once('crash', resolve));
    void session.send('Page.crash').catch(() => undefined);
    await crashed;
  }
  await page.close();
}

describe('an import that is interrupted', () => {
  it(
    `at any of ${POINTS} points leaves the old state or the whole new one`,
    { timeout: STRESS ? 3_600_000 : 90_000 },
    async () => {
      const took = await duration();
      const outcomes = { old: 0, whole: 0 };
      const ways: Interruption[] = ['the tab crashes', 'the browser is killed', 'the tab is closed'];
      for (let point = 0; point < POINTS; point += 1) {
        const how = ways[point % ways.length] ?? 'the tab crashes';
        const at = Math.round(took * momentOf(point));
        const name = `中断${point}.csv`;
        await interrupt(at, how, name);
        const page = await profile.visit();
        const sets = await ownSets(page);
        const where = `${how} after ${at} of ${took} ms`;
        expect(sets[FIRST.name], where).toBe(40);
        expect([undefined, ROWS], where).toContain(sets[name]);
        expect(Object.keys(sets).sort(), where).toEqual(
          [FIRST.name, ...(sets[name] === undefined ? [] : [name])].sort(),
        );
        expect(await page.locator('[data-damaged], [data-lost]').count(), where).toBe(0);
        expect((await audit(page)).orphans, where).toEqual([]);
        outcomes[sets[name] === undefined ? 'old' : 'whole'] += 1;
        if (sets[name] !== undefined) {
          await line(page, name).getByRole('button', { name: /^删除/ }).click();
          await line(page, name).waitFor({ state: 'detached' });
        }
        await page.close();
      }
      console.log(
        `interrupted at ${POINTS} points of ${took} ms: ${outcomes.old} × the old state, ${outcomes.whole} × the whole new one`,
      );
      expect(outcomes.old).toBeGreaterThan(0);
    },
  );
});
