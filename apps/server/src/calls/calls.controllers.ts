import { ContactSearchController } from '../contacts/contact-search.controller.js';
import { ContactCardController } from '../contacts/contact-card.controller.js';
import { ContactPointsController } from '../contacts/contact-points.controller.js';
import { ContactsController } from '../contacts/contacts.controller.js';
import { AnsweringController } from './answering.controller.js';
import { CallBacksController } from './call-backs.controller.js';
import { CallsController } from './calls.controller.js';

/** The routes about telephone calls: who calls and what they asked before, who is to be called back, how soon calls are answered. */
export const CALL_CONTROLLERS = [
  ContactSearchController,
  ContactsController,
  ContactCardController,
  ContactPointsController,
  CallsController,
  CallBacksController,
  AnsweringController,
];
