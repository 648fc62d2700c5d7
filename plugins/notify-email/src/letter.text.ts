import { replyMarker } from '@sportello/mail';
import type { Letter } from './letter.js';
import { WORDING } from './wording.js';

/** The notice as plain text. */
export function letterText(letter: Letter): string {
  const words = WORDING[letter.language];
  const blocks = [
    letter.token === null ? '' : replyMarker(words.replyAbove),
    letter.greeting,
    letter.opening,
    letter.message === null ? '' : `${letter.message.title}\n\n${indented(letter.message.text)}`,
    letter.filesOnPage ? words.filesOnPage : '',
    letter.link === null ? letter.howToAnswer : `${letter.howToAnswer}\n${words.follow}: ${letter.link}`,
    letter.facts.map(({ name, value }) => `${name}: ${value}`).join('\n'),
    letter.clocks.length === 0 ? '' : [words.clocks.title, ...letter.clocks.map(({ line }) => `- ${line}`)].join('\n'),
    words.clocks.zone(letter.zone),
    letter.quotedRequest === null ? '' : `${words.yourRequest}\n\n${indented(letter.quotedRequest)}`,
    `${words.regards}\n${letter.office}\n${letter.contacts}`,
    letter.isAutomatic ? letter.automatic : '',
    letter.token === null ? '' : words.reference(letter.token),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

const indented = (text: string): string =>
  text
    .split('\n')
    .map((line) => (line === '' ? '' : `  ${line}`))
    .join('\n');
