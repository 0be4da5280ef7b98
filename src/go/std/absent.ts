// This file lists the exported names that packages have in real Go and not here. Written by scripts/std-absent.ts.

const absent: Readonly<Record<string, string>> = {
  os: 'OpenInRoot OpenRoot ProcAttr ProcessState Root StartProcess',
  reflect: 'NewAt SliceAt SliceHeader StringHeader',
  runtime:
    'BlockProfile BlockProfileRecord CPUProfile GoroutineProfile MemProfile MemProfileRate MemProfileRecord MutexProfile ReadTrace SetCPUProfileRate SetCgoTraceback SetDefaultGOMAXPROCS StackRecord StartTrace StopTrace ThreadCreateProfile',
  'runtime/debug': 'CrashOptions ParseBuildInfo SetCrashOutput WriteHeapDump',
  'sync/atomic': 'CompareAndSwapPointer LoadPointer StorePointer SwapPointer',
};

/** Whether real Go's package path has the name, and this one does not. */
export function isAbsent(path: string, name: string): boolean {
  return Object.hasOwn(absent, path) && ` ${absent[path]} `.includes(` ${name} `);
}
