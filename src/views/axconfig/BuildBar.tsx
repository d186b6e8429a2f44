import { Check, Copy, Download } from 'lucide-react';
import { useState } from 'react';
import type { FileView } from '../../state/derive.ts';
import { downloadBuilt } from '../../state/download-built.ts';
import type { PlatformBuild } from '../../state/platform-build.ts';
import { type BuildChoice, setBuildChoice } from '../../state/platform-build-choice.ts';
import { notify } from '../../state/studio.ts';
import { studio } from '../../state/use-studio.ts';
import { Button } from '../parts/Button.tsx';
import { Select } from '../parts/Select.tsx';
import styles from './BuildBar.module.css';
import { OverridesField } from './OverridesField.tsx';

export interface BuildBarProps {
  readonly fileId: string;
  readonly partners: readonly FileView[];
  readonly choice: BuildChoice;
  readonly build: PlatformBuild;
}

const ALONE = 'alone';

/** What is built, and the ways out of the page. */
export function BuildBar({ fileId, partners, choice, build }: BuildBarProps) {
  const rust = build.kind === 'built' ? build.rust : undefined;
  const chosen = partners.some((other) => other.file.id === choice.partnerId) ? choice.partnerId : undefined;
  return (
    <div className={styles.bar}>
      <div className={styles.inputs}>
        {partners.length > 0 && (
          <Select
            label="Built from"
            value={chosen ?? ALONE}
            onChange={(id) => setBuildChoice(fileId, { partnerId: id === ALONE ? undefined : id })}
            options={[
              { id: ALONE, label: 'This file alone' },
              ...partners.map(({ file }) => ({ id: file.id, label: `With ${file.name}` })),
            ]}
          />
        )}
        <OverridesField
          key={choice.overrides}
          value={choice.overrides}
          onChange={(overrides) => setBuildChoice(fileId, { overrides })}
        />
      </div>
      <div className={styles.actions}>
        <CopyButton text={rust} />
        <Button
          variant="quiet"
          icon={Download}
          aria-label="Download axconfig.rs"
          isDisabled={rust === undefined}
          onPress={() => rust !== undefined && downloadBuilt('axconfig.rs', rust)}
        >
          axconfig.rs
        </Button>
        <Button
          variant="quiet"
          icon={Download}
          aria-label="Download .axconfig.toml"
          isDisabled={build.toml === undefined}
          onPress={() => build.toml !== undefined && downloadBuilt('.axconfig.toml', build.toml)}
        >
          .axconfig.toml
        </Button>
      </div>
    </div>
  );
}

const SHOWN_MS = 1600;

function CopyButton({ text }: { readonly text: string | undefined }) {
  const [isCopied, setCopied] = useState(false);
  const onPress = async () => {
    try {
      await navigator.clipboard.writeText(text ?? '');
      setCopied(true);
      setTimeout(() => setCopied(false), SHOWN_MS);
    } catch {
      notify(studio, 'error', 'The browser does not let this page copy. Select the lines and press Ctrl+C.');
    }
  };
  return (
    <Button
      variant="quiet"
      icon={isCopied ? Check : Copy}
      aria-label="Copy axconfig.rs"
      isDisabled={text === undefined}
      onPress={onPress}
    >
      {isCopied ? 'Copied' : 'Copy'}
    </Button>
  );
}
