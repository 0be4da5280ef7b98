// This file draws the line in which a reader types what a running program reads. It is there while the program waits for
// input; Ctrl-D, or the button, is the end of all input.

import { useEffect, useRef } from 'preact/hooks';

interface Props {
  readonly onLine: (text: string) => void;
  readonly onEnd: () => void;
}

export function InputLine({ onLine, onEnd }: Props) {
  const input = useRef<HTMLInputElement>(null);
  // It appears because the program asks: typing goes there, without the page moving under the reader.
  useEffect(() => input.current?.focus({ preventScroll: true }), []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'd' || !event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    // As in a terminal: behind half a line it sends that.
    const text = input.current?.value ?? '';
    if (text === '') onEnd();
    else {
      onLine(text);
      if (input.current !== null) input.current.value = '';
    }
  };
  return (
    <form
      class="input-line"
      data-testid="snippet-input"
      onSubmit={(event) => {
        event.preventDefault();
        const field = input.current;
        if (field === null) return;
        onLine(`${field.value}\n`);
        field.value = '';
      }}
    >
      <label>
        <span class="input-line-label">stdin</span>
        <input
          ref={input}
          type="text"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          aria-label="Input for the program; Enter sends a line, Ctrl-D ends the input"
          onKeyDown={onKeyDown}
        />
      </label>
      <button type="submit">Send</button>
      <button type="button" onClick={onEnd} title="Ctrl-D">
        End of input
      </button>
    </form>
  );
}
