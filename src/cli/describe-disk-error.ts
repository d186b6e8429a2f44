const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist.',
  EACCES: 'may not be accessed: permission denied.',
  EPERM: 'may not be accessed: permission denied.',
  EISDIR: 'is a folder. Name the files in it.',
  ENOTDIR: 'does not exist: a part of the path is no folder.',
  ELOOP: 'is a symbolic link that leads back to itself.',
  ENAMETOOLONG: 'is too long a name for a file.',
  ENXIO: 'is no file: it can be neither read nor written.',
  EBADF: 'is not open.',
  ENOSPC: 'does not fit on the disk.',
  EDQUOT: 'does not fit into your share of the disk.',
  EFBIG: 'is larger than a file may be here.',
  EROFS: 'lies on a disk that cannot be written.',
  EPIPE: 'was closed before all was written.',
};

/** What the system says of a file, as the rest of a sentence that begins with its name. */
export function describeDiskError(error: unknown): string {
  const code = diskErrorCode(error);
  return REASONS[code] ?? `cannot be accessed (${code || 'unknown error'}).`;
}

/** `ENOENT` and the like; empty for what no system call threw. */
export function diskErrorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
