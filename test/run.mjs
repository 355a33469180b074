// npm test: unit tests in Node, browser tests in a real Chromium, a build, and the end-to-end run of what was built.
// `node test/run.mjs unit|browser|e2e` runs one stage; `stress` runs the long form of what is interrupted.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureChromium } from './browser/chromium.mjs';

const STAGES = ['unit', 'browser', 'e2e'];

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const isStress = process.argv[2] === 'stress';
if (isStress) process.env['STRESS'] = '1';
const only = isStress ? 'e2e' : process.argv[2];
const stages = only ? STAGES.filter((stage) => stage === only) : STAGES;
if (stages.length === 0) {
  console.error(`Unknown stage ${only}: one of ${STAGES.join(', ')}`);
  process.exit(2);
}

/** @param {string} script @param {string[]} args @returns {boolean} whether it ended well */
const node = (script, args) =>
  spawnSync(process.execPath, [script, ...args], { stdio: 'inherit' }).status === 0;

/** @param {string[]} more */
const build = (more) =>
  node('node_modules/vite/bin/vite.js', ['build', '--configLoader', 'runner', '--logLevel', 'warn', ...more]);

/**
 * A stage that ends badly without a failed test, or that finds no test at all, counts as one failure.
 * @param {string} stage @param {string} report where vitest leaves its counts
 */
const runStage = (stage, report) => {
  const reporters = ['--reporter', 'dot', '--reporter', 'json', '--outputFile.json', report];
  const files = isStress ? ['test/e2e/interrupted.test.ts', 'test/e2e/kept.test.ts'] : [];
  const ended = node('node_modules/vitest/vitest.mjs', ['run', '--project', stage, ...files, ...reporters]);
  try {
    const {
      numPassedTests: passed,
      numFailedTests: failed,
      testResults,
    } = JSON.parse(readFileSync(report, 'utf8'));
    for (const { name, assertionResults } of testResults)
      for (const { status, fullName } of assertionResults)
        if (status === 'failed') failures.push(`✗ ${relative('.', name)} > ${fullName}`);
    return { passed, failed: failed === 0 && (!ended || passed === 0) ? 1 : failed };
  } catch {
    return { passed: 0, failed: 1 };
  }
};

process.env['CHROME_PATH'] = await ensureChromium();
const folder = mkdtempSync(join(tmpdir(), 'dashboard-tests-'));
const lines = [];
/** @type {string[]} */
const failures = [];
let passed = 0;
let failed = 0;
for (const stage of stages) {
  console.log(`\n── ${stage} ──`);
  const isBuilt = stage !== 'e2e' || (build([]) && build(['--mode', 'single']));
  const counts = isBuilt ? runStage(stage, join(folder, `${stage}.json`)) : { passed: 0, failed: 1 };
  lines.push(
    `${stage}: ${counts.passed} / ${counts.passed + counts.failed}${isBuilt ? '' : ' (build failed)'}`,
  );
  passed += counts.passed;
  failed += counts.failed;
}
rmSync(folder, { recursive: true, force: true });
console.log(`\n${[...failures, ...lines].join('\n')}\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
