import { ACCOUNT_GROUPS } from '@sportello/ticketing';
import {
  ShowChoice,
  ShowDate,
  ShowFlag,
  ShowMany,
  ShowNumber,
  ShowOne,
  ShowText,
} from '../http/response.decorators.js';

export class AccountSumView {
  @ShowNumber('Minuti di lavoro')
  minutes!: number;

  @ShowNumber('Registrazioni')
  entries!: number;

  @ShowNumber('Richieste diverse')
  tickets!: number;
}

export class AccountLineView extends AccountSumView {
  @ShowText('Codice del gruppo di righe; manca quando non c’è o non si può dire', 200, true)
  key?: string;

  @ShowText('Nome', 600)
  name!: string;

  @ShowFlag('Richieste riservate: contate, senza altro')
  restricted!: boolean;
}

export class AccountView {
  @ShowDate('Primo giorno')
  from!: string;

  @ShowDate('Ultimo giorno')
  to!: string;

  @ShowChoice('Come è raggruppato', ACCOUNT_GROUPS)
  by!: string;

  @ShowMany('Righe', () => AccountLineView, 10_000)
  items!: AccountLineView[];

  @ShowOne('Totale del periodo', () => AccountSumView)
  total!: AccountSumView;
}
