import type { Localized } from '@sportello/kernel';
import { REGISTRY, type Row } from './channel.reasons.registry.js';

const MAIL: readonly Row[] = [
  [
    'charset-unknown',
    'Codifica dei caratteri sconosciuta: qualche lettera può essere sbagliata.',
    'Unknown character set: some letters may be wrong.',
  ],
  [
    'charset-mislabelled',
    'La codifica dichiarata era sbagliata ed è stata corretta.',
    'The declared character set was wrong and has been corrected.',
  ],
  ['repeated-header', 'Un’intestazione è ripetuta: vale la prima.', 'A header is repeated: the first one counts.'],
  ['missing-message-id', 'Il messaggio non ha Message-ID.', 'The message has no Message-ID.'],
  ['invalid-message-id', 'Il Message-ID non è valido.', 'The Message-ID is not valid.'],
  ['invalid-date', 'La data del messaggio non è valida.', 'The date of the message is not valid.'],
  [
    'raw-8bit-header',
    'Le intestazioni hanno caratteri non codificati.',
    'The headers have characters that are not encoded.',
  ],
  [
    'multipart-without-parts',
    'Il messaggio dichiara parti che non ha.',
    'The message declares parts it does not have.',
  ],
  [
    'tnef-damaged',
    'winmail.dat è danneggiato: qualche allegato può mancare.',
    'winmail.dat is damaged: attachments may be missing.',
  ],
  [
    'opaque-cms',
    'Il testo è dentro una firma o una cifratura: aprire l’originale.',
    'The text lies within a signature or a cipher: open the original.',
  ],
  ['empty-message', 'Il messaggio è vuoto.', 'The message is empty.'],
  ['mail-unreadable', 'Il messaggio non si legge come posta.', 'The message cannot be read as mail.'],
  ['mail-unparseable', 'Il messaggio non si legge come posta.', 'The message cannot be read as mail.'],
  [
    'mail-too-large',
    'Il messaggio è troppo grande ed è rimasto nella casella.',
    'The message is too large and is still in the mailbox.',
  ],
  [
    'mail-headers-too-large',
    'Le intestazioni del messaggio sono troppo grandi.',
    'The headers of the message are too large.',
  ],
  ['mail-too-many-parts', 'Il messaggio ha troppe parti.', 'The message has too many parts.'],
  [
    'mail-too-deep',
    'Le parti del messaggio sono annidate troppo a fondo.',
    'The parts of the message are nested too deeply.',
  ],
  [
    'mail-decoded-too-large',
    'Il contenuto del messaggio, decodificato, è troppo grande.',
    'Decoded, the content of the message is too large.',
  ],
  [
    'mail-unavailable',
    'Il server elenca il messaggio ma non lo consegna.',
    'The server lists the message and cannot give it out.',
  ],
  [
    'known-mail',
    'Lo stesso messaggio era già arrivato in questa casella.',
    'The same message had come to this mailbox before.',
  ],
  ['own-mail', 'È un messaggio spedito da Sportello stesso.', 'Sportello itself sent this message.'],
  ['automatic-auto-reply', 'Risposta automatica: non apre richieste.', 'An automatic reply: it opens no request.'],
  [
    'automatic-bounce',
    'Avviso di mancato recapito di un messaggio non riconosciuto.',
    'A bounce of a message that is not known.',
  ],
  [
    'automatic-system',
    'Messaggio di un sistema di posta: non apre richieste.',
    'A message of a mail system: it opens no request.',
  ],
  [
    'refused-by-core',
    'La configurazione dell’ente non ammette ciò che il messaggio chiede.',
    'The tenant’s configuration does not allow what the message asks for.',
  ],
  [
    'never-processed',
    'Il messaggio non si è potuto elaborare, dopo tutti i tentativi.',
    'The message could not be processed, after all attempts.',
  ],
  [
    'instance-gone',
    'Il canale da cui è arrivato non è più nella configurazione dell’ente: rimetterlo, e riprovare.',
    'The channel it came by is in the tenant’s configuration no more: put it back, and try again.',
  ],
  [
    'text-shortened',
    'Il testo è stato accorciato; l’originale è conservato.',
    'The text was shortened; the original is kept.',
  ],
  [
    'html-left-out',
    'La versione HTML è troppo grande e non si mostra; l’originale è conservato.',
    'The HTML is too large and not shown; the original is kept.',
  ],
];

/** What comes to a supplier's mailbox and moves no task. */
const SUPPLIERS: readonly Row[] = [
  [
    'supplier-unknown-sender',
    'Chi scrive non è un indirizzo del fornitore: non ha mosso alcun compito.',
    'The writer is no address of the supplier: it has moved no task.',
  ],
  [
    'supplier-doubted-sender',
    'L’indirizzo del fornitore è falso, secondo i controlli del suo dominio: non ha mosso alcun compito.',
    'The supplier’s address is false by the checks of its own domain: it has moved no task.',
  ],
  [
    'supplier-forged-token',
    'Il codice nell’oggetto non è quello del compito: non ha mosso nulla.',
    'The token in the subject is not that of the task: it has moved nothing.',
  ],
  [
    'supplier-no-task',
    'L’oggetto non indica alcun compito: leggerlo, e rispondere a mano.',
    'The subject names no task: read it, and answer by hand.',
  ],
  [
    'supplier-automatic',
    'Risposta automatica del fornitore: non muove compiti.',
    'An automatic reply of the supplier: it moves no task.',
  ],
  [
    'supplier-bounce',
    'Un messaggio al fornitore non è stato recapitato: verificare i suoi indirizzi.',
    'A mail to the supplier was not delivered: check its addresses.',
  ],
  [
    'supplier-held',
    'Il connettore del fornitore lo lascia a una persona.',
    'The supplier’s connector leaves it to a person.',
  ],
];

const SAME: readonly Row[] = [
  [
    'same-message',
    'Lo stesso messaggio è già arrivato da un altro canale: questa è la copia.',
    'The same message had come by another channel: this is the copy.',
  ],
  [
    'same-message-other-writer',
    'I due canali indicano mittenti diversi: verificare.',
    'The two channels name different writers: please check.',
  ],
  [
    'assurance',
    'Certezza sull’identità di chi scrive, per questo canale.',
    'How sure this channel is about who wrote.',
  ],
];

const PEC: readonly Row[] = [
  [
    'pec-certified',
    'Messaggio certificato: firma del gestore verificata.',
    'Certified message: the provider’s signature is verified.',
  ],
  [
    'pec-not-proved',
    'La certificazione non è provata: vale come posta ordinaria.',
    'The certification is not proved: it counts as ordinary mail.',
  ],
  [
    'pec-anomaly',
    'Posta ordinaria in busta di anomalia, senza valore di PEC.',
    'Ordinary mail in an anomaly envelope, without the value of certified mail.',
  ],
  ['pec-envelope-ambiguous', 'Busta con più messaggi postacert.eml.', 'An envelope with several postacert.eml.'],
  [
    'pec-envelope-empty',
    'Busta senza il messaggio che dovrebbe contenere.',
    'An envelope without the message it is the envelope of.',
  ],
  [
    'pec-daticert-refused',
    'I dati di certificazione (daticert.xml) non sono accettabili.',
    'The certified data (daticert.xml) are not acceptable.',
  ],
  [
    'pec-receipt-contradicts',
    'La ricevuta si contraddice: può essere falsa.',
    'The receipt contradicts itself: it may be forged.',
  ],
  [
    'pec-receipt-ambiguous',
    'La ricevuta non dice con certezza a chi o a che cosa si riferisce.',
    'The receipt does not clearly say whom or what it is about.',
  ],
  ['pec-receipt-unknown', 'Ricevuta di un tipo sconosciuto.', 'A receipt of an unknown kind.'],
  ['pec-receipt-without-daticert', 'Ricevuta senza dati di certificazione.', 'A receipt without certified data.'],
  [
    'receipt',
    'Ricevuta di un messaggio spedito: è conservata con esso.',
    'A receipt of a message that was sent: it is kept with it.',
  ],
  [
    'receipt-again',
    'La stessa ricevuta era già arrivata: conta una volta sola.',
    'The same receipt had come before: it counts once.',
  ],
  [
    'receipt-of-nothing-sent',
    'Ricevuta di un messaggio mai spedito da qui.',
    'A receipt of a message that was never sent from here.',
  ],
];

const FOLDER_AND_FAX: readonly Row[] = [
  ['too-large', 'I file superano la dimensione ammessa.', 'The files are larger than allowed.'],
  ['too-many-files', 'I file sono troppi.', 'There are too many files.'],
  [
    'not-a-file',
    'Nella cartella di scambio c’è un collegamento o un dispositivo: non si apre.',
    'There is a link or a device in the drop folder: it is not opened.',
  ],
  ['not-taken', 'I file sono stati rifiutati senza leggerli.', 'The files were refused unread.'],
  ['bundle-unreadable', 'L’elenco dei file conservati non si legge.', 'The list of the stored files cannot be read.'],
  ['tiff-missing', 'Manca il documento del fax, TIFF o PDF.', 'The document of the fax, TIFF or PDF, is missing.'],
  ['pdf-malformed', 'Il documento del fax non è un PDF.', 'The document of the fax is no PDF.'],
  ['tiff-malformed', 'L’immagine del fax non è un TIFF valido.', 'The picture of the fax is not a valid TIFF.'],
  ['tiff-truncated', 'L’immagine del fax è incompleta.', 'The picture of the fax is not all there.'],
  ['tiff-no-pages', 'Il fax non ha pagine.', 'The fax has no page.'],
  [
    'fax-from-administration',
    'Il numero è di una pubblica amministrazione: tra amministrazioni il fax è escluso (art. 47 CAD).',
    'The number belongs to a public administration: between administrations fax is excluded (CAD art. 47).',
  ],
  ['fax-incomplete', 'Fax incompleto.', 'The fax did not come whole.'],
  ['fax-pages-announced', 'Pagine annunciate dal server.', 'Pages the server announced.'],
  ['fax-damaged-lines', 'Righe danneggiate in queste pagine.', 'Damaged lines in these pages.'],
  [
    'fax-pages-not-shown',
    'Pagine troppo grandi, troppe o non decodificabili: aprire il file come ricevuto.',
    'Pages that are too large, too many or cannot be decoded: open the file as it came.',
  ],
  [
    'fax-document-not-shown',
    'Il documento non si può mostrare: aprire il file come ricevuto.',
    'The document cannot be shown: open the file as it came.',
  ],
  [
    'fax-numbers-differ',
    'Il numero che dice il fax non è quello indicato dalla rete telefonica, che vale per primo.',
    'The number the fax machine says is not the one of the telephone network, which goes first.',
  ],
  [
    'fax-text-not-read',
    'Il testo del fax non è stato letto: manca il programma che lo riconosce.',
    'The text of the fax was not read: the program that recognises it is missing.',
  ],
  [
    'fax-text-partial',
    'Pagine di cui il testo non è stato letto: sono nelle immagini.',
    'Pages whose text was not read: it is in the images.',
  ],
  [
    'fax-label-unreadable',
    'Le indicazioni che accompagnano il fax non sono leggibili.',
    'What the server says of the fax cannot be read.',
  ],
  [
    'webhook-unreadable',
    'Ciò che è conservato non è una richiesta leggibile.',
    'What is stored is not a readable request.',
  ],
  ['form-unreadable', 'Ciò che è conservato non è un modulo leggibile.', 'What is stored is not a readable form.'],
];

/** What the codes of the channels that come with Sportello mean to the people who keep the service. */
export const REASONS: ReadonlyMap<string, Localized> = new Map(
  [...MAIL, ...SUPPLIERS, ...SAME, ...PEC, ...REGISTRY, ...FOLDER_AND_FAX].map(([code, it, en]) => [code, { it, en }]),
);
