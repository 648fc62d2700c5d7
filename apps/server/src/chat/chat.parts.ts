import { ChatBot } from './chat.bot.js';
import { ChatController } from './chat.controller.js';
import { ChatDescriptions } from './chat.descriptions.js';
import { ChatDeskController } from './chat-desk.controller.js';
import { ChatFiles } from './chat.files.js';
import { ChatRooms } from './chat.rooms.js';
import { ChatSockets } from './chat.sockets.js';
import { ChatTick } from './chat.tick.js';
import { ChatTickets } from './chat.tickets.js';

/** The routes of live conversations, and what is behind them. */
export const CHAT_CONTROLLERS = [ChatController, ChatDeskController];
export const CHAT_PROVIDERS = [ChatBot, ChatDescriptions, ChatFiles, ChatRooms, ChatSockets, ChatTick, ChatTickets];
