import type { FormGroupModel } from '../../state/form-model.ts';
import { AddKeyButton } from './AddKeyButton.tsx';
import { FieldRow } from './FieldRow.tsx';
import styles from './FormSection.module.css';
import { ListField } from './ListField.tsx';

export interface FormSectionProps {
  readonly group: FormGroupModel;
}

/** One section: the keys that the file has, then those that it could have. */
export function FormSection({ group }: FormSectionProps) {
  const headingId = `form-${group.group}`;
  const [first, second] = group.fields;
  const lone =
    first && !second && group.absent.length === 0 && first.value.kind === 'list' ? first : undefined;
  return (
    <section className={styles.section} aria-labelledby={headingId} data-group={group.group}>
      {!lone && (
        <h2 className={styles.title} id={headingId} tabIndex={-1}>
          {group.title}
        </h2>
      )}
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
      {group.absent.length > 0 && (
        <div className={styles.absent}>
          <span className={styles.absentTitle}>Absent</span>
          <div className={styles.absentKeys}>
            {group.absent.map((spec) => (
              <AddKeyButton key={spec.key} spec={spec} />
            ))}
          </div>
        </div>
      )}
    </section>
  );
}
