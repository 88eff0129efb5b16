import { API } from '@luwte/platform/kernel';

/** What a list or read may be asked with; undefined and null are left out. */
export type Query = Readonly<Record<string, string | number | boolean | null | undefined>>;

/**
 * Fills the `:name` parts of a contract's route path, percent-encoded.
 *
 * @throws Error when a part has no value: a programming error, never an input error.
 */
export function pathTo(route: string, parts: Readonly<Record<string, string>>): string {
  return route.replace(/:([A-Za-z]+)/g, (_, name: string) => {
    const value = parts[name];
    if (value === undefined) throw new Error(`No value for :${name} in ${route}`);
    return encodeURIComponent(value);
  });
}

/** The URL of a path of the API, for `httpResource`. */
export function apiUrl(path: string, query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value));
  }
  const text = search.toString();
  return `${API}/${path}${text ? `?${text}` : ''}`;
}

/** Whether the request goes to the API of this house. */
export function isApiUrl(url: string): boolean {
  return url.startsWith(`${API}/`);
}
