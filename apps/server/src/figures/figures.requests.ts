import { CodeField, TextField } from '../http/field.decorators.js';

const DATE = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;

export class FiguresQuery {
  @TextField({ description: 'Primo giorno, AAAA-MM-GG, nel fuso dell’ente', min: 10, max: 10, pattern: DATE })
  from!: string;

  @TextField({
    description: 'Ultimo giorno, compreso; al massimo 400 giorni in tutto',
    ...{ min: 10, max: 10, pattern: DATE },
  })
  to!: string;

  @CodeField({ description: 'Solo le richieste giunte da questo canale', optional: true })
  channel?: string;

  @CodeField({ description: 'Solo le richieste che ha ora questo gruppo', optional: true })
  team?: string;
}
