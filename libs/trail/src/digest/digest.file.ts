import { notADigest } from '../trail.errors.js';
import type { SignedDigest } from './digest.js';

/** Digests as `audit digest` and exports write them: one JSON object a line. @throws DomainError `TRAIL.NOT_A_DIGEST` */
export function readDigests(text: string): readonly SignedDigest[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length === 0) throw notADigest();
  return lines.map((line) => {
    const read = parsed(line);
    if (!isSigned(read)) throw notADigest();
    return read;
  });
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw notADigest();
  }
}

function isSigned(value: unknown): value is SignedDigest {
  if (typeof value !== 'object' || value === null) return false;
  const { digest, keyId, signature } = value as Record<string, unknown>;
  if (typeof keyId !== 'string' || typeof signature !== 'string' || typeof digest !== 'object' || digest === null)
    return false;
  const { tenant, number, root } = digest as Record<string, unknown>;
  return typeof tenant === 'string' && Number.isSafeInteger(number) && typeof root === 'string';
}
