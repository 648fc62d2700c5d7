/**
 * What of an event may name or describe a person, beside the requester’s name: free text that people write. One table for every
 * history under a seal, because whoever verifies one has nothing but its events; a type means the same words wherever it occurs.
 */
export const WORDS: Readonly<Record<string, readonly string[]>> = {
  // Of tickets.
  classified: ['reason'],
  'severity-set': ['reason'],
  'urgency-raised': ['reason'],
  'urgency-lowered': ['reason'],
  escalated: ['reason', 'screening'],
  assigned: ['reason'],
  unassigned: ['reason'],
  'on-call-requested': ['reason'],
  'on-call-authorised': ['reason'],
  'on-call-refused': ['reason'],
  'answer-returned': ['why'],
  'visit-agreed': ['place'],
  'effort-corrected': ['reason'],
  'system-unpointed': ['reason'],
  'maintenance-moved': ['reason'],
  unlinked: ['reason'],
  // Of problems and their actions.
  opened: ['title', 'description'],
  'workaround-recorded': ['workaround', 'before'],
  'cause-recorded': ['rootCause', 'before'],
  'action-planned': ['title'],
  'action-done': ['outcome', 'evidence'],
  'action-dropped': ['outcome', 'evidence'],
  resolved: ['outcome'],
  // Of reported threats.
  'tlp-set': ['reason'],
  'awareness-corrected': ['reason'],
  'report-corrected': ['reason'],
  // Of supplied systems.
  'system-retired': ['reason'],
  // Of broadcasts.
  broadcast: ['title', 'text', 'improvements'],
  // Of contacts found to be one person.
  'contact-merged': ['reason'],
  'contact-unmerged': ['reason'],
  // Of what operators write and take away by hand of that by which a contact is known.
  'point-added': ['value', 'reason'],
  'point-removed': ['value', 'reason'],
  'point-restored': ['value', 'reason'],
};
