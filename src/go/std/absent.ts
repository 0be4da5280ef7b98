// This file lists the exported names that packages have in real Go and not here. Written by scripts/std-absent.ts.

const absent: Readonly<Record<string, string>> = {
  fmt: 'Fscan Fscanf Fscanln Scan ScanState Scanf Scanln Scanner Sscan Sscanf Sscanln',
  hash: 'XOF',
  html: 'UnescapeString',
  'log/slog': 'NewLogLogger',
  math: 'J0 J1 Jn Y0 Y1 Yn',
  os: 'Chdir Chmod Chown Chtimes Clearenv CopyFS Create CreateTemp DevNull DirEntry DirFS Environ ErrDeadlineExceeded ErrNoDeadline ErrNoHandle ErrProcessDone Executable Expand ExpandEnv FileInfo FileMode FindProcess Getegid Geteuid Getgid Getgroups Getpagesize Getpid Getppid Getuid Getwd Hostname Interrupt IsExist IsNotExist IsPathSeparator IsPermission IsTimeout Kill Lchown Link LinkError Lstat Mkdir MkdirAll MkdirTemp ModeAppend ModeCharDevice ModeDevice ModeDir ModeExclusive ModeIrregular ModeNamedPipe ModePerm ModeSetgid ModeSetuid ModeSocket ModeSticky ModeSymlink ModeTemporary ModeType NewFile NewSyscallError O_APPEND O_CREATE O_EXCL O_RDONLY O_RDWR O_SYNC O_TRUNC O_WRONLY Open OpenFile OpenInRoot OpenRoot PathError PathListSeparator PathSeparator Pipe ProcAttr Process ProcessState ReadDir ReadFile Readlink Remove RemoveAll Rename Root SEEK_CUR SEEK_END SEEK_SET SameFile Signal StartProcess Stat Stdin Symlink SyscallError TempDir Truncate UserCacheDir UserConfigDir UserHomeDir WriteFile',
  reflect: 'NewAt SliceAt SliceHeader StringHeader',
  runtime:
    'AddCleanup BlockProfile BlockProfileRecord CPUProfile Cleanup GoroutineProfile MemProfile MemProfileRate MemProfileRecord MemStats MutexProfile NumCgoCall PanicNilError Pinner ReadMemStats ReadTrace SetBlockProfileRate SetCPUProfileRate SetCgoTraceback SetDefaultGOMAXPROCS SetFinalizer SetMutexProfileFraction Stack StackRecord StartTrace StopTrace ThreadCreateProfile TypeAssertionError',
  'sync/atomic': 'CompareAndSwapPointer LoadPointer StorePointer SwapPointer',
  testing:
    'Cover CoverBlock Coverage F Init InternalExample InternalFuzzTarget Main RegisterCover RunBenchmarks RunExamples',
  'text/template': 'ParseFS ParseFiles ParseGlob',
  unicode:
    'CaseRanges CategoryAliases Cn FoldCategory FoldScript Hyphen LC Other_Alphabetic Other_Default_Ignorable_Code_Point Other_Grapheme_Extend Other_ID_Continue Other_ID_Start Other_Lowercase Other_Math Other_Uppercase Prepended_Concatenation_Mark Properties STerm',
};

/** Whether real Go's package path has the name, and this one does not. */
export function isAbsent(path: string, name: string): boolean {
  return Object.hasOwn(absent, path) && ` ${absent[path]} `.includes(` ${name} `);
}
