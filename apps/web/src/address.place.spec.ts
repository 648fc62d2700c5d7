import { placeOf } from './address.place.js';

describe('where an address leads', () => {
  it('is an area of the staff, and a page of it', () => {
    expect(placeOf('/desk/agenzia')).toEqual({ area: 'desk', tenant: 'agenzia', page: '' });
    expect(placeOf('/desk/agenzia/')).toEqual({ area: 'desk', tenant: 'agenzia', page: '' });
    expect(placeOf('/admin/agenzia/routing/x')).toEqual({ area: 'admin', tenant: 'agenzia', page: 'routing' });
  });

  it('is a portal otherwise', () => {
    expect(placeOf('/agenzia/requests/new')).toEqual({ area: 'portal', tenant: 'agenzia' });
  });

  it.each(['/', '/desk/..%2f..%2fdocs', '/desk//session', '/a%20b', '/%'])('is nowhere: %s', (pathname) => {
    expect(placeOf(pathname)).toBeNull();
  });
});
