// This file answers what an editor asks about a program.

import type { Answers, Files, Question } from '../go-api.ts';
import { type Asked, completeAt } from './complete.ts';
import { describe, signatureAt } from './describe.ts';
import { organiseImports } from './imports.ts';
import { definitionAt, referencesAt, renameAt } from './names.ts';

export async function answer(
  asked: Asked,
  files: Files,
  question: Question,
): Promise<Answers[Question['kind']]> {
  const { load, docs } = asked;
  switch (question.kind) {
    case 'complete':
      return completeAt(asked, files, question.at);
    case 'describe':
      return describe(load(files), docs, question.at);
    case 'signature':
      return signatureAt(load, docs, files, question.at);
    case 'define':
      return definitionAt(load(files), question.at);
    case 'references':
      return referencesAt(load(files), question.at);
    case 'rename':
      return renameAt(load(files), load, files, question.at, question.to);
    case 'imports':
      return organiseImports(asked, load(files), question.file, files[question.file] ?? '');
  }
}
