// This file is a program's files as Monaco sees them: the one that is edited, and, once a name leads there, the others. Monaco asks
// for a text model of every file that it shows a place of or changes; the others' texts are the page's, and what Monaco changes in
// them goes to the page.

import * as monaco from 'monaco-editor/editor/editor.api.js';
import type { Files } from '../go/go-api.ts';
import type { EditorOptions } from './code-editor.ts';

type Model = monaco.editor.ITextModel;

/** The program that a model is a file of. */
export interface ModelProgram {
  readonly file: string;
  readonly files: () => Files;
  /** The model of a file as it is now; undefined if there is none, or it cannot be shown here. */
  readonly other: (file: string) => Model | undefined;
}

export const programs = new WeakMap<Model, ModelProgram>();

/** The model of a file of the program that `model` is a file of. */
export function modelOf(model: Model, file: string): Model | undefined {
  const program = programs.get(model);
  return program === undefined || file === program.file ? model : program.other(file);
}

/** Programs by the authority of their models' addresses. */
const opened = new Map<string, EditorOptions>();
let count = 0;

// A place in another file is shown by the page.
monaco.editor.registerEditorOpener({
  openCodeEditor(_, uri, at) {
    const options = opened.get(uri.authority);
    const file = uri.path.slice(1);
    if (options?.elsewhere === undefined || file === options.file) return false;
    const place =
      at === undefined
        ? { line: 1, column: 1 }
        : 'lineNumber' in at
          ? { line: at.lineNumber, column: at.column }
          : { line: at.startLineNumber, column: at.startColumn };
    options.elsewhere.show(file, place);
    return true;
  },
});

/** An editor shows a file without its final newline. */
const shown = (text: string): string => text.replace(/\n$/, '');

/** The model of the edited file, and what ends it and its like. */
export function openProgram(options: EditorOptions): { readonly model: Model; dispose(): void } {
  const authority = `program-${++count}`;
  const uriOf = (file: string): monaco.Uri =>
    monaco.Uri.from({ scheme: 'inmemory', authority, path: `/${file}` });
  const model = monaco.editor.createModel(options.value, options.language, uriOf(options.file));
  const others = new Map<string, Model>();
  let fromPage = false;
  const other = (file: string): Model | undefined => {
    const text = options.files()[file];
    if (text === undefined || options.elsewhere === undefined) return undefined;
    let made = others.get(file);
    if (made === undefined) {
      const created = monaco.editor.createModel(shown(text), options.language, uriOf(file));
      created.onDidChangeContent(() => {
        if (!fromPage) options.elsewhere?.change(file, `${created.getValue()}\n`);
      });
      others.set(file, created);
      made = created;
    } else if (made.getValue() !== shown(text)) {
      fromPage = true;
      made.setValue(shown(text));
      fromPage = false;
    }
    return made;
  };
  programs.set(model, {
    file: options.file,
    // What is being typed right now is not in the page's copy yet.
    files: () => ({ ...options.files(), [options.file]: `${model.getValue()}\n` }),
    other,
  });
  opened.set(authority, options);
  return {
    model,
    dispose() {
      opened.delete(authority);
      for (const made of [model, ...others.values()]) made.dispose();
    },
  };
}
