import { Editor } from '@monaco-editor/react';
import type { editor } from 'monaco-editor/editor';
import { type ReactNode, useEffect, useLayoutEffect, useMemo, useState } from 'react';
import type { FileView } from '../../state/derive.ts';
import { editorOptions } from './editor-options.ts';
import styles from './MonacoPane.module.css';
import { showMarkers } from './markers.ts';
import { followCompositions, keepViewState, modelPath, openModel, restoreViewState } from './models.ts';
import { shareSelection } from './selection.ts';
import { setupMonaco } from './setup.ts';
import { letTabLeave } from './tab-escape.ts';
import { THEME } from './theme.ts';

type CodeEditor = editor.IStandaloneCodeEditor;

export interface MonacoPaneProps {
  readonly view: FileView;
  /** Stands in the editor's place until it is made. */
  readonly loading: ReactNode;
}

setupMonaco();

/** The text of one file in Monaco. Loaded on its own: nothing that is needed at once may import it. */
export function MonacoPane({ view, loading }: MonacoPaneProps) {
  const { id, name } = view.file;
  const [code, setCode] = useState<CodeEditor>();
  const options = useMemo(() => editorOptions(name, monoFont()), [name]);
  // Before the effects of Editor, which looks the model up by its path.
  useLayoutEffect(() => openModel(id), [id]);
  useViewState(code);
  useEffect(() => (code ? shareSelection(code, id) : undefined), [code, id]);
  useEffect(() => (code ? followCompositions(code) : undefined), [code]);
  useEffect(() => {
    const model = code?.getModel();
    if (model) showMarkers(model, view.findings);
  }, [code, view]);
  const tabLeaves = useTabLeaves(code);
  return (
    <div className={styles.pane}>
      <Editor
        path={modelPath(view.file)}
        theme={THEME}
        options={options}
        loading={loading}
        onMount={setCode}
        keepCurrentModel
        saveViewState={false}
      />
      <div role="status" className={styles.hint} data-shown={tabLeaves}>
        {tabLeaves ? 'Tab leaves the editor' : ''}
      </div>
    </div>
  );
}

function monoFont(): string {
  return getComputedStyle(document.documentElement).getPropertyValue('--font-mono');
}

/** Keeps cursor, folds and scroll of every file, over tabs and over hiding the pane. */
function useViewState(code: CodeEditor | undefined): void {
  useLayoutEffect(() => {
    if (!code) return;
    restoreViewState(code);
    const listeners = [
      code.onWillChangeModel(() => keepViewState(code)),
      code.onDidChangeModel(() => restoreViewState(code)),
    ];
    return () => {
      keepViewState(code);
      for (const listener of listeners) listener.dispose();
    };
  }, [code]);
}

function useTabLeaves(code: CodeEditor | undefined): boolean {
  const [leaves, setLeaves] = useState(false);
  useEffect(() => (code ? letTabLeave(code, setLeaves) : undefined), [code]);
  return leaves;
}
