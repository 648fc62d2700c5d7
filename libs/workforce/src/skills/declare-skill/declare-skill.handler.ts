import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { newId } from '@sportello/kernel';
import { CommandOnce } from '../../shared/command.once.js';
import { PeopleRules } from '../../shared/people.rules.js';
import { invalidRequest, unknownPerson } from '../../shared/workforce.errors.js';
import { DeclareSkillCommand, type SkillResult } from './declare-skill.command.js';

@CommandHandler(DeclareSkillCommand)
export class DeclareSkillHandler implements ICommandHandler<DeclareSkillCommand> {
  constructor(
    private readonly once: CommandOnce,
    private readonly rules: PeopleRules,
  ) {}

  async execute(command: DeclareSkillCommand): Promise<SkillResult> {
    const known = await this.rules.current(command.ctx.tenant);
    return this.once.run(command, async (tx, { person, skill, level, reason }, at) => {
      if (!Object.hasOwn(known.people, person)) throw unknownPerson('person', person);
      if (!Object.hasOwn(known.skills, skill))
        throw invalidRequest(
          ...(['skill', 'unknown'] as const),
          `La competenza «${skill}» non esiste.`,
          `There is no skill "${skill}".`,
        );
      const id = newId(at.getTime());
      const { actor } = command.ctx;
      await tx.query({
        name: 'skill-level-insert',
        text: `INSERT INTO skill_level (tenant_id, id, person, skill, level, reason, by_id, by_name, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        values: [tx.tenant, id, person, skill, level, reason, actor.id, actor.name, at],
      });
      return { id };
    });
  }
}
