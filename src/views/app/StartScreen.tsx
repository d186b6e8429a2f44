import { ClipboardPaste, FolderOpen } from 'lucide-react';
import { Suspense } from 'react';
import { openDialog } from '../../state/dialogs.ts';
import type { Preset } from '../../state/presets.ts';
import { openTexts } from '../../state/tabs.ts';
import { studio, useStudio } from '../../state/use-studio.ts';
import { Button } from '../parts/Button.tsx';
import { lazyPart } from '../parts/lazy-part.ts';
import { pickFiles } from './pick-files.ts';
import styles from './StartScreen.module.css';
import { usePresets } from './use-presets.ts';

const KeptFiles = lazyPart(async () => (await import('./KeptFiles.tsx')).KeptFiles);

/** The first screen: what this is, and every way to begin. */
export function StartScreen() {
  const presets = usePresets();
  const hasKept = useStudio((state) => state.closed.length + state.waiting.length > 0);
  return (
    <main className={styles.page}>
      <div className={styles.column}>
        <h2>Edit AxVisor guest configurations</h2>
        <p className={styles.lead}>
          Form and TOML side by side, the guest's memory and devices drawn from them. Comments and every byte
          you do not touch stay. Nothing leaves this browser.
        </p>
        <div className={styles.actions}>
          <Button variant="primary" icon={FolderOpen} onPress={pickFiles}>
            Open files…
          </Button>
          <Button icon={ClipboardPaste} onPress={() => openDialog('paste')}>
            Paste TOML…
          </Button>
          <span className={styles.hint}>or drop files anywhere</span>
        </div>
        {hasKept && (
          <Suspense>
            <KeptFiles />
          </Suspense>
        )}
        <PresetList title="Start from a guest" presets={presets.filter(({ kind }) => kind === 'vm')} />
        <PresetList
          title="Start from a platform"
          presets={presets.filter(({ kind }) => kind === 'platform')}
        />
      </div>
    </main>
  );
}

interface PresetListProps {
  readonly title: string;
  readonly presets: readonly Preset[];
}

function PresetList({ title, presets }: PresetListProps) {
  if (presets.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ul className={styles.presets}>
        {presets.map((preset) => (
          <li key={preset.name}>
            <button
              type="button"
              onClick={() => openTexts(studio, [{ ...preset, onDisk: false }])}
              aria-label={`${preset.title}, ${preset.facts}`}
            >
              <span className={styles.title}>{preset.title}</span>
              <span className={styles.facts}>{preset.facts}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
