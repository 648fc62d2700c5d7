import { calendarSchema } from '@sportello/business-time';
import { tenantId } from '@sportello/kernel';
import { z } from 'zod';
import { campaignsSchema } from './campaigns.schema.js';
import { broadcastsSchema } from './broadcasts.schema.js';
import { classificationSchema } from './classification.schema.js';
import { idSchema, linkSchema, nameSchema, textSchema } from './common.schema.js';
import { absencesSchema, peopleSchema } from './absence.schema.js';
import { outOfScopeSchema } from './out-of-scope.schema.js';
import { kindsSchema, severitiesSchema, teamsSchema, userTypesSchema } from './people.schema.js';
import { alertsSchema, frontsSchema, qualitySchema, rostersSchema, skillsSchema } from './rosters.schema.js';
import { noticesSchema } from './notices.schema.js';
import { complianceSchema } from './compliance.schema.js';
import { channelsSchema, escalationSchema, notificationsSchema, routingSchema } from './plugins.schema.js';
import { organisationsSchema, servicesSchema } from './catalogue.schema.js';
import { prioritySchema, queuesSchema } from './priority.schema.js';
import { deskSchema } from './service-limits.schema.js';
import { complaintsSchema, onCallSchema, remindersSchema } from './escalation-rules.schema.js';
import { proactiveSchema } from './proactive.schema.js';
import { rightsSchema } from './rights.schema.js';
import { retentionSchema } from './retention.schema.js';
import { securitySchema } from './security.schema.js';
import { accountSchema, maintenanceSchema, systemsSchema } from './maintenance.schema.js';
import { machinesSchema } from './machines.schema.js';
import { evaluationSchema } from './evaluation.schema.js';
import { telephonySchema } from './telephony.schema.js';
import { identitySchema } from './identity.schema.js';
import { serviceLevelsSchema } from './service-levels.schema.js';

const isZone = (name: string): boolean => calendarSchema.shape.zone.safeParse(name).success;

const linksSchema = z.strictObject({
  privacy: linkSchema.optional(),
  accessibility: linkSchema.optional().describe('Accessibility statement (dichiarazione di accessibilità)'),
  legalNotes: linkSchema.optional(),
  faq: linkSchema.optional(),
  reportInefficiency: linkSchema.optional(),
  parentBody: z.strictObject({ name: nameSchema, url: linkSchema.optional() }).optional(),
});

const daysSchema = z.string().regex(/^[1-9]\d{0,3}d$/, 'must be a number of days, e.g. 30d');

/** The file `config/tenants/<id>.yaml`: all by which one administration differs from another. Unknown keys are refused. */
export const tenantSchema = z.strictObject({
  tenant: z
    .string()
    .regex(/^[a-z][a-z0-9-]{1,39}$/, 'must be 2 to 40 characters of a-z, 0-9 and -, starting with a letter')
    .describe('Same as the name of the file')
    .transform(tenantId),
  name: nameSchema,
  languages: z
    .array(z.enum(['it', 'en']))
    .min(1)
    .max(2)
    .describe('Languages people are served in; the first is the default'),
  zone: z
    .string()
    .refine(isZone, 'must be an IANA time zone, e.g. Europe/Rome')
    .describe('IANA zone in which times are told'),
  numberPrefix: z
    .string()
    .regex(/^[A-Z][A-Z0-9]{1,11}$/, 'must be 2 to 12 capital letters and digits, starting with a letter')
    .describe('First part of ticket numbers: PREFIX-2026-0000001'),
  contacts: textSchema.describe('How to reach the office, shown in notices'),
  links: linksSchema.default({}),
  calendars: z.record(idSchema, calendarSchema),
  teams: teamsSchema,
  people: peopleSchema.default({}),
  absences: absencesSchema.default([]),
  fronts: frontsSchema.default({}),
  rosters: rostersSchema.default([]),
  alerts: alertsSchema.prefault({}),
  skills: skillsSchema.default({}),
  quality: qualitySchema.prefault({}),
  kinds: kindsSchema,
  userTypes: userTypesSchema,
  severities: severitiesSchema,
  classification: classificationSchema,
  serviceLevels: serviceLevelsSchema,
  compliance: complianceSchema.default([]).describe('What the contract promises over a period'),
  defaults: z.strictObject({ kind: idSchema, severity: z.union([z.literal(1), z.literal(2), z.literal(3)]) }),
  priority: prioritySchema.default(prioritySchema.parse({})),
  queues: queuesSchema.default(queuesSchema.parse({})),
  services: servicesSchema.default([]),
  organisations: organisationsSchema.default({}),
  desk: deskSchema.default(deskSchema.parse({})),
  account: accountSchema.default(accountSchema.parse({})),
  systems: systemsSchema.default(systemsSchema.parse({})),
  maintenance: maintenanceSchema.default(maintenanceSchema.parse({})),
  channels: channelsSchema,
  campaigns: campaignsSchema,
  telephony: telephonySchema.prefault({}),
  routing: routingSchema,
  notifications: notificationsSchema,
  notices: noticesSchema.prefault({}),
  escalation: escalationSchema.prefault({}),
  machines: machinesSchema.prefault({}),
  onCall: onCallSchema.prefault({}),
  complaints: complaintsSchema.prefault({}),
  reminders: remindersSchema.prefault({}),
  security: securitySchema.prefault({}),
  retention: retentionSchema.default([]),
  rights: rightsSchema.prefault({}),
  proactive: proactiveSchema.prefault({}),
  identity: identitySchema.prefault({}),
  broadcasts: broadcastsSchema.prefault({}),
  texts: z
    .record(
      z.string().regex(/^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)*$/, 'must be a dotted key, e.g. portal.title'),
      textSchema,
    )
    .default({}),
  evaluation: evaluationSchema.prefault({}),
  outOfScope: outOfScopeSchema.exactOptional(),
  closing: z.strictObject({
    closeAfter: daysSchema.optional().describe('Term of administrative closure, where there is one (B15)'),
    archiveAfter: daysSchema.describe('From the last closure to the archive'),
    unreachableAfter: z
      .int()
      .min(1)
      .max(20)
      .default(3)
      .describe('Checks nobody answered after which a ticket may be closed as unreachable (B15)'),
  }),
});
