/** Where a request is over, until somebody writes again. */
export const ENDED: readonly string[] = ['resolved', 'closed', 'archived'];
