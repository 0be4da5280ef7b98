// This file is the command line of the engine, `npm run go -- run FILE…`. Only it and the files in cli/, one for each command, know
// Node.

import { enableCompileCache } from 'node:module';

// Reading the engine takes a second the first time, and a fraction of that afterwards.
enableCompileCache();

// npm runs scripts in the folder of package.json, wherever it was called.
if (process.env.npm_lifecycle_event === 'go' && process.env.INIT_CWD !== undefined)
  process.chdir(process.env.INIT_CWD);

const { main } = await import('./cli/main.ts');

// Output to a pipe may still be under way: the code is set, and Node ends by itself.
process.exitCode = await main(process.argv.slice(2));
