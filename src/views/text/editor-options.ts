import type { editor } from 'monaco-editor/editor';

/** How the text is shown; `fontFamily` is the page's `--font-mono`. */
export function editorOptions(name: string, fontFamily: string): editor.IStandaloneEditorConstructionOptions {
  return {
    ariaLabel: `TOML text of ${name}`,
    fontFamily,
    fontSize: 12.5,
    lineHeight: 20,
    fontLigatures: '"zero", "tnum", "calt" 0',
    lineNumbersMinChars: 4,
    lineDecorationsWidth: 10,
    glyphMargin: false,
    padding: { top: 8, bottom: 8 },
    minimap: { enabled: false },
    scrollBeyondLastLine: false,
    overviewRulerBorder: false,
    renderLineHighlight: 'line',
    renderLineHighlightOnlyWhenFocus: true,
    renderControlCharacters: true,
    fixedOverflowWidgets: true,
    bracketPairColorization: { enabled: false },
    guides: { indentation: false },
    stickyScroll: { enabled: false },
    scrollbar: { alwaysConsumeMouseWheel: false, verticalScrollbarSize: 12, horizontalScrollbarSize: 12 },
    // Chinese comments are full of marks that look like ASCII; only what cannot be seen is pointed out.
    unicodeHighlight: { ambiguousCharacters: false, nonBasicASCII: false, invisibleCharacters: true },
    unusualLineTerminators: 'off',
    wordBasedSuggestions: 'off',
    quickSuggestions: { other: true, comments: false, strings: true },
    suggest: { showStatusBar: false, showIcons: false, preview: false },
    find: { addExtraSpaceOnTop: false },
    tabCompletion: 'off',
    links: false,
    renderFinalNewline: 'on',
    // In a shadow root the menu would have none of the page's colours.
    useShadowDOM: false,
    dropIntoEditor: { enabled: false },
    copyWithSyntaxHighlighting: false,
    fontWeight: '400',
    tabSize: 4,
  };
}
