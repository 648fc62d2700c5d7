/** Whether a write failed because something of the same name is there: PostgreSQL names the constraint. */
export const isTaken = (error: unknown, constraint: string): boolean =>
  error instanceof Error && 'constraint' in error && error.constraint === constraint;
