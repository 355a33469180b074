// npm test: unit tests in Node, browser tests in a real Chromium, a build, and the end-to-end run of what was built.
// `node test/run.mjs unit|browser|e2e` runs one stage.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from './browser/chromium.mjs';

/** @typedef {{ name: string, builds?: boolean }} Stage */
/** @type {Stage[]} */
const STAGES = [{ name: 'unit' }, { name: 'browser' }, { name: 'e2e', builds: true }];

const only = process.argv[2];
const stages = only ? STAGES.filter((stage) => stage.name === only) : STAGES;
if (stages.length === 0) {
  console.error(`Unknown stage ${only}: one of ${STAGES.map((stage) => stage.name).join(', ')}`);
  process.exit(2);
}

process.env['CHROME_PATH'] = await ensureChromium();
const folder = mkdtempSync(join(tmpdir(), 'dashboard-tests-'));
let passed = 0;
let failed = 0;

/** @param {string} script @param {string[]} args @returns {boolean} whether it ended well */
const node = (script, args) =>
  spawnSync(process.execPath, [script, ...args], { stdio: 'inherit' }).status === 0;

for (const { name, builds } of stages) {
  console.log(`\n— ${name} —`);
  if (builds) {
    const vite = 'node_modules/vite/bin/vite.js';
    const built =
      node(vite, ['build', '--logLevel', 'warn']) && node(vite, ['build', '--mode', 'single', '--logLevel', 'warn']);
    if (!built) {
      console.error('The build failed, so the end-to-end run could not start.');
      failed += 1;
      continue;
    }
  }
  const report = join(folder, `${name}.json`);
  const ended = node('node_modules/vitest/vitest.mjs', [
    'run',
    '--project',
    name,
    '--reporter',
    'dot',
    '--reporter',
    'json',
    '--outputFile.json',
    report,
  ]);
  try {
    const counts = JSON.parse(readFileSync(report, 'utf8'));
    passed += counts.numPassedTests;
    failed += counts.numFailedTests;
    if (!ended && counts.numFailedTests === 0) failed += 1;
    if (counts.numPassedTests === 0) failed += 1;
  } catch {
    console.error(`Stage ${name} left no report.`);
    failed += 1;
  }
}

rmSync(folder, { recursive: true, force: true });
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
