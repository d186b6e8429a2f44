import type { LucideIcon } from 'lucide-react';

/** One icon of the set, as the look asks: 16 px, 1.5 px stroke, silent to screen readers (a word stands beside it). */
export function Icon({ of: Glyph, size = 16 }: { readonly of: LucideIcon; readonly size?: number }) {
  return (
    <Glyph size={size} strokeWidth={1.5} aria-hidden="true" focusable="false" style={{ flexShrink: 0 }} />
  );
}
