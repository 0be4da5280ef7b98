// This file is the race detector as the engine loads it, when a program is first run with it or with loops that give way: what
// the compiler emits for it, and what the runtime does.

export { instrument } from './compile/race.ts';
export { Race } from './runtime/race.ts';
