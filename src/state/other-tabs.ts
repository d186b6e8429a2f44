import { freshId, notify, type StudioStore } from './studio.ts';

export interface TabEvents {
  /** Another tab has written these files. */
  readonly onChanged: (ids: readonly string[]) => void;
  /** Another tab has written the list of closed files. */
  readonly onClosed: () => void;
  readonly onGone: () => void;
}

export interface OtherTabs {
  /** This tab's name among them. */
  readonly name: string;
  /** How many others are open, as far as is known. */
  readonly count: () => number;
  readonly tellChanged: (ids: readonly string[], hasClosed: boolean) => void;
  readonly leave: () => void;
}

interface Message {
  readonly kind: 'hello' | 'here' | 'changed' | 'gone';
  readonly from: string;
  readonly ids?: readonly string[];
  readonly hasClosed?: boolean;
}

const CHANNEL = 'axvisor-studio';

/** Talks with the other tabs of this browser that have the same files open. */
export function joinTabs(store: StudioStore, events: TabEvents): OtherTabs {
  const name = freshId();
  const others = new Set<string>();
  const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(CHANNEL);
  const say = (message: Omit<Message, 'from'>) => channel?.postMessage({ ...message, from: name });
  const meet = (other: string) => {
    if (others.size === 0) tellOthers(store);
    others.add(other);
  };
  channel?.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    if (data.kind === 'gone') others.delete(data.from);
    else meet(data.from);
    if (data.kind === 'hello') say({ kind: 'here' });
    if (data.kind === 'changed') events.onChanged(data.ids ?? []);
    if (data.hasClosed) events.onClosed();
    if (data.kind === 'gone') events.onGone();
  });
  const onHide = () => say({ kind: 'gone' });
  const onShow = () => say({ kind: 'hello' });
  addEventListener('pagehide', onHide);
  addEventListener('pageshow', onShow);
  say({ kind: 'hello' });
  return {
    name,
    count: () => others.size,
    tellChanged: (ids, hasClosed) => {
      if (ids.length > 0 || hasClosed) say({ kind: 'changed', ids, hasClosed });
    },
    leave: () => {
      removeEventListener('pagehide', onHide);
      removeEventListener('pageshow', onShow);
      channel?.close();
    },
  };
}

function tellOthers(store: StudioStore): void {
  const message =
    'The editor is open in another tab, too. Both show the same files: a change in either appears in both.';
  notify(store, 'info', message, { topic: 'tabs', passing: true });
}
