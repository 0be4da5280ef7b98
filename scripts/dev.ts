// This file is `npm run dev`: Astro's development server, to which astro.config.mjs attaches the live server.

import { generate, installed, runCommand } from './site.ts';

try {
  await generate();
  process.exit(await runCommand(installed('astro'), ['dev', '--port', process.env.PORT || '4321']));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
