import { ShowText } from '../http/response.decorators.js';

export class NoticePreviewView {
  @ShowText('Oggetto', 2_000) subject!: string;
  @ShowText('Testo semplice', 1_000_000) text!: string;
  @ShowText('HTML', 4_000_000, true) html?: string;
}
