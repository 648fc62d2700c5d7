import { KeyTaken } from '../application/ports/ticket-store.port.js';

/** A write whose statement also records its key in `command_result`. @throws `KeyTaken` when somebody used the key meanwhile */
export async function refusingTakenKeys<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isKeyViolation(error)) throw new KeyTaken('idempotency key already used', { cause: error });
    throw error;
  }
}

const isKeyViolation = (error: unknown): boolean =>
  error instanceof Error && 'constraint' in error && error.constraint === 'command_result_pkey';
