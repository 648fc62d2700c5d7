import type { Wording } from './wording.js';

export const it: Wording = {
  events: {
    registered: {
      subject: (number) => `Richiesta ${number} registrata`,
      opening: (number) => `abbiamo ricevuto la Sua richiesta e l’abbiamo registrata con il numero ${number}.`,
    },
    'taken-charge': {
      subject: (number) => `Richiesta ${number} presa in carico`,
      opening: (number, technician) =>
        technician === null
          ? `la Sua richiesta ${number} è stata presa in carico.`
          : `la Sua richiesta ${number} è stata presa in carico ed è affidata a ${technician}.`,
    },
    'information-requested': {
      subject: (number) => `Richiesta ${number}: servono altre informazioni`,
      opening: (number) => `per proseguire con la richiesta ${number} abbiamo bisogno di una Sua risposta.`,
    },
    'reply-received': {
      subject: (number) => `Richiesta ${number}: risposta ricevuta`,
      opening: (number) => `abbiamo ricevuto la Sua risposta e il lavoro sulla richiesta ${number} riprende.`,
    },
    note: {
      subject: (number) => `Richiesta ${number}: aggiornamento`,
      opening: (number) => `c’è un aggiornamento sulla Sua richiesta ${number}.`,
    },
    resolved: {
      subject: (number) => `Richiesta ${number} risolta`,
      opening: (number) => `la lavorazione della Sua richiesta ${number} è conclusa.`,
    },
    closed: {
      subject: (number) => `Richiesta ${number} chiusa`,
      opening: (number) => `la Sua richiesta ${number} è stata chiusa.`,
    },
    reopened: {
      subject: (number) => `Richiesta ${number} riaperta`,
      opening: (number, technician) =>
        technician === null
          ? `la Sua richiesta ${number} è stata riaperta.`
          : `la Sua richiesta ${number} è stata riaperta ed è di nuovo affidata a ${technician}.`,
    },
    assigned: {
      subject: (number) => `Richiesta ${number} affidata a un tecnico`,
      opening: (number, technician) =>
        technician === null
          ? `la Sua richiesta ${number} è stata affidata a un tecnico.`
          : `la Sua richiesta ${number} è stata affidata a ${technician}.`,
    },
    escalated: {
      subject: (number) => `Richiesta ${number} passata agli specialisti`,
      opening: (number) =>
        `la Sua richiesta ${number} è passata al livello di assistenza successivo, con tutto ciò che ci ha già detto: non occorre ripeterlo.`,
    },
    'reminder-received': {
      subject: (number) => `Richiesta ${number}: sollecito ricevuto`,
      opening: (number) =>
        `abbiamo ricevuto il Suo sollecito, lo abbiamo unito alla richiesta ${number} e abbiamo avvisato chi se ne occupa.`,
    },
    'work-started': {
      subject: (number) => `Richiesta ${number} in lavorazione`,
      opening: (number, technician) =>
        technician === null
          ? `il lavoro sulla Sua richiesta ${number} è iniziato.`
          : `${technician} ha iniziato a lavorare alla Sua richiesta ${number}.`,
    },
    'third-party-asked': {
      subject: (number) => `Richiesta ${number} in attesa di un’altra struttura`,
      opening: (number) =>
        `per la Sua richiesta ${number} abbiamo chiesto l’intervento di un’altra struttura e ne attendiamo la risposta.`,
    },
    'third-party-answered': {
      subject: (number) => `Richiesta ${number}: il lavoro riprende`,
      opening: (number) =>
        `abbiamo ricevuto la risposta che attendevamo e il lavoro sulla Sua richiesta ${number} riprende.`,
    },
    'staff-notice': {
      subject: (number) => `Avviso sulla richiesta ${number}`,
      opening: (number) => `c’è un avviso sulla richiesta ${number}.`,
    },
    'staff-digest': {
      subject: () => 'Avvisi',
      opening: () => 'ci sono avvisi.',
    },
  },
  greeting: (name) => `Gentile ${name},`,
  greetingUnknown: 'Buongiorno,',
  facts: {
    number: 'Numero',
    subject: 'Oggetto',
    kind: 'Tipo di richiesta',
    channel: 'Canale',
    openedAt: 'Presentata',
    state: 'Stato',
    team: 'Struttura responsabile',
    technician: 'Affidata a',
    at: 'Ultimo aggiornamento',
  },
  clocks: {
    title: 'Tempi del servizio',
    columns: { clock: 'Fase', due: 'Termine', standing: 'Rispetto al termine' },
    states: {
      running: 'In corso',
      paused: 'Sospeso',
      met: 'Nei termini',
      breached: 'Oltre il termine',
      cancelled: 'Non più previsto',
    },
    left: (time) => `restano ${time} di servizio`,
    early: (time) => `con ${time} di servizio di margine`,
    late: (time) => `di ${time} di servizio`,
    stopped: (at) => `conclusa ${at}`,
    line: (label, due, state, stopped) =>
      `${label}: ${state.toLowerCase()}; termine ${due}${stopped === null ? '' : `; conclusa ${stopped}`}`,
    onHold: (label, state) => `${label}: ${state.toLowerCase()}`,
    after: (time) => `dopo ${time} di servizio`,
    none: 'senza data finché è sospeso',
    zone: (zone) => `Gli orari sono quelli del fuso ${zone}.`,
  },
  yourRequest: 'La Sua richiesta',
  answerToAdd: 'Per aggiungere informazioni basta rispondere a questo messaggio, lasciando l’oggetto com’è.',
  answerToInform: 'Per darci le informazioni basta rispondere a questo messaggio, lasciando l’oggetto com’è.',
  answerToReopen:
    'Se il problema non è risolto basta rispondere a questo messaggio: la richiesta viene riaperta e torna a chi l’ha seguita.',
  follow: 'Segua la richiesta',
  filesOnPage: 'Gli allegati sono troppo grandi per la posta: li trova nella pagina della richiesta.',
  regards: 'Cordiali saluti',
  automatic: 'Avviso scritto da un programma. Le risposte sono lette dalle persone dell’ufficio.',
  automaticToStaff: 'Avviso per il personale, scritto da un programma: non occorre rispondere.',
  reference: (token) => `Riferimento ${token}`,
  replyAbove: 'Scrivere la risposta sopra questa riga',
  writes: (author) => `${author} scrive:`,
};
