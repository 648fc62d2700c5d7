// Made-up answers of a help desk, true to the documented addresses. Names, numbers and people are invented.
const both = (it: string, en: string) => ({ it, en });

export const TENANT = 'esempio';
export const TOKEN = 'v1.fixture-token-0123456789abcdef';

export const portal = {
  tenant: TENANT,
  name: both('Ente Esempio per i Servizi Digitali', 'Example Agency for Digital Services'),
  languages: ['it', 'en'],
  zone: 'Europe/Rome',
  contacts: both(
    'Telefono: +39 06 0000000\nE-mail: assistenza@ente.example',
    'Telephone: +39 06 0000000\nE-mail: assistenza@ente.example',
  ),
  links: {
    privacy: 'https://ente.example/privacy',
    accessibility: 'https://ente.example/accessibilita',
    legalNotes: 'https://ente.example/note-legali',
    faq: 'https://ente.example/faq',
    reportInefficiency: 'https://ente.example/disservizio',
    parentBody: { name: both('Ministero Esempio', 'Example Ministry'), url: 'https://ministero.example/' },
  },
  texts: {
    'portal.title': both('Assistenza agli utenti', 'User assistance'),
    'portal.welcome': both(
      'Siamo il punto unico di contatto per chi usa i servizi dell’ente. Rispondiamo su accessi, pratiche e malfunzionamenti.',
      'We are the single point of contact for users of the agency’s services. We answer on access, applications and malfunctions.',
    ),
  },
  userTypes: [
    { id: 'citizen', name: both('Cittadino', 'Citizen') },
    { id: 'professional', name: both('Professionista', 'Professional') },
    { id: 'body', name: both('Altro ente', 'Another body') },
  ],
  classification: [
    {
      id: 'access',
      name: both('Accesso e credenziali', 'Access and credentials'),
      topics: [
        {
          id: 'login',
          name: both('Non riesco a entrare', 'I cannot log in'),
          subtopics: [
            {
              id: 'spid',
              name: both('Con SPID', 'With SPID'),
              help: both(
                'Il gestore SPID ti riconosce, ma il portale no.',
                'The SPID provider accepts you but the portal does not.',
              ),
            },
            { id: 'cie', name: both('Con la CIE', 'With the CIE') },
          ],
        },
        { id: 'profile', name: both('Dati del profilo', 'Profile data'), subtopics: [] },
      ],
    },
    {
      id: 'applications',
      name: both('Pratiche', 'Applications'),
      topics: [{ id: 'upload', name: both('Caricamento documenti', 'Uploading documents'), subtopics: [] }],
    },
  ],
  forms: [{ instance: 'portal-form', name: both('Modulo di assistenza', 'Assistance form') }],
  open: false,
  nextOpening: '2026-11-23T07:00:00Z',
  suspensions: [{ from: '2026-12-24', to: '2026-12-31', reason: both('Festività natalizie', 'Christmas holidays') }],
  hours: both('Da lunedì a venerdì: 8:00–13:00 e 14:00–17:00', 'Monday to Friday: 8:00–13:00 and 14:00–17:00'),
};

export function formIn(language: string) {
  const say = (it: string, en: string) => (language === 'en' ? en : it);
  return {
    title: say('Richiesta di assistenza', 'Assistance request'),
    intro: say('Rispondiamo entro un giorno lavorativo.', 'We answer within one working day.'),
    userTypes: ['citizen', 'professional', 'body'],
    phone: 'optional',
    organisation: 'hidden',
    classification: 'required',
    textMaxLength: 2000,
    fields: [
      {
        name: 'register',
        type: 'text',
        label: say('Numero di iscrizione all’albo', 'Register number'),
        required: true,
        maxLength: 20,
        showWhen: { userType: ['professional'] },
      },
      {
        name: 'browser',
        type: 'select',
        label: say('Quale browser usi?', 'Which browser do you use?'),
        required: false,
        options: [
          { value: 'firefox', label: 'Firefox' },
          { value: 'chrome', label: 'Chrome' },
        ],
        showWhen: { area: ['access'] },
      },
      {
        name: 'since',
        type: 'date',
        label: say('Da quando succede?', 'Since when?'),
        help: say('Anche una data approssimativa.', 'A rough date will do.'),
        required: false,
      },
      { name: 'blocked', type: 'checkbox', label: say('Non posso lavorare', 'I cannot work'), required: false },
    ],
    attachments: { max: 3, maxBytes: 1048576, mediaTypes: ['application/pdf', 'image/png', 'text/plain'] },
    privacy: {
      label: say('Ho letto l’informativa sulla privacy', 'I have read the privacy policy'),
      link: 'https://ente.example/privacy',
    },
  };
}

export const NUMBER = 'ESEMPIO-2026-0000042';

export function registered(origin: string) {
  return {
    number: NUMBER,
    token: TOKEN,
    link: `${origin}/${TENANT}/request#${TOKEN}`,
    openedAt: '2026-11-21T09:00:00Z',
    clocks: [
      { clock: 'take-charge', label: both('Presa in carico', 'Taking charge'), dueAt: '2026-11-23T07:30:00Z' },
      { clock: 'resolution', label: both('Risoluzione', 'Resolution'), dueAt: '2026-11-23T15:00:00Z' },
    ],
  };
}

export const ticket = {
  number: NUMBER,
  subject: 'Accesso con SPID rifiutato dopo l’aggiornamento',
  state: { code: 'waiting-requester', name: both('In attesa dell’utente', 'Waiting for you') },
  kind: both('Malfunzionamento', 'Malfunction'),
  channel: both('Modulo web', 'Web form'),
  openedAt: '2026-11-21T09:00:00Z',
  updatedAt: '2026-11-23T08:10:00Z',
  technician: 'Giulia Bianchi',
  team: both('Assistenza di primo livello', 'First-level support'),
  clocks: [
    {
      clock: 'take-charge',
      label: both('Presa in carico', 'Taking charge'),
      state: 'met',
      startedAt: '2026-11-23T07:00:00Z',
      dueAt: '2026-11-23T07:30:00Z',
      stoppedAt: '2026-11-23T07:12:00Z',
    },
    {
      clock: 'answer',
      label: both('Prima risposta', 'First answer'),
      state: 'breached',
      startedAt: '2026-11-23T07:00:00Z',
      dueAt: '2026-11-23T08:00:00Z',
      stoppedAt: '2026-11-23T08:10:00Z',
    },
    {
      clock: 'resolution',
      label: both('Risoluzione', 'Resolution'),
      state: 'paused',
      startedAt: '2026-11-23T07:12:00Z',
      stoppedAt: null,
    },
    {
      clock: 'closure',
      label: both('Chiusura', 'Closure'),
      state: 'running',
      startedAt: '2026-11-23T07:12:00Z',
      dueAt: '2026-11-30T15:00:00Z',
    },
  ],
  messages: [
    {
      id: '018f0000-0000-7000-8000-000000000001',
      direction: 'in',
      author: 'Mario Rossi',
      at: '2026-11-21T09:00:00Z',
      text: 'Da ieri il portale rifiuta l’accesso con SPID.\n\nAppare: «errore 23».',
      attachments: [
        {
          id: 'a1',
          name: 'schermata-con-un-nome-molto-lungo-per-provare-i-telefoni-piccoli.png',
          mediaType: 'image/png',
          size: 182_044,
        },
      ],
    },
    {
      id: '018f0000-0000-7000-8000-000000000002',
      direction: 'out',
      author: 'Giulia Bianchi',
      at: '2026-11-23T08:10:00Z',
      text: 'Buongiorno, quale gestore SPID usa?',
      quoted: 'Da ieri il portale rifiuta l’accesso con SPID.',
      attachments: [],
    },
  ],
  events: [
    { at: '2026-11-21T09:00:00Z', label: both('Registrata', 'Registered') },
    { at: '2026-11-23T07:12:00Z', label: both('Presa in carico', 'Taken in charge') },
    { at: '2026-11-23T08:10:00Z', label: both('Richieste informazioni', 'Information requested') },
  ],
  actions: ['reply'],
  version: 4,
};

export const outbox = {
  items: [
    {
      id: 'm3',
      createdAt: '2026-11-23T08:10:05Z',
      state: 'not-sent',
      recipient: 'mario.rossi@posta.example',
      subject: `[${NUMBER}] Ci serve un’informazione`,
      ticketNumber: NUMBER,
      template: 'information-requested',
    },
    {
      id: 'm2',
      createdAt: '2026-11-21T09:00:02Z',
      state: 'sent',
      recipient: 'mario.rossi@posta.example',
      subject: `[${NUMBER}] Richiesta registrata`,
      ticketNumber: NUMBER,
      template: 'registered',
    },
    {
      id: 'm1',
      createdAt: '2026-11-20T09:00:02Z',
      state: 'failed',
      recipient: 'anna.verdi@posta.example',
      subject: 'Richiesta registrata',
      ticketNumber: null,
      template: 'registered',
    },
  ],
  _links: {},
};

export const mail = {
  ...outbox.items[0],
  text: 'Buongiorno,\n\nquale gestore SPID usa?\n\nL’assistenza',
  html: '<p>Buongiorno,</p><p>quale gestore SPID usa?</p><script>parent.document.title = "entered"</script>',
  raw: 'From: assistenza@ente.example\nTo: mario.rossi@posta.example\nSubject: Ci serve un’informazione\n\nBuongiorno',
};

export * from './staff.fixture.js';
