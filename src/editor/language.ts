// This file tells Monaco what the engine knows about Go: what a name stands for, what may be written here, where a name comes
// from and where it is used, another name for it, quick fixes. The engine answers from the text as it is, half typed or not.

import * as monaco from 'monaco-editor/editor/editor.api.js';
import 'monaco-editor/features/codeAction/register.js';
import 'monaco-editor/features/hover/register.js';
import 'monaco-editor/features/parameterHints/register.js';
import 'monaco-editor/features/rename/register.js';
import 'monaco-editor/editor/contrib/gotoSymbol/browser/goToCommands.js';
import 'monaco-editor/editor/standalone/browser/referenceSearch/standaloneReferenceSearch.js';
import 'monaco-editor/editor/contrib/suggest/browser/suggestController.js';
import type { CompletionKind, Files, GoDiagnostic, Span, Spot, TextEdit } from '../go/go-api.ts';
import { ask } from '../play/runner.ts';
import type { Advice } from './code-editor.ts';
import { modelOf, programs } from './program-models.ts';

type Model = monaco.editor.ITextModel;

const advices = new WeakMap<Model, readonly (readonly [GoDiagnostic, Advice])[]>();

/** What the quick fixes of a model are made from. */
export function setAdvices(model: Model, list: readonly (readonly [GoDiagnostic, Advice])[]): void {
  advices.set(model, list);
}

const KINDS: Readonly<Record<CompletionKind, monaco.languages.CompletionItemKind>> = {
  package: monaco.languages.CompletionItemKind.Module,
  const: monaco.languages.CompletionItemKind.Constant,
  type: monaco.languages.CompletionItemKind.Class,
  var: monaco.languages.CompletionItemKind.Variable,
  field: monaco.languages.CompletionItemKind.Field,
  func: monaco.languages.CompletionItemKind.Function,
  method: monaco.languages.CompletionItemKind.Method,
  builtin: monaco.languages.CompletionItemKind.Function,
  keyword: monaco.languages.CompletionItemKind.Keyword,
};

const rangeOf = ({
  line,
  startColumn,
  endColumn,
  endLine = line,
}: Span & { endLine?: number }): monaco.IRange => ({
  startLineNumber: line,
  startColumn,
  endLineNumber: endLine,
  endColumn,
});

const textEditOf = (edit: TextEdit): monaco.languages.TextEdit => ({ range: rangeOf(edit), text: edit.text });

/** The program around a model, with the spot that a position is in it. */
function placed(model: Model, position: monaco.Position): { files: Files; at: Spot } | undefined {
  const program = programs.get(model);
  if (program === undefined) return undefined;
  return {
    files: program.files(),
    at: { file: program.file, line: position.lineNumber, column: position.column },
  };
}

const codeBlock = (text: string): monaco.IMarkdownString => ({ value: `\`\`\`go\n${text}\n\`\`\`` });

/** Registers everything for a language, once. */
export function registerLanguage(language: string): void {
  const { languages } = monaco;
  languages.registerHoverProvider(language, {
    async provideHover(model, position) {
      const place = placed(model, position);
      const found = place && (await ask(place.files, { kind: 'describe', at: place.at }));
      if (!found) return null;
      const value = found.value === '' ? '' : ` = ${found.value}`;
      return {
        range: rangeOf(found.span),
        contents: [
          codeBlock(found.text + value),
          ...(found.doc === '' ? [] : [{ value: escaped(found.doc) }]),
        ],
      };
    },
  });
  languages.registerCompletionItemProvider(language, {
    triggerCharacters: ['.', '"'],
    async provideCompletionItems(model, position) {
      const place = placed(model, position);
      const found = place && (await ask(place.files, { kind: 'complete', at: place.at }));
      if (!found) return { suggestions: [] };
      const range = rangeOf(found.span);
      return {
        suggestions: found.items.map((item) => ({
          label: item.label,
          kind: KINDS[item.kind],
          detail: item.detail,
          documentation: item.doc === '' ? undefined : { value: escaped(item.doc) },
          insertText: item.label,
          sortText: `${item.rank}${item.label}`,
          range,
          additionalTextEdits: item.edits.map(textEditOf),
        })),
      };
    },
  });
  languages.registerSignatureHelpProvider(language, {
    signatureHelpTriggerCharacters: ['(', ','],
    signatureHelpRetriggerCharacters: [')'],
    async provideSignatureHelp(model, position) {
      const place = placed(model, position);
      const found = place && (await ask(place.files, { kind: 'signature', at: place.at }));
      if (!found) return null;
      const signature = {
        label: found.label,
        documentation: found.doc,
        parameters: found.parameters.map(([start, end]) => ({ label: [start, end] as [number, number] })),
        activeParameter: found.active,
      };
      return {
        value: { signatures: [signature], activeSignature: 0, activeParameter: found.active },
        dispose() {},
      };
    },
  });
  languages.registerDefinitionProvider(language, {
    async provideDefinition(model, position) {
      const place = placed(model, position);
      const found = place && (await ask(place.files, { kind: 'define', at: place.at }));
      return found ? (locationOf(model, found) ?? null) : null;
    },
  });
  languages.registerReferenceProvider(language, {
    async provideReferences(model, position) {
      const place = placed(model, position);
      const found = place && (await ask(place.files, { kind: 'references', at: place.at }));
      return (found ?? []).flatMap((span) => locationOf(model, span) ?? []);
    },
  });
  languages.registerRenameProvider(language, {
    async provideRenameEdits(model, position, to) {
      const place = placed(model, position);
      const found = place && (await ask(place.files, { kind: 'rename', at: place.at, to }));
      if (!found) return { edits: [], rejectReason: 'The engine did not answer.' };
      if (found.kind === 'refused') return refused(model, position, found.message);
      const edits = found.edits.map((edit) => {
        const changed = modelOf(model, edit.file);
        return changed && workspaceEdit(changed, textEditOf(edit));
      });
      if (edits.includes(undefined))
        return refused(model, position, 'It is used in other files too, which cannot be changed here.');
      return { edits: edits.filter((edit) => edit !== undefined) };
    },
    async resolveRenameLocation(model, position) {
      const place = placed(model, position);
      const found = place && (await ask(place.files, { kind: 'describe', at: place.at }));
      const word = model.getWordAtPosition(position);
      if (!found || word === null)
        return {
          range: new monaco.Range(position.lineNumber, position.column, position.lineNumber, position.column),
          text: '',
          rejectReason: 'There is no name here that could be changed.',
        };
      return { range: rangeOf(found.span), text: word.word };
    },
  });
  languages.registerCodeActionProvider(language, {
    async provideCodeActions(model, range, context) {
      const actions: monaco.languages.CodeAction[] = [];
      for (const [problem, { fix }] of advices.get(model) ?? []) {
        if (fix === undefined || problem.line < range.startLineNumber || problem.line > range.endLineNumber)
          continue;
        actions.push({
          title: fix.title,
          kind: 'quickfix',
          isPreferred: true,
          diagnostics: context.markers.filter((marker) => marker.startLineNumber === problem.line),
          edit: { edits: [workspaceEdit(model, { range: model.getFullModelRange(), text: fix.text })] },
        });
      }
      const program = programs.get(model);
      const aboutImports = context.markers.some(({ message }) =>
        /^undefined: \w+|imported (?:as \w+ )?and not used/.test(message),
      );
      if (program === undefined || !aboutImports) return { actions, dispose() {} };
      const edits = await ask(program.files(), { kind: 'imports', file: program.file });
      if (edits !== undefined && edits.length > 0)
        actions.push({
          title: 'Mend the imports',
          kind: 'quickfix',
          diagnostics: [...context.markers],
          edit: { edits: edits.map((edit) => workspaceEdit(model, textEditOf(edit))) },
        });
      return { actions, dispose() {} };
    },
  });
}

/** Undefined if the file cannot be shown. */
function locationOf(model: Model, span: Span): monaco.languages.Location | undefined {
  const found = modelOf(model, span.file);
  return found && { uri: found.uri, range: rangeOf(span) };
}

/** Without edits; Monaco itself would tell the reason to the console only. */
function refused(model: Model, position: monaco.Position, message: string): monaco.languages.WorkspaceEdit {
  const editor = monaco.editor.getEditors().find((one) => one.getModel() === model);
  const messages = editor?.getContribution('editor.contrib.messageController') as
    | { showMessage(message: string, position: monaco.IPosition): void }
    | null
    | undefined;
  messages?.showMessage(message, position);
  return { edits: [] };
}

function workspaceEdit(
  model: Model,
  textEdit: monaco.languages.TextEdit,
): monaco.languages.IWorkspaceTextEdit {
  return { resource: model.uri, textEdit, versionId: model.getVersionId() };
}

/** Documentation is plain text; nothing in it is markup. */
const escaped = (text: string): string => text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');
