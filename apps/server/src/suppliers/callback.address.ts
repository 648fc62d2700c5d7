/**
 * An address given in `X-ReplyTo`, when it lies at an origin agreed with the supplier. Credentials in it would be written
 * down with it: an address that carries any is none.
 * @param agreed origins, e.g. `https://api.supplier.example`
 */
export function callbackOf(header: string, agreed: readonly string[]): string | null {
  if (header.length > 2_000 || !URL.canParse(header)) return null;
  const url = new URL(header);
  const plain = url.username === '' && url.password === '' && url.hash === '';
  return plain && agreed.includes(url.origin) ? url.href : null;
}
