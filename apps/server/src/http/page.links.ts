import type { SportelloRequest } from './sportello.request.js';

/** `_links` of a list: an absolute address with the same filters and the next cursor (RAC_REST_NAME_006, 007). */
export function pageLinks(
  publicUrl: string,
  request: Pick<SportelloRequest, 'url'>,
  next: string | null,
): { next?: string } {
  if (next === null) return {};
  const url = new URL(request.url, publicUrl);
  url.searchParams.set('cursor', next);
  return { next: url.href };
}
