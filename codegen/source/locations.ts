/** Copies of schemas that others refer to by URL, as an XML catalog names them. */

/**
 * Paths by the URLs that they stand for. A URL that ends with `/` stands for a folder, and all that
 * begins with it for what is in there.
 */
export type Locations = Readonly<Record<string, string>>;

/** Whether a URL of `Locations` stands for a folder; otherwise it stands for one file. */
export function isFolder(url: string): boolean {
  return /^[^?#]*\/$/.test(url);
}

/**
 * The copy of what is at `url`: that of the URL itself, else of the longest folder that it is in.
 * URLs are compared as the URL standard writes them, without fragments; what is at one within a
 * folder has the name that it has once decoded, whatever the query, and never leads out by `..`.
 */
export function locate(url: string, locations: Locations): string | undefined {
  const address = written(url);
  const place = address.split('?')[0] ?? address;
  let best: readonly [folder: string, path: string] | undefined;
  for (const [named, path] of Object.entries(locations)) {
    const known = written(named);
    if (known === address) return path;
    const isAround = isFolder(named) && place.startsWith(known);
    if (isAround && known.length > (best?.[0].length ?? 0)) best = [known, path];
  }
  if (!best) return undefined;
  const rest = decoded(place.slice(best[0].length));
  return rest.split(/[\\/]/).includes('..') ? undefined : `${best[1].replace(/\/$/, '')}/${rest}`;
}

/** A URL as the URL standard serializes it, without its fragment; as it stands, if it is none. */
function written(url: string): string {
  const address = url.split('#')[0] ?? url;
  return URL.canParse(address) ? new URL(address).href : address;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
