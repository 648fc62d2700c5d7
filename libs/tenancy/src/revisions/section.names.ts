import type { TenantConfiguration } from '../document/tenant.configuration.js';

/**
 * Sections of the document that are replaced whole on the running system. Left out: what an administration is (its id, zone,
 * numbers), who may do what and how people and machines are recognised, and what is wired to the outside: those are edited in
 * the file, and plugin instances by themselves.
 */
export const EDITABLE_SECTIONS = [
  'calendars',
  'serviceLevels',
  'classification',
  'routing',
  'notices',
  'texts',
  'contacts',
  'links',
  'kinds',
  'severities',
  'priority',
  'queues',
  'userTypes',
  'services',
  'organisations',
  'teams',
  'people',
  'absences',
  'fronts',
  'rosters',
  'skills',
  'quality',
  'alerts',
  'desk',
  'telephony',
  'campaigns',
  'defaults',
  'evaluation',
  'outOfScope',
  'closing',
  'compliance',
  'complaints',
  'reminders',
  'onCall',
  'broadcasts',
  'proactive',
] as const satisfies readonly (keyof TenantConfiguration)[];

export type SectionName = (typeof EDITABLE_SECTIONS)[number];

/**
 * Who may do what, and how people and machines are recognised: going back to an earlier revision leaves them as they are in force,
 * so that nobody gets back a right that was taken from them since.
 */
export const NEVER_RESTORED = [
  'identity',
  'machines',
  'security',
  'rights',
] as const satisfies readonly (keyof TenantConfiguration)[];
