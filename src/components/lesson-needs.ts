// This file holds what lessons say they need: lessons that exist and come earlier, each named once. So there is no circle, and
// who reads in order has read them. Pure; the build ends where it finds a problem.

export interface NeedyLesson {
  readonly slug: string;
  readonly order: number;
  /** The slugs of the lessons that a reader must know before. */
  readonly needs: readonly string[];
}

/** More than these few say nothing that the order of the lessons does not. */
export const MOST_NEEDS = 3;

/** The list that `needs: [a, b]` in a page's front matter holds; undefined if there is none. */
export function needsIn(frontMatter: string): string[] | undefined {
  return /^needs:\s*\[(.*)\]\s*$/m
    .exec(frontMatter)?.[1]
    ?.split(/[\s,]+/)
    .filter((slug) => slug !== '');
}

/** What is wrong, a sentence each. */
export function problemsOfNeeds(lessons: readonly NeedyLesson[]): string[] {
  const orders = new Map(lessons.map(({ slug, order }) => [slug, order]));
  return lessons.flatMap(({ slug, order, needs }) => {
    const problems = needs.flatMap((need) => {
      const other = orders.get(need);
      if (other === undefined) return [`${slug} needs ${need}, and there is no such lesson`];
      return other < order ? [] : [`${slug} needs ${need}, which does not come before it`];
    });
    if (new Set(needs).size < needs.length) problems.push(`${slug} names a lesson twice`);
    if (needs.length > MOST_NEEDS)
      problems.push(`${slug} needs ${needs.length} lessons, more than ${MOST_NEEDS}`);
    if (needs.length === 0 && order > 1) problems.push(`${slug} does not say what it needs`);
    return problems;
  });
}
