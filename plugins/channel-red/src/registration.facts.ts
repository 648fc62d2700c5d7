import type { InboundParty, ProtocolRegistration } from '@sportello/plugin-sdk';
import type { RegistrationOrigin } from './red.origin.js';
import type { ProtocolIdentifier, Segnatura } from './segnatura.model.js';

const EMAIL = /^[^\s@<>"(),:;]{1,64}@[^\s@<>"(),:;]{1,190}$/;

export function senderOf({ sender: { name, organisation, email, phone } }: Segnatura): InboundParty {
  return {
    ...(name === null && organisation === null ? {} : { name: (name ?? organisation ?? '').slice(0, 200) }),
    ...(organisation === null ? {} : { organisation: organisation.slice(0, 200) }),
    ...(email === null || !EMAIL.test(email) ? {} : { email: email.toLowerCase() }),
    ...(phone === null ? {} : { phone: phone.slice(0, 60) }),
  };
}

/** Facts of the registration under names that stay: people search by them and rules route by them. */
export function registrationFields(
  { identifier, first, classification, dossier, confidential, generation }: Segnatura,
  { pecIdentifier }: RegistrationOrigin,
): Record<string, string | boolean> {
  return said({
    protocolAdministration: identifier.administration,
    protocolOffice: identifier.office,
    protocolRegistry: identifier.register,
    protocolNumber: identifier.number,
    protocolDate: identifier.date,
    protocolTime: identifier.time,
    protocolClassification: classification,
    protocolDossier: dossier,
    protocolConfidential: confidential ? true : null,
    senderProtocol: first === null ? null : reference(first),
    segnaturaVersion: generation,
    pecIdentifier: pecIdentifier ?? null,
  });
}

/** What the ticket's first message says: the registration in words, because the request itself is in the documents. */
export function registrationText(segnatura: Segnatura): string {
  const { identifier, first, subject, sender, documents, confidential } = segnatura;
  const [primary, ...attached] = documents.map(({ name, elsewhere }) => (elsewhere ? `${name} (non allegato)` : name));
  return [
    `Documento registrato al protocollo n. ${reference(identifier)}`,
    `Amministrazione ${identifier.administration}, AOO ${identifier.office}` +
      (identifier.register === null ? '' : `, registro ${identifier.register}`),
    line('Oggetto', subject),
    line('Mittente', [sender.name, sender.organisation].filter((one) => one !== null).join(', ')),
    first === null ? null : line('Protocollo del mittente', reference(first)),
    line('Documento principale', primary ?? ''),
    line('Allegati', attached.join(', ')),
    confidential ? 'La registrazione è riservata.' : null,
  ]
    .filter((one) => one !== null)
    .join('\n');
}

/** A registration as the core keeps it. */
export const registrationOf = ({ register, time, ...identifier }: ProtocolIdentifier): ProtocolRegistration => ({
  ...identifier,
  ...(register === null ? {} : { register }),
  ...(time === null ? {} : { time }),
});

export const reference = ({ number, date, time }: ProtocolIdentifier): string =>
  `${number} del ${date}${time === null ? '' : ` ore ${time}`}`;

const line = (label: string, value: string): string | null => (value === '' ? null : `${label}: ${value}`);

function said(facts: Readonly<Record<string, string | boolean | null>>): Record<string, string | boolean> {
  return Object.fromEntries(
    Object.entries(facts).filter((entry): entry is [string, string | boolean] => entry[1] !== null),
  );
}
