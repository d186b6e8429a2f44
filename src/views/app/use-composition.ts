import { useEffect } from 'react';

/**
 * A key that an input method takes for itself (a candidate's Enter, its arrows and Esc) is nobody else's: it reaches no
 * field, list or shortcut. Monaco handles compositions itself.
 */
export function useComposition(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isOurs = !(event.target instanceof Element && event.target.closest('.monaco-editor'));
      // Code 229: the key that ends a composition comes after its end in some browsers.
      if (isOurs && (event.isComposing || event.keyCode === 229)) event.stopImmediatePropagation();
    };
    addEventListener('keydown', onKeyDown, true);
    return () => removeEventListener('keydown', onKeyDown, true);
  }, []);
}
