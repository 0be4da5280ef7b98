// This file is the front of the types package: it re-exports what the compiler and the editor's services use.

export { asNamed, unalias } from './alias.ts';
export { implementsInterface, instantiate } from './api.ts';
export { checkOnDemand, checkPackage } from './check.ts';
export { Context } from './context.ts';
export { deref } from './deref.ts';
export { type Code, compilerOutput, positionString } from './errors.ts';
export type {
  CheckedPackage,
  Config,
  Diagnostic,
  Importer,
  Info,
  Initializer,
  OnDemand,
  OperandMode,
  Selection,
  TypeAndValue,
} from './info.ts';
export { type LookupResult, lookupFieldOrMethod, missingMethod, missingMethodCause } from './lookup.ts';
export { type MethodEntry, methodSet } from './methodset.ts';
export { isInstance, namedMethod, namedMethods, numMethods, underlying } from './named.ts';
export { objId, sameId } from './object-id.ts';
export * from './objects.ts';
export { isAlias, objectKind, objectString } from './objectstring.ts';
export * from './predicates.ts';
export { importPathProblem } from './resolver.ts';
export { alignof, offsetof, offsetsof, sizeof } from './sizes.ts';
export { makeSubstMap, type SubstMap, subst } from './subst.ts';
export * from './types.ts';
export { type TypeSet, typeSet } from './typeset.ts';
export { type Qualifier, signatureString, typeString } from './typestring.ts';
export { commonUnder } from './under.ts';
export {
  anyInterface,
  predeclaredFuncs,
  Typ,
  Universe,
  Unsafe,
  universeAny,
  universeByte,
  universeComparable,
  universeError,
  universeRune,
} from './universe.ts';
