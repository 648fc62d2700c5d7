import { RevisionsController } from './revisions.controller.js';
import { TrialsController } from './trials.controller.js';
import { SectionsController } from './sections.controller.js';

/** The routes of the configuration: its revisions and sections, and what is tried out before it is saved. */
export const CONFIGURATION_CONTROLLERS = [RevisionsController, TrialsController, SectionsController];
