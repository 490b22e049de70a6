/** Copies of schemas that others refer to by URL, as an XML catalog names them. */

/**
 * Paths by the URLs that they stand for. A URL that ends with `/` stands for a folder, and all that
 * begins with it for what is in there.
 */
export type Locations = Readonly<Record<string, string>>;

/** The copy of what is at `url`: that of the URL itself, else of the longest that it begins with. */
export function locate(url: string, locations: Locations): string | undefined {
  const address = withoutFragment(url);
  let best: readonly [url: string, path: string] | undefined;
  for (const [named, path] of Object.entries(locations)) {
    if (withoutFragment(named) === address) return path;
    const isWithin = named.endsWith('/') && address.startsWith(named);
    if (isWithin && named.length > (best?.[0].length ?? 0)) best = [named, path];
  }
  return best && `${best[1].replace(/\/$/, '')}/${address.slice(best[0].length)}`;
}

function withoutFragment(url: string): string {
  return url.split('#')[0] ?? url;
}
