// This file is the recorder of memory as the engine loads it, when a program's memory is first asked for: what the compiler
// emits for it, and what the runtime does.

export { closing, instrument } from './compile/memory.ts';
export { Recorder } from './memory/recorder.ts';
