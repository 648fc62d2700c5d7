import { ROLES, type Role } from '../principal.js';
import { ofPeople } from './right.js';

const ADMINS: readonly Role[] = ['supervisor', 'tenant-admin'];
const MANAGERS: readonly Role[] = [...ADMINS, 'service-manager'];
const KEEPERS_OF_PLUGINS: readonly Role[] = ['tenant-admin', 'integrator'];

const inTenant = ofPeople('tenant');
const figures = ofPeople('figures');
const own = ofPeople('own');

/** What those may do who answer for the service, look after it, or look at it from outside. */
export const SERVICE_RIGHTS = {
  'organisation-ticket.read': own(
    'vedere le richieste della propria organizzazione: solo chi la configurazione nomina suo delegato',
    'see the tickets of one’s own organisation: only those the configuration names as its delegates',
    'delegate',
  ),
  'figures.read': figures(
    'leggere le misure del servizio',
    'read the figures of the service',
    ...MANAGERS,
    'governance',
  ),
  'governance.read': figures(
    'vedere la vista dell’amministrazione committente (D2)',
    'see the view of the administration that governs the service (D2)',
    'governance',
    'service-manager',
  ),
  'quality.report': inTenant('leggere il rapporto di qualità', 'read the quality report', ...MANAGERS),
  'quality.review': inTenant('scegliere e giudicare interventi', 'pick and score handled tickets', 'supervisor'),
  'skill.read': inTenant('vedere la matrice delle competenze', 'see the skill matrix', ...MANAGERS),
  'skill.declare': inTenant('dichiarare una competenza', 'declare a skill', 'supervisor'),
  'account.read': inTenant('leggere il consuntivo', 'read the account of a period', ...MANAGERS),
  'audit.read': inTenant('leggere il registro del sistema', 'read the system’s log', ...MANAGERS),
  'audit.export': inTenant('verificare ed esportare il registro', 'verify and export the log', 'tenant-admin'),
  'retention.manage': inTenant(
    'decidere conservazione e blocchi legali',
    'decide retention and legal holds',
    'tenant-admin',
  ),
  'person.anonymise': inTenant('rendere anonima una persona', 'make a person anonymous', 'tenant-admin'),
  'roster.agree': inTenant('concordare cambi di turno', 'agree changes of duty', ...ADMINS),
  'system.manage': inTenant('tenere il registro dei sistemi', 'keep the register of systems', ...ADMINS),
  'routing.try': inTenant('provare lo smistamento', 'try out routing', ...ADMINS),
  'notice.preview': inTenant('vedere come verrà un avviso', 'see what a notice will look like', ...ADMINS),
  'suspension.read': inTenant(
    'vedere le sospensioni del servizio',
    'see suspensions of the service',
    'l1',
    'l2',
    ...MANAGERS,
    'governance',
  ),
  'suspension.announce': inTenant('annunciare una sospensione', 'announce a suspension', 'tenant-admin'),
  'inbox.read': inTenant('vedere e ritentare ciò che è arrivato', 'see and retry what came in', ...ADMINS),
  'outbox.read': inTenant('vedere e ritentare ciò che è partito', 'see and retry what went out', 'l1', 'l2', ...ADMINS),
  'plugins.read': inTenant(
    'vedere lo stato delle istanze di plugin',
    'see the health of plugin instances',
    'supervisor',
    'service-manager',
    ...KEEPERS_OF_PLUGINS,
    'operator',
  ),
  'plugins.manage': inTenant(
    'leggere impostazioni e log delle istanze, accenderle, spegnerle, cambiarle',
    'read settings and logs of instances, switch them on and off, change them',
    ...KEEPERS_OF_PLUGINS,
  ),
  'configuration.manage': inTenant(
    'leggere la configurazione e le sue revisioni, cambiarla, tornare indietro',
    'read the configuration and its revisions, change it, go back',
    'tenant-admin',
  ),
  'push.read': inTenant(
    'vedere le consegne ai fornitori',
    'see deliveries to suppliers',
    'supervisor',
    ...KEEPERS_OF_PLUGINS,
  ),
  'push.manage': inTenant(
    'ripetere consegne e cambiare segreti',
    'replay deliveries and rotate secrets',
    ...KEEPERS_OF_PLUGINS,
  ),
  'accounts.manage': inTenant(
    'tenere gli accessi di persone e macchine',
    'keep the accounts of people and machines',
    'tenant-admin',
  ),
  'session.own': own('vedere e chiudere il proprio accesso', 'see and end one’s own session', ...ROLES),
} as const;
