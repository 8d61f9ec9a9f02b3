/** True where everything that a lock file names lies in a folder of packages that npm filled, each in the version that it names. */
export function areInstalled(place: { readonly lockFile: string; readonly modules: string }): boolean;
