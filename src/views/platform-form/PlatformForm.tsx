import type { FileView } from '../../state/derive.ts';
import {
  type PlatformFormModel,
  type PlatformSectionModel,
  platformFormOf,
} from '../../state/platform-form.ts';
import { useFileView } from '../../state/use-studio.ts';
import { worstOf } from '../parts/fields/FieldFindings.tsx';
import { FormFrame } from '../parts/fields/FormFrame.tsx';
import { FormMessage } from '../parts/fields/FormMessage.tsx';
import { applyFromForm } from '../parts/fields/form-context.ts';
import type { NavSection } from '../parts/fields/FormNav.tsx';
import { PlatformSection } from './PlatformSection.tsx';

/** The form of one platform file: its sections, or why there is none. */
export function PlatformForm({ fileId }: { readonly fileId: string }) {
  const view = useFileView(fileId);
  if (!view) return null;
  const model = platformFormOf(view);
  if (model) return <Body key={fileId} view={view} model={model} />;
  return <NoForm view={view} />;
}

function Body({ view, model }: { readonly view: FileView; readonly model: PlatformFormModel }) {
  return (
    <FormFrame
      view={view}
      sections={model.sections.map(toNavSection)}
      general={model.general}
      onEdit={applyFromForm}
    >
      {model.sections.map((section) => (
        <PlatformSection key={section.id} section={section} />
      ))}
    </FormFrame>
  );
}

function toNavSection({ id, title, short, parts }: PlatformSectionModel): NavSection {
  const fields = parts.flatMap((part) => part.fields);
  return {
    id,
    title,
    short,
    count: fields.reduce((sum, { value }) => sum + (value.kind === 'list' ? value.list.length : 0), 0),
    severity: worstOf(fields.flatMap((field) => field.findings)),
  };
}

function NoForm({ view }: { readonly view: FileView }) {
  const fileId = view.file.id;
  const [finding] = view.findings;
  if (!view.doc)
    return (
      <FormMessage
        title="No form yet"
        message={`${finding?.message ?? 'The text is not TOML.'} The form appears as soon as the text is TOML.`}
        fileId={fileId}
        finding={finding}
      />
    );
  if (view.kind === 'platform')
    return (
      <FormMessage title="Reading" message="The keys of platform files are being loaded." fileId={fileId} />
    );
  return (
    <FormMessage
      title="Not a platform file"
      message={finding?.message ?? 'This file configures something else than a platform.'}
      fileId={fileId}
    />
  );
}
