/** The version of package.json, put in by the build; tests run without one. */
export const VERSION: string = import.meta.env.VITE_STUDIO_VERSION ?? 'development';
