import { STATUS_CODES } from 'node:http';
import type { DomainError, FailureKind } from '@sportello/kernel';

export type Language = 'it' | 'en';

/** RFC 9457, with what the Italian guidelines ask and nothing of the inside. */
export interface Problem {
  readonly type: 'about:blank';
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** Stable, for machines. */
  readonly code: string;
  readonly correlationId: string;
  readonly errors?: readonly { readonly field: string; readonly code: string; readonly message: string }[];
  readonly details?: Readonly<Record<string, unknown>>;
}

const STATUS: Readonly<Record<FailureKind, number>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  // RFC 9110 §13.1.1: what If-Match asked for is not so.
  stale: 412,
  'too-large': 413,
  unprocessable: 422,
  'too-many': 429,
  unavailable: 503,
};

/** What an expected failure says to whoever asked. */
export function problemOf(error: DomainError, language: Language, correlationId: string): Problem {
  const errors = error.fields.map(({ field, code, message }) => ({ field, code, message: message[language] }));
  return {
    ...problem(STATUS[error.kind], error.code, error.text[language], correlationId),
    ...(errors.length > 0 && { errors }),
    ...(Object.keys(error.details).length > 0 && { details: error.details }),
  };
}

/** For what is not a DomainError: a status of the framework (404, 413, 429…) or a fault of ours (500). */
export function plainProblem(status: number, language: Language, correlationId: string): Problem {
  const known = PLAIN[status] ?? (status >= 500 ? PLAIN[500] : PLAIN[400]);
  return problem(status, known?.code ?? 'REQUEST.INVALID', known?.[language] ?? '', correlationId);
}

const PLAIN: Readonly<Record<number, { readonly code: string; readonly it: string; readonly en: string }>> = {
  400: { code: 'REQUEST.INVALID', it: 'La richiesta non è corretta.', en: 'The request is not correct.' },
  401: { code: 'AUTH.UNAUTHENTICATED', it: 'Occorre autenticarsi.', en: 'Authentication is needed.' },
  403: { code: 'AUTH.FORBIDDEN', it: 'Operazione non permessa.', en: 'This is not allowed.' },
  404: { code: 'RESOURCE.NOT_FOUND', it: 'La risorsa non esiste.', en: 'There is no such resource.' },
  405: { code: 'REQUEST.METHOD', it: 'Metodo non ammesso.', en: 'This method is not allowed.' },
  413: { code: 'REQUEST.TOO_LARGE', it: 'La richiesta è troppo grande.', en: 'The request is too large.' },
  415: { code: 'REQUEST.MEDIA_TYPE', it: 'Formato non accettato.', en: 'This media type is not accepted.' },
  429: {
    code: 'REQUEST.TOO_MANY',
    it: 'Troppe richieste: riprovare tra poco.',
    en: 'Too many requests: try again shortly.',
  },
  500: {
    code: 'SERVER.FAULT',
    it: 'Errore interno: segnalare il codice di correlazione.',
    en: 'Internal error: quote the correlation id.',
  },
  503: {
    code: 'SERVER.UNAVAILABLE',
    it: 'Servizio non disponibile: riprovare tra poco.',
    en: 'Service unavailable: try again shortly.',
  },
};

function problem(status: number, code: string, detail: string, correlationId: string): Problem {
  return { type: 'about:blank', title: STATUS_CODES[status] ?? 'Error', status, detail, code, correlationId };
}

/** The better of the two languages we speak for an Accept-Language header; Italian when it asks for neither. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const wanted = (acceptLanguage ?? '').split(',').map((range) => {
    const [tag = '', ...parameters] = range.trim().toLowerCase().split(';');
    const quality = parameters.map((p) => /^\s*q=([\d.]+)$/.exec(p)?.[1]).find((q) => q !== undefined);
    return { language: tag.split('-')[0], quality: quality === undefined ? 1 : Number(quality) };
  });
  const weight = (language: Language): number =>
    Math.max(0, ...wanted.filter((w) => w.language === language).map((w) => w.quality));
  return weight('en') > weight('it') ? 'en' : 'it';
}
