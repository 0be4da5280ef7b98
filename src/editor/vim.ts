// This file gives an editor Vim's keys. It is loaded when a reader has chosen them. :w is saving, which formats.

import type * as monaco from 'monaco-editor/editor/editor.api.js';
import { initVimMode, VimMode } from 'monaco-vim';

interface Commands {
  defineEx(name: string, short: string, run: (adapter: { readonly editor: object }) => void): void;
}

/** What saving is, by editor: Vim's commands are the same for all editors. */
const saves = new WeakMap<object, () => void>();
let hasCommands = false;

function defineCommands(): void {
  if (hasCommands) return;
  hasCommands = true;
  // The package does not declare it.
  const { Vim } = VimMode as unknown as { readonly Vim: Commands };
  Vim.defineEx('write', 'w', ({ editor }) => saves.get(editor)?.());
}

export function openVim(
  editor: monaco.editor.IStandaloneCodeEditor,
  status: HTMLElement,
  onSave: () => void,
): { dispose(): void } {
  defineCommands();
  saves.set(editor, onSave);
  const mode = initVimMode(editor, status, undefined, (node) => {
    if (node instanceof Element) node.querySelector('input')?.setAttribute('aria-label', 'Vim command');
    return node;
  });
  status.hidden = false;
  return {
    dispose() {
      mode.dispose();
      status.hidden = true;
      status.replaceChildren();
      status.removeAttribute('style');
    },
  };
}
