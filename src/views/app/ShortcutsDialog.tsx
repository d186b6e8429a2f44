import { Dialog } from '../parts/Dialog.tsx';
import styles from './ShortcutsDialog.module.css';

const KEYS = [
  ['Open files', 'Ctrl+O'],
  ['Export', 'Ctrl+S'],
  ['Undo, redo', 'Ctrl+Z, Ctrl+Shift+Z'],
  ['Next, previous problem', 'F8, Shift+F8'],
  ['Open pasted TOML as a file', 'Ctrl+V outside every field'],
  ['Move a row up, down', 'Alt+↑, Alt+↓ in its row'],
  ['Picture: next, previous region', '↓, ↑'],
  ['Picture: open in the form, next problem', 'Enter, !'],
  ['Text: leave the editor', 'Esc, then Tab'],
] as const;

/** The keys of the page, as a table. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="Keyboard" isOpen onOpenChange={onClose}>
      <table className={styles.table}>
        <tbody>
          {KEYS.map(([what, keys]) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              <td>{keys}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.note}>On macOS, ⌘ stands for Ctrl.</p>
    </Dialog>
  );
}
