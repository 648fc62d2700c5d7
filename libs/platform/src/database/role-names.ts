/** The five roles of an installation and what each may do. None is a superuser, none bypasses row-level security. */
export interface RoleNames {
  /** Owns schema and tables; runs migrations. Cannot log in. */
  readonly owner: string;
  /** What the application connects as: sees only the tenant of its transaction. */
  readonly app: string;
  /** Owns the job queue and runs jobs from it. */
  readonly worker: string;
  /** Owns the few functions that look across tenants. Cannot log in. */
  readonly sweep: string;
  /** Owns the full-text search function. Cannot log in. */
  readonly search: string;
}

export function roleNames(prefix: string): RoleNames {
  return {
    owner: `${prefix}_owner`,
    app: `${prefix}_app`,
    worker: `${prefix}_worker`,
    sweep: `${prefix}_sweep`,
    search: `${prefix}_search`,
  };
}
