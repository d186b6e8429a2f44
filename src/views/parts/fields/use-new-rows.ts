import { type RefObject, useCallback, useRef, useState } from 'react';
import type { Operation } from '../../../base/operation.ts';
import type { EditOutcome } from '../../../state/edit-file.ts';
import type { FormList } from '../../../state/form-list.ts';
import type { RowInput } from '../../../state/new-rows.ts';
import { select } from '../../../state/studio.ts';
import { studio } from '../../../state/use-studio.ts';
import { useForm } from './form-context.ts';
import { loadLater } from './lazy-field-part.ts';
import type { Beginning } from './row-actions.ts';
import type { NewRowAction } from './row-edits.ts';

/** A row that is about to be: what the panel asks for. */
export interface PendingRow {
  readonly anchor: RefObject<HTMLElement | null>;
  readonly index: number;
  readonly beginning: Exclude<Beginning, { readonly kind: 'only' }>;
  readonly onInsert: (rows: readonly RowInput[]) => readonly Operation[];
}

/** Adds and copies rows of one list: at once where there is one way to, else by way of `pending`. */
export function useNewRows(list: FormList, onOutcome: (outcome: EditOutcome) => void) {
  const { edit, focusSoon, fileId } = useForm();
  const [pending, setPending] = useState<PendingRow>();
  const latest = useRef(list);
  latest.current = list;
  const begin = useCallback(
    async (anchor: HTMLElement | null, index: number, asPath = false) => {
      const rows = await loadLater();
      if (!rows) return;
      const { current } = latest;
      const beginning = asPath ? ({ kind: 'path' } as const) : rows.beginningOf(fileId, current, index);
      if (beginning.kind !== 'only') {
        const onInsert = (inputs: readonly RowInput[]) =>
          rows.rowsInserted(fileId, latest.current, index, inputs);
        setPending({ anchor: { current: anchor }, index, beginning, onInsert });
        return;
      }
      const outcome = edit(beginning.operations);
      onOutcome(outcome);
      if (outcome.ok) focusSoon(`${current.pathText}[${index}]`);
    },
    [edit, focusSoon, fileId, onOutcome],
  );
  /** `suffix`: the cell of the row that has the focus. */
  const onNewRow = useCallback(
    async (action: NewRowAction, row: number, anchor: HTMLElement | null, suffix: string) => {
      if (action !== 'duplicate') {
        await begin(anchor, action === 'insert-above' ? row : row + 1);
        return;
      }
      const rows = await loadLater();
      if (!rows) return;
      const { current } = latest;
      const outcome = edit(rows.rowCopied(fileId, current, row));
      onOutcome(outcome);
      if (!outcome.ok) return;
      const next = `${current.pathText}[${row + 1}]`;
      select(studio, fileId, [...current.path, row + 1], 'form');
      focusSoon(next + suffix, next);
    },
    [begin, edit, focusSoon, fileId, onOutcome],
  );
  return { begin, onNewRow, pending, onClose: useCallback(() => setPending(undefined), []) };
}
