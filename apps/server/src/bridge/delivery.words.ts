import type { Delivery } from '@sportello/intake';
import type { Localized } from '@sportello/kernel';
import type { DeliveryCause } from '@sportello/plugin-sdk';

type Wording = { readonly subject: Localized; readonly text: Localized };
type Named = Pick<Delivery, 'recipient' | 'cause' | 'detail'>;

const CAUSES: Readonly<Record<DeliveryCause, Localized>> = {
  'unknown-mailbox': { it: 'la casella non esiste', en: 'there is no such mailbox' },
  'unknown-domain': { it: 'il dominio non esiste', en: 'there is no such domain' },
  'mailbox-full': { it: 'la casella è piena', en: 'the mailbox is full' },
  virus: { it: 'contiene un virus', en: 'it carries a virus' },
  expired: { it: 'non consegnabile nel tempo previsto', en: 'it could not be delivered in time' },
  other: { it: 'altra causa', en: 'another cause' },
};

/** Whom a message is proved not to have reached, and why, for people of the staff. */
export function undeliveredWording(number: string, failed: readonly Named[]): Wording {
  return {
    subject: { it: `Richiesta ${number}: messaggio non consegnato`, en: `Request ${number}: message not delivered` },
    text: {
      it: `Il gestore attesta che un messaggio della richiesta ${number} non è stato consegnato: ${told(failed, 'it')}. Occorre raggiungere chi ha chiesto in un altro modo, o correggere l’indirizzo e scrivere di nuovo.`,
      en: `The provider certifies that a message of request ${number} was not delivered: ${told(failed, 'en')}. The requester has to be reached in another way, or the address corrected and written to again.`,
    },
  };
}

/** Of whom nothing was certified within the term. */
export function doubtfulWording(number: string, doubtful: readonly Named[]): Wording {
  const who = doubtful.map(({ recipient }) => recipient).join(', ');
  return {
    subject: { it: `Richiesta ${number}: consegna in dubbio`, en: `Request ${number}: delivery in doubt` },
    text: {
      it: `Sono passate 24 ore da quando il gestore ha accettato un messaggio della richiesta ${number} per ${who}, e non è arrivata né la ricevuta di consegna né un avviso di mancata consegna. Conviene verificare con chi ha chiesto, o con il gestore.`,
      en: `24 hours have passed since the provider accepted a message of request ${number} for ${who}, and neither a delivery receipt nor a notice of failure has come. Please check with the requester, or with the provider.`,
    },
  };
}

/** As long as a mail can bear it. */
const told = (failed: readonly Named[], language: keyof Localized): string =>
  failed
    .slice(0, 20)
    .map(({ recipient, cause, detail }) => {
      const why = [cause === null ? '' : CAUSES[cause][language], detail ?? ''].filter((one) => one !== '');
      return why.length === 0 ? recipient : `${recipient} (${why.join('; ')})`;
    })
    .join(', ');
