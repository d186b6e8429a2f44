import { CircleHelp } from 'lucide-react';
import { useRef, useState } from 'react';
import type { ColumnSpec, FieldType, KeySpec } from '../../model/key-types.ts';
import { ARCHES, RELEASES } from '../../model/release.ts';
import { Floating } from '../parts/Floating.tsx';
import { useForm } from '../parts/fields/form-context.ts';
import styles from '../parts/fields/HelpButton.module.css';
import { Icon } from '../parts/Icon.tsx';

export interface HelpButtonProps {
  readonly label: string;
  readonly spec: KeySpec;
}

/** A small `?` with everything that is known of a key. */
export function HelpButton({ label, spec }: HelpButtonProps) {
  const anchor = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        ref={anchor}
        className={styles.button}
        aria-label={`Help: ${label}`}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        title={spec.help}
        onClick={() => setOpen(true)}
      >
        <Icon of={CircleHelp} size={14} />
      </button>
      {isOpen && (
        <Floating anchor={anchor} label={`Help: ${label}`} onClose={() => setOpen(false)}>
          <KeyHelp spec={spec} />
        </Floating>
      )}
    </>
  );
}

/** What a key is: help, the release's note, unit, default, who knows it, and the columns of its rows. */
export function KeyHelp({ spec }: { readonly spec: KeySpec }) {
  const { target } = useForm();
  const note = spec.notes[target.release];
  const facts: readonly (readonly [string, string])[] = [
    ['Takes', describeType(spec.type)],
    ['When absent', describeAbsence(spec)],
    ['Releases', spec.releases.length === RELEASES.length ? 'all' : spec.releases.join(', ')],
    ['Architectures', spec.arches.length === ARCHES.length ? 'all' : spec.arches.join(', ')],
  ];
  const columns = spec.type.kind === 'rows' ? spec.type.row.columns : [];
  return (
    <div className={styles.help}>
      <p className={styles.head}>
        <strong>{spec.label}</strong> <code>{spec.key}</code>
      </p>
      <p>{spec.help}</p>
      {note !== undefined && (
        <p>
          <strong>In {target.release}:</strong> {note}
        </p>
      )}
      <dl className={styles.facts}>
        {facts.map(([term, fact]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
      {columns.length > 0 && <ColumnHelp columns={columns} />}
    </div>
  );
}

function ColumnHelp({ columns }: { readonly columns: readonly ColumnSpec[] }) {
  return (
    <dl className={styles.columns}>
      {columns.map((column) => (
        <div key={column.key}>
          <dt>
            {column.label} <code>{column.key}</code>
          </dt>
          <dd>{column.help}</dd>
        </div>
      ))}
    </dl>
  );
}

function describeAbsence(spec: KeySpec): string {
  if (spec.default !== undefined) return spec.default;
  if (spec.presence === 'required') return 'the file is refused';
  return spec.presence === 'needed' ? 'the VM is not created' : 'nothing happens';
}

/** What a control of this type takes, with its unit. */
function describeType(type: FieldType): string {
  switch (type.kind) {
    case 'address':
      return `${type.space} physical address: 0x8000_0000, 2G, 512M+64K`;
    case 'size':
      return 'bytes: 0x1000, 4096, 16M, 1G+64K (binary units)';
    case 'uint':
      return 'a whole number';
    case 'port':
      return 'an I/O port number, 0 … 0xffff';
    case 'text':
      return 'a text';
    case 'path':
      return type.of === 'file' ? 'a file path' : 'a device-tree path';
    case 'bool':
      return 'true or false';
    case 'flags':
      return 'a number whose bits are flags';
    case 'choice':
      return type.of === 'uint' ? 'one of a few numbers' : 'one of a few words';
    case 'uint-list':
      return 'a list of numbers';
    case 'rows':
      return `rows, one for each ${type.row.noun}`;
    default:
      return 'lists of device-tree paths';
  }
}
