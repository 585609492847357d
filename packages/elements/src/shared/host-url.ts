/** An address that the host page gave (not a document): relative or absolute, http or https, and nothing else. */
export function hostUrl(address: string | undefined): string | undefined {
  if (!address) return undefined;
  try {
    const url = new URL(address, document.baseURI);
    return /^https?:$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}
