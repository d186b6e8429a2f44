import { formatPath } from '../../base/path.ts';
import type { KeySpec } from '../../model/key-types.ts';
import { keyPath } from '../../model/vm-keys.ts';
import { AddKeyButton } from '../parts/fields/AddKeyButton.tsx';
import { addKey } from '../parts/fields/edits.ts';
import { useForm } from '../parts/fields/form-context.ts';
import { KeyHelp } from './KeyHelp.tsx';

export interface AbsentKeyProps {
  readonly spec: KeySpec;
  readonly variant?: 'quiet' | 'wanted';
  readonly describedBy?: string | undefined;
}

/** A key of the table that the VM file does not have. */
export function AbsentKey({ spec, ...rest }: AbsentKeyProps) {
  const { layout } = useForm();
  const newKey = {
    key: spec.key,
    label: spec.label,
    help: spec.help,
    type: spec.type,
    initial: spec.initial,
    pathText: formatPath(keyPath(spec, layout)),
    add: (value: Parameters<typeof addKey>[2]) => addKey(spec, layout, value),
  };
  return <AddKeyButton newKey={newKey} details={<KeyHelp spec={spec} />} {...rest} />;
}
