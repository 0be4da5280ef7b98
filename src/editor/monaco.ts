// This file makes Monaco the editor of a snippet: our colours (read from the style sheet, so that light and dark follow
// the page), shiki's grammar, the engine's diagnostics as markers and as text under their line, inferred types as
// inlay hints. It grows with its text and never scrolls inside the page. Loaded on demand only.

import * as monaco from 'monaco-editor/editor/editor.api.js';
import 'monaco-editor/features/bracketMatching/register.js';
import 'monaco-editor/features/caretOperations/register.js';
import 'monaco-editor/features/clipboard/register.js';
import 'monaco-editor/features/comment/register.js';
import 'monaco-editor/features/cursorUndo/register.js';
import 'monaco-editor/features/find/register.js';
import 'monaco-editor/features/indentation/register.js';
import 'monaco-editor/features/inlayHints/register.js';
import 'monaco-editor/features/lineSelection/register.js';
import 'monaco-editor/features/linesOperations/register.js';
import 'monaco-editor/features/multicursor/register.js';
import 'monaco-editor/features/toggleTabFocusMode/register.js';
import 'monaco-editor/features/wordOperations/register.js';
import EditorWorker from 'monaco-editor/editor/editor.worker.js?worker';
import type { GoDiagnostic, InlayType } from '../go/go-api.ts';
import type { Place } from '../go/text-places.ts';
import type { CodeEditor, EditorOptions } from './code-editor.ts';
import {
  type Highlighter,
  highlighterFor,
  type Language,
  type LineState,
  type TokenKind,
} from './highlight.ts';
import { registerLanguage, setAdvices } from './language.ts';
import { openProgram } from './program-models.ts';

const THEME = 'page';
const COLOURED: readonly TokenKind[] = ['keyword', 'string', 'number', 'comment', 'type', 'function'];

(globalThis as { MonacoEnvironment?: monaco.Environment }).MonacoEnvironment = {
  getWorker: () => new EditorWorker(),
};

class State implements monaco.languages.IState {
  readonly line: LineState;
  constructor(line: LineState) {
    this.line = line;
  }
  clone(): State {
    return this;
  }
  equals(other: monaco.languages.IState): boolean {
    if (!(other instanceof State)) return false;
    if (this.line === other.line) return true;
    const mine = this.line?.getInternalStack('kinds');
    const theirs = other.line?.getInternalStack('kinds');
    return mine !== undefined && theirs !== undefined && mine.equals(theirs);
  }
}

const inlaysOf = new WeakMap<monaco.editor.ITextModel, readonly InlayType[]>();
const inlaysChanged = new monaco.Emitter<void>();

const BRACKETS: [string, string][] = [
  ['{', '}'],
  ['[', ']'],
  ['(', ')'],
];

function closing(...pairs: readonly string[]): monaco.languages.IAutoClosingPairConditional[] {
  return pairs.map((pair) => ({
    open: pair.charAt(0),
    close: pair.charAt(1),
    notIn: ['string', 'comment'],
  }));
}

function setTokens(language: Language, highlighter: Highlighter): void {
  monaco.languages.setTokensProvider(language, {
    getInitialState: () => new State(undefined),
    tokenize(line, state) {
      const done = highlighter.line(line, language, (state as State).line);
      let startIndex = 0;
      const tokens = done.tokens.map(({ text, kind }) => {
        const token = { startIndex, scopes: kind };
        startIndex += text.length;
        return token;
      });
      return { tokens, endState: new State(done.state) };
    },
  });
}

function registerPython(highlighter: Highlighter): void {
  monaco.languages.register({ id: 'python', extensions: ['.py'] });
  monaco.languages.setLanguageConfiguration('python', {
    comments: { lineComment: '#' },
    brackets: BRACKETS,
    autoClosingPairs: closing('{}', '[]', '()', '""', "''"),
    onEnterRules: [
      { beforeText: /:\s*(?:#.*)?$/, action: { indentAction: monaco.languages.IndentAction.Indent } },
    ],
  });
  setTokens('python', highlighter);
}

function registerGo(highlighter: Highlighter): void {
  monaco.languages.register({ id: 'go', extensions: ['.go'] });
  monaco.languages.setLanguageConfiguration('go', {
    comments: { lineComment: '//', blockComment: ['/*', '*/'] },
    brackets: BRACKETS,
    autoClosingPairs: closing('{}', '[]', '()', '""', '``', "''"),
    indentationRules: {
      increaseIndentPattern: /^.*[{([]\s*(\/\/.*)?$|^\s*(case\b.*|default):\s*$/,
      decreaseIndentPattern: /^\s*[})\]]|^\s*(case\b.*|default):\s*$/,
    },
  });
  setTokens('go', highlighter);
  registerLanguage('go');
  monaco.languages.registerInlayHintsProvider('go', {
    onDidChangeInlayHints: inlaysChanged.event,
    provideInlayHints: (model) => ({
      hints: (inlaysOf.get(model) ?? []).map((inlay) => ({
        label: inlay.label.trim(),
        position: { lineNumber: inlay.line, column: inlay.column },
        kind: monaco.languages.InlayHintKind.Type,
        paddingLeft: true,
      })),
      dispose() {},
    }),
  });
}

function applyTheme(): void {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string): string => style.getPropertyValue(name).trim();
  monaco.editor.defineTheme(THEME, {
    base: document.documentElement.dataset.theme === 'dark' ? 'vs-dark' : 'vs',
    inherit: false,
    rules: [
      { token: '', foreground: colour('--ink').slice(1) },
      ...COLOURED.map((kind) => ({
        token: kind,
        foreground: colour(`--tk-${kind}`).slice(1),
        ...(kind === 'comment' ? { fontStyle: 'italic' } : {}),
        ...(kind === 'function' ? { fontStyle: 'bold' } : {}),
      })),
    ],
    colors: {
      'editor.background': colour('--paper-raised'),
      'editor.foreground': colour('--ink'),
      'editorLineNumber.foreground': colour('--ink-faint'),
      'editorLineNumber.activeForeground': colour('--ink-soft'),
      'editorCursor.foreground': colour('--ink'),
      'editor.selectionBackground': colour('--selection'),
      'editor.inactiveSelectionBackground': colour('--selection'),
      'editorBracketMatch.background': colour('--selection'),
      'editorBracketMatch.border': colour('--rule'),
      'editorError.foreground': colour('--danger'),
      'editorInlayHint.foreground': colour('--accent-go'),
      'editorInlayHint.background': colour('--paper-raised'),
      'editorWidget.background': colour('--paper'),
      'editorWidget.border': colour('--rule'),
      'editorHoverWidget.background': colour('--paper'),
      'editorHoverWidget.border': colour('--rule'),
      ...Object.fromEntries(
        [1, 2, 3, 4, 5, 6].map((n) => [`editorBracketHighlight.foreground${n}`, colour('--ink')]),
      ),
      'peekView.border': colour('--rule'),
      'peekViewTitle.background': colour('--paper'),
      'peekViewTitleLabel.foreground': colour('--ink'),
      'peekViewTitleDescription.foreground': colour('--ink-soft'),
      'peekViewEditor.background': colour('--paper'),
      'peekViewEditorGutter.background': colour('--paper'),
      'peekViewEditor.matchHighlightBackground': colour('--selection'),
      'peekViewResult.background': colour('--paper'),
      'peekViewResult.fileForeground': colour('--ink'),
      'peekViewResult.lineForeground': colour('--ink-soft'),
      'peekViewResult.matchHighlightBackground': colour('--selection'),
      'peekViewResult.selectionBackground': colour('--wash-go'),
      'peekViewResult.selectionForeground': colour('--ink'),
      'list.hoverBackground': colour('--wash-go'),
      'badge.background': colour('--rule'),
      'badge.foreground': colour('--ink'),
      focusBorder: colour('--accent-go'),
    },
  });
  monaco.editor.setTheme(THEME);
}

const ready = new Map<Language, Promise<void>>();
let followsTheme = false;

function prepare(language: Language): Promise<void> {
  let made = ready.get(language);
  if (made === undefined) {
    made = highlighterFor(language).then((highlighter) => {
      if (language === 'go') registerGo(highlighter);
      else registerPython(highlighter);
      applyTheme();
      if (followsTheme) return;
      followsTheme = true;
      new MutationObserver(applyTheme).observe(document.documentElement, { attributeFilter: ['data-theme'] });
    });
    ready.set(language, made);
    made.catch(() => ready.delete(language));
  }
  return made;
}

export async function openMonaco(options: EditorOptions): Promise<CodeEditor> {
  await Promise.all([prepare(options.language), document.fonts.ready]);
  const style = getComputedStyle(options.host);
  const lineHeight = Number.parseFloat(style.lineHeight);
  const { model, dispose } = openProgram(options);
  model.updateOptions({ tabSize: 4, insertSpaces: options.language === 'python' });
  const editor = monaco.editor.create(options.host, {
    model,
    theme: THEME,
    ariaLabel: options.label,
    fontFamily: style.fontFamily,
    fontSize: Number.parseFloat(style.fontSize),
    lineHeight,
    fontLigatures: false,
    padding: { top: 12, bottom: 12 },
    lineNumbersMinChars: 3,
    lineDecorationsWidth: 12,
    glyphMargin: false,
    folding: false,
    minimap: { enabled: false },
    overviewRulerLanes: 0,
    hideCursorInOverviewRuler: true,
    overviewRulerBorder: false,
    renderLineHighlight: 'none',
    scrollBeyondLastLine: false,
    scrollBeyondLastColumn: 2,
    scrollbar: { vertical: 'hidden', alwaysConsumeMouseWheel: false, horizontalScrollbarSize: 8 },
    automaticLayout: true,
    fixedOverflowWidgets: true,
    detectIndentation: false,
    quickSuggestions: options.language === 'go' && { other: true, comments: false, strings: false },
    wordBasedSuggestions: 'off',
    suggestSelection: 'first',
    suggest: { showIcons: false, showStatusBar: false, preview: false },
    parameterHints: { enabled: true, cycle: false },
    lightbulb: { enabled: monaco.editor.ShowLightbulbIconMode.OnCode },
    guides: { indentation: false },
    occurrencesHighlight: 'off',
    selectionHighlight: false,
    unicodeHighlight: { ambiguousCharacters: false },
    stickyScroll: { enabled: false },
    contextmenu: false,
    links: false,
    inlayHints: { enabled: 'on', fontFamily: style.fontFamily, padding: false },
  });

  const grow = (): void => {
    const height = `${editor.getContentHeight()}px`;
    if (options.host.style.height === height) return;
    options.host.style.height = height;
    // At once, not when automaticLayout notices: an editor one line too low would scroll to its cursor and back.
    editor.layout({ width: options.host.clientWidth, height: editor.getContentHeight() });
  };
  editor.onDidContentSizeChange(grow);
  grow();
  editor.onDidChangeModelContent(() => options.onChange(model.getValue()));
  editor.addCommand(monaco.KeyMod.CtrlCmd | monaco.KeyCode.Enter, () => options.onRun());
  const { KeyMod, KeyCode } = monaco;
  editor.addCommand(KeyMod.Shift | KeyMod.Alt | KeyCode.KeyF, () => options.onFormat());
  editor.addCommand(KeyMod.Shift | KeyMod.Alt | KeyCode.KeyO, () => options.onMendImports());
  editor.addCommand(KeyMod.CtrlCmd | KeyCode.KeyS, () => options.onSave());
  const current = editor.createDecorationsCollection();
  let zones: string[] = [];
  let shown: readonly GoDiagnostic[] = [];
  let vim: { dispose(): void } | undefined;
  let wantsVim = false;
  let gone = false;
  const advise = async (problems: readonly GoDiagnostic[]): Promise<void> => {
    const text = `${model.getValue()}\n`;
    const all = await Promise.all(problems.map((problem) => options.advise(problem, text)));
    if (shown !== problems || model.isDisposed()) return;
    setAdvices(
      model,
      problems.flatMap((problem, i) => (all[i] === undefined ? [] : [[problem, all[i]] as const])),
    );
    monaco.editor.setModelMarkers(
      model,
      'go',
      problems.map((problem, i) => marker(problem, all[i]?.sentence)),
    );
  };

  return {
    getValue: () => model.getValue(),
    setValue(value) {
      const at = editor.getPosition();
      model.pushStackElement();
      model.pushEditOperations([], [{ range: model.getFullModelRange(), text: value }], () => null);
      model.pushStackElement();
      if (at !== null) editor.setPosition(at);
    },
    focus(at?: Place) {
      if (at !== undefined) editor.setPosition({ lineNumber: at.line, column: at.column });
      editor.focus();
    },
    setProblems(problems) {
      shown = problems;
      monaco.editor.setModelMarkers(
        model,
        'go',
        problems.map((problem) => marker(problem)),
      );
      setAdvices(model, []);
      if (problems.length > 0) advise(problems);
      editor.changeViewZones((accessor) => {
        for (const zone of zones) accessor.removeZone(zone);
        zones = problems.map((problem) =>
          accessor.addZone({
            afterLineNumber: problem.line,
            heightInPx: lineHeight,
            domNode: zoneNode(problem),
            suppressMouseDown: true,
          }),
        );
      });
    },
    setInlays(inlays) {
      inlaysOf.set(model, inlays);
      inlaysChanged.fire();
    },
    setCurrentLines(lines) {
      current.set(
        lines.flatMap(({ line, label, active }) => {
          if (line > model.getLineCount()) return [];
          const end = model.getLineMaxColumn(line);
          const className = active ? 'is-current' : 'is-waiting';
          const after = { content: `  ${label}`, inlineClassName: 'line-label' };
          return [
            { range: new monaco.Range(line, 1, line, 1), options: { isWholeLine: true, className } },
            ...(label === ''
              ? []
              : [
                  {
                    range: new monaco.Range(line, end, line, end),
                    options: { after, showIfCollapsed: true },
                  },
                ]),
          ];
        }),
      );
    },
    async setVim(on) {
      wantsVim = on;
      if (!on) {
        vim?.dispose();
        vim = undefined;
        return;
      }
      const { openVim } = await import('./vim.ts');
      if (wantsVim && !gone) vim ??= openVim(editor, options.status, () => options.onSave());
    },
    dispose() {
      gone = true;
      vim?.dispose();
      editor.dispose();
      dispose();
    },
  };
}

function marker(problem: GoDiagnostic, sentence = ''): monaco.editor.IMarkerData {
  return {
    severity: problem.source === 'vet' ? monaco.MarkerSeverity.Warning : monaco.MarkerSeverity.Error,
    message: sentence === '' ? problem.message : `${problem.message}\n\n${sentence}`,
    startLineNumber: problem.line,
    startColumn: problem.startColumn,
    endLineNumber: problem.endLine,
    endColumn: problem.endColumn,
  };
}

function zoneNode(problem: GoDiagnostic): HTMLElement {
  const node = document.createElement('div');
  node.className = 'problem-line';
  node.textContent = problem.message.split('\n')[0] ?? '';
  return node;
}
