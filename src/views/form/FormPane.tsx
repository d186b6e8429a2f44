import type { FileView } from '../../state/derive.ts';
import { formModelOf } from '../../state/form-model.ts';
import { useFileView } from '../../state/use-studio.ts';
import { FormBody } from './FormBody.tsx';
import { FormMessage } from './FormMessage.tsx';

/** The form of one file: its sections, or why there is none. */
export function FormPane({ fileId }: { readonly fileId: string }) {
  const view = useFileView(fileId);
  if (!view) return null;
  const model = formModelOf(view);
  const [finding] = view.findings;
  if (!model)
    return (
      <FormMessage
        title="No form yet"
        message={`${finding?.message ?? 'The text is not TOML.'} The form appears as soon as the text is TOML.`}
        fileId={fileId}
        finding={finding}
      />
    );
  if (!isForVms(view.kind))
    return (
      <FormMessage
        title="Not a VM configuration"
        message={finding?.message ?? 'This file configures something else than a VM.'}
        fileId={fileId}
      />
    );
  return <FormBody key={fileId} view={view} model={model} />;
}

function isForVms(kind: FileView['kind']): boolean {
  return kind === 'vm' || kind === 'flat-vm' || kind === 'unknown';
}
