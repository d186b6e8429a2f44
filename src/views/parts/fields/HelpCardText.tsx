import type { ColumnSpec, FieldType } from '../../../model/key-types.ts';
import styles from './HelpButton.module.css';
import type { HelpCardProps } from './HelpCard.tsx';

/** What a key is: help, facts, and the columns of its rows. */
export function HelpCardText({ label, keyText, help, children, type, facts, columns }: HelpCardProps) {
  return (
    <div className={styles.help}>
      <p className={styles.head}>
        <strong>{label}</strong> <code>{keyText}</code>
      </p>
      <p>{help}</p>
      {children}
      <dl className={styles.facts}>
        {([['Takes', describeType(type)], ...facts] as const).map(([term, fact]) => (
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
