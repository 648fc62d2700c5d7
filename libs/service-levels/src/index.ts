export * from './service-level-policy.js';
export { clockTargetSchema, policyRuleSchema, serviceLevelPolicySchema } from './service-level-policy.schema.js';
export { calendarReferences, type CalendarReference } from './policy-references.js';
