const STAFF_PLACES = ['desk', 'supervisor', 'admin', 'supplier'] as const;

/** Where an address leads: to an administration's portal, or to an area of its staff and a page of it. */
export type Place =
  | { readonly area: 'portal'; readonly tenant: string }
  | { readonly area: (typeof STAFF_PLACES)[number]; readonly tenant: string; readonly page: string };

/** @returns null for an address of nobody; `page` is empty for the first page of an area */
export function placeOf(pathname: string): Place | null {
  const [first = '', second, page = ''] = pathname.split('/').slice(1);
  const area = STAFF_PLACES.find((one) => one === first);
  const tenant = area === undefined || second === undefined ? first : second;
  // Administrations are letters, digits and hyphens; what is written otherwise is nobody's.
  if (!/^[\w-]+$/.test(tenant)) return null;
  return area === undefined || second === undefined ? { area: 'portal', tenant } : { area, tenant, page };
}
