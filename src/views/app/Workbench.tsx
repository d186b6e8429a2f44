import { type ReactNode, Suspense, useEffect, useMemo, useState } from 'react';
import { Group, Panel, Separator, useDefaultLayout, usePanelRef } from 'react-resizable-panels';
import { type FileView, viewsOf } from '../../state/derive.ts';
import { PANES, type Pane, paneSizes, setLayout, useLayout } from '../../state/layout.ts';
import { useStudio } from '../../state/use-studio.ts';
import { FormPane } from '../form/FormPane.tsx';
import { lazyPart } from '../parts/lazy-part.ts';
import { Tabs } from '../parts/Tabs.tsx';
import { ProblemsPane } from '../problems/ProblemsPane.tsx';
import { TextPane } from '../text/TextPane.tsx';
import { PicturesPane } from './PicturesPane.tsx';
import { PANE_TITLES } from './pane-titles.ts';
import { useMedia } from './use-media.ts';
import styles from './Workbench.module.css';

const loadPlatform = () => import('./platform-panes.ts');
const PlatformForm = lazyPart(async () => (await loadPlatform()).PlatformForm);
const PlatformPictures = lazyPart(async () => (await loadPlatform()).PlatformPictures);

const STRIP = '29px';

/** Form, text and pictures side by side (tabs when narrow), problems below; sizes are remembered. */
export function Workbench({ view }: { readonly view: FileView }) {
  const narrow = useMedia('(max-width: 1000px)');
  const problems = usePanelRef();
  const [open, setOpen] = useState(false);
  const onToggle = () => (open ? problems.current?.collapse() : problems.current?.resize('30%'));
  return (
    <main className={styles.main} data-file={view.file.name}>
      <Group orientation="vertical" className={styles.group as string}>
        <Panel id="work" minSize="120px">
          {narrow ? <NarrowPanes view={view} /> : <WidePanes view={view} />}
        </Panel>
        <Separator className={styles.rowSeparator as string} aria-label="Resize problems" />
        <Panel
          id="problems"
          panelRef={problems}
          collapsible
          collapsedSize={STRIP}
          minSize="110px"
          defaultSize={STRIP}
          groupResizeBehavior="preserve-pixel-size"
          onResize={(size) => setOpen(size.inPixels > 40)}
        >
          <Problems activeId={view.file.id} open={open} onToggle={onToggle} />
        </Panel>
      </Group>
    </main>
  );
}

interface ProblemsProps {
  readonly activeId: string;
  readonly open: boolean;
  readonly onToggle: () => void;
}

/** Apart from the panes, so that a change in another file draws only this. */
function Problems(props: ProblemsProps) {
  const views = useStudio(viewsOf);
  const list = useMemo(() => [...views.values()], [views]);
  return <ProblemsPane views={list} {...props} />;
}

function WidePanes({ view }: { readonly view: FileView }) {
  const hidden = useLayout((layout) => layout.hidden);
  const shown = PANES.filter((pane) => !hidden.includes(pane));
  const saved = useDefaultLayout({ id: 'axvisor-studio.panes', panelIds: shown, storage: paneSizes });
  return (
    <Group orientation="horizontal" className={styles.group as string} {...saved}>
      {shown.flatMap((pane, i) => [
        i > 0 && (
          <Separator
            key={`before ${pane}`}
            className={styles.columnSeparator as string}
            aria-label={`Resize ${PANE_TITLES[pane].toLowerCase()}`}
          />
        ),
        <Panel key={pane} id={pane} minSize="220px">
          <section className={styles.pane} aria-label={PANE_TITLES[pane]}>
            <PaneOf pane={pane} view={view} />
          </section>
        </Panel>,
      ])}
    </Group>
  );
}

function NarrowPanes({ view }: { readonly view: FileView }) {
  const pane = useLayout((layout) => layout.narrowPane);
  useFollowFocus();
  return (
    <Tabs
      label="Panes"
      value={pane}
      onChange={(id) => setLayout({ narrowPane: id as Pane })}
      items={PANES.map((id) => ({
        id,
        label: PANE_TITLES[id],
        content: <PaneOf pane={id} view={view} />,
      }))}
    />
  );
}

/** Where one pane shows at a time, whatever asks for the focus elsewhere brings that pane to the front. */
function useFollowFocus(): void {
  const selection = useStudio((state) => state.selection);
  useEffect(() => {
    if (!selection?.focus) return;
    const { origin } = selection;
    if (origin === 'map' || origin === 'devices') setLayout({ narrowPane: 'form' });
    else if (origin !== 'text') setLayout({ narrowPane: 'text' });
  }, [selection]);
}

function PaneOf({ pane, view }: { readonly pane: Pane; readonly view: FileView }): ReactNode {
  const fileId = view.file.id;
  if (pane === 'text') return <TextPane fileId={fileId} />;
  if (view.kind === 'platform')
    return (
      <Suspense>
        {pane === 'form' ? <PlatformForm fileId={fileId} /> : <PlatformPictures view={view} />}
      </Suspense>
    );
  return pane === 'form' ? <FormPane fileId={fileId} /> : <PicturesPane view={view} />;
}
