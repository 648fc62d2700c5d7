import { CodeField, NumberField, TextField } from '../http/field.decorators.js';

const INSTANT = /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,3})?(?:Z|[+-][0-9]{2}:[0-9]{2})$/;

export class AuditQuery {
  @TextField({ description: 'Primo istante, RFC 3339', min: 20, max: 35, pattern: INSTANT })
  from!: string;

  @TextField({ description: 'Istante finale, escluso, RFC 3339', min: 20, max: 35, pattern: INSTANT })
  to!: string;

  @TextField({ description: 'Identificativo di chi ha agito', min: 1, max: 120, optional: true })
  actor?: string;

  @CodeField({ description: 'Tipo di atto, ad esempio taken-charge', optional: true })
  type?: string;

  @TextField({ description: 'Da dove riprendere', max: 200, pattern: /^[A-Za-z0-9_-]*$/, optional: true })
  cursor?: string;

  @NumberField({ description: 'Quanti in una pagina', min: 1, max: 100, optional: true })
  limit?: number;
}
