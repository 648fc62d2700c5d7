// The first file of every page, fetched beside the others: what they will want to know is asked for while they are on their way.
import { addressOf } from './api/api.js';
import type { Reading } from './api/reading.js';
import { requestEarly } from './api/request.js';
import { placeOf } from './address.place.js';
import { firstReadings } from './desk/queue/first.readings.js';
import { likelyLanguage } from './i18n/chosen.language.js';
import { portalRequest } from './layout/portal.request.js';
import { rememberedRights } from './staff/session/known.rights.js';
import { OUTSIDE, sessionRequest } from './staff/session/session.request.js';

const place = placeOf(location.pathname);
if (place !== null) {
  const { tenant } = place;
  requestEarly(portalRequest(tenant));
  if (place.area !== 'portal' && !OUTSIDE.includes(place.page)) {
    const language = likelyLanguage();
    requestEarly(sessionRequest({ tenant, language }, '/session'));
    const isFirst = place.area === 'desk' && place.page === '';
    const readings: readonly Reading[] = isFirst ? firstReadings(rememberedRights(tenant), location.search) : [];
    for (const { route, given } of readings)
      requestEarly(sessionRequest({ tenant, language }, addressOf(route, given)));
  }
}
