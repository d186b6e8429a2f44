import type { FormGroupModel } from '../../state/form-model.ts';
import { Section } from '../parts/fields/Section.tsx';
import { AbsentKey } from './AbsentKey.tsx';
import { FieldRow } from './FieldRow.tsx';
import { ListField } from './ListField.tsx';

export interface FormSectionProps {
  readonly group: FormGroupModel;
}

/** One section: the keys that the file has, then those that it could have. */
export function FormSection({ group }: FormSectionProps) {
  const [first, second] = group.fields;
  const lone =
    first && !second && group.absent.length === 0 && first.value.kind === 'list' ? first : undefined;
  return (
    <Section
      id={group.group}
      title={lone ? undefined : group.title}
      absent={group.absent.map((spec) => <AbsentKey key={spec.key} spec={spec} />)}
    >
      {group.fields.map((field) =>
        field.value.kind === 'list' ? (
          <ListField
            key={field.pathText}
            field={field}
            list={field.value.list}
            sectionTitle={field === lone ? group.title : undefined}
          />
        ) : (
          <FieldRow key={field.pathText} field={field} />
        ),
      )}
    </Section>
  );
}
