/** What identifies a registration (TUDA art. 53 and 55). Numbers keep their zeros. */
export interface ProtocolIdentifier {
  /** IPA code of the administration. */
  readonly administration: string;
  /** IPA code of the homogeneous organisational area (AOO). */
  readonly office: string;
  /** Code of the register; null in segnature that have none. */
  readonly register: string | null;
  readonly number: string;
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly time: string | null;
}

/** Who sent what was registered. */
export interface ProtocolSender {
  readonly name: string | null;
  readonly organisation: string | null;
  readonly email: string | null;
  readonly phone: string | null;
}

export interface NamedDocument {
  readonly name: string;
  readonly mediaType: string;
  readonly digest: { readonly algorithm: string; readonly value: string } | null;
  /** On paper or on a server: it does not come with the segnatura. */
  readonly elsewhere: boolean;
}

export type Generation = '2000' | '2013' | '3.0';

/** A registration as its segnatura tells it. */
export interface Segnatura {
  readonly generation: Generation;
  readonly identifier: ProtocolIdentifier;
  /** The sender's own registration (TUDA art. 53, e). */
  readonly first: ProtocolIdentifier | null;
  readonly subject: string;
  readonly sender: ProtocolSender;
  /** The first one is the primary document. */
  readonly documents: readonly NamedDocument[];
  readonly classification: string | null;
  readonly dossier: string | null;
  readonly confidential: boolean;
}

/** Unique wherever it is met: numbers begin anew each year in each register of each area. */
export function identityOf({ administration, office, register, number, date }: ProtocolIdentifier): string {
  return [administration, office, register ?? '-', date.slice(0, 4), number].join('/');
}
