/** Hatches of the kinds, so that colour is never alone. `id` keeps the ids of two pictures apart. */
export function MapDefs({
  id,
  ink,
  error,
}: {
  readonly id: string;
  readonly ink: string;
  readonly error: string;
}) {
  return (
    <defs>
      <pattern id={`${id}-reserved`} width="7" height="7" patternUnits="userSpaceOnUse">
        <circle className={ink} cx="2" cy="2" r="1.1" stroke="none" />
        <circle className={ink} cx="5.5" cy="5.5" r="1.1" stroke="none" />
      </pattern>
      <pattern id={`${id}-passthrough`} width="8" height="8" patternUnits="userSpaceOnUse">
        <path className={ink} d="M-2 2L2 -2M-2 10L10 -2M6 10L10 6" fill="none" />
      </pattern>
      <pattern id={`${id}-emulated`} width="6" height="6" patternUnits="userSpaceOnUse">
        <path className={ink} d="M3 0V6" fill="none" />
      </pattern>
      <pattern id={`${id}-host`} width="7" height="7" patternUnits="userSpaceOnUse">
        <path className={ink} d="M0 0L7 7M7 0L0 7" fill="none" />
      </pattern>
      <pattern id={`${id}-error`} width="6" height="6" patternUnits="userSpaceOnUse">
        <path className={error} d="M-1 1L1 -1M-1 7L7 -1M5 7L7 5" fill="none" />
      </pattern>
    </defs>
  );
}
