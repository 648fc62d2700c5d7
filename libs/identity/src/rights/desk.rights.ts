import type { Role } from '../principal.js';
import { ofPeople } from './right.js';

/** Who works requests. */
const DESK: readonly Role[] = ['l1', 'l2', 'supervisor'];
/** Who works requests, and who answers for the service that works them. */
const READERS: readonly Role[] = [...DESK, 'service-manager'];

const inTenant = ofPeople('tenant');
const inTeam = ofPeople('team');
const own = ofPeople('own');

/** What the people who work requests may do with them and around them. */
export const DESK_RIGHTS = {
  'ticket.read': inTenant('leggere le richieste e il loro registro', 'read tickets and their log', ...READERS),
  'ticket.register': inTenant('registrare una richiesta', 'register a ticket', ...DESK),
  'ticket.follow': inTenant(
    'annotare, sollecitare, telefonare, verificare la chiusura, mettere in relazione: ciò che il punto unico fa di ogni richiesta',
    'note, remind, phone, check a closure, relate: what the single point of contact does for every ticket',
    ...DESK,
  ),
  'ticket.take-charge': inTeam(
    'prendere in carico; ciò che è urgente anche di altri gruppi, per il primo livello (B8)',
    'take charge; what is urgent also of other teams, for the first level (B8)',
    ...DESK,
  ),
  'ticket.work': inTeam(
    'lavorare, classificare, passare, risolvere, chiudere',
    'work, classify, pass on, resolve, close',
    ...DESK,
  ),
  'ticket.terms': inTenant(
    'ricalcolare i termini di una richiesta',
    'evaluate the terms of a ticket again',
    'supervisor',
  ),
  'chat.serve': inTenant('rispondere alle conversazioni in chat', 'answer live conversations', ...DESK),
  'on-call.request': inTeam('chiedere un reperibile', 'ask for somebody on call', ...DESK),
  'on-call.decide': inTenant(
    'autorizzare o rifiutare il reperibile, e rispondere alla chiamata: solo chi è nominato dalla configurazione',
    'authorise or refuse a call-out, and answer the page: only those the configuration names',
    ...DESK,
  ),
  'queue.read': inTenant('vedere le code dei propri gruppi', 'see the queues of one’s own teams', ...DESK),
  'call.read': inTenant('vedere le chiamate e chi va richiamato', 'see calls and who is to be called back', ...DESK),
  'classification.suggest': inTenant('farsi suggerire una classificazione', 'have a classification suggested', ...DESK),
  'task.read': inTenant(
    'vedere i compiti affidati per una richiesta',
    'see the tasks given out for a ticket',
    ...READERS,
  ),
  'task.manage': inTeam(
    'affidare compiti per una richiesta, rispondere, verificare, restituire, annullare',
    'give tasks out for a ticket, answer, verify, return, cancel',
    ...DESK,
  ),
  'area-task.read': own('vedere i compiti della propria area', 'see the tasks of one’s own area', 'l3', ...DESK),
  'area-task.perform': own(
    'svolgere i compiti della propria area',
    'perform the tasks of one’s own area',
    'l3',
    ...DESK,
  ),
  'security.read': inTenant(
    'vedere ciò che si sa di un incidente, per chi vede le riservate',
    'see what is known of an incident, for those who see restricted tickets',
    ...DESK,
  ),
  'security.work': inTenant(
    'gestire un incidente e le sue comunicazioni di legge',
    'handle an incident and its reports due by law',
    ...DESK,
  ),
  'security.reads': inTenant('vedere chi ha letto una riservata', 'see who read a restricted ticket', 'supervisor'),
  'problem.read': inTenant('vedere segnali e problemi', 'see signals and problems', ...READERS),
  'problem.work': inTenant(
    'dare segnali, aprire e seguire problemi',
    'raise signals, open and follow problems',
    ...DESK,
  ),
  'signal.look': inTenant('far cercare i segnali subito', 'have signals looked for at once', 'supervisor'),
  'broadcast.read': inTenant('vedere gli avvisi agli uffici', 'see what offices were told', ...READERS),
  'broadcast.start': inTenant('avvisare insieme più uffici', 'alert several offices at once', ...DESK),
  'improvement.read': inTenant('vedere le azioni di miglioramento', 'see improvement actions', ...READERS),
  'improvement.work': inTenant(
    'proporre e seguire azioni di miglioramento',
    'start and follow improvement actions',
    ...DESK,
  ),
  'alert.read': own('vedere gli allarmi rivolti a sé', 'see the alerts meant for oneself', ...DESK),
  'alert.acknowledge': own('rispondere a un allarme', 'acknowledge an alert', ...DESK),
  'system.read': inTenant(
    'vedere il registro dei sistemi assistiti',
    'see the register of supplied systems',
    ...READERS,
    'tenant-admin',
  ),
  'roster.read': inTenant('vedere chi è in turno', 'see who is on duty', ...READERS),
  'quality.read-own': own(
    'vedere le revisioni di qualità che riguardano sé',
    'see the quality reviews about oneself',
    ...DESK,
  ),
  'quality.comment-own': own(
    'commentare una volta le revisioni di qualità che riguardano sé',
    'comment once on the quality reviews about oneself',
    ...DESK,
  ),
  'skill.read-own': own('vedere la storia delle proprie competenze', 'see the history of one’s own skills', ...DESK),
  'view.keep': own('tenere le proprie viste delle code', 'keep one’s own views of the queues', ...READERS),
  'contact.read': inTenant(
    'vedere la storia di chi chiede, su tutti i canali (E10)',
    'see the history of a requester, across all channels (E10)',
    ...READERS,
  ),
  'contact.identify': inTenant(
    'vedere da che cosa si riconosce chi chiede e quanto è sicuro, aggiungerne e toglierne, unire due schede e separarle (E3)',
    'see by what a requester is known and how sure it is, add to it and take away from it, merge two contacts and separate them (E3)',
    ...DESK,
  ),
  'answer.read': inTenant('vedere le risposte pronte', 'see canned answers', ...DESK, 'tenant-admin'),
  'answer.manage': inTenant('tenere le risposte pronte', 'keep canned answers', 'supervisor', 'tenant-admin'),
  'article.read': inTenant(
    'vedere gli articoli delle domande frequenti e gli annunci, anche in bozza',
    'see the articles of frequent questions and the announcements, drafts too',
    ...READERS,
    'tenant-admin',
  ),
  'article.manage': inTenant(
    'scrivere, pubblicare e ritirare domande frequenti e annunci',
    'write, publish and retire frequent questions and announcements',
    'supervisor',
    'tenant-admin',
  ),
  'wall.read': inTenant(
    'vedere il carico di gruppi e persone in questo momento',
    'see the load of teams and people at this moment',
    'supervisor',
    'service-manager',
  ),
  'delivery.read': inTenant('vedere la vista di chi eroga', 'see the view of those who deliver', ...READERS),
} as const;
