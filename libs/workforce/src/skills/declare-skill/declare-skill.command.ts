import { WorkforceCommand } from '../../shared/workforce.command.js';

export interface SkillInput {
  readonly person: string;
  readonly skill: string;
  /** 0 none to 4 reference for others. */
  readonly level: number;
  readonly reason: string;
}

export interface SkillResult {
  readonly id: string;
}

/** A supervisor declares how well somebody masters a skill; what was declared before stays in the history. */
export class DeclareSkillCommand extends WorkforceCommand<SkillInput, SkillResult> {}
