import { memo, useId } from 'react';
import type { KeySpec } from '../../model/key-types.ts';
import type { FormField } from '../../state/form-model.ts';
import { CellControl } from '../parts/fields/CellControl.tsx';
import { DisabledPartLine } from '../parts/fields/DisabledPartLine.tsx';
import { worstOf } from '../parts/fields/FieldFindings.tsx';
import { FieldMenu } from '../parts/fields/FieldMenu.tsx';
import { FieldShell, findingsIdOf, KeyMarkText, MissingMark } from '../parts/fields/FieldShell.tsx';
import { useForm } from '../parts/fields/form-context.ts';
import { HelpButton } from '../parts/fields/HelpButton.tsx';
import { useSelected } from '../parts/fields/use-selected.ts';
import { AbsentKey } from './AbsentKey.tsx';
import { KeyHelp } from './KeyHelp.tsx';

export interface FieldRowProps {
  readonly field: FormField;
}

/** One key: label, control, help, and what is wrong with it. */
export const FieldRow = memo(function FieldRow({ field }: FieldRowProps) {
  const { spec, path, value, findings } = field;
  const id = useId();
  const isSelected = useSelected(path);
  const describedBy = findings.length > 0 ? findingsIdOf(id) : undefined;
  return (
    <FieldShell
      id={id}
      label={spec.label}
      title={`${spec.label} (${spec.key})`}
      mark={<KeyMark spec={spec} />}
      state={value.kind}
      isSelected={isSelected}
      findings={findings}
      side={
        <>
          <HelpButton label={spec.label} title={spec.help}>
            <KeyHelp spec={spec} />
          </HelpButton>
          {value.kind === 'cell' && spec.presence !== 'required' && (
            <FieldMenu label={spec.label} path={path} />
          )}
        </>
      }
    >
      {value.kind === 'cell' && (
        <CellControl
          cell={value.cell}
          type={spec.type}
          id={id}
          name={spec.label}
          variant="field"
          severity={worstOf(findings)}
          describedBy={describedBy}
        />
      )}
      {value.kind === 'missing' && (
        <>
          <MissingMark />
          <AbsentKey spec={spec} variant="wanted" describedBy={describedBy} />
        </>
      )}
      {value.kind === 'disabled' && (
        <DisabledPartLine part={value.part} label={spec.label} pathText={field.pathText} />
      )}
    </FieldShell>
  );
}, isSameField);

export function isSameField(a: FieldRowProps, b: FieldRowProps): boolean {
  return a.field.signature === b.field.signature && a.field.pathText === b.field.pathText;
}

/** Marks a key that the chosen release does not know or that does nothing on the chosen architecture. */
export function KeyMark({ spec }: { readonly spec: KeySpec }) {
  const { target } = useForm();
  const words = !spec.releases.includes(target.release)
    ? `not in ${target.release}`
    : spec.arches.includes(target.arch)
      ? undefined
      : `no effect on ${target.arch}`;
  return words === undefined ? null : <KeyMarkText>{words}</KeyMarkText>;
}
