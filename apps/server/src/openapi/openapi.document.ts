import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { SessionCookies } from '../identity/session.cookies.js';
import { italianGuidelines } from './italian-guidelines.js';

/** The served OpenAPI document. @param publicUrl where this installation is reached */
export function openApiDocument(app: INestApplication, publicUrl: string): OpenAPIObject {
  const cookies = new SessionCookies(publicUrl);
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.0.3')
    .setTitle('Sportello')
    .setDescription(
      'Sportello unico di assistenza per le pubbliche amministrazioni: registrazione e lavorazione delle richieste, portale di chi chiede, canali. ' +
        'Gli errori sono application/problem+json con un codice stabile; le date sono RFC 3339 in UTC.',
    )
    .setVersion('0.1.0')
    .setContact('Sportello', `${publicUrl}/`, 'assistenza@sportello.example')
    .setLicense('EUPL-1.2', 'https://eupl.eu/1.2/it/')
    .setTermsOfService(`${publicUrl}/status`)
    .addTag('tickets', 'Richieste, per il personale')
    .addTag('tasks', 'Compiti affidati ai fornitori, per il personale')
    .addTag('area-tasks', 'Compiti delle aree interne')
    .addTag('deliveries', 'Ciò che è stato inviato ai fornitori, e i reinvii')
    .addTag('suppliers', 'Compiti, per i fornitori')
    .addTag('portal', 'Portale di chi chiede')
    .addTag('channels', 'Canali che ricevono via HTTP')
    .addTag('chat', 'Conversazioni dal vivo')
    .addTag('calls', 'Chiamate e richiamate')
    .addTag('contacts', 'Chi chiede, e la sua storia')
    .addTag('vocabulary', 'Parole dell’ente')
    .addTag('live', 'Novità in diretta')
    .addTag('outbox', 'Posta in uscita')
    .addTag('inbox', 'Posta in arrivo e quarantena')
    .addTag('plugins', 'Istanze dei plugin e loro salute')
    .addTag('configuration', 'Configurazione dell’ente e sue revisioni')
    .addTag('figures', 'Misure del servizio')
    .addTag('terms', 'Termini, calendari e sospensioni')
    .addTag('classification', 'Classificazione guidata')
    .addTag('catalogue', 'Catalogo dei servizi')
    .addTag('queues', 'Code di lavoro e richiamate')
    .addTag('routing', 'Instradamento: prove e confronti')
    .addTag('interventions', 'Interventi sul posto, a distanza e programmati')
    .addTag('account', 'Consuntivo delle attività')
    .addTag('systems', 'Sistemi e apparati forniti')
    .addTag('security', 'Segnalazioni di sicurezza')
    .addTag('problems', 'Segnali, problemi e azioni')
    .addTag('broadcasts', 'Diramazioni a più uffici')
    .addTag('knowledge', 'Domande frequenti e annunci')
    .addTag('notices', 'Testi degli avvisi')
    .addTag('rosters', 'Turni e reperibilità')
    .addTag('alerts', 'Allarmi al personale')
    .addTag('quality', 'Verifiche di qualità')
    .addTag('skills', 'Competenze delle persone')
    .addTag('audit', 'Registro delle operazioni')
    .addTag('trail', 'Sigilli, esportazioni, vincoli e dati delle persone')
    .addTag('login', 'Come si accede: identità, password, accessi in corso')
    .addTag('machines', 'Accesso di programmi: token, client, revoche')
    .addTag('operations', 'Stato del servizio')
    .addBearerAuth(
      {
        type: 'http',
        scheme: 'bearer',
        bearerFormat: 'JWT',
        description: 'Token JWT conforme alle buone pratiche RFC8725.',
      },
      'bearerAuth',
    )
    .addCookieAuth(cookies.nameOf('staff'), sessionScheme('personale'), 'staffSession')
    .addCookieAuth(cookies.nameOf('requesters'), sessionScheme('portale'), 'requesterSession')
    .addServer(publicUrl, 'Questa installazione')
    .build();
  const document = SwaggerModule.createDocument(app, config, { deepScanRoutes: true });
  return italianGuidelines(document, publicUrl);
}

/** A browser needs no token: what it writes, it writes with X-CSRF-Token. */
const sessionScheme = (door: string) => ({
  ...{ type: 'apiKey' as const, in: 'cookie' },
  description: `Accesso di un browser al ${door}, al posto del token; le scritture ripetono csrfToken in X-CSRF-Token.`,
});
