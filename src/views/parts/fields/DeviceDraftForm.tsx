import { useState } from 'react';
import type { EmuDevice } from '../../../model/emu-devices.ts';
import type { RowSpec } from '../../../model/key-types.ts';
import type { NewRow } from '../../../planner/new-row.ts';
import type { RowInput } from '../../../state/new-rows.ts';
import { Button } from '../Button.tsx';
import { TextField } from '../TextField.tsx';
import styles from './AddRowPanel.module.css';
import { type DeviceField, deviceFields, findFieldFault, readDeviceDraft } from './device-draft.ts';

export interface DeviceDraftFormProps {
  readonly device: EmuDevice;
  readonly title: string;
  readonly detail: string;
  readonly description: string;
  readonly row: NewRow;
  readonly spec: RowSpec;
  /** Why the row could not be written. */
  readonly refusal: string | undefined;
  readonly onAdd: (row: RowInput) => void;
  readonly onBack: () => void;
}

/** The values of a new emulated device, each by its name, as they are likely; written when all of them are right. */
export function DeviceDraftForm(props: DeviceDraftFormProps) {
  const { device, title, detail, description, row, spec, refusal, onAdd, onBack } = props;
  const [fields] = useState(() => deviceFields(device, row, spec));
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(fields.map(({ id, initial }) => [id, initial])),
  );
  const faultOf = (field: DeviceField) => findFieldFault(field, texts[field.id] ?? '');
  const isFaulty = fields.some((field) => faultOf(field) !== undefined);
  const onSubmit = () => {
    if (!isFaulty) onAdd(readDeviceDraft(row, fields, texts));
  };
  return (
    <div className={styles.panel}>
      <div>
        <p className={styles.title}>
          <strong>{title}</strong> <code>{detail}</code>
        </p>
        <p className={styles.words}>{description}</p>
      </div>
      <div className={styles.fields}>
        {fields.map((field, i) => (
          <TextField
            key={field.id}
            label={field.label}
            value={texts[field.id] ?? ''}
            onChange={(text) => setTexts({ ...texts, [field.id]: text })}
            error={faultOf(field)}
            mono={field.type.kind !== 'text'}
            autoFocus={i === 0}
            onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && onSubmit()}
            {...(field.help === undefined ? {} : { description: field.help })}
          />
        ))}
      </div>
      {refusal !== undefined && (
        <p className={styles.refusal} role="alert">
          {refusal}
        </p>
      )}
      <div className={styles.buttons}>
        <Button variant="quiet" onPress={onBack}>
          Other type…
        </Button>
        <Button variant="primary" onPress={onSubmit} isDisabled={isFaulty}>
          Add device
        </Button>
      </div>
    </div>
  );
}
