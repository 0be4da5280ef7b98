// This file is the row above a runnable: its name on the left, what can be done with it on the right.

export interface ToolbarProps {
  readonly file: string;
  readonly language?: 'Go' | 'Python';
  readonly runLabel: string;
  readonly running: boolean;
  readonly editing: boolean;
  readonly changed: boolean;
  readonly onRun: () => void;
  readonly onStop: () => void;
  readonly onEdit: () => void;
  /** Absent where there is no formatter. */
  readonly onFormat?: () => void;
  readonly onReset: () => void;
  /** Runs it and shows its memory; absent where that is not offered. */
  readonly onMemory?: () => void;
}

export function Toolbar(props: ToolbarProps) {
  return (
    <div class="toolbar">
      <span class="toolbar-file">{props.file}</span>
      <span class="toolbar-lang">{props.language ?? 'Go'}</span>
      <span class="toolbar-gap" />
      <button type="button" data-testid="snippet-reset" onClick={props.onReset} hidden={!props.changed}>
        Reset
      </button>
      <button
        type="button"
        data-testid="snippet-format"
        onClick={props.onFormat}
        hidden={!props.editing || props.onFormat === undefined}
        title="gofmt: Shift-Alt-F"
      >
        Format
      </button>
      <button type="button" data-testid="snippet-edit" onClick={props.onEdit} hidden={props.editing}>
        Edit
      </button>
      {props.onMemory !== undefined && (
        <button
          type="button"
          data-testid="snippet-memory"
          onClick={props.onMemory}
          disabled={props.running}
          title="Run it and walk through its memory, statement by statement"
        >
          Memory
        </button>
      )}
      {props.running ? (
        <button type="button" class="is-main is-stop" data-testid="snippet-stop" onClick={props.onStop}>
          <svg width="9" height="9" viewBox="0 0 9 9" aria-hidden="true">
            <rect width="9" height="9" />
          </svg>
          Stop
        </button>
      ) : (
        <button
          type="button"
          class="is-main"
          data-testid="snippet-run"
          onClick={props.onRun}
          title="Ctrl-Enter or ⌘-Enter"
        >
          <svg width="9" height="10" viewBox="0 0 9 10" aria-hidden="true">
            <path d="M0 0 9 5 0 10z" />
          </svg>
          {props.runLabel}
        </button>
      )}
    </div>
  );
}
