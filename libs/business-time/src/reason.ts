import type { Localized } from '@sportello/kernel';

/** Why a stretch of time counts or does not. */
export type Reason =
  | { readonly kind: 'hours'; readonly hours: string }
  | { readonly kind: 'extra-opening'; readonly name?: Localized }
  | { readonly kind: 'outside-hours' }
  | { readonly kind: 'rest-day' }
  | { readonly kind: 'holiday'; readonly name: Localized }
  | { readonly kind: 'closure'; readonly name: Localized }
  | { readonly kind: 'suspension'; readonly name: Localized };

export function counts(reason: Reason): boolean {
  return reason.kind === 'hours' || reason.kind === 'extra-opening';
}

/** A few words for whoever reads an explanation. */
export function describeReason(reason: Reason): Localized {
  switch (reason.kind) {
    case 'hours':
      return { it: `orario di servizio ${reason.hours}`, en: `service hours ${reason.hours}` };
    case 'extra-opening':
      return reason.name
        ? { it: `apertura straordinaria (${reason.name.it})`, en: `extra opening (${reason.name.en})` }
        : { it: 'apertura straordinaria', en: 'extra opening' };
    case 'outside-hours':
      return { it: 'fuori orario', en: 'outside service hours' };
    case 'rest-day':
      return { it: 'giorno senza servizio', en: 'day without service' };
    case 'holiday':
      return { it: `festività (${reason.name.it})`, en: `holiday (${reason.name.en})` };
    case 'closure':
      return { it: `chiusura (${reason.name.it})`, en: `closure (${reason.name.en})` };
    case 'suspension':
      return { it: `servizio sospeso (${reason.name.it})`, en: `service suspended (${reason.name.en})` };
  }
}
