// npm run check: everything that is known without running the app. All of it runs, then the verdict.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';

const sets = readdirSync('data/observations')
  .filter((name) => name.endsWith('.csv') && name !== 'index.csv')
  .map((name) => `data/observations/${name}`);

/** @type {[title: string, script: string, args: string[]][]} */
const CHECKS = [
  ['types', 'node_modules/typescript/bin/tsc', ['--noEmit', '-p', '.']],
  [
    'types of components',
    'node_modules/svelte-check/bin/svelte-check',
    ['--fail-on-warnings', '--output', 'human'],
  ],
  ['lint', 'node_modules/eslint/bin/eslint.js', ['.', '--max-warnings', '0']],
  ['format', 'node_modules/prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']],
  ['dead code', 'node_modules/knip/bin/knip.js', ['--no-progress']],
  [
    'architecture',
    'node_modules/vitest/vitest.mjs',
    ['run', '--project', 'unit', 'test/architecture.test.ts', '--reporter', 'dot'],
  ],
  ['tables of data/', 'src/cli/check.mjs', ['--tables']],
  ['bundled observations', 'src/cli/check.mjs', sets],
];

const broken = [];
for (const [title, script, args] of CHECKS) {
  if (!existsSync(script)) {
    console.error(`✗ ${title}: ${script} is missing; run npm ci`);
    broken.push(title);
    continue;
  }
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
  if (status === 0) {
    console.log(`✓ ${title}`);
    continue;
  }
  broken.push(title);
  console.log(`✗ ${title}\n${stdout}${stderr}`);
}
if (broken.length > 0) {
  console.error(`\nNot in order: ${broken.join(', ')}`);
  process.exit(1);
}
console.log('\nAll in order.');
