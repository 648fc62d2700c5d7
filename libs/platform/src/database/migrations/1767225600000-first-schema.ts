import type { MigrationInterface, QueryRunner } from 'typeorm';
import { chatTables } from './first-schema/chats.sql.js';
import { contactTables } from './first-schema/contacts.sql.js';
import { deskTables } from './first-schema/desk.sql.js';
import { deliveryTables } from './first-schema/deliveries.sql.js';
import { broadcastTables } from './first-schema/broadcasts.sql.js';
import { jobFunctions } from './first-schema/jobs.sql.js';
import { knowledgeTables } from './first-schema/knowledge.sql.js';
import { liveTriggers } from './first-schema/live.sql.js';
import { machineTables } from './first-schema/machines.sql.js';
import { messageTables } from './first-schema/messages.sql.js';
import { noticeTables } from './first-schema/notices.sql.js';
import { numberFunctions } from './first-schema/numbers.sql.js';
import { peopleTables } from './first-schema/people.sql.js';
import { pluginTables } from './first-schema/plugins.sql.js';
import { relationTables } from './first-schema/relations.sql.js';
import { functionRights, TENANT_TABLES, tenantPolicies } from './first-schema/rights.sql.js';
import { queueTables } from './first-schema/queues.sql.js';
import { searchFunction, searchTables } from './first-schema/search.sql.js';
import { securityTables } from './first-schema/security.sql.js';
import { systemTables } from './first-schema/systems.sql.js';
import { problemTables } from './first-schema/problems.sql.js';
import { supplierDeskTables } from './first-schema/supplier-desk.sql.js';
import { sweepFunctions } from './first-schema/sweeps.sql.js';
import { taskTables } from './first-schema/tasks.sql.js';
import { telephonyTables } from './first-schema/telephony.sql.js';
import { tenantTables } from './first-schema/tenants.sql.js';
import { ticketTables } from './first-schema/tickets.sql.js';
import { eraseFunction, TAIL_FUNCTIONS, tailFunctions, trailTables } from './first-schema/trail.sql.js';
import { workforceTables } from './first-schema/workforce.sql.js';
import { rolesOf } from './roles.of.js';

/** The whole schema of the first version. */
export class FirstSchema1767225600000 implements MigrationInterface {
  readonly name = 'FirstSchema1767225600000';

  async up(runner: QueryRunner): Promise<void> {
    const roles = await rolesOf(runner);
    await runner.query(
      tenantTables +
        ticketTables +
        contactTables +
        relationTables +
        queueTables +
        messageTables +
        noticeTables +
        taskTables +
        deliveryTables +
        supplierDeskTables +
        workforceTables +
        peopleTables +
        securityTables +
        systemTables +
        problemTables +
        broadcastTables +
        machineTables +
        pluginTables +
        trailTables +
        deskTables +
        chatTables +
        telephonyTables +
        liveTriggers +
        searchTables +
        knowledgeTables +
        numberFunctions,
    );
    await runner.query(tenantPolicies(roles));
    await runner.query(
      jobFunctions + sweepFunctions(roles) + searchFunction(roles) + eraseFunction(roles) + tailFunctions(roles),
    );
    await runner.query(functionRights(roles));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION add_jobs, remove_job, failed_jobs, retry_job, list_tenants, due_clocks, due_tasks, waiting_inbox, waiting_outbound,
        wanted_instances, renew_leases, free_leases, erase_event_words, search_tickets, next_ticket_number, reserve_ticket_numbers, number_sequence, ticket_document;
      DROP TABLE job_task, ${Object.keys(TENANT_TABLES).join(', ')};
      DROP FUNCTION tenant_lexeme, fold_accents;
      DROP FUNCTION ${TAIL_FUNCTIONS.join(', ')}, feed_supplier, refuse_change, refuse_all_but_erasure, refuse_all_but_forgetting, refuse_open_tasks, tell_ticket, tell_dispatch, tell_task, tell_alert, tell_rights, tell_call, tell_call_back;
      DO $$ DECLARE name text; BEGIN
        FOR name IN SELECT format('%I.%I', schemaname, sequencename) FROM pg_sequences WHERE schemaname = 'sportello_numbers' LOOP
          EXECUTE 'DROP SEQUENCE ' || name;
        END LOOP;
      END $$;`);
    const { app, worker, sweep, search } = await rolesOf(runner);
    await runner.query(`REVOKE USAGE ON SCHEMA sportello FROM ${app}, ${worker}, ${sweep}, ${search}`);
  }
}
