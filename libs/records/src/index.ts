export { RecordCommand, type OnRecord, type RecordResult } from './record.command.js';
export { fieldProblem, recordBusy, staleRecord } from './record.errors.js';
export { RecordRunner, type RecordScene, type RecordWork } from './record.runner.js';
export type { Decision, Kept, RecordAct, RecordShape } from './record.shape.js';
