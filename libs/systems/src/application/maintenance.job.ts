/** Name of the job that begins rounds of maintenance, and the key under which a tenant has one at a time; its handler lives in the application. */
export const MAINTENANCE_PLAN_JOB = 'maintenance.plan';
