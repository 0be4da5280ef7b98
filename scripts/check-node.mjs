// This file runs first in every npm script and in any Node: it says in one sentence what is wrong when the Node that
// npm found cannot run this repository's TypeScript, which is when the npm package `node` did not install.

const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 26) {
  console.error(
    `This is Node ${process.versions.node}, but the site needs the Node 26 that npm installs with it: run "npm ci" with install scripts allowed.`,
  );
  process.exit(1);
}
