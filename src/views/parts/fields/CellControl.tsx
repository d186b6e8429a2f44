import type { FieldType } from '../../../model/key-types.ts';
import type { Cell } from '../../../state/form-cell.ts';
import { AddressField } from './AddressField.tsx';
import { ChoiceControl } from './ChoiceControl.tsx';
import type { ControlProps } from './control-props.ts';
import { FlagsControl } from './FlagsControl.tsx';
import { NumbersControl } from './NumbersControl.tsx';
import { RawControl } from './RawControl.tsx';
import { TextControl } from './TextControl.tsx';
import { ToggleControl } from './ToggleControl.tsx';

export interface CellControlProps extends ControlProps {
  readonly cell: Cell;
  readonly type: FieldType;
}

/** The control for a value by what is written there; what has not the type of its key is edited as TOML text. */
export function CellControl({ cell, type, ...control }: CellControlProps) {
  switch (cell.kind) {
    case 'number':
      if (type.kind === 'choice') return <ChoiceControl {...control} cell={cell} type={type} />;
      if (type.kind === 'flags') return <FlagsControl {...control} cell={cell} type={type} />;
      return <AddressField {...control} cell={cell} type={type} />;
    case 'text':
      // A text input drops line ends: such a text is edited as it is spelled.
      if (/[\r\n]/.test(cell.value)) return <RawControl {...control} cell={cell} type={type} />;
      if (type.kind === 'choice') return <ChoiceControl {...control} cell={cell} type={type} />;
      return <TextControl {...control} cell={cell} type={type} />;
    case 'bool':
      return <ToggleControl {...control} cell={cell} />;
    case 'numbers':
      return type.kind === 'uint-list' ? (
        <NumbersControl {...control} cell={cell} type={type} />
      ) : (
        <RawControl {...control} cell={cell} type={type} />
      );
    default:
      return <RawControl {...control} cell={cell} type={type} />;
  }
}
