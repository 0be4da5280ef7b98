// This file draws what stands around the playground's program: the tabs of its files, the settings of a run, and the ways in
// which the program leaves the page.

import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { vimKeys } from './preferences.ts';
import { asModule, type ProgramFile, toText } from './program-files.ts';

export interface Settings {
  readonly race: boolean;
  readonly virtual: boolean;
  readonly timeline: boolean;
  readonly memory: boolean;
  readonly types: boolean;
  /** '' for another one with each run. */
  readonly seed: string;
}

interface TabsProps {
  readonly files: readonly Pick<ProgramFile, 'name'>[];
  readonly active: string;
  readonly onShow: (name: string) => void;
  /** '' or why there can be no such file. Absent where files are given. */
  readonly onAdd?: (name: string) => string;
  readonly onRemove?: (name: string) => void;
  /** What else stands in the row. */
  readonly children?: ComponentChildren;
}

export function FileTabs({ files, active, onShow, onAdd, onRemove, children }: TabsProps) {
  const adding = useSignal(false);
  const problem = useSignal('');
  return (
    <div class="file-tabs">
      <ul aria-label="Files of the program">
        {files.map(({ name }) => (
          <li key={name}>
            <button
              type="button"
              aria-current={name === active ? 'true' : undefined}
              onClick={() => onShow(name)}
            >
              {name}
            </button>
            {onRemove !== undefined && files.length > 1 && name === active && (
              <button
                type="button"
                class="is-remove"
                onClick={() => onRemove(name)}
                aria-label={`Remove ${name}`}
              >
                ×
              </button>
            )}
          </li>
        ))}
      </ul>
      {onAdd === undefined ? null : adding.value ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const name = String(new FormData(event.currentTarget).get('name') ?? '').trim();
            problem.value = onAdd(name);
            adding.value = problem.value !== '';
          }}
        >
          <input
            name="name"
            aria-label="Name of the new file"
            placeholder="shape/shape.go"
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            ref={(input) => input?.focus()}
          />
          <button type="submit">Add</button>
          <button
            type="button"
            onClick={() => {
              adding.value = false;
              problem.value = '';
            }}
          >
            Cancel
          </button>
          {problem.value !== '' && <span role="alert">{problem.value}</span>}
        </form>
      ) : (
        <button
          type="button"
          data-testid="playground-add"
          onClick={() => {
            adding.value = true;
          }}
        >
          New file
        </button>
      )}
      {children}
    </div>
  );
}

interface SettingsProps {
  readonly settings: Settings;
  readonly onChange: (settings: Settings) => void;
  readonly onTest: (() => void) | undefined;
}

const SWITCHES: readonly (readonly [keyof Settings & string, string, string])[] = [
  ['timeline', 'Time line', 'Draw what each goroutine did, on a clock of the program’s own'],
  [
    'memory',
    'Memory',
    'Walk through variables and what they lead to, statement by statement; not with the race detector',
  ],
  ['race', 'Race detector', 'As go run -race: slower, and reports data races'],
  ['virtual', 'Virtual clock', 'Sleeping takes no time'],
  ['types', 'Types', 'Inferred types in the text, and who implements what'],
];

export function RunSettings({ settings, onChange, onTest }: SettingsProps) {
  return (
    <fieldset class="run-settings">
      <legend class="sr-only">How to edit and run it</legend>
      {SWITCHES.map(([name, label, title]) => (
        <label key={name} title={title}>
          <input
            type="checkbox"
            checked={settings[name] === true}
            onChange={(event) => onChange({ ...settings, [name]: event.currentTarget.checked })}
          />
          {label}
        </label>
      ))}
      <label title="The same seed gives the same schedule and the same random numbers">
        Seed
        <input
          type="text"
          inputMode="numeric"
          pattern="[0-9]*"
          maxLength={9}
          placeholder="any"
          value={settings.seed}
          onInput={(event) => onChange({ ...settings, seed: event.currentTarget.value.replace(/\D/g, '') })}
        />
      </label>
      <label title="Modes, motions and commands of Vim in every editor of the site; :w formats">
        <input
          type="checkbox"
          checked={vimKeys.chosen.value}
          onChange={(event) => vimKeys.choose(event.currentTarget.checked)}
        />
        {vimKeys.label}
      </label>
      {onTest !== undefined && (
        <button type="button" data-testid="playground-test" onClick={onTest}>
          go test
        </button>
      )}
    </fieldset>
  );
}

interface LeavingProps {
  readonly files: readonly ProgramFile[];
  readonly templates: readonly { readonly title: string; readonly files: readonly ProgramFile[] }[];
  readonly onTemplate: (template: { readonly files: readonly ProgramFile[] }) => void;
  /** The address holds the program now: its fragment. */
  readonly onShared: (hash: string) => void;
}

export function Leaving({ files, templates, onTemplate, onShared }: LeavingProps) {
  const said = useSignal('');
  /** The program in the address of a page; undefined, and said, if it is too large. */
  const linkTo = async (path: string): Promise<string | undefined> => {
    const { encodeProgram, LONGEST_LINK } = await import('./share-link.ts');
    const link = `${location.origin}${path}#${encodeProgram(files)}`;
    if (link.length <= LONGEST_LINK) return link;
    said.value = `The program is too large for a link: ${link.length.toLocaleString('en')} characters, of ${LONGEST_LINK.toLocaleString('en')}. Download it instead.`;
    return undefined;
  };
  const share = async (): Promise<void> => {
    const link = await linkTo(location.pathname);
    if (link === undefined) return;
    history.replaceState(null, '', link);
    onShared(new URL(link).hash);
    said.value = (await copied(link))
      ? `Link copied: ${link.length.toLocaleString('en')} characters, the whole program in it. Nothing is stored anywhere.`
      : `The link is in the address bar: ${link.length.toLocaleString('en')} characters, the whole program in it.`;
  };
  const embed = async (): Promise<void> => {
    const link = await linkTo('/embed/');
    if (link === undefined) return;
    const code = `<iframe src="${link}" title="A Go program that can be run" width="100%" height="480" style="border: 1px solid #999" loading="lazy"></iframe>`;
    said.value = (await copied(code))
      ? `Embed code copied: ${code.length.toLocaleString('en')} characters, the whole program in it. It runs in the other page when its reader says so.`
      : 'This browser does not let the page copy.';
  };
  const download = async (): Promise<void> => {
    const { strToU8, zipSync } = await import('fflate');
    const entries = asModule(files).map(({ name, text }) => [`program/${name}`, strToU8(text)] as const);
    const blob = new Blob([zipSync(Object.fromEntries(entries)) as Uint8Array<ArrayBuffer>], {
      type: 'application/zip',
    });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = 'program.zip';
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    said.value = 'Unpack it, and go run . in its folder.';
  };
  // What packs a program is loaded when it is asked for.
  const orSay = (leave: () => Promise<void>) => (): Promise<void> =>
    leave().catch(() => {
      said.value = 'What packs the program could not be loaded. Are you offline?';
    });
  const copy = async (): Promise<void> => {
    said.value = (await copied(toText(files)))
      ? 'Copied. Paste it into go.dev/play.'
      : 'This browser does not let the page copy. Download the program instead.';
  };
  return (
    <div class="leaving">
      <label>
        Begin with{' '}
        <select
          data-testid="playground-template"
          value=""
          onChange={(event) => {
            const template = templates[Number(event.currentTarget.value)];
            if (event.currentTarget.value !== '' && template !== undefined) onTemplate(template);
            event.currentTarget.value = '';
          }}
        >
          <option value="">another program…</option>
          {templates.map(({ title }, index) => (
            <option key={title} value={index}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <button type="button" data-testid="playground-share" onClick={orSay(share)}>
        Copy a link
      </button>
      <button type="button" data-testid="playground-embed" onClick={orSay(embed)}>
        Copy embed code
      </button>
      <button type="button" data-testid="playground-download" onClick={orSay(download)}>
        Download the module
      </button>
      <button type="button" data-testid="playground-copy" onClick={copy}>
        Copy for go.dev/play
      </button>
      <p role="status" data-testid="playground-said">
        {said.value}
      </p>
    </div>
  );
}

async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
