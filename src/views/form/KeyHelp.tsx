import type { KeySpec } from '../../model/key-types.ts';
import { ARCHES, RELEASES } from '../../model/release.ts';
import { useForm } from '../parts/fields/form-context.ts';
import { HelpCard } from '../parts/fields/HelpCard.tsx';

/** What a key of VM files is: help, the release's note, unit, default, who knows it. */
export function KeyHelp({ spec }: { readonly spec: KeySpec }) {
  const { target } = useForm();
  const note = spec.notes[target.release];
  const facts: readonly (readonly [string, string])[] = [
    ['When absent', describeAbsence(spec)],
    ['Releases', spec.releases.length === RELEASES.length ? 'all' : spec.releases.join(', ')],
    ['Architectures', spec.arches.length === ARCHES.length ? 'all' : spec.arches.join(', ')],
  ];
  return (
    <HelpCard
      label={spec.label}
      keyText={spec.key}
      help={spec.help}
      type={spec.type}
      facts={facts}
      columns={spec.type.kind === 'rows' ? spec.type.row.columns : []}
    >
      {note !== undefined && (
        <p>
          <strong>In {target.release}:</strong> {note}
        </p>
      )}
    </HelpCard>
  );
}

function describeAbsence(spec: KeySpec): string {
  if (spec.default !== undefined) return spec.default;
  if (spec.presence === 'required') return 'the file is refused';
  return spec.presence === 'needed' ? 'the VM is not created' : 'nothing happens';
}
