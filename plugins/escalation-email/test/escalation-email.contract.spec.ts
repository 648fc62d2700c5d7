import plugin from '@sportello/escalation-email';
import { describeEscalationContract } from '@sportello/plugin-testing';
import { bench } from './fixtures/supplier.mailbox.js';

describeEscalationContract({ plugin, folder: new URL('../', import.meta.url), bench });
