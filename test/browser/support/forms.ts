import type { FormTried } from './every.form.js';
import { DESK_FORMS } from './forms.of-desk.js';
import { PORTAL_FORMS } from './forms.of-portal.js';
import { ADMIN_FORMS } from './forms.of-administrators.js';
import { SUPERVISOR_FORMS } from './forms.of-supervisors.js';

/** Every form of the pages, by what it is for. */
export const FORMS: Readonly<Record<string, FormTried>> = {
  ...DESK_FORMS,
  ...SUPERVISOR_FORMS,
  ...ADMIN_FORMS,
  ...PORTAL_FORMS,
};
