// This file shows the list of keys. It is a dialog of the browser's own: Escape closes it and the focus goes back.

import { browserStore, NO_KEY } from './kept.ts';
import { mendImports, vimKeys } from './preferences.ts';

const KEYS: readonly (readonly [string, string])[] = [
  ['Ctrl-Enter', 'run the program, or the tests of an exercise'],
  ['Ctrl-S', 'save: format the program, as gofmt does; it is kept with every key'],
  ['Shift-Alt-F', 'format the program'],
  ['Shift-Alt-O', 'mend the imports, and format the program'],
  ['Ctrl-Space', 'complete what stands before the cursor'],
  ['Ctrl-Shift-Space', 'show the parameters of the call'],
  ['F12', 'go to where the name is declared'],
  ['Shift-F12', 'show all places of the name'],
  ['F2', 'rename what the cursor is on'],
  ['Ctrl-.', 'show what can be mended here'],
  ['Ctrl-F', 'find in the program'],
  ['Ctrl-/', 'make lines comments, and back'],
  ['Alt-↑, Alt-↓', 'move lines'],
  ['Ctrl-Z, Ctrl-Shift-Z', 'undo, redo'],
  ['Ctrl-M', 'let Tab leave the editor, and back'],
  ['Ctrl-K', 'search the site'],
  ['Tab, Shift-Tab', 'go to the next or the previous thing on the page'],
  ['← →, Home, End', 'in a time line or memory: step through what happened'],
  ['?', 'this list'],
];

/** What can be chosen here. */
const CHOICES = [vimKeys, mendImports];

let dialog: HTMLDialogElement | undefined;

export function showKeys(): void {
  dialog ??= make();
  if (!dialog.open) dialog.showModal();
}

function make(): HTMLDialogElement {
  const made = document.createElement('dialog');
  made.className = 'keys not-content';
  made.setAttribute('aria-labelledby', 'keys-title');
  const mac = /Mac|iPhone|iPad/.test(navigator.platform);
  const name = (key: string): string => (mac ? key.replaceAll('Ctrl-', '⌘-').replaceAll('Alt-', '⌥-') : key);
  const rows = KEYS.map(
    ([key, what]) =>
      `<dt><kbd>${key === 'Ctrl-M' ? (mac ? '⌃-⇧-M' : key) : name(key)}</kbd></dt><dd>${what}</dd>`,
  );
  made.innerHTML = `<h2 id="keys-title">Keys</h2><dl>${rows.join('')}</dl>
<p><label><input type="checkbox" name="list" /> ? opens this list</label></p>
${CHOICES.map(({ label }, i) => `<p><label><input type="checkbox" name="choice-${i}" /> ${label}</label></p>`).join('\n')}
<form method="dialog"><button autofocus>Close</button></form>`;
  const store = browserStore();
  const box = (name: string): HTMLInputElement | null => made.querySelector(`[name=${name}]`);
  CHOICES.forEach(({ chosen, choose }, i) => {
    const input = box(`choice-${i}`);
    if (input === null) return;
    chosen.subscribe((on) => {
      input.checked = on;
    });
    input.addEventListener('change', () => choose(input.checked));
  });
  const wish = box('list');
  if (wish !== null) {
    wish.checked = store?.getItem(NO_KEY) !== 'off';
    wish.addEventListener('change', () => {
      if (wish.checked) store?.removeItem(NO_KEY);
      else store?.setItem(NO_KEY, 'off');
    });
  }
  document.body.append(made);
  return made;
}
