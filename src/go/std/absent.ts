// This file lists the exported names that packages have in real Go and not here. Written by scripts/std-absent.ts.

const absent: Readonly<Record<string, string>> = {
  html: 'UnescapeString',
  math: 'J0 J1 Jn Y0 Y1 Yn',
  os: 'OpenInRoot OpenRoot ProcAttr ProcessState Root StartProcess',
  reflect: 'NewAt SliceAt SliceHeader StringHeader',
  'regexp/syntax':
    'ClassNL Compile DotNL EmptyBeginLine EmptyBeginText EmptyEndLine EmptyEndText EmptyNoWordBoundary EmptyOp EmptyOpContext EmptyWordBoundary Flags FoldCase Inst InstAlt InstAltMatch InstCapture InstEmptyWidth InstFail InstMatch InstNop InstOp InstRune InstRune1 InstRuneAny InstRuneAnyNotNL IsWordChar Literal MatchNL NonGreedy OneLine Op OpAlternate OpAnyChar OpAnyCharNotNL OpBeginLine OpBeginText OpCapture OpCharClass OpConcat OpEmptyMatch OpEndLine OpEndText OpLiteral OpNoMatch OpNoWordBoundary OpPlus OpQuest OpRepeat OpStar OpWordBoundary POSIX Parse Perl PerlX Prog Regexp Simple UnicodeGroups WasDollar',
  runtime:
    'BlockProfile BlockProfileRecord CPUProfile GoroutineProfile MemProfile MemProfileRate MemProfileRecord MutexProfile ReadTrace SetCPUProfileRate SetCgoTraceback SetDefaultGOMAXPROCS StackRecord StartTrace StopTrace ThreadCreateProfile',
  'runtime/debug': 'CrashOptions ParseBuildInfo SetCrashOutput WriteHeapDump',
  'sync/atomic': 'CompareAndSwapPointer LoadPointer StorePointer SwapPointer',
  unicode:
    'CaseRanges CategoryAliases Cn FoldCategory FoldScript Hyphen LC Other_Alphabetic Other_Default_Ignorable_Code_Point Other_Grapheme_Extend Other_ID_Continue Other_ID_Start Other_Lowercase Other_Math Other_Uppercase Prepended_Concatenation_Mark Properties STerm',
};

/** Whether real Go's package path has the name, and this one does not. */
export function isAbsent(path: string, name: string): boolean {
  return Object.hasOwn(absent, path) && ` ${absent[path]} `.includes(` ${name} `);
}
