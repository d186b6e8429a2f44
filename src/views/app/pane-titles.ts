import type { Pane } from '../../state/layout.ts';

export const PANE_TITLES: Readonly<Record<Pane, string>> = {
  form: 'Form',
  text: 'Text',
  pictures: 'Pictures',
};
