import type { Severity } from '../../../base/diagnostic.ts';

/** What every control gets beside its cell. */
export interface ControlProps {
  /** The accessible name. */
  readonly name: string;
  /** The element's id, for a visible label. */
  readonly id?: string | undefined;
  /** `cell`: in a table, without a border until it is used. */
  readonly variant: 'field' | 'cell';
  /** The worst finding at this value. */
  readonly severity: Severity | undefined;
  /** Ids of what describes it: findings, hints. */
  readonly describedBy: string | undefined;
  /** `row:column` in a table, for its keyboard. */
  readonly place?: string | undefined;
}

/** The attributes that every control of a value carries. */
export function controlAttributes(props: ControlProps, pathText: string | undefined) {
  return {
    id: props.id,
    'aria-label': props.id === undefined ? props.name : undefined,
    'aria-describedby': props.describedBy,
    'aria-invalid': props.severity === 'error' ? (true as const) : undefined,
    'data-severity': props.severity,
    'data-path': pathText,
    'data-variant': props.variant,
    'data-place': props.place,
  };
}

/** Ids joined for `aria-describedby`; undefined when there is none. */
export function joinIds(...ids: readonly (string | undefined | false)[]): string | undefined {
  return ids.filter(Boolean).join(' ') || undefined;
}
