import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateBy,
  ValidateNested,
} from 'class-validator';

type Class = new () => object;

/** One line of documentation for one field: what is checked and what is published are the same fact. */
interface Field {
  readonly description: string;
  readonly optional?: boolean;
  readonly example?: string | number | boolean;
}

const published = (field: Field, schema: Record<string, unknown>) =>
  (field.optional === true ? ApiPropertyOptional : ApiProperty)({
    description: field.description,
    ...(field.example === undefined ? {} : { example: field.example }),
    ...schema,
  });

const optional = (field: Field): PropertyDecorator[] => (field.optional === true ? [IsOptional()] : []);

/** Free text of people: any character but the control ones that no screen shows. */
export const FREE_TEXT = '^[^\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F]*$';

/** Name of a fact: that of a field of a form. */
const FACT_NAME = /^[A-Za-z][A-Za-z0-9_.-]{0,59}$/;

/** @param max characters */
export function TextField(field: Field & { max: number; min?: number; pattern?: RegExp }): PropertyDecorator {
  const pattern = field.pattern ?? new RegExp(FREE_TEXT, 'u');
  return applyDecorators(
    published(field, { type: 'string', minLength: field.min ?? 0, maxLength: field.max, pattern: pattern.source }),
    IsString(),
    MinLength(field.min ?? 0),
    MaxLength(field.max),
    Matches(pattern),
    ...optional(field),
  );
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?(Z|[+-]\d\d:\d\d)$/;

/** A moment that exists, RFC 3339: 31 February is none. */
export const InstantField = (field: Field): PropertyDecorator =>
  applyDecorators(
    TextField({ ...field, description: `${field.description}, RFC 3339`, min: 20, max: 35, pattern: INSTANT }),
    ValidateBy({
      name: 'instant',
      validator: {
        validate: (value: unknown) =>
          typeof value === 'string' && INSTANT.test(value) && !Number.isNaN(new Date(value).getTime()) && isDay(value),
        defaultMessage: () => 'instant',
      },
    }),
  );

/** JavaScript takes 31 February for 3 March. */
const isDay = (value: string): boolean =>
  new Date(`${value.slice(0, 10)}T00:00:00Z`).toISOString().startsWith(value.slice(0, 10));

/** A configured id: kebab-case. */
export const CodeField = (field: Field) => TextField({ ...field, min: 1, max: 60, pattern: /^[a-z0-9][a-z0-9-]*$/ });

export function EmailField(field: Field): PropertyDecorator {
  return applyDecorators(
    published(field, { type: 'string', format: 'email', maxLength: 254 }),
    IsEmail(),
    MaxLength(254),
    ...optional(field),
  );
}

export function ChoiceField(field: Field & { of: readonly string[] }): PropertyDecorator {
  return applyDecorators(
    published(field, { type: 'string', enum: [...field.of] }),
    IsIn([...field.of]),
    ...optional(field),
  );
}

/** Further facts by name: plain values only, so that what is kept is as flat and as small as what was promised. */
export function FactsField(field: Field & { most: number; max: number }): PropertyDecorator {
  const { most, max } = field;
  const isFact = (value: unknown): boolean =>
    typeof value === 'boolean' ||
    (typeof value === 'number' && Number.isFinite(value)) ||
    (typeof value === 'string' && value.length <= max);
  const check = (value: unknown): boolean =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.keys(value).length <= most &&
    Object.entries(value).every(([name, fact]) => FACT_NAME.test(name) && isFact(fact));
  return applyDecorators(
    published(field, {
      type: 'object',
      additionalProperties: { type: 'string', maxLength: max, pattern: '^[\\s\\S]*$' },
      maxProperties: most,
    }),
    ValidateBy({
      name: 'facts',
      constraints: [most, max],
      validator: { validate: check, defaultMessage: () => 'facts' },
    }),
    ...optional(field),
  );
}

/** A section of a tenant's file; what it may hold is checked as a file is. */
export function SectionField(field: Field): PropertyDecorator {
  return applyDecorators(
    published(field, { type: 'object', additionalProperties: true, maxProperties: 1000 }),
    IsObject(),
    ...optional(field),
  );
}

/** The same for a section that may be a list. */
export function JsonField(field: Field): PropertyDecorator {
  const check = (value: unknown): boolean =>
    typeof value === 'object' && value !== null && (!Array.isArray(value) || value.length <= 1000);
  return applyDecorators(
    published(field, {
      oneOf: [
        { type: 'object', additionalProperties: true, maxProperties: 1000 },
        { type: 'array', items: {}, minItems: 0, maxItems: 1000 },
      ],
    }),
    ValidateBy({ name: 'isObject', validator: { validate: check, defaultMessage: () => 'isObject' } }),
    ...optional(field),
  );
}

export function NumberField(field: Field & { min: number; max: number }): PropertyDecorator {
  return applyDecorators(
    published(field, { type: 'integer', format: 'int32', minimum: field.min, maximum: field.max }),
    Type(() => Number),
    IsInt(),
    Min(field.min),
    Max(field.max),
    ...optional(field),
  );
}

export function BooleanField(field: Field): PropertyDecorator {
  return applyDecorators(published(field, { type: 'boolean' }), IsBoolean(), ...optional(field));
}

/** A list of texts. @param most entries; @param max characters of each */
export function TextsField(field: Field & { most: number; pattern?: RegExp; max?: number }): PropertyDecorator {
  const { most, max = 100, pattern = new RegExp(FREE_TEXT, 'u') } = field;
  return applyDecorators(
    published(field, {
      type: 'array',
      items: { type: 'string', maxLength: max, pattern: pattern.source },
      minItems: 0,
      maxItems: most,
    }),
    IsArray(),
    ArrayMaxSize(most),
    IsString({ each: true }),
    MaxLength(max, { each: true }),
    Matches(pattern, { each: true }),
    ...optional(field),
  );
}

/** An object with fields of its own. */
export function PartField(field: Field & { type: () => Class }): PropertyDecorator {
  return applyDecorators(
    published(field, { type: field.type }),
    // What is nested is looked into when there is something: that there is, and that it is no list, is asked here.
    IsObject(),
    ValidateNested(),
    Type(field.type),
    ...optional(field),
  );
}

/** A list of objects with fields of their own. @param most entries */
export function PartsField(field: Field & { type: () => Class; most: number }): PropertyDecorator {
  return applyDecorators(
    published(field, { type: () => [field.type()], minItems: 0, maxItems: field.most }),
    IsArray(),
    ArrayMaxSize(field.most),
    ValidateNested({ each: true }),
    Type(field.type),
    ...optional(field),
  );
}
