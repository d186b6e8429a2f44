/** The device layout of a plan, apart from what the first paint needs. */
export { layoutDevices } from '../geometry/device-layout.ts';
