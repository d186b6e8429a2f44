import { monaco } from './monaco.ts';
import { registerProviders } from './providers.ts';
import { readPageTheme, THEME, watchPageTheme } from './theme.ts';
import { TOML, TOML_CONFIGURATION, TOML_TOKENS } from './toml-language.ts';

let done = false;

/** Teaches Monaco our language, colours and help, once for the page's life. */
export function setupMonaco(): void {
  if (done) return;
  done = true;
  monaco.languages.register({ id: TOML, extensions: ['.toml'], aliases: ['TOML'] });
  monaco.languages.setLanguageConfiguration(TOML, TOML_CONFIGURATION);
  monaco.languages.setMonarchTokensProvider(TOML, TOML_TOKENS);
  registerProviders();
  // The page's own keys for the next and the previous problem.
  const { KeyCode, KeyMod } = monaco;
  monaco.editor.addKeybindingRules([
    { keybinding: KeyCode.F8, command: null },
    { keybinding: KeyMod.Shift | KeyCode.F8, command: null },
  ]);
  const paint = () => monaco.editor.defineTheme(THEME, readPageTheme());
  paint();
  watchPageTheme(paint);
  // Monaco measures a letter once; with a font that comes later every column would be off.
  document.fonts.ready.then(() => monaco.editor.remeasureFonts());
  document.fonts.addEventListener('loadingdone', () => monaco.editor.remeasureFonts());
}
