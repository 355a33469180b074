import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { CHROMIUM_ARGS, findChromium } from './test/browser/chromium.mjs';

const executablePath = await findChromium();
const launchOptions = { args: CHROMIUM_ARGS, ...(executablePath ? { executablePath } : {}) };

export default defineConfig({
  plugins: [svelte()],
  test: {
    allowOnly: false,
    // What is waited for comes when it comes, on a busy machine too.
    expect: { poll: { timeout: 20_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.browser.test.ts', 'test/e2e/**', 'test/dist/**'],
          setupFiles: ['test/i18n/texts.ts'],
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        resolve: { conditions: ['browser'] },
        optimizeDeps: {
          include: [
            'vitest-browser-svelte',
            'echarts/core',
            'echarts/charts',
            'echarts/components',
            'echarts/renderers',
            'dexie',
            'papaparse',
            'd3-array',
            'fflate',
            'fast-check',
            'fflate',
            'saxen',
            'write-excel-file/universal',
          ],
        },
        test: {
          name: 'browser',
          include: ['test/**/*.browser.test.ts'],
          testTimeout: 30_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions }),
            instances: [{ browser: 'chromium', viewport: { width: 1366, height: 768 } }],
          },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['test/dist/**/*.test.ts', 'test/e2e/**/*.test.ts'],
          testTimeout: 90_000,
          hookTimeout: 90_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
