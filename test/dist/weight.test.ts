import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT, compareLink, startApp, type App } from '../e2e/app';

const DIST = resolve(ROOT, 'dist');
/** Public places in Pudong, 2012–2016: bundled figures that are drawn as a line. */
const TREND = compareLink({
  our: 310115,
  board: 'all',
  ind: 'x:行政处罚案件数(公共场所)',
  from: 2012,
  to: 2016,
});
let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

describe('what the build weighs', () => {
  it('is at most 260 kB of gzipped script before the first chart', async () => {
    const asked: string[] = [];
    const context = await app.open({ hash: '#/data' });
    const { page } = context;
    page.on('request', (request) => {
      if (request.resourceType() === 'script') asked.push(new URL(request.url()).pathname);
    });
    await page.goto(`${app.address}${TREND}`);
    await page.reload();
    await page.locator('section[data-panel] canvas').first().waitFor();
    const scripts = [...new Set(asked)].filter((path) => !/\/worker-[^/]*$/.test(path));
    const sizes = scripts.map(
      (path) => gzipSync(readFileSync(resolve(DIST, `.${path}`)), { level: 9 }).length,
    );
    const total = sizes.reduce((sum, size) => sum + size, 0);
    expect(scripts.length).toBeGreaterThan(0);
    console.log(
      `script before the first chart: ${(total / 1000).toFixed(1)} kB gzip in ${scripts.length} files`,
    );
    expect(total).toBeLessThanOrEqual(260_000);
    await context.close();
  });

  it('forbids inline script, eval and foreign connections', () => {
    const html = readFileSync(resolve(DIST, 'index.html'), 'utf8');
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).not.toMatch(/unsafe|https?:/);
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/);
  });

  it('names no other host in any script that could fetch it', () => {
    const scripts = readdirSync(resolve(DIST, 'assets')).filter((name) => name.endsWith('.js'));
    for (const name of scripts) {
      expect(readFileSync(resolve(DIST, 'assets', name), 'utf8')).not.toMatch(
        /(fetch|import|Worker)\(\s*["'`]https?:/,
      );
    }
  });
});
