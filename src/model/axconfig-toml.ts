/** The `.axconfig.toml` of a build, byte for byte as axconfig-gen 0.2.1 writes it. */
import { assertNever } from '../base/assert.ts';
import type { AxConfig, AxItem } from './axconfig-merge.ts';
import { formatType } from './platform-type.ts';
import type { ConfigValue } from './platform-value.ts';

export function formatAxconfigToml(config: AxConfig): string {
  let out = '';
  for (const { name, comments, items } of config.tables) {
    if (name !== undefined) {
      if (out !== '') out += '\n';
      out += [...comments, `[${name}]`].map((line) => `${line}\n`).join('');
    }
    // The tool writes keys and table names bare even where TOML wants quotes.
    for (const item of items) out += formatItem(item);
  }
  return out;
}

function formatItem(item: AxItem): string {
  const type = item.declared ? ` # ${formatType(item.declared)}` : '';
  const value = item.value === undefined ? '' : formatTomlValue(item.value);
  return [...item.comments, `${item.key} = ${value}${type}`].map((line) => `${line}\n`).join('');
}

/** Literals as they stand; a list that holds lists gets a line for each item. */
export function formatTomlValue(value: ConfigValue): string {
  switch (value.kind) {
    case 'bool':
    case 'integer':
    case 'text':
      return value.literal;
    case 'list': {
      const items = value.items.map(formatTomlValue);
      if (!value.items.some((item) => item.kind === 'list')) return `[${items.join(', ')}]`;
      // Text blocks inside are indented with the rest: the tool does not look inside strings.
      return `[\n    ${items.join(',\n').replaceAll('\n', '\n    ')}\n]`;
    }
    default:
      return assertNever(value);
  }
}
