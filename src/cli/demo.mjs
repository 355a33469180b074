import { runTs } from './run.mjs';

await runTs('src/cli/demo.ts', process.argv.slice(2));
