/** What requesters are told when nobody wrote anything else. */
type Words = (own: string, other: string) => string;

const MERGED: Readonly<Record<'it' | 'en', Words>> = {
  it: (own, other) =>
    `La Sua richiesta ${own} è stata unita alla ${other}, che riguarda la stessa questione. Proseguiamo là: le Sue risposte a questo messaggio vi arrivano, e Le scriveremo gli sviluppi.`,
  en: (own, other) =>
    `Your request ${own} has been merged into ${other}, which is about the same matter. We go on there: your answers to this message reach it, and we will write to you how it goes.`,
};

const DUPLICATE: Readonly<Record<'it' | 'en', Words>> = {
  it: (own, other) =>
    `La Sua richiesta ${own} riguarda un problema che stiamo già seguendo con il numero ${other}, e per questo la chiudiamo.`,
  en: (own, other) =>
    `Your request ${own} is about a problem that we are already following under number ${other}, so we close it.`,
};

const INFORMED = {
  it: ' Le scriveremo quando sarà risolto.',
  en: ' We will write to you when it is solved.',
};

const spoken = (language: string): 'it' | 'en' => (language === 'en' ? 'en' : 'it');

export const mergedWords = (language: string, own: string, other: string): string =>
  MERGED[spoken(language)](own, other);

export const duplicateWords = (language: string, own: string, other: string, informed: boolean): string =>
  DUPLICATE[spoken(language)](own, other) + (informed ? INFORMED[spoken(language)] : '');
