// This file is the front of the constant package: it re-exports what other packages use.

export * from './constant.ts';
export type * from './value.ts';
