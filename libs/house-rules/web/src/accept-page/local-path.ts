/** A path within this program; anything else (another host, a script) is not followed. */
export function localPath(path: string | undefined): string | null {
  return path && /^\/(?![/\\])/.test(path) ? path : null;
}
