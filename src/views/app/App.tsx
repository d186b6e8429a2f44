import { Suspense, useEffect, useLayoutEffect, useState } from 'react';
import { useDialog } from '../../state/dialogs.ts';
import { loadChecks } from '../../state/load-checks.ts';
import { readLater } from '../../state/read-later.ts';
import { finishStart, startSession } from '../../state/session.ts';
import { isUnsaved } from '../../state/tabs.ts';
import { applyTheme, followSystemTheme, loadTheme } from '../../state/theme.ts';
import { studio, useFileView, useStudio } from '../../state/use-studio.ts';
import { findFile } from '../../state/workspace.ts';
import { lazyPart, loadParts } from '../parts/lazy-part.ts';
import styles from './App.module.css';
import { Crash } from './Crash.tsx';
import { DropZone } from './DropZone.tsx';
import { Header } from './Header.tsx';
import { Notices } from './Notices.tsx';
import { StartScreen } from './StartScreen.tsx';
import { useComposition } from './use-composition.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { useUnloadGuard } from './use-unload-guard.ts';
import { Workbench } from './Workbench.tsx';

const Dialogs = lazyPart(async () => (await import('./Dialogs.tsx')).Dialogs);

/** The whole page. Nothing is drawn before the last visit's files are back, so that nothing jumps. */
export function App() {
  const ready = useSession();
  const activeId = useStudio((state) => state.activeId);
  const view = useFileView(activeId);
  const dialog = useDialog((state) => state.open);
  useTheme();
  useLateParts(ready);
  useReading();
  useShortcuts();
  useComposition();
  useUnloadGuard();
  useTitle();
  return (
    <Crash>
      <DropZone>
        <div className={styles.page}>
          <Header view={view} />
          {ready && (view ? <Workbench view={view} /> : <StartScreen />)}
        </div>
        <Suspense>{dialog && <Dialogs open={dialog} view={view} />}</Suspense>
        <Notices />
      </DropZone>
    </Crash>
  );
}

/** The start has come to its end once what was restored is judged by the rules and drawn. */
function useLateParts(ready: boolean): void {
  const [tried, setTried] = useState(false);
  useEffect(() => {
    void loadChecks(studio)
      .then(() => setTried(true))
      .then(loadParts);
  }, []);
  useEffect(() => {
    if (ready && tried) setTimeout(finishStart, 0);
  }, [ready, tried]);
}

function useTitle(): void {
  const title = useStudio((state) => {
    const file = findFile(state.workspace, state.activeId);
    return file ? `${isUnsaved(state, file) ? '● ' : ''}${file.name} – AxVisor Studio` : 'AxVisor Studio';
  });
  useEffect(() => {
    document.title = title;
  }, [title]);
}

function useTheme(): void {
  useLayoutEffect(() => applyTheme(loadTheme()), []);
  useEffect(followSystemTheme, []);
}

function useReading(): void {
  useEffect(() => readLater(studio), []);
}

function useSession(): boolean {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    let stop: (() => void) | undefined;
    let gone = false;
    startSession(studio).then((stopSession) => {
      if (gone) stopSession();
      else stop = stopSession;
      setReady(true);
    });
    return () => {
      gone = true;
      stop?.();
    };
  }, []);
  return ready;
}
