export {
  DOINGS,
  type AlertChanged,
  type Doing,
  type LiveChange,
  type PresenceTold,
  type RightsChanged,
  type TicketChanged,
} from './live/live.change.js';
export { LiveBoard, type LiveListener, type LiveNews } from './live/live.board.js';
export { PRESENT_FOR, PresenceBoard, type Present } from './live/presence.board.js';
export { MOST_VIEWS, VIEW_COLUMNS, type SavedView, type ViewContent } from './views/saved.view.js';
export { SavedViews, type ViewOwner, type ViewSight } from './views/saved.views.js';
export {
  filledIn,
  PLACEHOLDERS,
  unknownPlaceholders,
  type AnswerContent,
  type CannedAnswer,
  type Placeholder,
} from './answers/canned.answer.js';
export { CannedAnswers } from './answers/canned.answers.js';
export { ContactSearch, type FoundContact, type PossibleDuplicate } from './contacts/contact.search.js';
export {
  MOST_MERGES,
  MOST_POINTS,
  POINT_KINDS,
  type ContactCard,
  type ContactPoint,
  type ShownMerge,
} from './contacts/contact.card.js';
export { ContactCardReader } from './contacts/contact-card.reader.js';
export { ContactMerges, MergeContactsCommand, UnmergeContactCommand } from './contacts/contact.merges.js';
export {
  AddPointCommand,
  ContactPoints,
  RemovePointCommand,
  RestorePointCommand,
} from './contacts/points/contact.points.js';
export { HAND_POINT_KINDS, type HandPointKind } from './contacts/points/point.checks.js';
export { MOST_POINT_CHANGES, type ShownPointChange } from './contacts/points/point.change.js';
export { ContactJoins } from './contacts/contact.joins.js';
export type { MergeAct } from './contacts/contact.merging.js';
export { MOST_FOUND } from './contacts/search.sql.js';
export type { Contact, ContactMoment, HistoryTotals } from './contacts/contact.history.js';
export { ContactHistoryReader, type ContactHistory, type HistoryTicket } from './contacts/contact-history.reader.js';
export { WallReader, type PersonLoad, type Urgent } from './wall/wall.reader.js';
export {
  ClaimsReader,
  REMINDED_ORDERS,
  type Complaint,
  type RemindedOrder,
  type RemindedTicket,
} from './claims/claims.reader.js';
export { TrendsReader, type HourLoad, type Trends, type WeekTerms } from './trends/trends.reader.js';
export {
  chatOver,
  noSuchChat,
  type Chat,
  type ChatArticle,
  type ChatFile,
  type ChatLineRow,
  type ChatState,
  type NewLine,
} from './chat/chat.js';
export { ChatBoard, type ChatListener, type ChatTold } from './chat/chat.board.js';
export { ChatKeeper } from './chat/chat.keeper.js';
export { Chats, type ChatOperator } from './chat/chats.js';
