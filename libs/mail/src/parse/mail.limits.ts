/** What a message may cost before it is refused. All sizes in bytes. */
export interface MailLimits {
  /** Size of the message as received. */
  readonly maxRawBytes: number;
  /** Header bytes of the message and all its parts together. */
  readonly maxHeaderBytes: number;
  /** MIME parts, multipart containers included. */
  readonly maxParts: number;
  /** Levels of multipart inside multipart. Attached messages stay closed and do not count. */
  readonly maxDepth: number;
  /** Decoded content of all parts together, what winmail.dat holds included. */
  readonly maxDecodedBytes: number;
}

const MIB = 1024 * 1024;

/** Wide enough for real mail (10,000 recipients, hundreds of pictures), narrow enough for one process that reads many mailboxes. */
export const DEFAULT_MAIL_LIMITS: MailLimits = {
  maxRawBytes: 50 * MIB,
  maxHeaderBytes: 1 * MIB,
  maxParts: 1_000,
  maxDepth: 30,
  maxDecodedBytes: 100 * MIB,
};
