import { ShowInstant, ShowText } from '../http/response.decorators.js';

/** Of a contact, or of what was done to one, as it is sent. */
export const CONTACT_ID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

export class MergeActView {
  @ShowText('Chi', 300) by!: string;
  @ShowInstant('Quando') at!: string;
  @ShowText('Perché', 1000) reason!: string;
}
