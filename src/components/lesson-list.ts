// This file lists the lessons with their exercises, for pages, while the site is built.

import { getCollection } from 'astro:content';
import { exercisesOf } from './lesson-exercises.ts';
import type { Lesson } from './progress.ts';

interface Entry {
  readonly id: string;
  readonly data: { readonly title: string; readonly order?: number; readonly part?: string };
  readonly body?: string;
}

/** Every lesson, in order. */
export async function listLessons(): Promise<Lesson[]> {
  const entries = ((await getCollection('docs')) as readonly Entry[]).filter(
    ({ data }) => data.order !== undefined,
  );
  return entries
    .map(({ id, data, body = '' }) => ({
      slug: id,
      title: data.title,
      order: data.order ?? 0,
      part: data.part ?? '',
      exercises: exercisesOf(body).map(({ dir, title }) => ({ id: `${id}/${dir}`, title })),
    }))
    .sort((a, b) => a.order - b.order);
}
