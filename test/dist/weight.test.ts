import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT, startApp, type App } from '../e2e/app';

const DIST = resolve(ROOT, 'dist');
let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

describe('what the build weighs', () => {
  it('is at most 260 kB of gzipped script before the first chart', async () => {
    const context = await app.open();
    const scripts = new Set<string>();
    context.page.on('response', (response) => {
      const type = response.request().resourceType();
      if (type === 'script' && !response.request().frame().parentFrame())
        scripts.add(new URL(response.url()).pathname);
    });
    await context.page.reload();
    await context.page
      .locator('section[data-panel] canvas, section[data-panel] [data-figure]')
      .first()
      .waitFor();
    const sizes = [...scripts]
      .filter((path) => !path.includes('worker'))
      .map((path) => gzipSync(readFileSync(resolve(DIST, `.${path}`)), { level: 9 }).length);
    const total = sizes.reduce((sum, size) => sum + size, 0);
    expect(scripts.size).toBeGreaterThan(0);
    console.log(`initial script: ${(total / 1000).toFixed(1)} kB gzip in ${sizes.length} files`);
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
