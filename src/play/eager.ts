// This file says which parts of the engine's worker a browser should compile as a whole when it loads them, for whoever
// bundles them. A first program goes through most of the parser, the checker and the compiler; where V8 knows that, it does not
// read each of their functions twice, once to find its end and once, when the program waits, to compile it.

const CALLED_AT_ONCE = /\bsrc\/go\/(?:syntax|types|compile)\/[^/]+\.ts$/;
const HINT = '//# allFunctionsCalledOnLoad\n';

/** What stands before all else in a part that is made of these modules; '' if nothing. */
export function eagerHint(modules: readonly string[]): string {
  return modules.some((path) => CALLED_AT_ONCE.test(path)) ? HINT : '';
}
