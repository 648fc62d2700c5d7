import type { Letter } from './letter.js';
import { WORDING } from './wording.js';

/** The notice as plain text. */
export function letterText(letter: Letter): string {
  const words = WORDING[letter.language];
  const blocks = [
    words.replyMarker,
    letter.greeting,
    letter.opening,
    letter.message === null ? null : `${words.writes(letter.message.author)}\n\n${letter.message.text}`,
    letter.facts.map(({ name, value }) => `${name}: ${value}`).join('\n'),
    letter.clocks.length === 0 ? null : `${letter.clocksTitle}\n${letter.clocks.map((line) => `- ${line}`).join('\n')}`,
    letter.quotedRequest === null ? null : `${letter.quotedRequest.title}\n${indented(letter.quotedRequest.text)}`,
    letter.howToAnswer,
    `${letter.link.text}: ${letter.link.url}`,
    `${letter.office}\n${letter.contacts}`,
    letter.reference,
  ];
  return `${blocks.filter((block) => block !== null && block !== '').join('\n\n')}\n`;
}

const indented = (text: string): string =>
  text
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
