import { create } from 'zustand';

export type DialogName = 'export' | 'paste' | 'shortcuts' | 'kept';

/** Which dialog is open; at most one. */
export const useDialog = create<{ readonly open: DialogName | undefined }>(() => ({ open: undefined }));

export function openDialog(open: DialogName): void {
  useDialog.setState({ open });
}

export function closeDialog(): void {
  useDialog.setState({ open: undefined });
}
