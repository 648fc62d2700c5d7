// Made from the OpenAPI document by `npm run client`: not written by hand.
export interface paths {
  '/rest/suppliers/v1/{tenant}/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Che cosa è successo
     * @description Gli eventi di tutti i compiti del fornitore, nell’ordine in cui sono diventati tali. Si riparte ogni volta dal `cursor` dell’ultima risposta: nulla si perde e nulla si ripete. Se non c’è altro, Retry-After dice dopo quanti secondi chiedere ancora; con If-None-Match risponde 304 finché non succede nulla.
     */
    get: operations['list_supplier_events'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/suppliers/v1/{tenant}/exports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Chiede la storia dei compiti
     * @description I compiti affidati in un periodo, con la loro storia. Risponde subito con l’indirizzo dello stato (Location) e con X-Correlation-ID; con X-ReplyTo la fine è anche comunicata lì, con lo stesso X-Correlation-ID, e si attende 200 con {"result":"ACK"}.
     */
    post: operations['request_task_export'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/suppliers/v1/{tenant}/exports/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A che punto è
     * @description Risponde 200 finché si lavora, e 303 con l’indirizzo del risultato quando c’è.
     */
    get: operations['show_task_export'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/suppliers/v1/{tenant}/exports/{id}/result': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Il risultato
     * @description I compiti con la loro storia, come quando l’esportazione è stata preparata.
     */
    get: operations['download_task_export'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/suppliers/v1/{tenant}/live': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Novità dei compiti in tempo reale
     * @description Per le pagine: eventi mandati dal server finché restano aperte. `task` dice quale compito del fornitore è cambiato e il suo stato, nulla di ciò che si è scritto. `ready` dice se si è ripreso da dove si era; `missed` e `resumed` falso, di rileggere. I programmi usano /events, che non perde nulla.
     */
    get: operations['follow_supplier_live'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/suppliers/v1/{tenant}/sandbox/tasks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Si affida un compito di prova
     * @description Solo presso un ente di prova; altrove risponde 404.
     */
    post: operations['pretend_task'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/suppliers/v1/{tenant}/sandbox/tasks/{id}/desk': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Fa ciò che farebbe l’ente
     * @description Risponde, chiede, verifica, restituisce, annulla o sollecita; solo per prova.
     */
    post: operations['play_desk'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/suppliers/v1/{tenant}/tasks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Elenca i compiti
     * @description Una pagina dei compiti affidati al fornitore che chiama, con filtri; dal più recente, se non è detto.
     */
    get: operations['list_supplier_tasks'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/suppliers/v1/{tenant}/tasks/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Un compito
     * @description Il compito, il suo termine, ciò che è stato condiviso e ciò che ci si è detti. Con If-None-Match risponde 304 se nulla è cambiato.
     */
    get: operations['show_supplier_task'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/suppliers/v1/{tenant}/tasks/{id}/accept': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Accetta
     * @description Il fornitore prende in carico il compito.
     */
    post: operations['accept_task'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/suppliers/v1/{tenant}/tasks/{id}/answer': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Risponde all’ente
     * @description La risposta a ciò che l’ente ha chiesto; il termine non si è mai fermato.
     */
    post: operations['answer_desk'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/suppliers/v1/{tenant}/tasks/{id}/ask': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Chiede informazioni
     * @description Il fornitore non può proseguire senza una risposta.
     */
    post: operations['ask_about_task'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/suppliers/v1/{tenant}/tasks/{id}/attachments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Aggiunge file
     * @description Uno o più file, con due parole se servono. Lo stato del compito non cambia.
     */
    post: operations['attach_to_task'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/suppliers/v1/{tenant}/tasks/{id}/attachments/{attachment}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Scarica un file
     * @description I byte del file, sempre come file da salvare.
     */
    get: operations['download_task_attachment'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/suppliers/v1/{tenant}/tasks/{id}/clock': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Il termine di un compito
     * @description Come sta il termine del compito: che cosa ha contato, che cosa no e perché, in dati e in parole.
     */
    get: operations['explain_supplier_task_clock'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/suppliers/v1/{tenant}/tasks/{id}/complete': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Conclude
     * @description Che cosa è stato fatto, con quale esito e in quanto tempo di lavoro.
     */
    post: operations['complete_task'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/suppliers/v1/{tenant}/tasks/{id}/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Storia di un compito
     * @description Che cosa è successo al compito, dal primo evento, una pagina per volta.
     */
    get: operations['list_supplier_task_events'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/suppliers/v1/{tenant}/tasks/{id}/progress': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Riferisce l’avanzamento
     * @description A che punto è il lavoro; anche in risposta a un sollecito.
     */
    post: operations['report_task_progress'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/suppliers/v1/{tenant}/tasks/{id}/refuse': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Rifiuta
     * @description Il fornitore non prende in carico il compito, e dice perché.
     */
    post: operations['refuse_task'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    AttachedView: {
      /** @description File aggiunti */
      attachments: components['schemas']['AttachmentView'][];
      /**
       * Format: uuid
       * @description Identificativo
       */
      id: string;
      /** @description Numero */
      number: string;
      /**
       * @description Stato
       * @enum {string}
       */
      state:
        | 'planned'
        | 'offered'
        | 'accepted'
        | 'refused'
        | 'in-progress'
        | 'waiting-information'
        | 'done'
        | 'verified'
        | 'returned'
        | 'cancelled';
      /**
       * Format: int32
       * @description Versione, da ripetere in If-Match
       */
      version: number;
      /** @description Della conclusione: se era nel termine; manca prima, e senza un termine (B4) */
      withinTerm?: boolean;
    };
    AttachmentView: {
      /**
       * Format: uuid
       * @description Identificativo
       */
      id: string;
      /** @description Tipo */
      mediaType: string;
      /** @description Nome del file */
      name: string;
      /**
       * @description Esito della scansione antivirus
       * @enum {string}
       */
      scan?: 'clean' | 'infected' | 'not-scanned';
      /**
       * Format: int32
       * @description Byte
       */
      size: number;
    };
    CompleteTaskRequest: {
      /**
       * Format: int32
       * @description Minuti di lavoro
       */
      effortMinutes?: number;
      /**
       * @description Esito: che cosa ne è stato
       * @enum {string}
       */
      outcome:
        | 'fixed'
        | 'workaround'
        | 'configuration'
        | 'advice'
        | 'no-fault-found'
        | 'not-reproducible'
        | 'third-party'
        | 'outside-contract'
        | 'duplicate';
      /** @description Testo */
      text: string;
    };
    DeskMoveRequest: {
      /**
       * @description Che cosa fa l’ente
       * @enum {string}
       */
      move: 'answer' | 'ask' | 'verify' | 'return' | 'cancel' | 'remind';
      /** @description Che cosa dice */
      text?: string;
    };
    ExportedTaskView: {
      /**
       * Format: date-time
       * @description Quando è stato accettato
       */
      acceptedAt?: string;
      /**
       * @description Che cosa vincola al termine: contratto o accordo interno
       * @enum {string}
       */
      agreement: 'sla' | 'ola' | 'underpinning-contract';
      /** @description File */
      attachments: components['schemas']['AttachmentView'][];
      /** @description Calendario in cui conta */
      calendar?: string;
      /** @description Contratto (CIG) */
      contract?: string;
      /**
       * Format: date-time
       * @description Quando è stato concluso
       */
      doneAt?: string;
      /**
       * Format: date-time
       * @description Scadenza del compito; manca finché un’attesa non la lascia conoscere
       */
      dueAt?: string;
      /**
       * Format: int32
       * @description Minuti di lavoro dichiarati
       */
      effortMinutes?: number;
      /**
       * Format: date-time
       * @description Quando è finito
       */
      endedAt?: string;
      /** @description Storia */
      events: components['schemas']['TaskEventView'][];
      /** @description Dati condivisi */
      fields: {
        [key: string]: unknown;
      };
      /**
       * Format: uuid
       * @description Identificativo
       */
      id: string;
      /**
       * Format: date-time
       * @description Da quando una domanda dell’ente attende risposta
       */
      inquiredAt?: string;
      /** @description Tipo di attività */
      kind: string;
      /**
       * @description Lingua
       * @enum {string}
       */
      language: 'it' | 'en';
      /** @description Numero */
      number: string;
      /**
       * Format: date-time
       * @description Quando è stato affidato
       */
      openedAt: string;
      /**
       * @description Esito dichiarato alla conclusione
       * @enum {string}
       */
      outcome?:
        | 'fixed'
        | 'workaround'
        | 'configuration'
        | 'advice'
        | 'no-fault-found'
        | 'not-reproducible'
        | 'third-party'
        | 'outside-contract'
        | 'duplicate'
        | 'unspecified';
      /**
       * Format: int32
       * @description Quante volte è stato restituito
       */
      returns: number;
      /**
       * Format: int32
       * @description Gravità della richiesta
       */
      severity?: number;
      /**
       * @description Stato
       * @enum {string}
       */
      state:
        | 'planned'
        | 'offered'
        | 'accepted'
        | 'refused'
        | 'in-progress'
        | 'waiting-information'
        | 'done'
        | 'verified'
        | 'returned'
        | 'cancelled';
      /** @description Termine: 30m, 8h, 5d… */
      target?: string;
      /** @description Che cosa si chiede */
      text: string;
      /** @description Titolo */
      title: string;
      /**
       * Format: date-time
       * @description Ultimo cambiamento
       */
      updatedAt: string;
      /**
       * Format: int32
       * @description Versione, da ripetere in If-Match
       */
      version: number;
      /** @description Della conclusione: se era nel termine; manca prima, e senza un termine (B4) */
      withinTerm?: boolean;
    };
    ExportLinksView: {
      /** @description Il risultato, quando c’è */
      result?: string;
      /** @description Lo stato */
      self: string;
    };
    ExportRequest: {
      /** @description Compiti affidati da, RFC 3339 */
      from: string;
      /** @description Compiti affidati prima di, RFC 3339 */
      to: string;
    };
    ExportResultView: {
      /** @description Compiti, dal primo affidato */
      items: components['schemas']['ExportedTaskView'][];
    };
    ExportView: {
      /** @description Collegamenti */
      _links: components['schemas']['ExportLinksView'];
      /**
       * Format: date-time
       * @description Quando è finita
       */
      endedAt?: string;
      /**
       * Format: date-time
       * @description Compiti affidati da
       */
      from: string;
      /**
       * Format: uuid
       * @description Identificativo
       */
      id: string;
      /**
       * @description Se chi l’ha chiesta ha preso la risposta
       * @enum {string}
       */
      reply?: 'queued' | 'delivered' | 'failed';
      /** @description Perché la risposta non è stata presa */
      replyError?: string;
      /**
       * Format: date-time
       * @description Quando è stata chiesta
       */
      requestedAt: string;
      /**
       * @description Stato
       * @enum {string}
       */
      state: 'queued' | 'done' | 'failed';
      /**
       * Format: int32
       * @description Quanti compiti contiene
       */
      tasks?: number;
      /**
       * Format: date-time
       * @description Compiti affidati prima di
       */
      to: string;
    };
    FeedEventView: {
      /**
       * Format: date-time
       * @description Quando
       */
      at: string;
      /** @description Chi */
      by: string;
      /** @description Posizione tra tutti gli eventi del fornitore */
      cursor: string;
      /** @description Numero del compito */
      number: string;
      /**
       * Format: int32
       * @description Progressivo nella storia del compito
       */
      seq: number;
      /**
       * Format: uuid
       * @description Compito
       */
      task: string;
      /** @description Che cosa ha detto */
      text: string;
      /**
       * @description Che cosa è successo
       * @enum {string}
       */
      type:
        | 'planned'
        | 'offered'
        | 'accepted'
        | 'refused'
        | 'progressed'
        | 'asked'
        | 'answered'
        | 'inquired'
        | 'replied'
        | 'done'
        | 'verified'
        | 'returned'
        | 'cancelled'
        | 'reminded'
        | 'shared'
        | 'noted'
        | 'term-moved'
        | 'terms-updated';
    };
    FeedView: {
      /** @description Collegamenti */
      _links: components['schemas']['LinksView'];
      /** @description Da ripetere la prossima volta: da lì in poi nulla si perde e nulla si ripete */
      cursor: string;
      /** @description Eventi, nell’ordine in cui sono diventati tali */
      items: components['schemas']['FeedEventView'][];
      /** @description Se ce ne sono già altri: allora si chieda subito */
      more: boolean;
    };
    FieldProblem: {
      code: string;
      field: string;
      message: string;
    };
    LinksView: {
      /** @description Pagina seguente, se c’è */
      next?: string;
    };
    LocalizedView: {
      /** @description In inglese */
      en: string;
      /** @description In italiano */
      it: string;
    };
    MessageRequest: {
      /** @description Testo */
      text: string;
    };
    PretendTaskRequest: {
      /** @description Termine nel calendario del fornitore (ad esempio 8h); se manca, quello del contratto */
      due?: string;
      /** @description Che cosa si chiede */
      text?: string;
      /** @description Titolo */
      title?: string;
    };
    Problem: {
      correlationId?: string;
      detail?: string;
      errors?: components['schemas']['FieldProblem'][];
      /** Format: uri */
      instance?: string;
      /** Format: int32 */
      status?: number;
      title?: string;
      /** Format: uri */
      type?: string;
    } & {
      [key: string]: unknown;
    };
    RemarkRequest: {
      /** @description Testo */
      text?: string;
    };
    SharedTaskView: {
      /**
       * Format: date-time
       * @description Quando è stato accettato
       */
      acceptedAt?: string;
      /**
       * @description Che cosa vincola al termine: contratto o accordo interno
       * @enum {string}
       */
      agreement: 'sla' | 'ola' | 'underpinning-contract';
      /** @description Calendario in cui conta */
      calendar?: string;
      /** @description Contratto (CIG) */
      contract?: string;
      /**
       * Format: date-time
       * @description Quando è stato concluso
       */
      doneAt?: string;
      /**
       * Format: date-time
       * @description Scadenza del compito; manca finché un’attesa non la lascia conoscere
       */
      dueAt?: string;
      /**
       * Format: int32
       * @description Minuti di lavoro dichiarati
       */
      effortMinutes?: number;
      /**
       * Format: date-time
       * @description Quando è finito
       */
      endedAt?: string;
      /** @description Dati condivisi */
      fields: {
        [key: string]: unknown;
      };
      /**
       * Format: uuid
       * @description Identificativo
       */
      id: string;
      /**
       * Format: date-time
       * @description Da quando una domanda dell’ente attende risposta
       */
      inquiredAt?: string;
      /** @description Tipo di attività */
      kind: string;
      /**
       * @description Lingua
       * @enum {string}
       */
      language: 'it' | 'en';
      /** @description Numero */
      number: string;
      /**
       * Format: date-time
       * @description Quando è stato affidato
       */
      openedAt: string;
      /**
       * @description Esito dichiarato alla conclusione
       * @enum {string}
       */
      outcome?:
        | 'fixed'
        | 'workaround'
        | 'configuration'
        | 'advice'
        | 'no-fault-found'
        | 'not-reproducible'
        | 'third-party'
        | 'outside-contract'
        | 'duplicate'
        | 'unspecified';
      /**
       * Format: int32
       * @description Quante volte è stato restituito
       */
      returns: number;
      /**
       * Format: int32
       * @description Gravità della richiesta
       */
      severity?: number;
      /**
       * @description Stato
       * @enum {string}
       */
      state:
        | 'planned'
        | 'offered'
        | 'accepted'
        | 'refused'
        | 'in-progress'
        | 'waiting-information'
        | 'done'
        | 'verified'
        | 'returned'
        | 'cancelled';
      /** @description Termine: 30m, 8h, 5d… */
      target?: string;
      /** @description Che cosa si chiede */
      text: string;
      /** @description Titolo */
      title: string;
      /**
       * Format: date-time
       * @description Ultimo cambiamento
       */
      updatedAt: string;
      /**
       * Format: int32
       * @description Versione, da ripetere in If-Match
       */
      version: number;
      /** @description Della conclusione: se era nel termine; manca prima, e senza un termine (B4) */
      withinTerm?: boolean;
    };
    StretchView: {
      /** @description Se il tempo conta */
      counted: boolean;
      /**
       * Format: date-time
       * @description Dal
       */
      from: string;
      /** @description Perché: orario, festivo, chiusura, sospensione, attesa… */
      reason: string;
      /**
       * Format: int32
       * @description Secondi di servizio contati
       */
      seconds: number;
      /**
       * Format: date-time
       * @description Al
       */
      to: string;
    };
    SupplierTaskView: {
      /**
       * Format: date-time
       * @description Quando è stato accettato
       */
      acceptedAt?: string;
      /** @description Mosse permesse ora */
      actions: string[];
      /**
       * @description Che cosa vincola al termine: contratto o accordo interno
       * @enum {string}
       */
      agreement: 'sla' | 'ola' | 'underpinning-contract';
      /** @description File */
      attachments: components['schemas']['AttachmentView'][];
      /** @description Calendario in cui conta */
      calendar?: string;
      /** @description Contratto (CIG) */
      contract?: string;
      /**
       * Format: date-time
       * @description Quando è stato concluso
       */
      doneAt?: string;
      /**
       * Format: date-time
       * @description Scadenza del compito; manca finché un’attesa non la lascia conoscere
       */
      dueAt?: string;
      /**
       * Format: int32
       * @description Minuti di lavoro dichiarati
       */
      effortMinutes?: number;
      /**
       * Format: date-time
       * @description Quando è finito
       */
      endedAt?: string;
      /** @description Storia */
      events: components['schemas']['TaskEventView'][];
      /** @description Dati condivisi */
      fields: {
        [key: string]: unknown;
      };
      /**
       * Format: uuid
       * @description Identificativo
       */
      id: string;
      /**
       * Format: date-time
       * @description Da quando una domanda dell’ente attende risposta
       */
      inquiredAt?: string;
      /** @description Tipo di attività */
      kind: string;
      /**
       * @description Lingua
       * @enum {string}
       */
      language: 'it' | 'en';
      /** @description Numero */
      number: string;
      /**
       * Format: date-time
       * @description Quando è stato affidato
       */
      openedAt: string;
      /**
       * @description Esito dichiarato alla conclusione
       * @enum {string}
       */
      outcome?:
        | 'fixed'
        | 'workaround'
        | 'configuration'
        | 'advice'
        | 'no-fault-found'
        | 'not-reproducible'
        | 'third-party'
        | 'outside-contract'
        | 'duplicate'
        | 'unspecified';
      /**
       * Format: int32
       * @description Quante volte è stato restituito
       */
      returns: number;
      /**
       * Format: int32
       * @description Gravità della richiesta
       */
      severity?: number;
      /**
       * @description Stato
       * @enum {string}
       */
      state:
        | 'planned'
        | 'offered'
        | 'accepted'
        | 'refused'
        | 'in-progress'
        | 'waiting-information'
        | 'done'
        | 'verified'
        | 'returned'
        | 'cancelled';
      /** @description Termine: 30m, 8h, 5d… */
      target?: string;
      /** @description Che cosa si chiede */
      text: string;
      /** @description Titolo */
      title: string;
      /**
       * Format: date-time
       * @description Ultimo cambiamento
       */
      updatedAt: string;
      /**
       * Format: int32
       * @description Versione, da ripetere in If-Match
       */
      version: number;
      /** @description Della conclusione: se era nel termine; manca prima, e senza un termine (B4) */
      withinTerm?: boolean;
    };
    TaskClockView: {
      /**
       * @description Che cosa vincola al termine
       * @enum {string}
       */
      agreement: 'sla' | 'ola' | 'underpinning-contract';
      /**
       * Format: date-time
       * @description Momento a cui si riferisce
       */
      at: string;
      /** @description Calendario che conta */
      calendar: string;
      /** @description Contratto (CIG) */
      contract?: string;
      /**
       * Format: date-time
       * @description Scadenza; manca finché un’attesa non la lascia conoscere
       */
      dueAt?: string;
      /**
       * Format: int32
       * @description Secondi di servizio contati
       */
      elapsedSeconds: number;
      /** @description Se il termine è superato */
      late: boolean;
      /**
       * Format: int32
       * @description Secondi di servizio che restano
       */
      remainingSeconds: number;
      /**
       * Format: date-time
       * @description Da quando conta
       */
      startedAt: string;
      /**
       * @description Come sta
       * @enum {string}
       */
      status: 'running' | 'paused' | 'stopped' | 'cancelled';
      /** @description Che cosa ha contato e che cosa no, senza vuoti */
      stretches: components['schemas']['StretchView'][];
      /** @description Termine: 30m, 8h, 5d… */
      target: string;
      /**
       * Format: int32
       * @description Secondi di servizio del termine
       */
      targetSeconds: number;
      /** @description Lo stesso in parole, una frase per riga */
      text: components['schemas']['LocalizedView'];
    };
    TaskEventPageView: {
      /** @description Collegamenti */
      _links: components['schemas']['LinksView'];
      /** @description Storia, dal primo evento */
      items: components['schemas']['TaskEventView'][];
    };
    TaskEventView: {
      /**
       * Format: date-time
       * @description Quando
       */
      at: string;
      /** @description Chi */
      by: string;
      /**
       * @description Di una conclusione, l’esito
       * @enum {string}
       */
      outcome?:
        | 'fixed'
        | 'workaround'
        | 'configuration'
        | 'advice'
        | 'no-fault-found'
        | 'not-reproducible'
        | 'third-party'
        | 'outside-contract'
        | 'duplicate'
        | 'unspecified';
      /**
       * Format: int32
       * @description Progressivo
       */
      seq: number;
      /** @description Che cosa ha detto */
      text: string;
      /**
       * @description Che cosa è successo
       * @enum {string}
       */
      type:
        | 'planned'
        | 'offered'
        | 'accepted'
        | 'refused'
        | 'progressed'
        | 'asked'
        | 'answered'
        | 'inquired'
        | 'replied'
        | 'done'
        | 'verified'
        | 'returned'
        | 'cancelled'
        | 'reminded'
        | 'shared'
        | 'noted'
        | 'term-moved'
        | 'terms-updated';
    };
    TaskPageView: {
      /** @description Collegamenti */
      _links: components['schemas']['LinksView'];
      /** @description Compiti */
      items: components['schemas']['SharedTaskView'][];
    };
    TaskResultView: {
      /**
       * Format: uuid
       * @description Identificativo
       */
      id: string;
      /** @description Numero */
      number: string;
      /**
       * @description Stato
       * @enum {string}
       */
      state:
        | 'planned'
        | 'offered'
        | 'accepted'
        | 'refused'
        | 'in-progress'
        | 'waiting-information'
        | 'done'
        | 'verified'
        | 'returned'
        | 'cancelled';
      /**
       * Format: int32
       * @description Versione, da ripetere in If-Match
       */
      version: number;
      /** @description Della conclusione: se era nel termine; manca prima, e senza un termine (B4) */
      withinTerm?: boolean;
    };
  };
  responses: {
    /** @description La richiesta ha campi che non vanno bene */
    BadRequest: {
      headers: {
        'Cache-Control': components['headers']['Cache-Control'];
        'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
        'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Errore */
    Default: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Servizio non disponibile */
    ServiceUnavailable: {
      headers: {
        'Retry-After': components['headers']['Retry-After'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Troppe richieste */
    TooManyRequests: {
      headers: {
        'Cache-Control': components['headers']['Cache-Control'];
        'Retry-After': components['headers']['Retry-After'];
        'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
        'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
  };
  parameters: never;
  requestBodies: never;
  headers: {
    /** @description Mai in cache */
    'Cache-Control': string;
    /** @description Secondi dopo i quali riprovare */
    'Retry-After': number;
    /** @description Richieste ammesse nella finestra */
    'X-RateLimit-Limit': number;
    /** @description Richieste che restano */
    'X-RateLimit-Remaining': number;
    /** @description Secondi alla prossima finestra */
    'X-RateLimit-Reset': number;
  };
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  list_supplier_events: {
    parameters: {
      query?: {
        /** @description Da dove proseguire: il `cursor` dell’ultima risposta; dall’inizio, se manca */
        cursor?: string;
        /** @description Quanti elementi al massimo; 100 se non è detto */
        limit?: number;
      };
      header?: never;
      path: {
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Gli eventi */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FeedView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  request_task_export: {
    parameters: {
      query?: never;
      header?: {
        /** @description La stessa chiave dà lo stesso risultato, senza ripetere l’operazione */
        'Idempotency-Key'?: string;
        /** @description Dove comunicare la fine: un indirizzo tra quelli concordati con l’ente */
        'X-ReplyTo'?: string;
      };
      path: {
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ExportRequest'];
      };
    };
    responses: {
      /** @description Promessa */
      202: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          /** @description Lo stato */
          Location?: string;
          /** @description Lo stesso che avrà la risposta */
          'X-Correlation-ID'?: string;
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ExportView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  show_task_export: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identificativo */
        id: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Lo stato */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ExportView'];
        };
      };
      /** @description Il risultato c’è */
      303: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          /** @description Il risultato */
          Location?: string;
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ExportView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  download_task_export: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identificativo */
        id: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Il risultato */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ExportResultView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  follow_supplier_live: {
    parameters: {
      query?: never;
      header?: {
        /** @description Ultimo evento ricevuto: si riprende da lì, se è recente */
        'Last-Event-ID'?: string;
      };
      path: {
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Gli eventi, finché la connessione dura */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'text/event-stream': string;
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  pretend_task: {
    parameters: {
      query?: never;
      header?: {
        /** @description La stessa chiave dà lo stesso risultato, senza ripetere l’operazione */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PretendTaskRequest'];
      };
    };
    responses: {
      /** @description Affidato */
      201: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TaskResultView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  play_desk: {
    parameters: {
      query?: never;
      header?: {
        /** @description La stessa chiave dà lo stesso risultato, senza ripetere l’operazione */
        'Idempotency-Key'?: string;
        /** @description ETag della versione vista */
        'If-Match'?: string;
      };
      path: {
        /** @description Identificativo */
        id: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DeskMoveRequest'];
      };
    };
    responses: {
      /** @description Fatto */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TaskResultView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  list_supplier_tasks: {
    parameters: {
      query?: {
        /** @description Contratto (CIG) */
        contract?: string;
        /** @description Posizione da cui continuare, presa da `_links.next` */
        cursor?: string;
        /** @description Solo i compiti il cui termine viene prima, RFC 3339 */
        dueBefore?: string;
        /** @description Quanti elementi al massimo */
        limit?: number;
        /** @description Parole nel titolo, o il numero intero */
        q?: string;
        /** @description Ordine: dal più recente (`newest`, se non è detto), per termine più vicino (`due`, solo quelli che ne hanno uno), per cambiamento più vecchio (`updated`) */
        sort?: 'newest' | 'due' | 'updated';
        /** @description Stato */
        state?:
          | 'offered'
          | 'accepted'
          | 'refused'
          | 'in-progress'
          | 'waiting-information'
          | 'done'
          | 'verified'
          | 'returned'
          | 'cancelled';
        /** @description Solo i compiti cambiati da allora, RFC 3339 */
        updatedSince?: string;
      };
      header?: never;
      path: {
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Una pagina */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TaskPageView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  show_supplier_task: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identificativo */
        id: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Il compito */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SupplierTaskView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  accept_task: {
    parameters: {
      query?: never;
      header?: {
        /** @description La stessa chiave dà lo stesso risultato, senza ripetere l’operazione */
        'Idempotency-Key'?: string;
        /** @description ETag della versione vista */
        'If-Match'?: string;
      };
      path: {
        /** @description Identificativo */
        id: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RemarkRequest'];
      };
    };
    responses: {
      /** @description Fatto */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TaskResultView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  answer_desk: {
    parameters: {
      query?: never;
      header?: {
        /** @description La stessa chiave dà lo stesso risultato, senza ripetere l’operazione */
        'Idempotency-Key'?: string;
        /** @description ETag della versione vista */
        'If-Match'?: string;
      };
      path: {
        /** @description Identificativo */
        id: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MessageRequest'];
      };
    };
    responses: {
      /** @description Fatto */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TaskResultView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  ask_about_task: {
    parameters: {
      query?: never;
      header?: {
        /** @description La stessa chiave dà lo stesso risultato, senza ripetere l’operazione */
        'Idempotency-Key'?: string;
        /** @description ETag della versione vista */
        'If-Match'?: string;
      };
      path: {
        /** @description Identificativo */
        id: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MessageRequest'];
      };
    };
    responses: {
      /** @description Fatto */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TaskResultView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  attach_to_task: {
    parameters: {
      query?: never;
      header?: {
        /** @description La stessa chiave dà lo stesso risultato, senza ripetere l’operazione */
        'Idempotency-Key'?: string;
        /** @description ETag della versione vista */
        'If-Match'?: string;
      };
      path: {
        /** @description Identificativo */
        id: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    /** @description I file */
    requestBody: {
      content: {
        'multipart/form-data': {
          attachments: string[];
          text?: string;
        };
      };
    };
    responses: {
      /** @description Aggiunti */
      201: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AttachedView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  download_task_attachment: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identificativo dell’allegato */
        attachment: string;
        /** @description Identificativo */
        id: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Il file */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/octet-stream': string;
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  explain_supplier_task_clock: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identificativo */
        id: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Il termine spiegato */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TaskClockView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  complete_task: {
    parameters: {
      query?: never;
      header?: {
        /** @description La stessa chiave dà lo stesso risultato, senza ripetere l’operazione */
        'Idempotency-Key'?: string;
        /** @description ETag della versione vista */
        'If-Match'?: string;
      };
      path: {
        /** @description Identificativo */
        id: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CompleteTaskRequest'];
      };
    };
    responses: {
      /** @description Fatto */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TaskResultView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  list_supplier_task_events: {
    parameters: {
      query?: {
        /** @description Posizione da cui continuare, presa da `_links.next` */
        cursor?: string;
        /** @description Quanti elementi al massimo */
        limit?: number;
      };
      header?: never;
      path: {
        /** @description Identificativo */
        id: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Una pagina */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TaskEventPageView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  report_task_progress: {
    parameters: {
      query?: never;
      header?: {
        /** @description La stessa chiave dà lo stesso risultato, senza ripetere l’operazione */
        'Idempotency-Key'?: string;
        /** @description ETag della versione vista */
        'If-Match'?: string;
      };
      path: {
        /** @description Identificativo */
        id: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MessageRequest'];
      };
    };
    responses: {
      /** @description Fatto */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TaskResultView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  refuse_task: {
    parameters: {
      query?: never;
      header?: {
        /** @description La stessa chiave dà lo stesso risultato, senza ripetere l’operazione */
        'Idempotency-Key'?: string;
        /** @description ETag della versione vista */
        'If-Match'?: string;
      };
      path: {
        /** @description Identificativo */
        id: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MessageRequest'];
      };
    };
    responses: {
      /** @description Fatto */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TaskResultView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
}
