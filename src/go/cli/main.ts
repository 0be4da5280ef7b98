// This file finds the command that was asked for, and says what commands there are. Flags, output and exit codes are those of the real
// go command.

import { buildCommand } from './build.ts';
import { UsageError } from './flags.ts';
import { fmtCommand } from './fmt.ts';
import { runCommand } from './run.ts';
import { testCommand } from './test.ts';
import { vetCommand } from './vet.ts';

const HELP = `Go programs in the engine, in a terminal.

Usage:

	npm run go -- <command> [arguments]

The commands are:

	build       make a file of a program that Node runs: -o FILE
	fmt         gofmt (reformat) package sources
	run         compile and run Go program
	test        test packages
	vet         report likely mistakes in packages
	version     print Go version

Flags of run, test and build besides those of the real command:

	-seed N      another order of goroutines for every N
	-preempt     loops give way to other goroutines
	-trace       write what goroutines do to standard error, an event a line
	-reach HOST  WebSockets to HOST (example.org, example.org:443) too, not only to this computer
`;

const commands: Readonly<Record<string, (args: readonly string[]) => number | Promise<number>>> = {
  build: buildCommand,
  fmt: fmtCommand,
  run: runCommand,
  test: testCommand,
  vet: vetCommand,
  version: () => {
    console.log('go version go1.26 js/engine');
    return 0;
  },
  help: () => {
    process.stdout.write(HELP);
    return 0;
  },
};

/** Commands of the real go command. */
const OTHERS = /^(?:bug|clean|doc|env|fix|generate|get|install|list|mod|work|telemetry|tool)$/;

export async function main([command, ...args]: readonly string[]): Promise<number> {
  if (command === undefined) {
    process.stderr.write(HELP);
    return 2;
  }
  const run = Object.hasOwn(commands, command) ? commands[command] : undefined;
  if (run !== undefined) {
    try {
      return await run(args);
    } catch (e) {
      if (!(e instanceof UsageError)) throw e;
      console.error(e.message);
      return e.status;
    }
  }
  console.error(
    OTHERS.test(command)
      ? `go ${command}: not available in the engine`
      : `go ${command}: unknown command\nRun 'go help' for usage.`,
  );
  return 2;
}
