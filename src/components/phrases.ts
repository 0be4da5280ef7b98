// This file reads the phrase book while the site is built: content/phrase-book has a folder for each group, with group.json
// (the idioms in their order, what they are called, the words to find them by, a warning) and two programs for each idiom.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { readLessonFile } from './lesson-file.ts';
import { idiomLines } from './phrase-lines.ts';

const FOLDER = 'content/phrase-book';

const sentence = z.string().regex(/^(?!.*!(\s|$)).+[.?]$/, 'must be a sentence, and calm');
const groupSchema = z.strictObject({
  title: z.string().min(1),
  order: z.number().int().positive(),
  idioms: z
    .array(
      z.strictObject({
        /** Of its two programs, and of its anchor. */
        name: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
        title: z.string().min(1),
        /** What a Python programmer may type to find it. */
        words: z.array(z.string().min(1)).min(2),
        warning: sentence,
        /** The two programs print different things, on purpose. */
        differs: z.literal(true).optional(),
      }),
    )
    .min(1),
});

export interface Phrase {
  readonly name: string;
  readonly title: string;
  readonly words: readonly string[];
  readonly warning: string;
  readonly differs: boolean;
  readonly go: PhraseProgram;
  readonly python: PhraseProgram;
}

export interface PhraseProgram {
  readonly file: string;
  readonly text: string;
  /** The part that the page shows. */
  readonly idiom: string;
  readonly out: string;
}

export interface PhraseGroup {
  readonly name: string;
  readonly title: string;
  readonly phrases: readonly Phrase[];
}

/** The whole book, its groups in order. What is missing or wrong in it is an error that names the place. */
export function readPhraseBook(): readonly PhraseGroup[] {
  const groups = readdirSync(FOLDER).map((name) => {
    const path = join(FOLDER, name, 'group.json');
    const { success, data, error } = groupSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    if (!success) throw new Error(`${path}: ${z.prettifyError(error)}`);
    const phrases = data.idioms.map(({ differs = false, ...idiom }) => ({
      ...idiom,
      differs,
      go: readProgram(name, `${idiom.name}.go`),
      python: readProgram(name, `${idiom.name}.py`),
    }));
    return { name, title: data.title, order: data.order, phrases };
  });
  return groups.sort((a, b) => a.order - b.order);
}

function readProgram(group: string, file: string): PhraseProgram {
  const { name, text, out } = readLessonFile(join(FOLDER, group), file);
  if (out === undefined) throw new Error(`${FOLDER}/${group}/${file}: what it prints was never recorded`);
  const idiom = idiomLines(text);
  if (idiom === '') throw new Error(`${FOLDER}/${group}/${file}: no comment heads the lines to show`);
  return { file: name, text, idiom, out };
}
