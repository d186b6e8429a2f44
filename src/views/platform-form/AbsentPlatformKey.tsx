import type { NewValue } from '../../base/operation.ts';
import { formatPath, type Path } from '../../base/path.ts';
import type { PlatformKeySpec } from '../../model/platform-key-types.ts';
import { addPlatformKey } from '../../state/platform-edits.ts';
import { AddKeyButton } from '../parts/fields/AddKeyButton.tsx';
import { HelpCard } from '../parts/fields/HelpCard.tsx';

export interface AbsentPlatformKeyProps {
  readonly spec: PlatformKeySpec;
  readonly path: Path;
  readonly variant?: 'quiet' | 'wanted';
  readonly describedBy?: string | undefined;
}

/** A known key that the file does not have; its type is written behind it. */
export function AbsentPlatformKey({ spec, path, ...rest }: AbsentPlatformKeyProps) {
  const pathText = formatPath(path);
  const newKey = {
    key: String(path.at(-1)),
    label: spec.label,
    help: spec.help,
    type: spec.field,
    initial: spec.initial,
    pathText,
    add: (value: NewValue) => addPlatformKey(spec, path, value),
  };
  const facts = [['Type', `${spec.type}, written behind it`]] as const;
  const details = (
    <HelpCard
      label={spec.label}
      keyText={pathText}
      help={spec.help}
      type={spec.field}
      facts={facts}
      columns={[]}
    />
  );
  return <AddKeyButton newKey={newKey} details={details} {...rest} />;
}
