import type { Localized } from '@sportello/kernel';
import type { Role } from '../principal.js';

/** Who is meant by each role. */
export const ROLE_MEANINGS: Readonly<Record<Role, Localized>> = {
  requester: { it: 'chi chiede, quando si fa riconoscere', en: 'who asks, when signed in' },
  delegate: {
    it: 'delegato di un’organizzazione dell’ente, nominato dalla configurazione',
    en: 'delegate of an organisation of the tenant, named by its configuration',
  },
  l1: { it: 'primo livello, il punto unico di contatto', en: 'first level, the single point of contact' },
  l2: { it: 'secondo livello, specialisti', en: 'second level, specialists' },
  l3: {
    it: 'area interna di terzo livello: i compiti che le sono affidati',
    en: 'internal area of the third level: the tasks given to it',
  },
  supplier: {
    it: 'persona di un fornitore: i compiti affidati al suo fornitore',
    en: 'person of one supplier: the tasks given to that supplier',
  },
  supervisor: { it: 'coordina gli operatori, su tutti i gruppi', en: 'coordinates operators, across all teams' },
  'service-manager': {
    it: 'risponde del servizio: vede tutto, non lavora le richieste',
    en: 'answers for the service: sees everything, works no ticket',
  },
  governance: {
    it: 'l’amministrazione committente: misure, mai persone',
    en: 'the administration that governs the service: figures, never persons',
  },
  'tenant-admin': { it: 'amministra la configurazione dell’ente', en: 'administers the configuration of the tenant' },
  integrator: {
    it: 'cura le istanze dei plugin, senza richieste',
    en: 'looks after plugin instances, without tickets',
  },
  operator: {
    it: 'gestisce l’installazione: salute e lavori, nessun contenuto',
    en: 'runs the installation: health and jobs, no content',
  },
};
