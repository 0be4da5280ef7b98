// This file finds the comment that documents a declaration: the group of comments that ends on the line before it.
// What comes in is the stretch of white space and comments between two tokens.

interface Comment {
  readonly start: number;
  readonly end: number;
}

function commentsIn(src: string, start: number, end: number): Comment[] {
  const list: Comment[] = [];
  for (let i = start; i < end; ) {
    if (src.startsWith('//', i)) {
      const newline = src.indexOf('\n', i);
      const stop = newline < 0 || newline > end ? end : newline;
      list.push({ start: i, end: stop });
      i = stop;
    } else if (src.startsWith('/*', i)) {
      const close = src.indexOf('*/', i + 2);
      const stop = close < 0 ? end : close + 2;
      list.push({ start: i, end: stop });
      i = stop;
    } else i++;
  }
  return list;
}

function newlines(src: string, start: number, end: number): number {
  let n = 0;
  for (let i = src.indexOf('\n', start); i >= 0 && i < end; i = src.indexOf('\n', i + 1)) n++;
  return n;
}

/** The documentation in src[start:end], without comment markers and directives; '' if there is none. */
export function docText(src: string, start: number, end: number): string {
  const comments = commentsIn(src, start, end);
  let first = comments.length;
  for (let next = end; first > 0; first--) {
    const c = comments[first - 1] as Comment;
    if (newlines(src, c.end, next) !== 1) break;
    next = c.start;
  }
  // A comment on the line of the token before belongs to that token.
  const lineStart = start === 0 || src[start - 1] === '\n';
  if (first === 0 && !lineStart && comments[0] && newlines(src, start, comments[0].start) === 0) first = 1;

  return commentLines(src, comments.slice(first)).trim();
}

/** What comments say, without their markers and directives. */
function commentLines(src: string, comments: readonly Comment[]): string {
  const lines: string[] = [];
  for (const c of comments) {
    const text = src.slice(c.start, c.end);
    if (text.startsWith('/*')) lines.push(...text.slice(2, -2).split('\n'));
    else if (!/^\/\/(line |extern |export |[a-z0-9]+:[a-z0-9])/.test(text))
      lines.push(text.slice(2).replace(/^ /, ''));
  }
  return lines
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n');
}

/** What the last group of comments in a stretch of code says, with a newline at its end; '' if there is none. */
export function lastCommentText(src: string): string {
  const group: Comment[] = [];
  // A comment behind code speaks of that line only: what follows on the next begins a group.
  let behindCode = false;
  for (const m of src.matchAll(
    /"(?:\\.|[^"\\\n])*"|`[^`]*`|'(?:\\.|[^'\\\n])*'|\/\/[^\n]*|\/\*[\s\S]*?\*\//g,
  )) {
    if (!m[0].startsWith('/')) continue;
    const comment = { start: m.index, end: m.index + m[0].length };
    const last = group.at(-1);
    const between = last === undefined ? null : src.slice(last.end, comment.start);
    const continues =
      between !== null && /^\s*$/.test(between) && between.split('\n').length - 1 <= (behindCode ? 0 : 1);
    if (!continues) {
      group.length = 0;
      behindCode = /\S/.test(src.slice(src.lastIndexOf('\n', comment.start) + 1, comment.start));
    }
    group.push(comment);
  }
  const text = commentLines(src, group).replace(/^\n+/, '').trimEnd();
  return text === '' ? '' : `${text}\n`;
}
