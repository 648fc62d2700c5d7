/** One sentence of a contract and how it is tried. `run` rejects with a `ContractViolation` when the plugin breaks it. */
export interface ContractCheck {
  readonly name: string;
  run(): Promise<void>;
  /** Milliseconds the check may need, when more than the runner's own limit. */
  readonly timeout?: number;
  /** The case looks at this very process or at files: in a worker thread it would see nothing, or the same again. */
  readonly only?: 'in-process';
}

/** The plugin does not keep the contract; the message says what was expected and what happened. */
export class ContractViolation extends Error {
  override readonly name = 'ContractViolation';
}

/** @throws ContractViolation unless `condition` holds */
export function must(condition: boolean, message: string): asserts condition {
  if (!condition) throw new ContractViolation(message);
}
