import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Path } from '../base/path.ts';
import type { Span } from '../base/span.ts';
import type { DraftFile } from '../files/draft-schema.ts';
import type { Checks, TargetChoice } from './derive.ts';
import type { ClosedFile } from './draft.ts';
import type { FileHistory } from './history.ts';
import type { Typing } from './typing.ts';
import { EMPTY_WORKSPACE, type Workspace } from './workspace.ts';

/** Which pane a change or a selection comes from, so that the pane itself need not answer to it. */
export type Origin = 'form' | 'text' | 'map' | 'devices' | 'axconfig' | 'problems' | 'app';

export interface Selection {
  readonly fileId: string;
  readonly path: Path;
  readonly origin: Origin;
  /** True when the selecting act also asks to move the focus (Enter, Jump). */
  readonly focus: boolean;
  /** The exact place in the text where the path alone does not tell it (a syntax error). */
  readonly span?: Span;
  /** Grows with every selection, so that selecting the same path again is seen. */
  readonly serial: number;
}

export interface Notice {
  readonly id: number;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
  readonly actions: readonly NoticeAction[];
  /** A newer notice of the same topic takes the place of this one. */
  readonly topic: string | undefined;
  /** Goes by itself after a while; all others stay until they are closed. */
  readonly passing: boolean;
}

/** A way out that a notice offers; the notice is closed by it. */
export interface NoticeAction {
  readonly label: string;
  readonly run: () => void;
}

export interface Work {
  readonly label: string;
  readonly done: number;
  readonly total: number;
  readonly cancel: () => void;
}

/** What the page knows. Everything else is derived from it (`derive.ts`). */
export interface StudioState {
  readonly workspace: Workspace;
  /** The undo stack of each file, by its id; none where nothing was changed yet. */
  readonly histories: Readonly<Record<string, FileHistory>>;
  readonly activeId: string | undefined;
  readonly choices: Readonly<Record<string, TargetChoice>>;
  /** The text of each file as it was opened or last exported. */
  readonly saved: Readonly<Record<string, string>>;
  /** What stands in fields and is not written yet. */
  readonly typing: Typing;
  /** Files closed with changes, newest first. */
  readonly closed: readonly ClosedFile[];
  /** Files that are listed but not opened, since the last start with them did not finish. */
  readonly waiting: readonly DraftFile[];
  /** Long work under way. */
  readonly work: Work | undefined;
  readonly selection: Selection | undefined;
  readonly notices: readonly Notice[];
  /** The browser keeps no drafts: what is not exported is lost with the page. */
  readonly draftsFailed: boolean;
  /** The rules, once they are loaded; see `load-checks.ts`. */
  readonly checks: Checks | undefined;
}

export type StudioStore = StoreApi<StudioState>;

export const EMPTY_STUDIO: StudioState = {
  workspace: EMPTY_WORKSPACE,
  histories: {},
  activeId: undefined,
  choices: {},
  saved: {},
  typing: {},
  closed: [],
  waiting: [],
  work: undefined,
  selection: undefined,
  notices: [],
  draftsFailed: false,
  checks: undefined,
};

export function createStudio(initial: Partial<StudioState> = {}): StudioStore {
  return createStore<StudioState>(() => ({ ...EMPTY_STUDIO, ...initial }));
}

let serial = 0;

/** Unlike every other of this browser, also of other tabs. */
export function freshId(): string {
  serial += 1;
  const random = Math.floor(Math.random() * 36 ** 4).toString(36);
  return `f${Date.now().toString(36)}${serial}${random}`;
}

export function select(
  store: StudioStore,
  fileId: string,
  path: Path,
  origin: Origin,
  options: { readonly focus?: boolean; readonly span?: Span } = {},
): void {
  serial += 1;
  store.setState({ selection: { fileId, path, origin, focus: false, serial, ...options } });
}

/** Sets or (with undefined) frees the release and architecture that a file is read for. */
export function chooseTarget(store: StudioStore, fileId: string, choice: TargetChoice): void {
  const { choices } = store.getState();
  store.setState({ choices: { ...choices, [fileId]: { ...choices[fileId], ...choice } } });
}

export interface NoticeOptions {
  readonly actions?: readonly NoticeAction[];
  readonly topic?: string;
  readonly passing?: boolean;
}

export function notify(
  store: StudioStore,
  severity: Notice['severity'],
  message: string,
  { actions = [], topic, passing = false }: NoticeOptions = {},
): void {
  serial += 1;
  const notice = { id: serial, severity, message, actions, topic, passing };
  const others = store.getState().notices.filter((other) => topic === undefined || other.topic !== topic);
  store.setState({ notices: [...others, notice] });
}

export function dismissNotice(store: StudioStore, id: number): void {
  store.setState({ notices: store.getState().notices.filter((notice) => notice.id !== id) });
}
