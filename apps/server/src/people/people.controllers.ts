import { AlertsController } from './alerts.controller.js';
import { DutyPlanController } from './duty-plan.controller.js';
import { QualityReportController } from './quality-report.controller.js';
import { QualityController } from './quality.controller.js';
import { SkillsController } from './skills.controller.js';
import { RostersController } from './rosters.controller.js';

/** The routes about those who work at the desk: shifts, alerts, quality of what was handled, skills. */
export const PEOPLE_CONTROLLERS = [
  RostersController,
  AlertsController,
  QualityController,
  QualityReportController,
  SkillsController,
  DutyPlanController,
];
