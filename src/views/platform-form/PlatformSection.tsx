import type { PlatformPart, PlatformSectionModel } from '../../state/platform-form.ts';
import { Section } from '../parts/fields/Section.tsx';
import { AbsentPlatformKey } from './AbsentPlatformKey.tsx';
import { PlatformField } from './PlatformField.tsx';
import styles from './PlatformForm.module.css';
import { PlatformList } from './PlatformList.tsx';

/** One section: the keys that the file has, part by part, then those that it could have. */
export function PlatformSection({ section }: { readonly section: PlatformSectionModel }) {
  const { id, title, parts, absent } = section;
  return (
    <Section
      id={id}
      title={title}
      absent={absent.map(({ spec, path }) => <AbsentPlatformKey key={spec.key} spec={spec} path={path} />)}
    >
      {parts.map((part) => (
        <Part key={part.title ?? id} part={part} />
      ))}
    </Section>
  );
}

function Part({ part: { title, fields } }: { readonly part: PlatformPart }) {
  const isNested = title !== undefined;
  return (
    <div className={styles.part}>
      {isNested && <h3 className={styles.partTitle}>{title}</h3>}
      {fields.map((field) =>
        field.value.kind === 'list' ? (
          <PlatformList key={field.pathText} field={field} list={field.value.list} isNested={isNested} />
        ) : (
          <PlatformField key={field.pathText} field={field} />
        ),
      )}
    </div>
  );
}
