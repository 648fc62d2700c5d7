/** What people write about, recognised by the words of a tenant's own classification. */
export interface Theme {
  /** Tried on the Italian names of area, topic and subtopic, in lower case. */
  readonly about: RegExp;
  readonly it: Words;
  readonly en: Words;
}

export interface Words {
  readonly subject: string;
  readonly text: string;
}

/** In order: the first that fits speaks. */
export const THEMES: readonly Theme[] = [
  {
    about: /phishing|sospett|finge/,
    it: {
      subject: 'Messaggio sospetto che chiede la password',
      text: 'Stamattina ho ricevuto un messaggio che sembra del servizio posta e chiede di confermare la password entro 24 ore. Non ho aperto il collegamento. L’hanno ricevuto anche due colleghe della stanza accanto.',
    },
    en: {
      subject: 'Suspicious message asking for my password',
      text: 'This morning I received a message that pretends to come from the mail service and asks me to confirm my password within 24 hours. I have not opened the link.',
    },
  },
  {
    about: /virus|smarrito|non autorizzato|divulgati/,
    it: {
      subject: 'Portatile di servizio smarrito in treno',
      text: 'Ieri sera ho dimenticato il portatile di servizio sul treno regionale delle 18:40. Il disco dovrebbe essere cifrato, ma la sessione di posta era aperta. Che cosa devo fare?',
    },
    en: {
      subject: 'Service laptop lost on a train',
      text: 'Last night I left my service laptop on the 18:40 regional train. The disk should be encrypted, but my mail session was open. What must I do?',
    },
  },
  {
    about: /spid|cie|password|autenticazione|accesso|credenziali|bloccata|profil|abilitazion/,
    it: {
      subject: 'Non riesco più ad accedere',
      text: 'Da ieri, dopo l’autenticazione, torno ogni volta alla pagina iniziale senza alcun messaggio. Ho provato con due browser e ho cancellato i dati di navigazione, ma non cambia nulla.',
    },
    en: {
      subject: 'I can no longer sign in',
      text: 'Since yesterday, after signing in I am sent back to the first page without any message. I tried two browsers and cleared their data, but nothing changes.',
    },
  },
  {
    about: /cedolin|arretrat|indennit|stipendi|accredito|carriera/,
    it: {
      subject: 'Cedolino con una voce che non riconosco',
      text: 'Nel cedolino di questo mese manca l’indennità che ricevevo da gennaio e compare una trattenuta di 84,20 euro senza descrizione. Posso sapere a che cosa si riferisce?',
    },
    en: {
      subject: 'Unknown deduction on my payslip',
      text: 'On this month’s payslip the allowance I have had since January is missing, and there is a deduction of 84.20 euros without a description. Could you tell me what it is?',
    },
  },
  {
    about: /certificazione unica|detrazioni|730|fiscal|tributi|conguagli/,
    it: {
      subject: 'Certificazione dell’anno scorso non disponibile',
      text: 'Il commercialista mi chiede la certificazione dell’anno scorso, ma nell’area personale trovo soltanto quelle precedenti. La scadenza è venerdì.',
    },
    en: {
      subject: 'Last year’s certificate is missing',
      text: 'My accountant needs last year’s certificate, but in my personal area I only find the earlier ones. It is due on Friday.',
    },
  },
  {
    about: /pagopa|pagament|bollo|mandati|iuv|avvis/,
    it: {
      subject: 'Pagamento fatto ma non risulta',
      text: 'Ho pagato ieri pomeriggio con la carta e la banca mi ha addebitato l’importo, ma la pratica è ancora «in attesa di pagamento». Allego la ricevuta. Non vorrei pagare due volte.',
    },
    en: {
      subject: 'Payment made but not shown',
      text: 'I paid yesterday afternoon by card and the bank charged me, but the application still says “waiting for payment”. I would not like to pay twice.',
    },
  },
  {
    about: /allegat|caricament|scarica|document|ricevuta|flusso/,
    it: {
      subject: 'Il caricamento del file si ferma al 90%',
      text: 'Provo a caricare un PDF di 4 MB e l’avanzamento si ferma al 90%, poi compare «errore imprevisto». Con un file più piccolo funziona. È richiesto per la consegna di domani.',
    },
    en: {
      subject: 'Upload stops at 90%',
      text: 'I try to upload a 4 MB PDF and the progress stops at 90%, then “unexpected error” appears. A smaller file works. It is needed for tomorrow.',
    },
  },
  {
    about: /firma/,
    it: {
      subject: 'Firma digitale non riconosciuta',
      text: 'Il sistema segnala che la firma del documento non è valida, ma il programma di firma la verifica senza errori. Il certificato scade tra due anni.',
    },
    en: {
      subject: 'Digital signature not recognised',
      text: 'The system says that the signature of my document is not valid, while the signing software verifies it without errors.',
    },
  },
  {
    about: /stampant|scanner|comput|postazione|dispositiv|periferic|consumo/,
    it: {
      subject: 'Il computer si riavvia da solo',
      text: 'Da lunedì il computer si riavvia da solo due o tre volte al giorno, soprattutto quando apro più documenti insieme. Ho perso un’ora di lavoro.',
    },
    en: {
      subject: 'Computer restarts by itself',
      text: 'Since Monday my computer restarts by itself two or three times a day, mostly when I open several documents at once.',
    },
  },
  {
    about: /rete|vpn|collegament|remot|video/,
    it: {
      subject: 'Rete molto lenta in tutto il piano',
      text: 'Dalle 9 di stamattina la rete è lentissima in tutto il secondo piano: le pagine si aprono dopo un minuto e le cartelle condivise non rispondono. Siamo in quattordici.',
    },
    en: {
      subject: 'Very slow network on the whole floor',
      text: 'Since 9 this morning the network has been very slow on the whole second floor: pages take a minute and shared folders do not answer.',
    },
  },
  {
    about: /posta|pec|casella|protocoll/,
    it: {
      subject: 'Non ricevo più la posta',
      text: 'Da questa mattina non arriva alcun messaggio, mentre l’invio funziona. Ho liberato spazio nella casella ma non è cambiato nulla.',
    },
    en: {
      subject: 'I no longer receive mail',
      text: 'Since this morning no message has arrived, while sending works. I freed some space in the mailbox but nothing changed.',
    },
  },
  {
    about: /presenze|ferie|assenz|malatti|orari|permess/,
    it: {
      subject: 'Saldo ferie diverso da quello del mese scorso',
      text: 'Il saldo delle ferie è calato di tre giorni rispetto al mese scorso, ma non ne ho usate. Il responsabile conferma. Potete verificare?',
    },
    en: {
      subject: 'Leave balance differs from last month',
      text: 'My leave balance is three days lower than last month, but I took none. My manager confirms. Could you check?',
    },
  },
  {
    about: /sollecit|reclam|suggeriment|propost/,
    it: {
      subject: 'Sollecito per una richiesta ancora aperta',
      text: 'Due settimane fa ho aperto una richiesta e non ho ancora avuto una risposta risolutiva. Chiedo cortesemente di conoscere i tempi.',
    },
    en: {
      subject: 'Reminder on a request still open',
      text: 'Two weeks ago I opened a request and I have not had a final answer yet. Could you tell me when to expect it?',
    },
  },
];

/** For what no theme speaks of. @param subtopic its name in the language of the words */
export function plainWords(language: 'it' | 'en', subtopic: string): Words {
  return language === 'it'
    ? {
        subject: `${subtopic}: chiedo assistenza`,
        text: `Scrivo a proposito di «${subtopic}». La procedura si interrompe a metà con un messaggio generico e non riesco a concludere. È la terza volta questa settimana: potete dirmi come procedere?`,
      }
    : {
        subject: `${subtopic}: I need help`,
        text: `I am writing about “${subtopic}”. The procedure stops half-way with a generic message and I cannot finish it. It is the third time this week: could you tell me how to go on?`,
      };
}
