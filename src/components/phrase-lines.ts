// This file finds, in a program of the phrase book, the lines that are the idiom: what stands under a comment of its own,
// up to the empty line that ends it. The rest (what is set up, what is printed) is needed to run it, not to learn it. Pure.

const indentOf = (line: string): number => /^\s*/.exec(line)![0].length;
const isComment = (line: string): boolean => /^\s*(\/\/|#)/.test(line);

/**
 * The lines of the idiom, without the comments that head them and without the indentation that they share. A block
 * goes on over an empty line if the next line is indented further than the comment: inside a class or a function.
 */
export function idiomLines(program: string): string {
  const lines = program.split('\n');
  const blocks: string[][] = [];
  for (let i = 0; i < lines.length; i++) {
    const head = lines[i]!;
    if (!isComment(head) || (i > 0 && lines[i - 1]!.trim() !== '' && !opens(lines[i - 1]!))) continue;
    const indent = indentOf(head);
    const block: string[] = [];
    for (i++; i < lines.length; i++) {
      const line = lines[i]!;
      if (line.trim() === '' && !goesOn(lines, i, indent)) break;
      // What closes the block around the idiom is not part of it.
      if (line.trim() !== '' && indentOf(line) < indent) break;
      block.push(line);
    }
    while (block.at(-1)?.trim() === '') block.pop();
    if (block.length > 0) blocks.push(block.map((line) => line.slice(indent)));
  }
  return blocks.map((block) => block.join('\n')).join('\n\n');
}

const opens = (line: string): boolean => /[{(:]\s*$/.test(line);

function goesOn(lines: readonly string[], at: number, indent: number): boolean {
  const next = lines.slice(at).find((line) => line.trim() !== '');
  return next !== undefined && indentOf(next) > indent;
}
