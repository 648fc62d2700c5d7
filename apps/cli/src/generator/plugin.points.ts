import type { ExtensionPoint } from '@sportello/plugin-sdk';

/** Folders of templates a new plugin is made of, later ones over earlier ones. */
const LAYERS: Readonly<Record<ExtensionPoint, readonly string[]>> = {
  'channel.inbound.poll': ['gateway'],
  'channel.inbound.push': [],
  'channel.inbound.listen': [],
  'channel.outbound': ['gateway'],
  'channel.receipt': [],
  'routing.rule': [],
  'escalation.connector': ['gateway'],
  notifier: ['gateway'],
};

/** Every extension point a plugin can be begun for. */
export const POINTS = Object.keys(LAYERS) as readonly ExtensionPoint[];

export const isPoint = (text: string): text is ExtensionPoint => Object.hasOwn(LAYERS, text);

/** Template folders of a point, below `templates/`. */
export const layersOf = (point: ExtensionPoint): readonly string[] => ['common', ...LAYERS[point], `points/${point}`];
