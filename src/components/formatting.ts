// This file is what the Format button does: it hands a source to gofmt and puts what comes back in its place, unless the
// reader has typed on meanwhile.

import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { format } from '../play/runner.ts';

export interface Formatting {
  /** Why the text could not be formatted, in gofmt's words; '' as soon as it is another text. */
  readonly failure: ReadonlySignal<string>;
  format(): void;
}

export function createFormatting(source: Signal<string>): Formatting {
  const failure = signal('');
  return {
    failure,
    async format() {
      const text = source.peek();
      const result = await format(text);
      if (source.peek() !== text) return;
      if (result.kind === 'formatted') {
        failure.value = '';
        source.value = result.text;
        return;
      }
      failure.value = result.message;
      const forget = source.subscribe((now) => {
        if (now === text) return;
        failure.value = '';
        // The first call comes before there is anything to end.
        queueMicrotask(() => forget());
      });
    },
  };
}
