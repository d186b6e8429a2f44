/** The panes of platform files, in one chunk that VM files do not load. */
export { PlatformForm } from '../platform-form/PlatformForm.tsx';
export { PlatformPictures } from './PlatformPictures.tsx';
