/**
 * This file reads what `node server/main.ts --help` prints: the tables of environment variables for the protocol's and the
 * deployment page, so that they say what the program says.
 */
export interface Option {
  readonly name: string;
  /** '' for one that has none. */
  readonly value: string;
  readonly meaning: string;
}

export interface Help {
  /** The program's own. */
  readonly environment: readonly Option[];
  readonly limits: readonly Option[];
}

/** Two tables under their headings; throws if either is not there. */
export function helpOf(text: string): Help {
  const after = (heading: RegExp): Option[] => {
    const lines = text.slice(text.search(heading)).split('\n').slice(1);
    const end = lines.findIndex((line) => !line.startsWith('  '));
    const options = lines.slice(0, end < 0 ? undefined : end).map(optionOf);
    if (!heading.test(text) || options.length === 0)
      throw new Error(`The help has no table after ${heading}.`);
    return options;
  };
  return { environment: after(/^Environment:$/m), limits: after(/^Limits of the live server.*$/m) };
}

function optionOf(line: string): Option {
  // Name, value and meaning have at least two spaces between them; a missing value is only more of them.
  const [name, ...rest] = line.trim().split(/ {2,}/);
  const meaning = rest.pop();
  if (name === undefined || meaning === undefined)
    throw new Error(`The help has a line without a meaning: ${line}`);
  return { name, value: rest.join(' '), meaning };
}
