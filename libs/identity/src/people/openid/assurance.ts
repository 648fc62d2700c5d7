/**
 * How sure it is that somebody is who they say: `account` for a password kept here or a provider that says nothing of it,
 * then the levels of SPID and of the electronic identity card (CIE), and the card of services (CNS).
 */
export const ASSURANCES = ['account', 'spid-l1', 'spid-l2', 'spid-l3', 'cie-l1', 'cie-l2', 'cie-l3', 'cns'] as const;
export type Assurance = (typeof ASSURANCES)[number];

/** Levels of eIDAS: 1 low, 2 substantial, 3 high. */
export const ASSURANCE_LEVELS: Readonly<Record<Assurance, 0 | 1 | 2 | 3>> = {
  account: 0,
  'spid-l1': 1,
  'spid-l2': 2,
  'spid-l3': 3,
  'cie-l1': 1,
  'cie-l2': 2,
  'cie-l3': 3,
  cns: 3,
};

/** AgID, SPID/CIE OpenID Connect: values of `acr`. CIE uses the same words, so a gateway of CIE is told by configuration. */
const USUAL: Readonly<Record<string, Assurance>> = {
  'https://www.spid.gov.it/SpidL1': 'spid-l1',
  'https://www.spid.gov.it/SpidL2': 'spid-l2',
  'https://www.spid.gov.it/SpidL3': 'spid-l3',
};

/**
 * What the `acr` of an ID token is worth. An unknown one is worth nothing.
 * @param own the provider's words, by configuration; they come first
 */
export function assuranceOf(acr: unknown, own: Readonly<Record<string, Assurance>>): Assurance {
  if (typeof acr !== 'string') return 'account';
  if (Object.hasOwn(own, acr)) return own[acr] ?? 'account';
  return Object.hasOwn(USUAL, acr) ? (USUAL[acr] ?? 'account') : 'account';
}
