/** A half-open range of UTF-16 offsets into one text: `[start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** True when `inner` lies inside `outer` (touching ends count). */
export function containsSpan(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
