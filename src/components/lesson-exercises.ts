// This file finds the exercises in a lesson's text, for the pages and the sidebar that show how far a reader is. Pure.

export interface ExerciseTitle {
  /** Its folder in the lesson's. */
  readonly dir: string;
  readonly title: string;
}

export function exercisesOf(mdx: string): ExerciseTitle[] {
  return [...mdx.matchAll(/^<Exercise\b([^>]*)/gm)].map(([, attributes = '']) => {
    const value = (name: string): string => {
      const found = new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1];
      if (found === undefined)
        throw new Error(`An exercise must say its ${name}="…": <Exercise${attributes}`);
      return found;
    };
    return { dir: value('dir'), title: value('title') };
  });
}
