import { memo } from 'react';
import type { FormList } from '../../state/form-list.ts';
import type { FormField } from '../../state/form-model.ts';
import { FieldMenu } from '../parts/fields/FieldMenu.tsx';
import { HelpButton } from '../parts/fields/HelpButton.tsx';
import { ListShell } from '../parts/fields/ListShell.tsx';
import { isSameField, KeyMark } from './FieldRow.tsx';
import { KeyHelp } from './KeyHelp.tsx';
import { kindOfRow } from './kinds.ts';

export interface ListFieldProps {
  readonly field: FormField;
  readonly list: FormList;
  /** Where the list is all that its section has: the section's title, which the heading then is. */
  readonly sectionTitle: string | undefined;
}

/** A key whose value is a list of rows. */
export const ListField = memo(function ListField({ field, list, sectionTitle }: ListFieldProps) {
  const { spec, path, findings } = field;
  return (
    <ListShell
      list={list}
      title={sectionTitle ?? spec.label}
      sectionId={sectionTitle === undefined ? undefined : spec.group}
      mark={<KeyMark spec={spec} />}
      side={
        <>
          <HelpButton label={spec.label} title={spec.help}>
            <KeyHelp spec={spec} />
          </HelpButton>
          {spec.presence !== 'required' && <FieldMenu label={spec.label} path={path} />}
        </>
      }
      findings={findings}
      kindOf={(row) => kindOfRow(spec.key, row)}
    />
  );
}, isSameField);
