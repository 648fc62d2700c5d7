import type { Wording } from './wording.js';

export const en: Wording = {
  events: {
    registered: {
      subject: (number) => `Request ${number} registered`,
      opening: (number) => `We have received your request and registered it as number ${number}.`,
    },
    'taken-charge': {
      subject: (number) => `Request ${number} taken in charge`,
      opening: (number, technician) =>
        technician === null
          ? `Your request ${number} has been taken in charge.`
          : `Your request ${number} has been taken in charge and is with ${technician}.`,
    },
    'information-requested': {
      subject: (number) => `Request ${number}: we need to know more`,
      opening: (number) => `To go on with request ${number} we need an answer from you.`,
    },
    'reply-received': {
      subject: (number) => `Request ${number}: answer received`,
      opening: (number) => `We have received your answer and work on request ${number} goes on.`,
    },
    note: {
      subject: (number) => `Request ${number}: update`,
      opening: (number) => `There is an update on your request ${number}.`,
    },
    resolved: {
      subject: (number) => `Request ${number} resolved`,
      opening: (number) => `Work on your request ${number} is complete.`,
    },
    closed: {
      subject: (number) => `Request ${number} closed`,
      opening: (number) => `Your request ${number} has been closed.`,
    },
    reopened: {
      subject: (number) => `Request ${number} reopened`,
      opening: (number, technician) =>
        technician === null
          ? `Your request ${number} has been reopened.`
          : `Your request ${number} has been reopened and is again with ${technician}.`,
    },
    assigned: {
      subject: (number) => `Request ${number} given to a technician`,
      opening: (number, technician) =>
        technician === null
          ? `Your request ${number} has been given to a technician.`
          : `Your request ${number} has been given to ${technician}.`,
    },
    escalated: {
      subject: (number) => `Request ${number} passed to the specialists`,
      opening: (number) =>
        `Your request ${number} has passed to the next level of support, with all you have told us: there is no need to repeat it.`,
    },
    'reminder-received': {
      subject: (number) => `Request ${number}: reminder received`,
      opening: (number) =>
        `We have received your reminder, attached it to request ${number} and told those who work on it.`,
    },
    'work-started': {
      subject: (number) => `Request ${number} being worked`,
      opening: (number, technician) =>
        technician === null
          ? `Work on your request ${number} has begun.`
          : `${technician} has begun to work on your request ${number}.`,
    },
    'third-party-asked': {
      subject: (number) => `Request ${number} waits for another office`,
      opening: (number) =>
        `For your request ${number} we have asked another office to act and are waiting for its answer.`,
    },
    'third-party-answered': {
      subject: (number) => `Request ${number}: work goes on`,
      opening: (number) =>
        `We have received the answer we were waiting for and work on your request ${number} goes on.`,
    },
    'staff-notice': {
      subject: (number) => `Notice on request ${number}`,
      opening: (number) => `There is a notice on request ${number}.`,
    },
    'staff-digest': {
      subject: () => 'Notices',
      opening: () => 'There are notices.',
    },
  },
  greeting: (name) => `Dear ${name},`,
  greetingUnknown: 'Good day,',
  facts: {
    number: 'Number',
    subject: 'Subject',
    kind: 'Kind of request',
    channel: 'Channel',
    openedAt: 'Submitted',
    state: 'State',
    team: 'Office in charge',
    technician: 'Assigned to',
    at: 'Last update',
  },
  clocks: {
    title: 'Service times',
    columns: { clock: 'Phase', due: 'Term', standing: 'Against the term' },
    states: {
      running: 'Under way',
      paused: 'On hold',
      met: 'Within the term',
      breached: 'Past the term',
      cancelled: 'No longer applies',
    },
    left: (time) => `${time} of service time left`,
    early: (time) => `with ${time} of service time to spare`,
    late: (time) => `by ${time} of service time`,
    stopped: (at) => `ended ${at}`,
    line: (label, due, state, stopped) =>
      `${label}: ${state.toLowerCase()}; term ${due}${stopped === null ? '' : `; ended ${stopped}`}`,
    onHold: (label, state) => `${label}: ${state.toLowerCase()}`,
    after: (time) => `after ${time} of service time`,
    none: 'without a date while on hold',
    zone: (zone) => `Times are those of the zone ${zone}.`,
  },
  yourRequest: 'Your request',
  answerToAdd: 'To add information simply answer this message, leaving the subject as it is.',
  answerToInform: 'To give us the information simply answer this message, leaving the subject as it is.',
  answerToReopen:
    'If the problem is not solved simply answer this message: the request is reopened and goes back to whoever handled it.',
  follow: 'Follow the request',
  filesOnPage: 'The attachments are too large for a mail: they are on the page of the request.',
  regards: 'Kind regards',
  automatic: 'Notice written by a program. Answers are read by the people of the office.',
  automaticToStaff: 'Notice for the staff, written by a program: there is no need to answer.',
  reference: (token) => `Reference ${token}`,
  replyAbove: 'Write your answer above this line',
  writes: (author) => `${author} writes:`,
};
