// This file is the front of the compile package: it re-exports what other packages use.

export {
  type CompileDiagnostic,
  type CompiledProgram,
  type CompileOptions,
  compileProgram,
  type LineTable,
  type NativeNames,
  type ProgramEntry,
} from './program.ts';
