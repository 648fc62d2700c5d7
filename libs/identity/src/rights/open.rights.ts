import { ofInstallation, ofRequester, ofSupplier, open } from './right.js';

/** Rights that no role of the tenant's people is needed for. */
export const OPEN_RIGHTS = {
  'status.read': open('sapere se il servizio è attivo e pronto', 'know whether the service is up and ready'),
  'portal.use': open(
    'vedere il portale, il catalogo dei servizi e la guida alla classificazione',
    'see the portal, the catalogue of services and the guide to classification',
  ),
  'request.make': open('fare una richiesta da un canale aperto', 'make a request through an open channel'),
  'sign-in': open('farsi riconoscere', 'sign in'),
  'my-ticket.read': ofRequester('vedere la propria richiesta', 'see one’s own request'),
  'my-ticket.act': ofRequester(
    'rispondere, sollecitare, confermare sulla propria richiesta',
    'answer, remind and confirm on one’s own request',
  ),
  'my-draft.keep': ofRequester(
    'tenere le proprie richieste non finite: solo chi è entrato',
    'keep one’s own unfinished requests: only whoever has logged in',
  ),
  'supplier-task.read': ofSupplier('vedere i compiti affidati al fornitore', 'see the tasks given to the supplier'),
  'supplier-task.perform': ofSupplier(
    'accettare, riferire, chiedere e concludere i propri compiti',
    'accept, report on, ask about and complete one’s own tasks',
  ),
  'installation.metrics': ofInstallation('leggere le metriche', 'read the metrics'),
  'installation.health': ofInstallation(
    'vedere lo stato delle istanze di plugin di tutti gli enti',
    'see the health of the plugin instances of every tenant',
  ),
  'installation.jobs': ofInstallation(
    'vedere e ritentare i lavori falliti di tutti gli enti, senza il loro contenuto',
    'see and retry the failed jobs of every tenant, without their content',
  ),
} as const;
