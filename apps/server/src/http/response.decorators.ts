import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** Fields of answers: published, never checked. */
interface Shown {
  readonly description: string;
  readonly optional?: boolean;
}

type LazyType = () => abstract new (...args: never[]) => object;

/** @nestjs/swagger tells a lazy type from a class by the function's own name, which must be `type`. */
const lazily = (named: LazyType) => ({ type: () => named() });

const shown = (field: Shown, schema: Record<string, unknown>): PropertyDecorator =>
  applyDecorators(
    (field.optional === true ? ApiPropertyOptional : ApiProperty)({ description: field.description, ...schema }),
  );

/** @param max characters */
export const ShowText = (description: string, max = 4000, optional = false) =>
  shown({ description, optional }, { type: 'string', maxLength: max, pattern: '^[\\s\\S]*$' });

export const ShowId = (description: string, optional = false) =>
  shown({ description, optional }, { type: 'string', format: 'uuid', maxLength: 36 });

/** RFC 3339, UTC. */
export const ShowInstant = (description: string, optional = false) =>
  shown({ description, optional }, { type: 'string', format: 'date-time', maxLength: 35 });

/** A day, YYYY-MM-DD. */
export const ShowDate = (description: string, optional = false) =>
  shown({ description, optional }, { type: 'string', format: 'date', maxLength: 10 });

export const ShowNumber = (description: string, max = 2_147_483_647, optional = false) =>
  shown({ description, optional }, { type: 'integer', format: 'int32', minimum: 0, maximum: max });

export const ShowChoice = (description: string, of: readonly string[], optional = false) =>
  shown({ description, optional }, { type: 'string', enum: [...of] });

export const ShowFlag = (description: string, optional = false) =>
  shown({ description, optional }, { type: 'boolean' });

export const ShowOne = (description: string, type: LazyType, optional = false) =>
  shown({ description, optional }, lazily(type));

export const ShowMany = (description: string, type: LazyType | 'string', most = 1000, optional = false) =>
  shown(
    { description, optional },
    type === 'string'
      ? {
          type: 'array',
          items: { type: 'string', maxLength: 500, pattern: '^[\\s\\S]*$' },
          minItems: 0,
          maxItems: most,
        }
      : { ...lazily(type), isArray: true, minItems: 0, maxItems: most },
  );

/** Some of the words of a fixed list. */
export const ShowChoices = (description: string, of: readonly string[], optional = false) =>
  shown(
    { description, optional },
    { type: 'array', items: { type: 'string', enum: [...of] }, minItems: 0, maxItems: of.length },
  );

/** An object whose keys configuration decides. */
export const ShowMap = (description: string, optional = false) =>
  shown({ description, optional }, { type: 'object', additionalProperties: true, maxProperties: 200 });

/** Whatever JSON can carry, as configuration has it. */
export const ANY_JSON = [
  { type: 'object', additionalProperties: true, maxProperties: 1000 },
  { type: 'array', items: {}, minItems: 0, maxItems: 1000 },
  { type: 'string', maxLength: 100_000, pattern: '^[\\s\\S]*$' },
  { type: 'number', format: 'double' },
  { type: 'boolean' },
];

export const ShowJson = (description: string, optional = false) =>
  shown({ description, optional }, { oneOf: ANY_JSON });
