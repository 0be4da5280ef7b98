// This file says what a lesson's front matter may hold. A lesson is a folder of content/; its page is index.mdx.

import { defineCollection } from 'astro:content';
import { docsSchema } from '@astrojs/starlight/schema';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

export const collections = {
  docs: defineCollection({
    loader: glob({ base: './content', pattern: '*/index.mdx' }),
    schema: docsSchema({
      // Optional, since pages that are no lessons share the schema; astro.config.mjs insists on them for lessons.
      extend: z.object({
        /** The lesson's number. */
        order: z.number().int().optional(),
        /** Reading time. */
        minutes: z.number().optional(),
        /** The part of the course, as the sidebar heads it. */
        part: z.string().optional(),
        /** The slugs of the lessons that a reader must know before; src/components/lesson-needs.ts holds them to the order. */
        needs: z.array(z.string()).optional(),
      }),
    }),
  }),
};
