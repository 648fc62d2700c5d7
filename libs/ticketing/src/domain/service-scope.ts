import type { Localized } from '@sportello/kernel';

/** A request beyond what was agreed: it is told kindly and stays visible as such, never lost. */
export interface Outside {
  /** `topic`: its channel does not serve it (D5); `front`: its channel is closed for whoever asks (E8); `service`: not activated (D15); `campaign`: its channel is dedicated, and not to it or not now (D14). */
  readonly code: 'topic' | 'front' | 'service' | 'campaign';
  /** For people to read, the requester included. */
  readonly reason: Localized;
  /** Why somebody let it in all the same. */
  readonly exception: string | null;
}

/** What a request is about in the catalogue, for which administration, and where that is beyond what was agreed (D5, D15). */
export interface ServiceScope {
  /** A service or sub-service of the catalogue. */
  readonly service: string | null;
  /** An administration inside the tenant. */
  readonly organisation: string | null;
  readonly outside: readonly Outside[];
  /** D14: the campaign it came by, for good. */
  readonly campaign?: string;
}

export const NO_SCOPE: ServiceScope = { service: null, organisation: null, outside: [] };
