/** What fields and lists need once they are used, in one chunk: loaded after the first paint. */
export { AddKeyPanel } from './AddKeyPanel.tsx';
export { AddPathForm } from './AddPathForm.tsx';
export { AddRowPanel } from './AddRowPanel.tsx';
export { ArgumentsControl } from './ArgumentsControl.tsx';
export { FieldMenuItems } from './FieldMenuItems.tsx';
export { FlagsPanel } from './FlagsPanel.tsx';
export { HelpCardText } from './HelpCardText.tsx';
export { RowMenuItems } from './RowMenuItems.tsx';
export { beginningOf, rowCopied, rowsInserted } from './row-actions.ts';
