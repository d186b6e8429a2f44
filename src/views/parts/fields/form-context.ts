import { createContext, use } from 'react';
import type { Operation } from '../../../base/operation.ts';
import type { Path } from '../../../base/path.ts';
import type { Span } from '../../../base/span.ts';
import type { Target } from '../../../model/release.ts';
import type { Layout } from '../../../model/vm-keys.ts';
import { applyOperations, type EditOutcome } from '../../../state/edit-file.ts';
import { setLayout, togglePane, useLayout } from '../../../state/layout.ts';
import { select } from '../../../state/studio.ts';
import { studio } from '../../../state/use-studio.ts';

/** What every control of one form needs; the same object until the file or its target changes. */
export interface FormContextValue {
  readonly fileId: string;
  readonly target: Target;
  readonly layout: Layout;
  /** Applies a change of meaning; a refusal says why and changes nothing. */
  readonly edit: (operations: readonly Operation[]) => EditOutcome;
  /** Moves the focus to the control of the first of these paths that is drawn, once it is. */
  readonly focusSoon: (...pathTexts: readonly string[]) => void;
}

export const FormContext = createContext<FormContextValue | undefined>(undefined);

export function useForm(): FormContextValue {
  const form = use(FormContext);
  if (!form) throw new Error('a form control stands outside FormPane');
  return form;
}

export function applyFromForm(fileId: string, operations: readonly Operation[]): EditOutcome {
  return operations.length === 0 ? { ok: true } : applyOperations(studio, fileId, operations, 'form');
}

/** Shows the text pane and moves the focus to this place in it. */
export function goToText(fileId: string, path: Path, span?: Span): void {
  if (useLayout.getState().hidden.includes('text')) togglePane('text');
  setLayout({ narrowPane: 'text' });
  select(studio, fileId, path, 'form', { focus: true, ...(span ? { span } : {}) });
}
