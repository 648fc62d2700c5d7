import type { Localized } from '@sportello/kernel';
import type { EvaluationAspect, EvaluationScale } from '@sportello/ticketing';

/**
 * The words of the evaluation: those in Italian are the ones AgID’s model for public services prescribes (C.SI.2.5), which its
 * checker compares to the letter.
 */
export const QUESTION: Readonly<Record<EvaluationScale, Localized>> = {
  five: { it: 'Quanto è stato facile usare questo servizio?', en: 'How easy was it to use this service?' },
  thumbs: { it: 'Il servizio ti è stato utile?', en: 'Was the service useful to you?' },
};

export const THANKS: Localized = {
  it: 'Grazie, il tuo parere ci aiuterà a migliorare il servizio!',
  en: 'Thank you, your opinion will help us improve the service!',
};

export const ASPECTS_QUESTION: Readonly<Record<'negative' | 'positive', Localized>> = {
  negative: { it: 'Dove hai incontrato le maggiori difficoltà?', en: 'Where did you have the greatest difficulties?' },
  positive: { it: 'Quali sono stati gli aspetti che hai preferito?', en: 'Which aspects did you like best?' },
};

export const ASPECTS: Readonly<Record<'negative' | 'positive', Readonly<Record<EvaluationAspect, Localized>>>> = {
  negative: {
    clear: { it: 'A volte le indicazioni non erano chiare', en: 'At times the directions were not clear' },
    complete: { it: 'A volte le indicazioni non erano complete', en: 'At times the directions were not complete' },
    sure: {
      it: 'A volte non capivo se stavo procedendo correttamente',
      en: 'At times I did not understand whether I was going about it correctly',
    },
    technical: { it: 'Ho avuto problemi tecnici', en: 'I had technical problems' },
    other: { it: 'Altro', en: 'Something else' },
  },
  positive: {
    clear: { it: 'Le indicazioni erano chiare', en: 'The directions were clear' },
    complete: { it: 'Le indicazioni erano complete', en: 'The directions were complete' },
    sure: {
      it: 'Capivo sempre che stavo procedendo correttamente',
      en: 'I always understood that I was going about it correctly',
    },
    technical: { it: 'Non ho avuto problemi tecnici', en: 'I had no technical problems' },
    other: { it: 'Altro', en: 'Something else' },
  },
};
