// This file is the front of the syntax package: it re-exports what other packages use.

export { type Constraint, parseConstraint } from './build-constraint.ts';
export {
  digestEntries,
  type Entry,
  type FileDigest,
  type PackageDigest,
  readEntry,
  UnreadBody,
} from './digest.ts';
export { lastCommentText } from './doc.ts';
export { type EmbedPattern, embedPatterns } from './embed-patterns.ts';
export {
  isPrint,
  quoteRune,
  quoteString,
  unicodeName,
  unquoteRune,
  unquoteString,
  utf8Decode,
  utf8DecodeRune,
  utf8Encode,
  utf8EncodeRune,
} from './literals.ts';
export type * from './nodes.ts';
export { NoPos } from './nodes.ts';
export { parseFile, type SyntaxError_ } from './parser.ts';
export { endPos, startPos, unpackListExpr, unparen } from './positions.ts';
export { exprString } from './printer.ts';
export { Scanner } from './scanner.ts';
export {
  FileSet,
  isLoaded,
  type LaterText,
  type Position,
  SourceFile,
  TextNotLoaded,
  utf8Length,
} from './source.ts';
export { type Keyword, keywords, precedence, type Token } from './tokens.ts';
export { walk } from './walk.ts';
