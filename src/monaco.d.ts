/** `@monaco-editor/react` names Monaco's types by a path that Monaco left in 0.56; without this they are all `any`. */
declare module 'monaco-editor/esm/vs/editor/editor.api' {
  export * from 'monaco-editor/editor';
}

/** Monaco ships no types for single contributions. */
declare module 'monaco-editor/editor/contrib/*';
