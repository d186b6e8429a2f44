import type { editor } from 'monaco-editor/editor';

export const THEME = 'studio';

/** Monaco's colour name → our token, with an alpha in hex where Monaco paints over text. */
const COLORS: readonly (readonly [name: string, token: string, alpha?: string])[] = [
  ['editor.background', '--bg'],
  ['editor.foreground', '--text'],
  ['editorLineNumber.foreground', '--text-muted'],
  ['editorLineNumber.activeForeground', '--text'],
  ['editorCursor.foreground', '--accent'],
  ['editor.lineHighlightBackground', '--bg-sunken'],
  ['editor.lineHighlightBorder', '--bg-sunken'],
  ['editor.selectionBackground', '--accent', '40'],
  ['editor.inactiveSelectionBackground', '--accent', '26'],
  ['editor.selectionHighlightBackground', '--accent', '26'],
  ['editor.wordHighlightBackground', '--accent', '1f'],
  ['editor.wordHighlightStrongBackground', '--accent', '2e'],
  ['editor.wordHighlightTextBackground', '--accent', '1f'],
  ['editor.findMatchBackground', '--kind-passthrough', '80'],
  ['editor.findMatchHighlightBackground', '--kind-passthrough', '40'],
  ['editorBracketMatch.background', '--accent', '26'],
  ['editorBracketMatch.border', '--border-strong'],
  ['editorIndentGuide.background1', '--border'],
  ['editorIndentGuide.activeBackground1', '--border-strong'],
  ['editorWhitespace.foreground', '--border-strong'],
  ['editorError.foreground', '--error'],
  ['editorWarning.foreground', '--warning'],
  ['editorInfo.foreground', '--info'],
  ['editorOverviewRuler.border', '--border'],
  ['editorOverviewRuler.errorForeground', '--error'],
  ['editorOverviewRuler.warningForeground', '--warning'],
  ['editorOverviewRuler.infoForeground', '--info'],
  ['editorGutter.foldingControlForeground', '--text-muted'],
  ['editorWidget.background', '--bg-raised'],
  ['editorWidget.foreground', '--text'],
  ['editorWidget.border', '--border-strong'],
  ['editorHoverWidget.background', '--bg-raised'],
  ['editorHoverWidget.foreground', '--text'],
  ['editorHoverWidget.border', '--border-strong'],
  ['editorHoverWidget.statusBarBackground', '--bg-sunken'],
  ['editorSuggestWidget.background', '--bg-raised'],
  ['editorSuggestWidget.border', '--border-strong'],
  ['editorSuggestWidget.foreground', '--text'],
  ['editorSuggestWidget.selectedBackground', '--bg-selected'],
  ['editorSuggestWidget.selectedForeground', '--text'],
  ['editorSuggestWidget.highlightForeground', '--accent'],
  ['editorSuggestWidget.focusHighlightForeground', '--accent'],
  ['widget.border', '--border-strong'],
  ['widget.shadow', '--kind-text', '40'],
  ['quickInput.background', '--bg-raised'],
  ['quickInput.foreground', '--text'],
  ['quickInputList.focusBackground', '--bg-selected'],
  ['quickInputList.focusForeground', '--text'],
  ['pickerGroup.border', '--border'],
  ['pickerGroup.foreground', '--text-muted'],
  ['list.hoverBackground', '--bg-hover'],
  ['list.focusBackground', '--bg-selected'],
  ['list.activeSelectionBackground', '--bg-selected'],
  ['list.activeSelectionForeground', '--text'],
  ['list.highlightForeground', '--accent'],
  ['list.focusHighlightForeground', '--accent'],
  ['menu.background', '--bg-raised'],
  ['menu.foreground', '--text'],
  ['menu.selectionBackground', '--bg-selected'],
  ['menu.selectionForeground', '--text'],
  ['menu.separatorBackground', '--border'],
  ['menu.border', '--border-strong'],
  ['input.background', '--bg'],
  ['input.foreground', '--text'],
  ['input.border', '--border-strong'],
  ['input.placeholderForeground', '--text-muted'],
  ['inputOption.activeBackground', '--bg-selected'],
  ['inputOption.activeBorder', '--accent'],
  ['inputOption.activeForeground', '--text'],
  ['focusBorder', '--accent'],
  ['textLink.foreground', '--accent'],
  ['textLink.activeForeground', '--accent-hover'],
  ['descriptionForeground', '--text-muted'],
  ['icon.foreground', '--text-muted'],
  ['foreground', '--text'],
  ['scrollbarSlider.background', '--border-strong', '59'],
  ['scrollbarSlider.hoverBackground', '--border-strong', '80'],
  ['scrollbarSlider.activeBackground', '--border-strong', 'a6'],
  ['editorUnicodeHighlight.border', '--warning'],
];

const SYNTAX: readonly (readonly [token: string, property: string, style?: string])[] = [
  ['', '--text'],
  ['key', '--syntax-key'],
  ['table', '--syntax-table', 'bold'],
  ['number', '--syntax-number'],
  ['string', '--syntax-string'],
  ['constant', '--syntax-constant'],
  ['comment', '--syntax-comment'],
  ['delimiter', '--text-muted'],
];

/** Monaco's theme from the page's colour tokens, whose values `readToken` gives (`#rgb` or `#rrggbb`). */
export function createTheme(
  dark: boolean,
  readToken: (property: string) => string,
): editor.IStandaloneThemeData {
  // A build shortens #ffffff to #fff, which Monaco does not read everywhere.
  const read = (property: string) => readToken(property).replace(/^#(\w)(\w)(\w)$/, '#$1$1$2$2$3$3');
  const rules = SYNTAX.map(([token, property, fontStyle]) => ({
    token,
    foreground: read(property).slice(1),
    ...(fontStyle && { fontStyle }),
  }));
  const colors = Object.fromEntries(
    COLORS.map(([name, property, alpha = '']) => [name, `${read(property)}${alpha}`]),
  );
  return { base: dark ? 'vs-dark' : 'vs', inherit: true, rules, colors };
}

/** The theme of the page as it looks now. */
export function readPageTheme(): editor.IStandaloneThemeData {
  const style = getComputedStyle(document.documentElement);
  const dark = document.documentElement.dataset.theme === 'dark';
  return createTheme(dark, (property) => style.getPropertyValue(property).trim());
}

/** Calls back whenever the page's theme changes; gives a function that stops it. */
export function watchPageTheme(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}
