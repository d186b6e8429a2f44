import { memo } from 'react';
import type { FormList } from '../../state/form-list.ts';
import { FieldMenu } from '../parts/fields/FieldMenu.tsx';
import { HelpButton } from '../parts/fields/HelpButton.tsx';
import { ListShell } from '../parts/fields/ListShell.tsx';
import { ArchMark, isSameField, type PlatformFieldProps } from './PlatformField.tsx';
import { PlatformHelp } from './PlatformHelp.tsx';
import { TypeMark } from './TypeMark.tsx';

export interface PlatformListProps extends PlatformFieldProps {
  readonly list: FormList;
  readonly isNested: boolean;
}

/** A key whose value is a list of rows; the comment behind a row is its label. */
export const PlatformList = memo(function PlatformList({ field, list, isNested }: PlatformListProps) {
  const { spec, label, path, pathText, findings } = field;
  return (
    <ListShell
      list={list}
      title={label}
      isNested={isNested}
      mark={<ArchMark field={field} />}
      side={
        <>
          <TypeMark mark={field.typeMark} />
          <HelpButton label={label} title={spec?.help ?? pathText}>
            <PlatformHelp field={field} />
          </HelpButton>
          <FieldMenu label={label} path={path} />
        </>
      }
      findings={findings}
      hasLabels
    />
  );
}, isSameField);
