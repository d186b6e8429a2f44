import { memo, useId } from 'react';
import type { PlatformField as Field } from '../../state/platform-field.ts';
import { CellControl } from '../parts/fields/CellControl.tsx';
import { DisabledPartLine } from '../parts/fields/DisabledPartLine.tsx';
import { worstOf } from '../parts/fields/FieldFindings.tsx';
import { FieldMenu } from '../parts/fields/FieldMenu.tsx';
import { FieldShell, findingsIdOf, KeyMarkText, MissingMark } from '../parts/fields/FieldShell.tsx';
import { useForm } from '../parts/fields/form-context.ts';
import { HelpButton } from '../parts/fields/HelpButton.tsx';
import { useSelected } from '../parts/fields/use-selected.ts';
import { AbsentPlatformKey } from './AbsentPlatformKey.tsx';
import { FieldNote } from './FieldNote.tsx';
import { PlatformHelp } from './PlatformHelp.tsx';
import { TypeMark } from './TypeMark.tsx';

export interface PlatformFieldProps {
  readonly field: Field;
}

/** One key of a platform file: label, control, its type, and what follows from it. */
export const PlatformField = memo(function PlatformField({ field }: PlatformFieldProps) {
  const { spec, label, path, pathText, type, value, note, findings } = field;
  const id = useId();
  const isSelected = useSelected(path);
  const describedBy = findings.length > 0 ? findingsIdOf(id) : undefined;
  return (
    <FieldShell
      id={id}
      label={label}
      title={spec ? `${label} (${pathText})` : pathText}
      mark={<ArchMark field={field} />}
      state={value.kind}
      isSelected={isSelected}
      findings={findings}
      notes={note && <FieldNote note={note} label={label} />}
      side={
        <>
          <HelpButton label={label} title={spec?.help ?? pathText}>
            <PlatformHelp field={field} />
          </HelpButton>
          {value.kind === 'cell' && <FieldMenu label={label} path={path} />}
        </>
      }
    >
      {value.kind === 'cell' && (
        <CellControl
          cell={value.cell}
          type={type}
          id={id}
          name={label}
          variant="field"
          severity={worstOf(findings)}
          describedBy={describedBy}
        />
      )}
      {value.kind === 'missing' && spec && (
        <>
          <MissingMark />
          <AbsentPlatformKey spec={spec} path={path} variant="wanted" describedBy={describedBy} />
        </>
      )}
      {value.kind === 'disabled' && <DisabledPartLine part={value.part} label={label} pathText={pathText} />}
      <TypeMark mark={field.typeMark} />
    </FieldShell>
  );
}, isSameField);

export function isSameField(a: PlatformFieldProps, b: PlatformFieldProps): boolean {
  return a.field.signature === b.field.signature;
}

/** Marks a key that the code for the chosen architecture does not read. */
export function ArchMark({ field: { spec } }: PlatformFieldProps) {
  const { arch } = useForm().target;
  return !spec || spec.arches.includes(arch) ? null : <KeyMarkText>no effect on {arch}</KeyMarkText>;
}
