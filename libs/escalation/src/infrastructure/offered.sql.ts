/**
 * Whether a task has ever been offered: one that was planned and withdrawn before its turn was never anybody's but the desk's.
 * Only tasks that begin as planned come after another; what follows the plan is the offer or the end. `t` is the task.
 */
export const OFFERED = `t.state <> 'planned' AND NOT (t.state = 'cancelled' AND t.after_task IS NOT NULL AND t.seq = 2)`;
