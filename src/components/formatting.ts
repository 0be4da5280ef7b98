// This file is what the Format button and saving do: a source is handed to gofmt, its imports mended first if that is asked for,
// and what comes back takes its place, unless the reader has typed on meanwhile. What cannot be formatted stays as it is.

import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Files } from '../go/go-api.ts';
import { withEdits } from '../go/text-places.ts';
import { ask, format } from '../play/runner.ts';
import { mendImports } from './preferences.ts';

export interface Formatting {
  /** Why the text could not be formatted, in gofmt's words; '' as soon as it is another text. */
  readonly failure: ReadonlySignal<string>;
  /** What saving did; '' as soon as it is another text. */
  readonly done: ReadonlySignal<string>;
  format(): void;
  /** Formats, with missing imports added and unused ones removed. */
  formatWithImports(): void;
  /** The one or the other, as the reader has chosen, and says so: the text itself is kept with every key. */
  save(): void;
}

/** `program` tells the file that the source is, and the other files; `isKept`, whether the browser keeps what is typed. */
export function createFormatting(
  source: Signal<string>,
  program: () => { readonly file: string; readonly others: Files },
  isKept: () => boolean,
): Formatting {
  const failure = signal('');
  const done = signal('');
  /** Says something that holds for this text only. */
  const say = (to: Signal<string>, words: string): void => {
    to.value = words;
    const text = source.peek();
    const forget = source.subscribe((now) => {
      if (now === text) return;
      to.value = '';
      queueMicrotask(() => forget());
    });
  };
  const run = async (imports: boolean, saved: boolean): Promise<void> => {
    const text = source.peek();
    const did = ['formatted'];
    let [mended, note] = [text, ''];
    if (imports) {
      const { file, others } = program();
      const edits = await ask({ ...others, [file]: text }, { kind: 'imports', file });
      if (edits === undefined) note = ' The imports could not be looked at: the engine does not answer.';
      else {
        did.push('imports mended');
        mended = withEdits(text, edits);
      }
    }
    const result = await format(mended);
    if (source.peek() !== text) return;
    failure.value = '';
    done.value = '';
    if (result.kind === 'failed') return say(failure, result.message);
    source.value = result.text;
    if (!saved && !imports) return;
    if (saved && isKept()) did.unshift('saved');
    const words = did.join(did.includes('imports mended') ? ', ' : ' and ');
    say(done, `${words[0]?.toUpperCase()}${words.slice(1)}.${note}`);
  };
  return {
    failure,
    done,
    format: () => run(false, false),
    formatWithImports: () => run(true, false),
    save: () => run(mendImports.chosen.peek(), true),
  };
}
