/** What a .astro file is to the type checker, which does not read them. */
declare module '*.astro' {
  const component: (props: Record<string, unknown>) => unknown;
  export default component;
}
