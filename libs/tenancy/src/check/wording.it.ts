/** Italian for the reasons that schemas state in English. */
export const ITALIAN: Readonly<Record<string, string>> = {
  // this package
  'must be lower-case words joined by hyphens, e.g. front-office':
    'servono parole minuscole unite da trattini, per esempio front-office',
  'must be a web address starting with https://': 'serve un indirizzo web che inizi con https://',
  'must be the id of a plugin, e.g. channel-webform':
    'serve l’identificativo di un plugin, per esempio channel-webform',
  'must be a number of days, e.g. 30d': 'serve un numero di giorni, per esempio 30d',
  'must be 2 to 40 characters of a-z, 0-9 and -, starting with a letter':
    'servono da 2 a 40 caratteri tra a-z, 0-9 e -, il primo una lettera',
  'must be 2 to 12 capital letters and digits, starting with a letter':
    'servono da 2 a 12 maiuscole e cifre, la prima una lettera',
  'must be 1 to 120 letters, digits and . _ @ -, starting with a letter or a digit':
    'servono da 1 a 120 tra lettere, cifre e . _ @ -, la prima una lettera o una cifra',
  'must be an e-mail address': 'serve un indirizzo di posta elettronica',
  'must not end before it begins': 'non può finire prima di cominciare',
  'must be a dotted key, e.g. portal.title': 'serve una chiave con punti, per esempio portal.title',
  'a subtopic needs its topic': 'un sottoargomento vuole il suo argomento',
  'must be a CIG: 10 capital letters and digits': 'serve un CIG: 10 lettere maiuscole o cifre',
  'must say by which address or type of user they are known': 'serve da quale indirizzo o tipo di utente si riconosce',
  'each criterion once': 'ogni criterio una volta sola',
  'must be a domain, e.g. comune.example': 'serve un dominio, per esempio comune.example',
  'must be a time of day written as HH:MM, e.g. 08:00': 'serve un’ora del giorno scritta HH:MM, per esempio 08:00',
  // calendars
  'must be an IANA time zone, e.g. Europe/Rome': 'serve un fuso orario IANA, per esempio Europe/Rome',
  'must be an existing date written as YYYY-MM-DD, e.g. 2026-08-17':
    'serve una data esistente scritta AAAA-MM-GG, per esempio 2026-08-17',
  'must be a month and a day written as MM-DD, e.g. 08-15': 'servono mese e giorno scritti MM-GG, per esempio 08-15',
  'must be a time written as HH:MM between 00:00 and 23:59': 'serve un’ora scritta HH:MM tra 00:00 e 23:59',
  'must be an opening written as HH:MM-HH:MM, e.g. 08:00-13:00, 22:00-06:00 (ends the day after) or 00:00-24:00 (whole day)':
    'serve un orario scritto HH:MM-HH:MM, per esempio 08:00-13:00, 22:00-06:00 (termina il giorno dopo) o 00:00-24:00 (tutto il giorno)',
  'must be a weekday: mon, tue, wed, thu, fri, sat, sun':
    'serve un giorno della settimana: mon, tue, wed, thu, fri, sat, sun',
  'must name at least one opening': 'serve almeno un orario di apertura',
  'must name at least one day': 'serve almeno un giorno',
  'must name at least one team': 'serve almeno un gruppo',
  'must be a number of minutes, e.g. 15m': 'serve un numero di minuti, per esempio 15m',
  'must be `24x7` or a list of { days: [mon, …], hours: ["08:00-13:00", …] }':
    'serve `24x7` oppure un elenco di { days: [mon, …], hours: ["08:00-13:00", …] }',
  'must be `it`, the only country whose holidays are known':
    'serve `it`, il solo Paese di cui si conoscono le festività',
  'must be a day of every year (MM-DD), one date (YYYY-MM-DD) or a distance in days from Easter Sunday (easter+50, easter-2)':
    'serve un giorno di ogni anno (MM-GG), una data (AAAA-MM-GG) o la distanza in giorni dalla Pasqua (easter+50, easter-2)',
  'must be `next-opening` or { at: "HH:MM" }': 'serve `next-opening` oppure { at: "HH:MM" }',
  // service levels
  'must be a whole number with a unit: 45s, 30m, 8h of counted time; 5d days or 1mo months of the calendar':
    'serve un numero intero con unità: 45s, 30m, 8h di tempo contato; 5d giorni o 1mo mesi del calendario',
  'must be lower-case words joined by hyphens, e.g. take-charge':
    'servono parole minuscole unite da trattini, per esempio take-charge',
  'must be a text or a number': 'serve un testo o un numero',
  'must list at least one value; leave the condition out to accept any':
    'serve almeno un valore; per accettarli tutti si toglie la condizione',
  'must name at least one event, or the clock would never stop':
    'serve almeno un evento, altrimenti il termine non si ferma mai',
  'a term in days or months cannot be paused or resumed: write it in hours (5 days of 8 hours: 40h)':
    'un termine in giorni o mesi non si può sospendere né riprendere: va scritto in ore (5 giorni di 8 ore: 40h)',
  'percentages must rise': 'le percentuali devono essere crescenti',
  'must have at least one rule': 'serve almeno una regola',
  // campaigns
  'must be a date and a time, e.g. 2026-03-31T18:00': 'servono una data e un’ora, per esempio 2026-03-31T18:00',
  'there is no such date or time': 'questa data o quest’ora non esiste',
  'must be an address in small letters, or @domain': 'serve un indirizzo in minuscolo, oppure @dominio',
  'must be a tax code in capital letters, 11 to 16 letters and digits':
    'serve un codice fiscale in maiuscolo, da 11 a 16 lettere e cifre',
  'must name a group; leave it out for a campaign that is for everybody':
    'serve almeno un gruppo; per una campagna aperta a tutti si toglie la voce',
  // machines
  'must be base64url': 'serve base64url',
  'must be an RSA key of 2048 bits or more': 'serve una chiave RSA di almeno 2048 bit',
  'must be 1 to 200 printable characters without spaces': 'servono da 1 a 200 caratteri stampabili senza spazi',
  'must be one certificate in PEM': 'serve un certificato in PEM',
  'must give every key a kid of its own': 'serve un kid diverso per ogni chiave',
  'must have keys, certificates or commonName to be known by':
    'servono keys, certificates o commonName da cui riconoscere il client',
  'must let the client log in: secret, keys or modi.identity':
    'il client deve poter entrare: secret, keys o modi.identity',
  'must be tasks: for clients of suppliers, helpdesk: for the others':
    'serve tasks: per i client dei fornitori, helpdesk: per gli altri',
  'must be 200 clients at most': 'al massimo 200 client',
  'must name the authorities that certificates of clients come from':
    'servono le autorità da cui vengono i certificati dei client',
};
