import type { FileView } from '../../state/derive.ts';
import { formModelOf } from '../../state/form-model.ts';
import { useFileView } from '../../state/use-studio.ts';
import { FormMessage } from '../parts/fields/FormMessage.tsx';
import { FormBody } from './FormBody.tsx';

const READING = 'This text is long. Its form appears when it has been read.';

/** The form of one file: its sections, or why there is none. */
export function FormPane({ fileId }: { readonly fileId: string }) {
  const view = useFileView(fileId);
  if (!view) return null;
  const model = formModelOf(view);
  const [finding] = view.findings;
  if (!model && view.file.unread) return <FormMessage title="Reading" message={READING} fileId={fileId} />;
  if (!model)
    return (
      <FormMessage
        title="No form yet"
        message={`${finding?.message ?? 'The text is not TOML.'} The form appears as soon as the text is TOML.`}
        fileId={fileId}
        finding={finding}
      />
    );
  const { kind } = view;
  if (!isForVms(kind))
    return (
      <FormMessage
        title="Not a VM configuration"
        message={`${view.file.name} is ${OTHER_KINDS[kind]}. The form is for VM files; this one is edited as text.`}
        fileId={fileId}
      />
    );
  return <FormBody key={fileId} view={view} model={model} />;
}

type VmKind = 'vm' | 'flat-vm' | 'unknown';

const OTHER_KINDS: Readonly<Record<Exclude<FileView['kind'], VmKind>, string>> = {
  platform: 'a platform configuration',
  board: 'a board configuration for building AxVisor',
  hvconfig: 'a build configuration of the older task script',
};

function isForVms(kind: FileView['kind']): kind is VmKind {
  return kind === 'vm' || kind === 'flat-vm' || kind === 'unknown';
}
