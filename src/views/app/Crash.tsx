import { Component, type ReactNode } from 'react';
import { downloadAsIs } from '../../state/download.ts';
import { studio } from '../../state/use-studio.ts';
import { Button } from '../parts/Button.tsx';
import styles from './Crash.module.css';

/** The one error boundary: a fault of ours never takes the user's text with it. */
export class Crash extends Component<{ readonly children: ReactNode }, { readonly message?: string }> {
  override state: { readonly message?: string } = {};

  static getDerivedStateFromError(error: unknown) {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render() {
    if (this.state.message === undefined) return this.props.children;
    const { files } = studio.getState().workspace;
    return (
      <main className={styles.page}>
        <h1>The editor stopped</h1>
        <p>
          This is a fault of the editor, not of your files. Every text is as you left it: download it here, or
          reload to go on.
        </p>
        <p className="mono">{this.state.message}</p>
        <div className={styles.actions}>
          <Button variant="primary" onPress={() => location.reload()}>
            Reload
          </Button>
          {files.map((file) => (
            <Button key={file.id} onPress={() => downloadAsIs(studio, file.id)}>
              Download {file.name}
            </Button>
          ))}
        </div>
      </main>
    );
  }
}
