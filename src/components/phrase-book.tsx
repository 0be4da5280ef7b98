// This file is the island of the phrase book: it filters the rows that the page has in its HTML, and runs the Go of one in
// place. A row's whole program is in its link to the playground; a search moves the rows it finds, best first, into one
// list and puts them back when it is cleared.

import { type Signal, useSignal } from '@preact/signals';
import { render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { run, warmUp } from '../play/runner.ts';
import { OutputPane } from './output-pane.tsx';
import { search } from './phrase-search.ts';
import { type ProgramFile, toFiles } from './program-files.ts';
import { createSession, type Session } from './session.ts';
import { decodeProgram } from './share-link.ts';

interface Props {
  readonly total: number;
  /** The id of the element that holds the groups. */
  readonly book: string;
  /** The id of the empty element that takes what is found. */
  readonly results: string;
}

export function PhraseBook({ total, book, results }: Props) {
  const query = useSignal('');
  const found = useSignal(total);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => live(query, found, book, results, input.current!), [query, found, book, results]);
  const nothing = found.value === 0;
  return (
    <search class="phrase-search">
      <label>
        <span class="sr-only">Search the phrase book</span>
        <input
          ref={input}
          type="search"
          data-testid="phrase-search"
          placeholder="dict.get, f-string, sort by key …"
          autocomplete="off"
          spellcheck={false}
          value={query.value}
          onInput={(event) => {
            query.value = event.currentTarget.value;
          }}
        />
      </label>
      <p role="status" data-testid="phrase-count">
        {query.value.trim() === '' ? `${total} idioms` : `${found.value} of ${total}`}
      </p>
      <p class="phrase-keys">
        <kbd>/</kbd> to search, <kbd>Esc</kbd> to clear
      </p>
      {nothing && (
        <p class="phrase-nothing" data-testid="phrase-nothing">
          Nothing has all of that in its title, its words or its code. Try one word fewer, the name that
          Python gives it, or{' '}
          <button type="button" onClick={() => clear(query, input.current)}>
            see all {total}
          </button>
          .
        </p>
      )}
    </search>
  );
}

function clear(query: Signal<string>, input: HTMLInputElement | null): void {
  query.value = '';
  input?.focus();
}

/** Makes the page's rows follow the query and their buttons run; gives back what undoes it. */
function live(
  query: Signal<string>,
  found: Signal<number>,
  bookId: string,
  resultsId: string,
  input: HTMLInputElement,
): () => void {
  const book = document.getElementById(bookId)!;
  const results = document.getElementById(resultsId)!;
  const rows = [...book.querySelectorAll<HTMLElement>('[data-phrase]')];
  const homes = rows.map((row) => row.parentElement!);
  const texts = rows.map((row) => ({
    title: row.dataset.title ?? '',
    words: row.dataset.words?.split('|') ?? [],
    python: row.querySelector('[data-lang=python] code')?.textContent ?? '',
    go: row.querySelector('[data-lang=go] code')?.textContent ?? '',
  }));
  // A browser that restores the page restores what was typed before there was a script.
  query.value = input.value;
  const unsubscribe = query.subscribe((asked) => {
    const hits = search(asked, texts);
    found.value = hits.length;
    const searching = asked.trim() !== '';
    // Appended in order, all of them: each group is again as it was.
    if (searching || book.hidden) for (const [index, row] of rows.entries()) homes[index]!.append(row);
    if (searching) {
      results.replaceChildren(...hits.map((index) => rows[index]!));
      scrollTo({ top: 0 });
    }
    book.hidden = searching;
    results.hidden = !searching;
  });

  const sessions = new Map<HTMLElement, Session>();
  const onClick = (event: Event): void => {
    const row = rowOfRun(event);
    if (row === undefined) return;
    let session = sessions.get(row);
    if (session === undefined) {
      session = createSession();
      sessions.set(row, session);
      render(<Output session={session} />, row.querySelector('.phrase-output')!);
    }
    const files = toFiles(programOf(row));
    const seed = Math.floor(Math.random() * 2 ** 31);
    session.start((onEvent) => run(files, { clock: 'real', interactive: true, seed }, onEvent));
  };
  const onPointer = (event: Event): void => {
    if (rowOfRun(event) !== undefined) warmUp();
  };
  const onKey = (event: KeyboardEvent): void => {
    const typing = (event.target as HTMLElement).matches('input, textarea, select, [contenteditable]');
    if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      input.focus();
      input.select();
    } else if (event.key === 'Escape' && (!typing || event.target === input)) {
      query.value = '';
    }
  };
  // Where a link leads may be hidden by a search.
  const onHash = (): void => {
    const target = document.getElementById(location.hash.slice(1));
    if (target === null || target.checkVisibility()) return;
    query.value = '';
    target.scrollIntoView();
  };
  const places = [book, results];
  for (const place of places) {
    place.addEventListener('click', onClick);
    place.addEventListener('pointerover', onPointer);
    place.dataset.live = '';
  }
  document.addEventListener('keydown', onKey);
  addEventListener('hashchange', onHash);
  return () => {
    unsubscribe();
    for (const place of places) {
      place.removeEventListener('click', onClick);
      place.removeEventListener('pointerover', onPointer);
    }
    document.removeEventListener('keydown', onKey);
    removeEventListener('hashchange', onHash);
  };
}

function rowOfRun(event: Event): HTMLElement | undefined {
  const button = (event.target as HTMLElement).closest('[data-run]');
  return button?.closest<HTMLElement>('[data-phrase]') ?? undefined;
}

function programOf(row: HTMLElement): readonly ProgramFile[] {
  const link = row.querySelector<HTMLAnchorElement>('[data-open]');
  const shared = decodeProgram(link?.hash ?? '');
  if (shared.kind === 'refused') throw new Error(`${row.id}: ${shared.message}`);
  return shared.files;
}

function Output({ session }: { readonly session: Session }) {
  return (
    <div class="snippet">
      <OutputPane output={session.output} onLine={session.write} onEnd={session.closeStdin} />
      {session.output.value.status === 'running' && (
        <button type="button" data-testid="phrase-stop" onClick={session.stop}>
          Stop
        </button>
      )}
    </div>
  );
}
