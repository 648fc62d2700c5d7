import type { Tx } from '@sportello/platform';
import type { ClosureCheckView } from '../queries/list-closure-checks/closure-check.view.js';
import type { ListClosureChecksInput } from '../queries/list-closure-checks/list-closure-checks.query.js';
import type { Page } from '../queries/page.js';

/** Finds whom the desk has still to ask whether it works (B15). */
export abstract class ClosureCheckReader {
  /** One statement. @param asked.term milliseconds from technical closure within which they are asked */
  abstract checks(tx: Tx, asked: ListClosureChecksInput & { readonly term: number }): Promise<Page<ClosureCheckView>>;
}
