import type { FormGroup } from '../../model/key-types.ts';
import type { FileView } from '../../state/derive.ts';
import type { FormGroupModel, FormModel } from '../../state/form-model.ts';
import { worstOf } from '../parts/fields/FieldFindings.tsx';
import { FormFrame } from '../parts/fields/FormFrame.tsx';
import type { NavSection } from '../parts/fields/FormNav.tsx';
import { applyFromForm } from '../parts/fields/form-context.ts';
import { FormSection } from './FormSection.tsx';
import { OtherKeys } from './OtherKeys.tsx';

/** So that all of them fit a narrow pane; the full title is the section's heading. */
const SHORT_TITLES: Readonly<Record<FormGroup, string>> = {
  base: 'Base',
  boot: 'Kernel',
  memory: 'Memory',
  emulated: 'Emulated',
  passthrough: 'Passthrough',
  policy: 'Policy',
};

export interface FormBodyProps {
  readonly view: FileView;
  readonly model: FormModel;
}

/** The sections of a VM file. */
export function FormBody({ view, model }: FormBodyProps) {
  return (
    <FormFrame
      view={view}
      sections={model.groups.map(toNavSection)}
      general={model.general}
      onEdit={applyFromForm}
    >
      {model.groups.map((group) => (
        <FormSection key={group.group} group={group} />
      ))}
      <OtherKeys strangers={model.strangers} />
    </FormFrame>
  );
}

function toNavSection({ group, title, fields }: FormGroupModel): NavSection {
  return {
    id: group,
    title,
    short: SHORT_TITLES[group],
    count: fields.reduce((sum, { value }) => sum + (value.kind === 'list' ? value.list.length : 0), 0),
    severity: worstOf(fields.flatMap((field) => field.findings)),
  };
}
