import type { FileView } from '../../state/derive.ts';
import { setLayout, useLayout } from '../../state/layout.ts';
import { AxconfigPane } from '../axconfig/AxconfigPane.tsx';
import { Tabs } from '../parts/Tabs.tsx';
import { HostMapPicture } from './HostMapPicture.tsx';

/** What a platform file comes to: the host's map, and the axconfig.rs that it becomes. */
export function PlatformPictures({ view }: { readonly view: FileView }) {
  const picture = useLayout((layout) => layout.platformPicture);
  return (
    <Tabs
      label="Pictures"
      value={picture}
      onChange={(id) => setLayout({ platformPicture: id === 'rust' ? 'rust' : 'host' })}
      items={[
        { id: 'host', label: 'Host map', content: <HostMapPicture view={view} /> },
        { id: 'rust', label: 'axconfig.rs', content: <AxconfigPane fileId={view.file.id} /> },
      ]}
    />
  );
}
