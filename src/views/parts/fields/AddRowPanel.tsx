import { type RefObject, useState } from 'react';
import type { Operation } from '../../../base/operation.ts';
import { formatPath } from '../../../base/path.ts';
import type { FormList } from '../../../state/form-list.ts';
import type { RowInput, RowStart } from '../../../state/new-rows.ts';
import { ChoiceList } from '../ChoiceList.tsx';
import { Floating } from '../Floating.tsx';
import { AddPathForm } from './AddPathForm.tsx';
import styles from './AddRowPanel.module.css';
import { DeviceDraftForm } from './DeviceDraftForm.tsx';
import { useForm } from './form-context.ts';
import { insertPathRow } from './path-rows.ts';
import type { Beginning } from './row-actions.ts';
import { nounOf } from './row-edits.ts';

export interface AddRowPanelProps {
  readonly anchor: RefObject<HTMLElement | null>;
  readonly list: FormList;
  /** The row is put before this one. */
  readonly index: number;
  readonly beginning: Exclude<Beginning, { readonly kind: 'only' }>;
  readonly onInsert: (rows: readonly RowInput[]) => readonly Operation[];
  readonly onClose: () => void;
}

/** Lets a row begin in one of several ways, or asks for the path that it is. */
export function AddRowPanel({ anchor, list, index, beginning, onInsert, onClose }: AddRowPanelProps) {
  const { edit, focusSoon } = useForm();
  const [chosen, setChosen] = useState<RowStart>();
  const [refusal, setRefusal] = useState<string>();
  const write = (operations: readonly Operation[]) => {
    const outcome = edit(operations);
    if (!outcome.ok) {
      setRefusal(outcome.reason);
      return;
    }
    onClose();
    focusSoon(formatPath([...list.path, index]));
  };
  const writeRows = (rows: readonly RowInput[]) => write(onInsert(rows));
  const label = `Add ${beginning.kind === 'path' ? 'device-tree path' : nounOf(list.row)}`;
  if (beginning.kind === 'path')
    return (
      <Floating anchor={anchor} label={label} onClose={onClose}>
        <AddPathForm
          isExcluded={!list.row}
          refusal={refusal}
          onAdd={(path) => write([insertPathRow(list, index, path)])}
        />
      </Floating>
    );
  if (chosen?.device && list.row)
    return (
      <Floating anchor={anchor} label={label} onClose={onClose}>
        <DeviceDraftForm
          device={chosen.device}
          title={chosen.label}
          detail={chosen.detail}
          description={chosen.description}
          row={chosen.rows[0] ?? {}}
          spec={list.row}
          refusal={refusal}
          onAdd={(row) => writeRows([row])}
          onBack={() => setChosen(undefined)}
        />
      </Floating>
    );
  return (
    <Floating anchor={anchor} label={label} onClose={onClose} variant="list">
      <ChoiceList
        label={label}
        options={beginning.starts}
        value={undefined}
        onChange={(id) => {
          const start = beginning.starts.find((one) => one.id === id);
          if (start?.device) setChosen(start);
          else if (start) writeRows(start.rows);
        }}
      />
      {refusal !== undefined && (
        <p className={styles.refusal} role="alert">
          {refusal}
        </p>
      )}
    </Floating>
  );
}
