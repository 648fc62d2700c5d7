import type { Type } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';

/**
 * A refusal of the token endpoint: its own shape, as RFC 6749 wants, and not that of every other refusal. The rules of the
 * Italian guidelines let a response say so (`x-noqa`).
 */
export const OAuthFailure = (status: number, description: string, type: Type): MethodDecorator & ClassDecorator =>
  ApiResponse(Object.assign({ status, description, type }, { 'x-noqa': true }));
