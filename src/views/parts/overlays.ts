/** Everything that floats, in one chunk: loaded after the first paint, or when the first one opens. */
export { ChoicePanel } from './ChoicePanel.tsx';
export { FloatingPanel } from './FloatingPanel.tsx';
export { MenuPanel } from './MenuPanel.tsx';
export { TooltipPanel } from './TooltipPanel.tsx';
