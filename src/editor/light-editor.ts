// This file is the editor for touch screens and narrow windows: a plain textarea whose own text is transparent, over the
// same text highlighted. The device's keyboard, selection and undo work as they do everywhere; nothing is imitated.

import { offsetOf, placeAt } from '../go/text-places.ts';
import type { CodeEditor, EditorOptions } from './code-editor.ts';
import { type CurrentLine, markCurrentLines } from './current-lines.ts';
import { highlighterFor } from './highlight.ts';
import { linesToHtml } from './html.ts';

export async function openLightEditor(options: EditorOptions): Promise<CodeEditor> {
  const highlighter = await highlighterFor(options.language);
  const root = document.createElement('div');
  root.className = 'light-editor';
  const pre = document.createElement('pre');
  pre.className = 'code-text';
  pre.setAttribute('aria-hidden', 'true');
  const code = document.createElement('code');
  pre.append(code);
  const area = document.createElement('textarea');
  area.value = options.value;
  area.setAttribute('aria-label', options.label);
  area.spellcheck = false;
  area.autocapitalize = 'off';
  area.setAttribute('autocorrect', 'off');
  area.setAttribute('autocomplete', 'off');
  area.wrap = 'off';
  root.append(pre, area);
  options.host.replaceChildren(root);

  let marked = new Set<number>();
  let current: readonly CurrentLine[] = [];
  const mark = (): void => {
    for (const line of code.querySelectorAll<HTMLElement>('.line')) {
      const n = Number(line.dataset.line);
      line.classList.toggle('has-problem', marked.has(n));
    }
    markCurrentLines(code, current);
  };
  const draw = (): void => {
    code.innerHTML = linesToHtml(highlighter.lines(area.value, options.language));
    mark();
  };
  draw();

  area.addEventListener('input', () => {
    draw();
    options.onChange(area.value);
  });
  area.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      options.onRun();
    } else if (event.code === 'KeyF' && event.shiftKey && event.altKey) {
      event.preventDefault();
      options.onFormat();
    } else if (event.code === 'KeyO' && event.shiftKey && event.altKey) {
      event.preventDefault();
      options.onMendImports();
    } else if (event.key === 's' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey) {
      event.preventDefault();
      options.onSave();
    } else if (event.key === 'Enter' && !event.isComposing) {
      // A new line starts where the one before it starts.
      const before = area.value.slice(0, area.selectionStart);
      const indent = /(?:^|\n)([\t ]*)[^\n]*$/.exec(before)?.[1] ?? '';
      const opens = before.endsWith(options.language === 'go' ? '{' : ':');
      if (indent === '' && !opens) return;
      event.preventDefault();
      const step = options.language === 'go' ? '\t' : '    ';
      const text = `\n${indent}${opens ? step : ''}`;
      area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end');
      area.dispatchEvent(new Event('input'));
    }
  });

  return {
    getValue: () => area.value,
    setValue(value) {
      const at = placeAt(area.value, area.selectionStart);
      area.value = value;
      const offset = offsetOf(value, at);
      area.setSelectionRange(offset, offset);
      draw();
    },
    focus(at) {
      area.focus({ preventScroll: true });
      if (at !== undefined) {
        const offset = offsetOf(area.value, at);
        area.setSelectionRange(offset, offset);
      }
    },
    setProblems(problems) {
      marked = new Set(problems.map((problem) => problem.line));
      mark();
    },
    // Labels would move the highlighted text away from the text that is edited; the page lists them instead.
    setInlays() {},
    setCurrentLines(lines) {
      current = lines;
      mark();
    },
    // They are for a keyboard, and this editor is for screens without one.
    setVim: async () => undefined,
    dispose() {
      root.remove();
    },
  };
}
