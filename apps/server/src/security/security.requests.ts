import { ValidateBy } from 'class-validator';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { applyDecorators } from '@nestjs/common';
import { IsOptional } from 'class-validator';
import { TLP_LABELS, type TlpLabel } from '@sportello/security';
import {
  BooleanField,
  ChoiceField,
  CodeField,
  FactsField,
  InstantField,
  TextField,
  TextsField,
} from '../http/field.decorators.js';
import { PageQuery } from '../tickets/ticket.requests.js';

const WORD = /^[A-Za-z0-9][A-Za-z0-9._:+-]{0,59}$/;

const ReasonField = () => TextField({ description: 'Motivo', min: 1, max: 2_000 });

/** Predicates with their values. */
function VectorField(description: string): PropertyDecorator {
  const check = (value: unknown): boolean =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.keys(value).length <= 60 &&
    Object.entries(value).every(
      ([name, values]) =>
        WORD.test(name) &&
        Array.isArray(values) &&
        values.length <= 60 &&
        values.every((one) => typeof one === 'string' && WORD.test(one)),
    );
  return applyDecorators(
    ApiPropertyOptional({
      description,
      type: 'object',
      maxProperties: 60,
      additionalProperties: {
        type: 'array',
        maxItems: 60,
        items: { type: 'string', maxLength: 60, pattern: WORD.source },
      },
    }),
    IsOptional(),
    ValidateBy({ name: 'vector', validator: { validate: check, defaultMessage: () => 'vector' } }),
  );
}

export class AwarenessRequest {
  @InstantField({ description: 'Quando l’ente ne è venuto a conoscenza' })
  awareAt!: string;
}

export class CorrectAwarenessRequest extends AwarenessRequest {
  @ReasonField()
  reason!: string;
}

export class TlpRequest {
  @ChoiceField({ description: 'Etichetta TLP 2.0', of: TLP_LABELS })
  tlp!: TlpLabel;

  @TextField({ description: 'Motivo', max: 2_000, optional: true })
  reason?: string;
}

export class DescribeIncidentRequest {
  @BooleanField({ description: 'Se riguarda dati personali', optional: true })
  personalData?: boolean;

  @BooleanField({ description: 'Se l’incidente è in corso', optional: true })
  ongoing?: boolean;

  @TextsField({
    description: 'Regimi scelti, tra quelli dell’ente che si scelgono',
    most: 20,
    pattern: WORD,
    optional: true,
  })
  regimes?: string[];

  @TextsField({ description: 'Tipi di incidente (IS-x)', most: 20, pattern: WORD, optional: true })
  incidentTypes?: string[];

  @VectorField('Vettore della tassonomia: valori per predicato')
  vector?: Record<string, string[]>;
}

export class EndIncidentRequest {
  @InstantField({ description: 'Quando è finito' })
  endedAt!: string;
}

export class RequestReportRequest {
  @CodeField({ description: 'Regime' })
  regime!: string;

  @CodeField({ description: 'Comunicazione richiesta' })
  kind!: string;
}

export class RecordSentRequest {
  @InstantField({ description: 'Quando è stata inviata' })
  sentAt!: string;

  @TextField({ description: 'Numero dato dall’autorità o dal protocollo', min: 1, max: 120, optional: true })
  protocolId?: string;

  @FactsField({ description: 'Che cosa è stato comunicato', most: 60, max: 20_000, optional: true })
  payload?: Record<string, string | number | boolean>;

  @TextField({
    description: 'Identificativo di un allegato della richiesta',
    max: 36,
    pattern: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
    optional: true,
  })
  attachment?: string;
}

export class CorrectSentRequest extends RecordSentRequest {
  @ReasonField()
  reason!: string;
}

export class ListReportsQuery extends PageQuery {
  @ChoiceField({ description: 'Da inviare o inviate; da inviare, se non è detto', of: ['due', 'sent'], optional: true })
  state?: 'due' | 'sent';
}
