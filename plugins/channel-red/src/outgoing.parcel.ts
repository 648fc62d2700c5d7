import { createHash } from 'node:crypto';
import type { OutboundMessage } from '@sportello/plugin-sdk';
import type { RedContext } from './protocol.source.js';

/** What is handed over to be registered, as `risposta.json` and as the body of `POST /outgoing`. */
export interface OutgoingAnswer {
  /** What the outcome is told by; the same for a key that is repeated. */
  readonly reference: string;
  readonly ticket: string | null;
  readonly recipient: { readonly name: string | null; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly language: string;
  /** The registration that is answered (Risposta). */
  readonly answers: Readonly<Record<string, string>> | null;
  readonly classification: string | null;
  readonly dossier: string | null;
  readonly confidential: boolean;
  readonly documents: readonly {
    readonly name: string;
    readonly mediaType: string;
    readonly sha256: string;
    readonly size: number;
  }[];
}

const ANSWERED = {
  administration: 'protocolAdministration',
  office: 'protocolOffice',
  register: 'protocolRegistry',
  number: 'protocolNumber',
  date: 'protocolDate',
} as const;

/** The answer in the words of a registry: what it answers, and where it belongs. No number: that is the registry's to give. */
export function outgoingAnswer(ctx: RedContext, message: OutboundMessage, key: string): OutgoingAnswer {
  const { outgoing } = ctx.settings;
  const { to, subject, text, language, attachments, request } = message;
  const fields = request?.fields ?? {};
  const said = (name: string): string | null => {
    const value = fields[name];
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const about = Object.entries(ANSWERED).flatMap(([name, field]) => {
    const value = said(field);
    return value === null ? [] : [[name, value] as const];
  });
  return {
    reference: referenceOf(key),
    ticket: request?.number ?? null,
    recipient: { name: to.name ?? null, address: to.address },
    ...{ subject, text, language },
    answers: said('protocolNumber') === null ? null : Object.fromEntries(about),
    classification: said('protocolClassification') ?? outgoing?.classification ?? null,
    dossier: said('protocolDossier') ?? outgoing?.dossier ?? null,
    confidential: fields['protocolConfidential'] === true,
    documents: attachments.map(({ name, mediaType, blob }) => ({
      name,
      mediaType,
      sha256: blob.sha256,
      size: blob.size,
    })),
  };
}

/** Told to the registry and back: nothing of the ticket can be read from it, and it can be the name of a folder. */
const referenceOf = (key: string): string => `risposta-${createHash('sha256').update(key).digest('hex').slice(0, 40)}`;
