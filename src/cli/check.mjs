import { runTs } from './run.mjs';

await runTs('src/cli/check.ts', process.argv.slice(2));
