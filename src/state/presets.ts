export { PRESETS, type Preset } from '../files/presets.ts';
