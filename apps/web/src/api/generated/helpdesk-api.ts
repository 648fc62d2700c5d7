// Made from the OpenAPI document by `npm run client`: not written by hand.
export interface paths {
  '/rest/helpdesk/v1/{tenant}/account': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Consuntivo
     * @description Il lavoro registrato in un periodo, raggruppato; le richieste riservate sono contate senza altro (C3).
     */
    get: operations['get_account'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/account/csv': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Consuntivo in CSV
     * @description Lo stesso per i fogli di calcolo (RFC 4180).
     */
    get: operations['get_account_csv'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/account/page': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Consuntivo da stampare
     * @description Lo stesso come pagina semplice, per la stampa.
     */
    get: operations['get_account_page'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/alerts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Le allerte
     * @description Richieste urgenti e segnalazioni di sicurezza per cui si è chiamato qualcuno, dalla più recente.
     */
    get: operations['list_alerts'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/alerts/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Un’allerta
     * @description Con chi si è chiamato e quando, dove non c’era nessuno, e chi ha risposto.
     */
    get: operations['show_alert'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/alerts/{id}/acknowledge': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Risponde all’allerta
     * @description Qualcuno se ne occupa: nessun altro viene chiamato.
     */
    post: operations['acknowledge_alert'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/announcements': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Gli annunci in corso
     * @description Problemi noti o attesi, e come farne a meno, finché durano (E9).
     */
    get: operations['list_announcements'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/area-tasks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * I compiti della propria area
     * @description Una pagina dei compiti affidati alle aree di chi chiama, dal più recente.
     */
    get: operations['list_area_tasks'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/area-tasks/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Un compito della propria area
     * @description Il compito, il suo termine, ciò che è stato condiviso e ciò che ci si è detti.
     */
    get: operations['show_area_task'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/area-tasks/{id}/accept': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Accetta per la propria area
     * @description L’area prende in carico il compito.
     */
    post: operations['accept_area_task'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/area-tasks/{id}/answer': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Risponde per la propria area
     * @description La risposta a ciò che ha chiesto chi ha affidato il compito.
     */
    post: operations['answer_about_area_task'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/area-tasks/{id}/ask': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Chiede informazioni per la propria area
     * @description L’area non può proseguire senza una risposta; intanto il termine è sospeso.
     */
    post: operations['ask_about_area_task'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/area-tasks/{id}/attachments/{attachment}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Scarica un file di un compito della propria area
     * @description I byte del file, sempre come file da salvare.
     */
    get: operations['download_area_task_attachment'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/area-tasks/{id}/clock': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Il termine di un compito della propria area
     * @description Come sta il termine del compito: che cosa ha contato, che cosa no e perché.
     */
    get: operations['explain_area_task_clock'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/area-tasks/{id}/complete': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Conclude per la propria area
     * @description Che cosa è stato fatto, con quale esito e in quanto tempo di lavoro.
     */
    post: operations['complete_area_task'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/area-tasks/{id}/progress': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Riferisce l’avanzamento per la propria area
     * @description A che punto è il lavoro.
     */
    post: operations['report_area_task_progress'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/area-tasks/{id}/refuse': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Rifiuta per la propria area
     * @description L’area non prende in carico il compito, e dice perché.
     */
    post: operations['refuse_area_task'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/articles': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Gli articoli
     * @description Domande frequenti e annunci, in ogni stato, dal più recente.
     */
    get: operations['list_articles'];
    put?: never;
    /**
     * Scrive un articolo
     * @description In italiano e in inglese (A6); è una bozza finché non si pubblica.
     */
    post: operations['add_article'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/articles/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Un articolo
     * @description Con la sua storia: com’era, chi l’ha cambiato e quando.
     */
    get: operations['show_article'];
    /**
     * Cambia un articolo
     * @description Lo sostituisce per intero; se è pubblicato, si vede subito.
     */
    put: operations['change_article'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/articles/{id}/publish': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Pubblica un articolo
     * @description Da allora lo vedono tutti, sul portale.
     */
    post: operations['publish_article'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/articles/{id}/retire': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Ritira un articolo
     * @description Nessuno lo vede più sul portale; resta, e si può pubblicare di nuovo.
     */
    post: operations['retire_article'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/audit': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Registro delle operazioni
     * @description Chi ha fatto che cosa e quando, su tutte le richieste e i compiti, dal più recente (B9). Il filtro per persona vale per il personale e i fornitori.
     */
    get: operations['list_audit'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/broadcasts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Diramazioni
     * @description Dalla più recente (E5).
     */
    get: operations['list_broadcasts'];
    put?: never;
    /**
     * Dirama una segnalazione
     * @description Una segnalazione raggiunge insieme tutti gli uffici interessati, ciascuno con il proprio compito o avviso, e avvia le azioni di miglioramento (E5). Nessuno è avvisato due volte.
     */
    post: operations['broadcast_report'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/broadcasts/{broadcast}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Una diramazione
     * @description Per ciascun ufficio che cosa gli è stato detto, quando e a che punto è; e le azioni di miglioramento (E5).
     */
    get: operations['show_broadcast'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/calendars/{calendar}/suspensions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Annuncia una sospensione
     * @description Sospende il servizio in giorni futuri e lo annuncia da subito agli utenti; rifiutata se viola le regole del calendario (C7).
     */
    post: operations['announce_suspension'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/calendars/{calendar}/suspensions/change': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Cambia una sospensione
     * @description Giorni e motivo nuovi, secondo le regole del calendario: i giorni che gli utenti non conoscevano sono annunciati oggi. Di una in corso si può solo anticipare la fine (C7).
     */
    post: operations['change_suspension'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/calendars/{calendar}/suspensions/withdraw': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Ritira una sospensione
     * @description Il servizio torna dovuto in quei giorni, o da domani se la sospensione è in corso: i termini aperti sono ricalcolati e gli utenti lo leggono subito (C7).
     */
    post: operations['withdraw_suspension'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/call-backs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Chi va richiamato
     * @description Chi ha avuto una promessa su una richiesta e chi ha chiamato senza risposta, da chi va richiamato prima.
     */
    get: operations['list_call_backs'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/call-backs/{id}/record-call': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Registra un tentativo di richiamare
     * @description Chi ha chiamato senza risposta è stato richiamato, comunque sia andata; solo parlandosi si mantiene la promessa (C8).
     */
    post: operations['record_call_back'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/calls': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Le chiamate
     * @description Dalla più recente; anche solo le perse.
     */
    get: operations['list_calls'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/calls/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Una chiamata
     * @description Con chi ha già chiesto da quel numero: un numero può essere di un centralino, e non prova chi chiama.
     */
    get: operations['show_call'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/calls/current': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Le chiamate al proprio telefono
     * @description Quelle che squillano o a cui si è risposto all’interno di chi chiede, con chi chiama.
     */
    get: operations['show_current_calls'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/canned-answers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Le risposte pronte
     * @description Quelle di tutti e quelle dei gruppi, oppure solo quelle che servono a un gruppo.
     */
    get: operations['list_canned_answers'];
    put?: never;
    /**
     * Scrive una risposta pronta
     * @description Per un gruppo o per tutti, in italiano e in inglese.
     */
    post: operations['add_canned_answer'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/canned-answers/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Cambia una risposta pronta
     * @description La sostituisce per intero.
     */
    put: operations['change_canned_answer'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/canned-answers/{id}/remove': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Elimina una risposta pronta
     * @description Ciò che è stato scritto con essa resta.
     */
    post: operations['remove_canned_answer'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/channels/{instance}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Descrive un canale
     * @description Campi e limiti di un canale che riceve via HTTP, ad esempio un modulo.
     */
    get: operations['describe_channel'];
    put?: never;
    /**
     * Invia una richiesta
     * @description Invia una richiesta a un canale che riceve via HTTP. Con la stessa Idempotency-Key la richiesta viene registrata una volta sola. Di chi è entrato con un servizio di identità, e ripete X-CSRF-Token, la richiesta conserva come ha provato chi è.
     */
    post: operations['push_to_channel'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/chat-desk': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Le conversazioni, o la connessione a esse
     * @description In attesa, nell’ordine in cui sono arrivate, e in corso. Con `Upgrade: websocket` la richiesta diventa la connessione con cui si risponde.
     */
    get: operations['list_chats'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/chat-desk/{chat}/files': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Risponde con un file
     * @description Un file nella conversazione a cui si sta rispondendo.
     */
    post: operations['answer_chat_with_file'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/chat-desk/{chat}/files/{file}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Scarica un file di una conversazione
     * @description I byte di un file, prima che la conversazione sia tutta nella richiesta.
     */
    get: operations['read_chat_file'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/chat/{instance}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Una chat, o la connessione a essa
     * @description Orario, limiti e quante conversazioni aspettano. Con `Upgrade: websocket` la richiesta diventa la conversazione: i messaggi sono descritti nella guida dei canali (D17).
     */
    get: operations['show_chat'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/chat/{instance}/{chat}/files': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Manda un file
     * @description Un file nella propria conversazione, con gli stessi controlli dei moduli.
     */
    post: operations['send_chat_file'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/chat/{instance}/{chat}/files/{file}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Scarica un file
     * @description I byte di un file della propria conversazione.
     */
    get: operations['download_chat_file'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/classification/guide': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Guida alla classificazione, un passo alla volta
     * @description Le scelte del passo seguente, con nomi, aiuti e tipo di richiesta che ne segue, e le definizioni delle gravità (B7, B13).
     */
    get: operations['guide_classification'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/classification/suggestions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Suggerisce la classificazione
     * @description Le classificazioni più probabili per le parole di una richiesta, e perché (B7). Non registra nulla.
     */
    post: operations['suggest_classification'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/clients': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * I client dell’ente
     * @description I programmi di fornitori e integratori che possono entrare, come li dice la configurazione.
     */
    get: operations['list_clients'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/clients/{client}/secrets': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Crea un segreto
     * @description Un nuovo segreto, mostrato una volta sola e conservato come impronta. I precedenti restano validi per il tempo indicato: due al massimo insieme.
     */
    post: operations['add_client_secret'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/clients/{client}/secrets/{id}/end': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Termina un segreto
     * @description Da ora non dà più token. Quelli già dati durano al massimo dieci minuti, o fino alla loro revoca.
     */
    post: operations['end_client_secret'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/closure-checks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Verifiche da fare
     * @description Le richieste chiuse tecnicamente di cui va verificato con l’utente l’esito, dalla più urgente (B15).
     */
    get: operations['list_closure_checks'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/configuration/calendar-year': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Un anno di un calendario
     * @description Giorno per giorno: se c’è servizio, quando, e perché no. Anche di un calendario non ancora salvato (C6, C7).
     */
    post: operations['show_calendar_year'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/configuration/revisions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Revisioni della configurazione
     * @description Chi, quando, perché e in quali sezioni, dalla più recente; anche quelle che devono ancora entrare in vigore.
     */
    get: operations['list_configuration_revisions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/configuration/revisions/{revision}/changes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Differenze fra due revisioni
     * @description Punto per punto, con ciò che era e ciò che è; al più 500.
     */
    get: operations['compare_configuration_revisions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/configuration/revisions/{revision}/file': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Il file di una revisione
     * @description In YAML, parola per parola, da riapplicare con `sportello tenant apply`. Dei segreti contiene i riferimenti.
     */
    get: operations['export_configuration_revision'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/configuration/revisions/{revision}/restore': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Torna a una revisione precedente
     * @description Con una nuova revisione uguale a quella, tranne chi può fare che cosa e come si riconosce, che resta com’è; in If-Match quella in vigore quando la nuova lo sarà. Rifiutata con tutti i problemi se oggi quel documento non sarebbe più valido.
     */
    post: operations['restore_configuration_revision'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/configuration/revisions/{revision}/sections/{section}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Una sezione com’era in una revisione
     * @description Come è stata conservata allora, anche se oggi non sarebbe più accettata.
     */
    get: operations['read_revision_section'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/configuration/sections': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Sezioni della configurazione
     * @description Quelle che si leggono e si sostituiscono qui; le altre si modificano nel file dell’ente.
     */
    get: operations['list_configuration_sections'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/configuration/sections/{section}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Una sezione della configurazione in vigore
     * @description Con la revisione di cui è, da ripetere in If-Match quando la si sostituisce.
     */
    get: operations['read_configuration_section'];
    /**
     * Sostituisce una sezione
     * @description Con una nuova revisione, in vigore da subito o dalla data indicata; ciò che è in programma per dopo riceve la stessa modifica. Rifiutata con tutti i problemi se il documento intero non sarebbe valido, e se intanto la configurazione è cambiata.
     */
    put: operations['replace_configuration_section'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/configuration/sections/{section}/check': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Prova una sezione
     * @description Come se fosse salvata: che cosa non va e che cosa cambierebbe. Non salva nulla.
     */
    post: operations['check_configuration_section'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/configuration/terms-trial': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Che cosa sarebbe successo con altri termini
     * @description Ripercorre le richieste più recenti con i livelli di servizio e i calendari in vigore e con quelli proposti: quanti termini rispettati e superati, e alcuni esempi. Non scrive nulla.
     */
    post: operations['try_terms'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/configuration/terms-words': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Con che cosa si scrivono i livelli di servizio
     * @description Eventi, stati, gruppi, calendari e i fatti per cui si sceglie una regola, con i loro nomi.
     */
    get: operations['show_terms_words'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/contacts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Cerca chi ha già chiesto
     * @description Chi telefona, per tutto ciò da cui lo si conosce, o per nome: al più dieci persone (E3, E10).
     */
    get: operations['find_contacts'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/contacts/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * La scheda di chi ha chiesto
     * @description Da che cosa si riconosce, quanto è sicura ogni cosa, e le schede unite. Di una scheda unita a un’altra, quella che vale per entrambe (E3).
     */
    get: operations['show_contact'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/contacts/{id}/duplicates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Chi potrebbe essere la stessa persona
     * @description Chi si riconosce da qualcosa di uguale. Nulla si unisce da sé: decide una persona (E3).
     */
    get: operations['suggest_contact_duplicates'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/contacts/{id}/history': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * La storia di chi ha chiesto
     * @description Tutte le richieste di una persona, da qualunque canale, con ogni contatto avuto: messaggi, telefonate, solleciti, valutazioni (E3, E10). Le riservate, solo per chi le vede. Vale per tutte le schede che il personale ha unito.
     */
    get: operations['show_contact_history'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/contacts/{id}/merge': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Unisce una scheda a questa
     * @description È la stessa persona: la storia è una. Nessuna richiesta cambia scheda e chi chiede non vede nulla di più; si può sempre separare (E3).
     */
    post: operations['merge_contacts'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/contacts/{id}/points': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Aggiunge a mano qualcosa da cui chi ha chiesto si riconosce
     * @description Vale come detto e mai come provato: si trova la scheda, e chi scrive da lì o entra con quello non vede nulla di più. Se è già di un’altra scheda, il rifiuto `CONTACT.POINT_ELSEWHERE` dice quale (`details.contact`): se è la stessa persona si uniscono (E3).
     */
    post: operations['add_contact_point'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/contacts/{id}/points/remove': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Toglie qualcosa che di chi ha chiesto non è
     * @description Ciò che ha provato di essere suo non si toglie. Le richieste e i messaggi restano dove sono; se era l’indirizzo della scheda le risposte non vi partono più, e chi riscrive da lì è una scheda nuova. Resta scritto chi, quando e perché, e si può rimettere (E3).
     */
    post: operations['remove_contact_point'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/contacts/{id}/points/restore': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Rimette ciò che era stato tolto
     * @description Com’era, se nel frattempo non è di un’altra scheda; resta scritto chi, quando e perché (E3).
     */
    post: operations['restore_contact_point'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/contacts/{id}/unmerge': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Separa questa scheda da quella a cui era unita
     * @description Entrambe tornano quelle di prima, con le proprie richieste; resta scritto chi, quando e perché (E3).
     */
    post: operations['unmerge_contact'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/deliveries/{id}/replay': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Ripete una consegna
     * @description Rimanda al fornitore ciò che la consegna diceva. Ciò che non gli era mai arrivato parte con la sua chiave, e non può arrivare due volte; ciò che gli era arrivato parte come messaggio nuovo, e non cambia il compito.
     */
    post: operations['replay_delivery'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/faq': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Le domande frequenti
     * @description Dalla più recente; con parole da cercare, dalla più vicina. Solo quelle pubblicate (D1).
     */
    get: operations['list_faq'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/faq/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Una domanda frequente
     * @description Con la sua risposta, se è pubblicata.
     */
    get: operations['show_faq'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/faq/suggestions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Suggerisce domande frequenti
     * @description Quelle che forse rispondono già a ciò che si sta scrivendo. Non registra nulla.
     */
    post: operations['suggest_faq'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/figures/evaluations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Misure delle valutazioni
     * @description Le valutazioni delle richieste chiuse tecnicamente in un periodo, per servizio, gruppo, canale, argomento o mese, con quante sono (D10). Nessuna parola e nessuna persona.
     */
    get: operations['show_evaluation_figures'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/handling-figures': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Gestione reattiva e proattiva
     * @description Richieste arrivate, e segnali, problemi e azioni che le prevengono, tra due giorni (A4).
     */
    get: operations['show_handling_figures'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/improvement-actions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Azioni di miglioramento
     * @description Correttive e preventive di tutti i problemi, dalla prima che scade; anche le sole scadute (E5).
     */
    get: operations['list_improvement_actions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/improvement-actions/{action}/end': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Conclude un’azione di miglioramento
     * @description Fatta o abbandonata, con l’esito e che cosa lo dimostra (E5).
     */
    post: operations['end_improvement_action'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/inbox': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Posta in arrivo
     * @description Ciò che è arrivato dai canali, dal più recente; con state=quarantined, ciò che aspetta una persona.
     */
    get: operations['list_inbox'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/inbox/{id}/raw': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Il messaggio com’è arrivato
     * @description I byte ricevuti, senza modifiche; non si danno quando contengono un programma dannoso.
     */
    get: operations['download_inbox_message'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/inbox/{id}/retry': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Riprova
     * @description Rimette al lavoro un messaggio in quarantena o messo da parte.
     */
    post: operations['retry_inbox_message'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/live': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Novità in tempo reale
     * @description Eventi mandati dal server finché la pagina resta aperta: che cosa è cambiato, chi c’è, allarmi urgenti. Solo ciò che chi ascolta può vedere, senza testi né dati di chi ha chiesto. `ready` dice se si è ripreso da dove si era; `missed` e `resumed` falso, di rileggere ciò che si mostra.
     */
    get: operations['follow_live'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/local-accounts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Gli accessi con password
     * @description Chi entra con nome utente e password, con i suoi ruoli.
     */
    get: operations['list_local_accounts'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/local-accounts/{id}/disable': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Disattiva un accesso
     * @description La persona non entra più e ciò che aveva aperto termina subito.
     */
    post: operations['disable_local_account'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/local-accounts/{id}/enable': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Riattiva un accesso
     * @description La persona entra di nuovo con la password che aveva.
     */
    post: operations['enable_local_account'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/login': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Come si accede
     * @description I servizi di identità dell’ente, per il personale e per chi chiede, e se si accede anche con una password.
     */
    get: operations['list_login_ways'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/login/local': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Accede con una password
     * @description Riconosce una persona e apre un accesso, del personale o di chi chiede: il cookie è nella risposta. Chi ha un secondo fattore senza codice riceve AUTH.CODE_NEEDED e ripete con il codice.
     */
    post: operations['log_in'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/login/local/forgotten': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Password dimenticata
     * @description Se c’è un accesso con questo nome, al suo indirizzo arriva un collegamento che vale una volta e per un’ora.
     */
    post: operations['ask_password_link'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/login/local/password': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Sceglie la password
     * @description Sceglie la password con la chiave di un collegamento, che vale una volta sola; gli accessi aperti terminano.
     */
    post: operations['set_password_by_link'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/logins': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Chi è entrato e chi no
     * @description Gli accessi riusciti e respinti, con il servizio di identità e quanto era sicura l’identità, e ciò che è cambiato negli accessi.
     */
    get: operations['list_logins'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/my-account/password': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Cambia la password
     * @description Cambia la propria password. Tutti gli accessi terminano; chi l’ha cambiata ne riceve uno nuovo.
     */
    post: operations['change_password'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/my-account/second-factor': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Comincia un secondo fattore
     * @description Dà il segreto da mettere nell’applicazione (TOTP). Vale dopo che un suo codice è stato confermato.
     */
    post: operations['enrol_second_factor'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/my-account/second-factor/confirm': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Conferma il secondo fattore
     * @description Un codice dell’applicazione conferma il secondo fattore, chiesto da allora a ogni accesso.
     */
    post: operations['confirm_second_factor'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/my-account/second-factor/remove': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Toglie il secondo fattore
     * @description Chiede la password e un codice.
     */
    post: operations['remove_second_factor'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/my-account/sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * I propri accessi in corso
     * @description Da quali browser si è entrati.
     */
    get: operations['list_my_sessions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/my-account/sessions/{id}/end': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Termina un proprio accesso
     * @description Termina un proprio accesso da un altro browser.
     */
    post: operations['end_my_session'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/my-drafts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Le proprie bozze
     * @description Le richieste che chi è entrato non ha finito di scrivere, da quella salvata per ultima.
     */
    get: operations['list_my_drafts'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/my-drafts/{instance}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Salva una bozza
     * @description Una per modulo, per 30 giorni dall’ultimo salvataggio; i file non ne fanno parte. Rifiutata con DRAFT.CHANGED se nel frattempo ne è stata salvata un’altra. Inviata la richiesta, la bozza non c’è più.
     */
    put: operations['save_my_draft'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/my-drafts/{instance}/discard': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Elimina una bozza
     * @description Ciò che è stato scritto non resta. Se non c’è, va bene lo stesso.
     */
    post: operations['discard_my_draft'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/my-organisation/tickets': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Le richieste della propria organizzazione
     * @description Per chi la configurazione nomina delegato di un’organizzazione: come stanno le sue richieste, dalla più recente.
     */
    get: operations['list_organisation_tickets'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/my-organisation/tickets/{number}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Una richiesta della propria organizzazione
     * @description Come sta, con i suoi termini e ciò che è avvenuto; non la conversazione.
     */
    get: operations['show_organisation_ticket'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/my-ticket': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * La propria richiesta
     * @description La richiesta come la vede chi l’ha fatta, con la chiave della pagina privata.
     */
    get: operations['show_my_ticket'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/my-ticket/attachments/{attachment}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Scarica un allegato
     * @description I byte di un allegato della conversazione.
     */
    get: operations['download_my_attachment'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/my-ticket/confirm': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Conferma che funziona
     * @description Chi ha chiesto conferma che l’intervento ha funzionato: la richiesta si chiude (B15).
     */
    post: operations['confirm_my_ticket'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/my-ticket/evaluation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * La propria valutazione
     * @description Se si può valutare il servizio ricevuto e come, con i testi previsti; e la valutazione data (D10).
     */
    get: operations['show_my_evaluation'];
    put?: never;
    /**
     * Valuta il servizio
     * @description Chi ha chiesto giudica il servizio appena ricevuto; può cambiare idea finché c’è tempo (D10).
     */
    post: operations['evaluate_my_ticket'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/my-ticket/reminder': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Sollecita
     * @description Sollecita la propria richiesta, se è ancora aperta: ne alza l’urgenza e avvisa chi se ne occupa (C4).
     */
    post: operations['remind_my_ticket'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/my-ticket/replies': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Risponde
     * @description Aggiunge una risposta; se la richiesta era chiusa la riapre (C14).
     */
    post: operations['answer_my_ticket'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/my-ticket/withdraw': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Ritira la richiesta
     * @description Chi ha chiesto non ne ha più bisogno: la richiesta si chiude come ritirata. Rispondendo si riapre (C14).
     */
    post: operations['withdraw_my_ticket'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/my-tickets': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Le proprie richieste
     * @description Le richieste fatte con l’indirizzo di posta dell’identità con cui si è entrati, dalla più recente.
     */
    get: operations['list_my_tickets'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/my-tickets/{number}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Una propria richiesta
     * @description La richiesta come la vede chi l’ha fatta, e la sua pagina privata, sulla quale si risponde.
     */
    get: operations['show_one_of_my_tickets'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/my-tickets/session': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Il proprio accesso
     * @description Con quale identità si è entrati, quanto è sicura, fino a quando.
     */
    get: operations['show_my_session'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/my-tickets/session/end': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Esce
     * @description Termina il proprio accesso, e dice dove terminare quello presso il servizio di identità.
     */
    post: operations['end_my_login'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/notices/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Anteprima di un avviso
     * @description Oggetto, testo e HTML come sarebbero scritti a chi ha chiesto, su una richiesta esistente o di esempio. Non si invia nulla. Il collegamento alla pagina privata e il riferimento, che sono di chi ha chiesto, si vedono senza chiave.
     */
    post: operations['preview_notice'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/oauth/token': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Dà un token di accesso a un programma
     * @description Client credentials (RFC 6749 §4.4). Il client si fa riconoscere con private_key_jwt (RFC 7523) o con il proprio segreto, nell’intestazione Authorization: Basic o nel modulo. Gli errori sono quelli di RFC 6749 §5.2.
     */
    post: operations['issue_access_token'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/outbox': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Posta in uscita
     * @description I messaggi a chi ha chiesto, dal più recente, con lo stato di ciascuno.
     */
    get: operations['list_outbox'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/outbox/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Un messaggio in uscita
     * @description Il messaggio com’è stato scritto, con le ricevute che ne provano la sorte, destinatario per destinatario. Di uno già consegnato non si mostrano l’originale e il collegamento alla pagina privata, che sono di chi l’ha ricevuto.
     */
    get: operations['show_outbox_message'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/outbox/{id}/retry': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Rispedisce
     * @description Rispedisce un messaggio che non è partito. Se è la risposta finale di una richiesta, la richiesta si chiude quando parte (B14).
     */
    post: operations['retry_outbox_message'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/plugins': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Istanze dei plugin
     * @description Stato di ogni istanza, con ciò che chi gestisce può fare.
     */
    get: operations['list_plugin_instances'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/plugins/{instance}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Un’istanza, con le sue impostazioni
     * @description Con il JSON Schema delle impostazioni, per farne un modulo. Dei segreti mostra il riferimento, mai il valore.
     */
    get: operations['get_plugin_instance'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/plugins/{instance}/check': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Prova le impostazioni di un’istanza
     * @description Come se fossero salvate: prima lo schema, poi il plugin si collega, entro un termine. Non salva nulla.
     */
    post: operations['check_plugin_instance'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/plugins/{instance}/deliveries': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Le consegne di un connettore
     * @description Ogni tentativo di informare i fornitori che questa istanza raggiunge, dal più recente.
     */
    get: operations['list_plugin_deliveries'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/plugins/{instance}/disable': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Spegni un’istanza
     * @description Con una nuova revisione della configurazione; si ferma questa istanza e nessun’altra se ne accorge. Una regola spenta si astiene; avvisi e compiti per un’istanza spenta restano in coda finché non si riaccende.
     */
    post: operations['disable_plugin_instance'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/plugins/{instance}/enable': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Accendi un’istanza
     * @description Con una nuova revisione della configurazione; parte questa istanza, e ciò che la attendeva prosegue.
     */
    post: operations['enable_plugin_instance'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/plugins/{instance}/logs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Che cosa ha detto un’istanza
     * @description Le righe più recenti, al più 200, di qualunque processo. I segreti ne sono tolti.
     */
    get: operations['read_plugin_log'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/plugins/{instance}/restart': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Riavvia un’istanza
     * @description In tutti i processi in cui gira; nessun’altra se ne accorge.
     */
    post: operations['restart_plugin_instance'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/plugins/{instance}/settings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Salva le impostazioni di un’istanza
     * @description Convalida, prova entro un termine, salva come nuova revisione; riparte questa istanza sola. Se la prova non riesce non salva nulla.
     */
    put: operations['save_plugin_settings'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/plugins/{instance}/trial': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Che cosa diventerebbe un esempio
     * @description Per un canale che riceve via HTTP: legge un esempio con le impostazioni proposte, anche non ancora salvate, e dice campo per campo che cosa ne viene o perché no. Non chiede la firma, non registra nulla.
     */
    post: operations['try_pushed_sample'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/portal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Il portale di un ente
     * @description Nome, lingue, orari, classificazione e moduli di un ente: tutto ciò che serve alla sua pagina. Dell’assistenza dedicata (D14), quella che riguarda chi guarda.
     */
    get: operations['show_portal'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/problems': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Problemi
     * @description Dal più recente (A4).
     */
    get: operations['list_problems'];
    put?: never;
    /**
     * Apre un problema
     * @description Da un segnale o dalle richieste che lo mostrano (A4).
     */
    post: operations['open_problem'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/problems/{problem}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Un problema
     * @description Con le richieste che l’hanno mostrato, le azioni e la storia.
     */
    get: operations['show_problem'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/problems/{problem}/close': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Chiude il problema
     * @description Risolto, e senza azioni ancora da concludere (A4).
     */
    post: operations['close_problem'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/problems/{problem}/end-action': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Conclude un’azione
     * @description Fatta o abbandonata, con l’esito.
     */
    post: operations['end_action'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/problems/{problem}/link-tickets': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Collega richieste
     * @description Richieste che hanno mostrato il problema (A4).
     */
    post: operations['link_tickets_to_problem'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/problems/{problem}/plan-action': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Pianifica un’azione
     * @description Correttiva o preventiva, con chi ne risponde ed entro quando (A4).
     */
    post: operations['plan_action'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/problems/{problem}/record-cause': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Registra la causa
     * @description Con la causa nota è un errore noto.
     */
    post: operations['record_cause'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/problems/{problem}/record-workaround': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Registra come aggirarlo
     * @description Finché la causa non è tolta.
     */
    post: operations['record_workaround'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/problems/{problem}/resolve': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Risolve il problema
     * @description Con che cosa si è fatto.
     */
    post: operations['resolve_problem'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/quality/report': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Relazione sulla qualità
     * @description Medie delle valutazioni di un periodo per persona e per gruppo, e competenze che mancano.
     */
    get: operations['show_quality_report'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/quality/report/csv': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Relazione sulla qualità in CSV
     * @description Lo stesso per i fogli di calcolo (RFC 4180).
     */
    get: operations['get_quality_report_csv'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/quality/reviews': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Le valutazioni
     * @description Tutte per chi supervisiona; agli altri, quelle del proprio lavoro.
     */
    get: operations['list_quality_reviews'];
    put?: never;
    /**
     * Sceglie una richiesta da valutare
     * @description Una richiesta conclusa, scelta apposta. Una ancora aperta è rifiutata.
     */
    post: operations['pick_quality_review'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/quality/reviews/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Una valutazione
     * @description Con i punteggi di ciascun criterio e le osservazioni.
     */
    get: operations['show_quality_review'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/quality/reviews/{id}/comment': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Commenta una valutazione del proprio lavoro
     * @description Una volta sola, dopo che è stata fatta. Per chi non ha lavorato la richiesta non esiste.
     */
    post: operations['comment_quality_review'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/quality/reviews/{id}/score': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Valuta
     * @description Compila la scheda dell’ente: un punteggio per ciascun criterio, con eventuali osservazioni.
     */
    post: operations['score_quality_review'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/quality/samples': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Estrae un campione
     * @description Estrae a sorte richieste concluse da valutare. Lo stesso seme, nello stesso periodo, estrae le stesse richieste.
     */
    post: operations['draw_quality_sample'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/quality/sheet': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * La scheda di valutazione
     * @description I criteri con cui l’ente giudica una richiesta conclusa, e quanto pesa ciascuno.
     */
    get: operations['show_score_sheet'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/queues': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Le code
     * @description Quante richieste ci sono in ciascuna coda di chi chiede.
     */
    get: operations['count_queues'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/queues/{queue}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Una coda
     * @description Una pagina di una coda, nell’ordine in cui lavorarla.
     */
    get: operations['show_queue'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/rosters/changes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Variazioni dei turni
     * @description Turni in più, reperibilità, sostituzioni, cambi e spostamenti che valgono in un periodo.
     */
    get: operations['list_duty_changes'];
    put?: never;
    /**
     * Stabilisce una variazione
     * @description Turno in più, reperibilità, sostituzione, cambio o spostamento, con il motivo. Ciò che si sovrappone è rifiutato nominando entrambi i turni.
     */
    post: operations['agree_duty_change'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/rosters/changes/{agreement}/end': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Annulla una variazione
     * @description Da ora non vale più; se non è ancora cominciata, non varrà mai.
     */
    post: operations['end_duty_change'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/rosters/fronts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Il carico dei fronti
     * @description Quante richieste ha ciascun fronte e quante persone ci sono ora, per decidere chi spostare dove (E1).
     */
    get: operations['show_front_loads'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/rosters/on-duty': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Chi è in servizio
     * @description Chi è in turno e chi è reperibile in un momento, e per quali gruppi e fronti (A9, E1).
     */
    get: operations['show_on_duty'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/rosters/plan': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * I turni di alcuni giorni
     * @description Chi è in turno, chi è reperibile e chi è assente, variazioni comprese (A9). Una settimana, se non si dice altro.
     */
    get: operations['show_duty_plan'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/routing': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Lo smistamento in vigore
     * @description Le regole nel loro ordine, chi riceve quando nessuna decide, e i nomi di ciò che le regole guardano.
     */
    get: operations['show_routing'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/routing/dry-run': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Prova l’instradamento
     * @description Dove andrebbe una richiesta, scritta qui o già registrata, e perché. Non cambia nulla.
     */
    post: operations['try_routing'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/routing/replay': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Rifà le decisioni passate
     * @description Che cosa cambierebbe con un’altra configurazione, sulle richieste già instradate. Non cambia nulla.
     */
    post: operations['replay_routing'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/saved-views': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Le viste salvate
     * @description Le proprie e quelle condivise con i propri gruppi; chi supervisiona vede tutte le condivise.
     */
    get: operations['list_saved_views'];
    put?: never;
    /**
     * Salva una vista
     * @description Filtro, ordine e colonne sotto un nome, per sé o per un proprio gruppo. Al più 50 a persona.
     */
    post: operations['save_view'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/saved-views/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Cambia una vista
     * @description Solo la propria; chi supervisiona anche quelle condivise.
     */
    put: operations['change_view'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/saved-views/{id}/remove': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Elimina una vista
     * @description Solo la propria; chi supervisiona anche quelle condivise.
     */
    post: operations['remove_view'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/saved-views/{id}/tickets': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Le richieste di una vista
     * @description Una pagina delle richieste che la vista mostra ora a chi guarda.
     */
    get: operations['list_tickets_of_view'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/security-reports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Comunicazioni dovute e inviate
     * @description Il registro delle comunicazioni alle autorità, per termine.
     */
    get: operations['list_security_reports'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/security-reports/{id}/correct-sent': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Corregge un invio
     * @description Ciò che è stato registrato resta; una nuova voce lo corregge, con il motivo.
     */
    post: operations['correct_sent'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/security-reports/{id}/record-sent': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Registra un invio
     * @description La comunicazione è stata inviata: il suo termine si ferma (A2).
     */
    post: operations['record_sent'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/service-figures': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Misure del servizio
     * @description Somma le misure delle richieste aperte in un periodo, come stanno ora (B1). Le richieste riservate contano solo per chi può vederle.
     */
    get: operations['show_service_figures'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/service-figures/calls': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Come si risponde al telefono
     * @description Per ogni linea, le chiamate di un periodo: quante risposte, quante entro il tempo fissato, quante perse (B16). Nessuna persona.
     */
    get: operations['show_answering'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/service-figures/compliance': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Impegni del contratto
     * @description Per ogni impegno dell’ente, le quote raggiunte sulle richieste aperte nel periodo: numeri, esclusioni ed esito.
     */
    get: operations['show_compliance'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/service-figures/compliance/csv': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Impegni del contratto in CSV
     * @description Lo stesso per i fogli di calcolo (RFC 4180), una riga per soglia.
     */
    get: operations['get_compliance_csv'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/service-figures/third-level': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Rispetto dei termini di fornitori e aree
     * @description Per chi esegue, contratto (CIG) e tipo di attività: compiti proposti nel periodo, accettati, conclusi nel termine e oltre, restituiti, e quanto tempo hanno richiesto (B5).
     */
    get: operations['show_task_figures'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/service-figures/third-level/csv': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Rispetto dei termini di fornitori e aree in CSV
     * @description Lo stesso per i fogli di calcolo (RFC 4180), una riga per chi esegue, contratto e tipo di attività.
     */
    get: operations['get_task_figures_csv'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/service-figures/trends': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * L’andamento del servizio
     * @description Richieste per ora del giorno e termini rispettati per settimana, sulle richieste aperte in un periodo di al massimo un anno. Nessuna persona.
     */
    get: operations['show_trends'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/services': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Il catalogo dei servizi
     * @description Servizi e sottoservizi per fase, con che cosa fa l’amministrazione, che supporto riceve e se li ha attivati (D15).
     */
    get: operations['list_services'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/session': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Il proprio accesso
     * @description Chi si è, che cosa si può fare, fino a quando, e che cosa ripetere in X-CSRF-Token quando si scrive.
     */
    get: operations['show_session'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/session/end': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Esce
     * @description Termina il proprio accesso. Chi è entrato con un servizio di identità trova dove terminare anche quello.
     */
    post: operations['log_out'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Gli accessi in corso
     * @description Tutti gli accessi in corso dell’ente, del personale e di chi chiede.
     */
    get: operations['list_sessions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/sessions/{id}/end': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Termina un accesso
     * @description Termina l’accesso di una persona: alla prossima richiesta deve accedere di nuovo.
     */
    post: operations['end_session'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/signals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Segnali
     * @description Di operatori e automatici (A4).
     */
    get: operations['list_signals'];
    put?: never;
    /**
     * Dà un segnale
     * @description Un operatore anticipa una criticità (A4).
     */
    post: operations['raise_signal'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/signals/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Un segnale
     * @description Il segnale e perché c’è.
     */
    get: operations['show_signal'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/signals/{id}/dismiss': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Scarta un segnale
     * @description Non c’è nulla da fare, con il motivo.
     */
    post: operations['dismiss_signal'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/signals/look': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Cerca segnali
     * @description Cerca ora ciò che si cerca da sé a intervalli: più richieste simili del solito (A4).
     */
    post: operations['look_for_signals'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/skills': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Matrice delle competenze
     * @description Il livello di ciascuna persona in ciascuna competenza, e dove non arriva a quello atteso.
     */
    get: operations['show_skill_matrix'];
    put?: never;
    /**
     * Dichiara un livello
     * @description Quanto una persona padroneggia una competenza, da ora, con il motivo. La storia resta.
     */
    post: operations['declare_skill'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/skills/{person}/history': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Storia delle competenze di una persona
     * @description I livelli dichiarati, con chi li ha dichiarati e perché. A chi non supervisiona, solo i propri.
     */
    get: operations['list_skill_history'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/suspensions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Sospensioni del servizio
     * @description Tutte le sospensioni dei calendari dell’ente, passate e future (C7).
     */
    get: operations['list_suspensions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/systems': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Elenca i sistemi
     * @description Una pagina del registro dei sistemi e degli apparati forniti, con filtri e ricerca (B11).
     */
    get: operations['list_systems'];
    put?: never;
    /**
     * Registra un sistema
     * @description Un sistema o apparato fornito entra nel registro (B11).
     */
    post: operations['register_system'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/systems/{system}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Un sistema
     * @description Ciò che il registro ne sa, con le sue richieste, le manutenzioni e la sua storia (B11).
     */
    get: operations['show_system'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/systems/{system}/change': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Cambia un sistema
     * @description Spostato, dato a un altro ufficio, coperto da un altro contratto (B11).
     */
    post: operations['change_system'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/systems/{system}/retire': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Dismette un sistema
     * @description Non è più da assistere; la sua storia resta (B11).
     */
    post: operations['retire_system'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/systems/csv': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Il registro in CSV
     * @description Tutti i sistemi, con le colonne che l’importazione legge (RFC 4180).
     */
    get: operations['export_systems'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/systems/import': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Registra i sistemi di una tabella
     * @description Ogni riga è controllata prima che la prima sia registrata: o tutte o nessuna (B11).
     */
    post: operations['import_systems'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/tasks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Elenca i compiti affidati
     * @description Una pagina dei compiti di tutte le richieste che chi chiama può vedere, dal più recente: per seguire chi li ha, i termini e i ritardi (B4).
     */
    get: operations['list_tasks'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/tasks/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Un compito
     * @description Il compito con la sua storia.
     */
    get: operations['show_task'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/tasks/{id}/answer': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Risponde a una domanda
     * @description Risponde a ciò che chi ha il compito ha chiesto; il lavoro riprende.
     */
    post: operations['answer_task'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/tasks/{id}/ask': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Chiede a chi ha il compito
     * @description Chi ha affidato il compito vuole sapere qualcosa da chi lo esegue; il lavoro e il suo termine proseguono (B4).
     */
    post: operations['ask_holder_of_task'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/tasks/{id}/attachments/{attachment}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Scarica un file di un compito
     * @description I byte di un file condiviso o mandato dal fornitore, sempre come file da salvare.
     */
    get: operations['download_file_of_task'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/tasks/{id}/cancel': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Annulla
     * @description Il compito non serve più; chi lo ha ne è informato, con il motivo.
     */
    post: operations['cancel_task'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/tasks/{id}/clock': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Il termine di un compito
     * @description Come sta il termine del compito: che cosa ha contato, che cosa no e perché, in dati e in parole (B10).
     */
    get: operations['explain_task_clock'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/tasks/{id}/deliveries': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Le consegne di un compito
     * @description Ogni tentativo di informare il fornitore, dal più recente, con ciò che ha risposto.
     */
    get: operations['list_task_deliveries'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/tasks/{id}/offer': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Propone subito
     * @description Un compito in programma è proposto senza attendere quello che lo precede.
     */
    post: operations['offer_task'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/tasks/{id}/remind': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Sollecita
     * @description Sollecita chi ha il compito; altri solleciti partono da soli secondo il termine (A5).
     */
    post: operations['remind_task'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/tasks/{id}/return': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Restituisce il compito
     * @description La conclusione non basta: il compito torna, con ciò che manca.
     */
    post: operations['return_task'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/tasks/{id}/share': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Condivide altri dati
     * @description Chi ha il compito vede in più i dati e gli allegati indicati qui.
     */
    post: operations['share_with_task'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/tasks/{id}/verify': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Verifica la conclusione
     * @description Chi lo ha affidato verifica che si sia concluso bene, e vede se nel termine (B4).
     */
    post: operations['verify_task'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/tickets': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Elenca le richieste
     * @description Una pagina di richieste, con filtri e ricerca nel testo.
     */
    get: operations['list_tickets'];
    put?: never;
    /**
     * Registra una richiesta
     * @description Registra una richiesta raccolta dal personale, con tutte le informazioni disponibili (B12).
     */
    post: operations['register_ticket'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/tickets/{number}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Una richiesta
     * @description Tutto ciò che si sa di una richiesta, con la conversazione e le mosse permesse ora.
     */
    get: operations['show_ticket'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/tickets/{number}/accept-maintenance': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Registra un consenso
     * @description L’ufficio informatico, o gli utenti, accettano il giorno proposto (B11).
     */
    post: operations['accept_maintenance'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/tickets/{number}/acknowledge-on-call': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Risponde alla chiamata
     * @description Lo specialista chiamato conferma che interviene (B2).
     */
    post: operations['acknowledge_on_call'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/tickets/{number}/add-note': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Aggiunge una nota
     * @description Nota interna per i colleghi, oppure pubblica per chi ha chiesto (B9). Una nota interna avvisa i colleghi nominati, anche nel testo con `@nome`.
     */
    post: operations['add_note'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/tickets/{number}/agree-visit': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Concorda un sopralluogo
     * @description Quando, dove, chi va e con chi è concordato (B11).
     */
    post: operations['agree_visit'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/tickets/{number}/ask-call-back': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Promette una richiamata
     * @description Chi ha chiesto sarà richiamato entro un certo momento (C8).
     */
    post: operations['ask_call_back'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/tickets/{number}/assign': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Affida a un tecnico
     * @description La dà a una persona del gruppo, il cui nome va a chi ha chiesto; il termine di presa in carico corre finché il tecnico non la prende (C10).
     */
    post: operations['assign'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/tickets/{number}/attachments/{attachment}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Scarica un allegato
     * @description I byte dell’allegato, sempre come file da salvare.
     */
    get: operations['download_ticket_attachment'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/tickets/{number}/authorise-on-call': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Autorizza il reperibile
     * @description Un supervisore, o chi l’ente ha indicato, autorizza con il motivo: lo specialista viene chiamato (B2).
     */
    post: operations['authorise_on_call'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/tickets/{number}/canned-answers/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Una risposta pronta per una richiesta
     * @description Nella lingua di chi ha chiesto, con i dati della richiesta al loro posto: da rileggere, non inviata.
     */
    get: operations['fill_canned_answer'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/tickets/{number}/check-closure': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Verifica con l’utente
     * @description Registra un tentativo di verificare che l’intervento abbia funzionato, con il suo esito: se funziona la richiesta si chiude, se no torna al tecnico (B15).
     */
    post: operations['check_closure'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/tickets/{number}/classify': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Classifica
     * @description Sceglie o corregge area, argomento e sottoargomento (B7).
     */
    post: operations['classify'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/tickets/{number}/clocks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Perché i termini sono quelli
     * @description Ogni termine della richiesta come sta ora: che cosa ha contato, che cosa no e perché, in dati e in parole.
     */
    get: operations['explain_ticket_clocks'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/tickets/{number}/close': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Chiude
     * @description Chiusura amministrativa, o diretta con il suo motivo.
     */
    post: operations['close'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/tickets/{number}/complete-maintenance': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Registra la manutenzione fatta
     * @description Solo se concordata; ultima e prossima verifica del sistema avanzano (B11).
     */
    post: operations['complete_maintenance'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/tickets/{number}/correct-awareness': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Corregge la conoscenza
     * @description Con il motivo; il valore di prima resta nella storia (A2).
     */
    post: operations['correct_awareness'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/tickets/{number}/correct-effort': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Rettifica il lavoro
     * @description Corregge una registrazione, con il motivo; quella di prima resta nel registro (C3).
     */
    post: operations['correct_effort'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/tickets/{number}/describe-incident': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Descrive l’incidente
     * @description Dati personali, tipi, vettore, regimi scelti; i termini seguono (A2).
     */
    post: operations['describe_incident'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/tickets/{number}/duplicate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Chiude come duplicato
     * @description Chiude la richiesta come duplicato di un’altra; chi ha chiesto lo sa e, se si vuole, è avvisato quando l’altra è risolta.
     */
    post: operations['close_duplicate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/tickets/{number}/end-incident': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Fine dell’incidente
     * @description Un incidente in corso è finito; la relazione finale conta da allora (A2).
     */
    post: operations['end_incident'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/tickets/{number}/escalate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Passa al livello successivo
     * @description Passa a un gruppo di altro livello dopo la prima diagnosi, con ciò che si è già accertato (B3, C15).
     */
    post: operations['escalate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/tickets/{number}/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Registro di lavorazione
     * @description Tutto ciò che è stato fatto sulla richiesta, dal primo evento (B9).
     */
    get: operations['list_ticket_events'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/tickets/{number}/link': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Mette in relazione
     * @description Dice che cosa la richiesta è per un’altra; si vede da entrambe.
     */
    post: operations['link_tickets'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/tickets/{number}/lower-urgency': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Toglie l’urgenza
     * @description Non più urgente oltre la sua gravità, con il motivo (B13).
     */
    post: operations['lower_urgency'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/tickets/{number}/mentionable': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Chi si può chiamare in una nota
     * @description Le persone dell’ente che possono vedere la richiesta.
     */
    get: operations['list_mentionable'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/tickets/{number}/merge': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Unisce a un’altra
     * @description Chiude la richiesta, che prosegue nell’altra: chi ha chiesto lo sa, le sue risposte arrivano là e ne riceve gli sviluppi.
     */
    post: operations['merge_tickets'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/tickets/{number}/move-maintenance': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Sposta la manutenzione
     * @description A un altro giorno, da accettare di nuovo (B11).
     */
    post: operations['move_maintenance'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/tickets/{number}/out-of-scope': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Le risposte possibili fuori ambito
     * @description Per ogni ufficio dell’ente, la risposta cortese che partirebbe, e l’ufficio proposto (C1).
     */
    get: operations['preview_out_of_scope'];
    put?: never;
    /**
     * Chiude come fuori ambito
     * @description Chiude con una risposta cortese che nomina l’ufficio competente; la richiesta si conta a parte e non ha termini (C1).
     */
    post: operations['close_out_of_scope'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/tickets/{number}/point-at-system': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Indica un sistema
     * @description La richiesta riguarda un sistema del registro (B11).
     */
    post: operations['point_at_system'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/tickets/{number}/presence': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Dice che si è sulla richiesta
     * @description I colleghi vedono chi ha aperto la richiesta e chi sta rispondendo. Vale meno di un minuto: la pagina lo ripete. Non se ne conserva nulla.
     */
    post: operations['tell_presence'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/tickets/{number}/problems': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Problemi di una richiesta
     * @description I problemi che la richiesta ha mostrato, con come aggirarli.
     */
    get: operations['list_ticket_problems'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/tickets/{number}/raise-urgency': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Dichiara urgente
     * @description Urgente quale che sia la gravità, con il motivo (B8, B13).
     */
    post: operations['raise_urgency'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/tickets/{number}/re-evaluate-terms': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Rivaluta i termini
     * @description Applica alla richiesta la politica di oggi invece di quella sotto cui è stata aperta, con il motivo (B13).
     */
    post: operations['re_evaluate_terms'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/tickets/{number}/record-call': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Registra una telefonata
     * @description Una telefonata, comunque sia andata; solo parlandosi si mantiene la richiamata promessa (C8, C11).
     */
    post: operations['record_call'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/tickets/{number}/record-effort': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Registra il lavoro
     * @description Minuti, giorno e attività di un intervento, per il consuntivo (C3).
     */
    post: operations['record_effort'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/tickets/{number}/record-reminder': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Registra un sollecito
     * @description Chi ha chiesto ha telefonato per sollecitare: il sollecito si unisce alla richiesta, ne alza l’urgenza e avvisa la struttura che se ne occupa (C4).
     */
    post: operations['record_reminder'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/tickets/{number}/record-remote-session': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Registra una sessione remota
     * @description Assistenza con controllo remoto: strumento, consenso, inizio, fine e che cosa si è fatto (C15).
     */
    post: operations['record_remote_session'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/tickets/{number}/record-visit': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Registra un sopralluogo
     * @description Fatto, o non riuscito, con l’esito (B11).
     */
    post: operations['record_visit'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/tickets/{number}/refuse-on-call': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Non autorizza il reperibile
     * @description Chi ne ha titolo rifiuta, con il motivo (B2).
     */
    post: operations['refuse_on_call'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/tickets/{number}/relations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Relazioni con altre richieste
     * @description Che cosa la richiesta è per altre dello stesso ente, e loro per lei.
     */
    get: operations['list_ticket_relations'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/tickets/{number}/reopen': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Riapre
     * @description Riapre la richiesta e la ridà a chi l’ha seguita (C14).
     */
    post: operations['reopen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/tickets/{number}/request-information': {
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
     * @description Chiede a chi ha scritto ciò che manca; la richiesta resta in attesa. Ciò che è già stato chiesto e ha avuto risposta si chiede di nuovo solo di proposito (C15).
     */
    post: operations['request_information'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/tickets/{number}/request-on-call': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Chiede il reperibile
     * @description Chiede l’intervento da remoto di uno specialista reperibile; decide chi ne ha titolo (B2).
     */
    post: operations['request_on_call'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/tickets/{number}/request-report': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Comunicazione richiesta
     * @description L’autorità ha chiesto una comunicazione, che da ora è dovuta (A2).
     */
    post: operations['request_report'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/tickets/{number}/resolve': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Risolve
     * @description La risposta a chi ha chiesto: la chiusura tecnica avviene quando è partita, o subito se detta al telefono (B14).
     */
    post: operations['resolve'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/tickets/{number}/restricted-reads': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Chi ha letto una richiesta riservata
     * @description Ogni lettura di una richiesta riservata: chi, quando, che cosa.
     */
    get: operations['list_restricted_reads'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/tickets/{number}/route': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Passa a un gruppo
     * @description Passa la richiesta a un gruppo dell’ente, con il motivo (B4).
     */
    post: operations['route_ticket'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/tickets/{number}/security': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Una segnalazione di sicurezza
     * @description Conoscenza, etichetta, descrizione, comunicazioni dovute e inviate, storia (A2).
     */
    get: operations['show_security'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/tickets/{number}/send-reminder': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Sollecita la struttura
     * @description Manda un sollecito al gruppo, al fornitore o alla persona che se ne occupa, e lo registra sulla richiesta (A5).
     */
    post: operations['send_reminder'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/tickets/{number}/set-awareness': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Stabilisce la conoscenza
     * @description Quando l’ente ne è venuto a conoscenza: avvia i termini, una volta sola (A2).
     */
    post: operations['set_awareness'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/tickets/{number}/set-severity': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Cambia la gravità
     * @description Rivaluta la gravità, con il motivo; termini e priorità seguono (B13).
     */
    post: operations['set_severity'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/tickets/{number}/set-tlp': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Etichetta TLP
     * @description Fin dove si può diffondere ciò che se ne sa (TLP 2.0).
     */
    post: operations['set_tlp'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/tickets/{number}/split': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Ne separa un’altra
     * @description Un messaggio o un testo diventa una nuova richiesta della stessa persona, in relazione con questa. Risponde con la nuova.
     */
    post: operations['split_ticket'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/tickets/{number}/start-work': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Inizia la lavorazione
     * @description Il tecnico comincia a lavorare alla richiesta.
     */
    post: operations['start_work'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/tickets/{number}/suggestions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Suggerisce la classificazione di una richiesta
     * @description Le classificazioni più probabili, dalle sue parole e dalle richieste simili (B7).
     */
    get: operations['suggest_ticket_classification'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/tickets/{number}/take-charge': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Prende in carico
     * @description La persona che chiama prende in carico la richiesta; chi ha chiesto ne riceve il nome (C10).
     */
    post: operations['take_charge'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/tickets/{number}/tasks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * I compiti di una richiesta
     * @description I compiti affidati a fornitori e aree, con il loro termine e se chi li ha ne è stato informato (B10).
     */
    get: operations['list_ticket_tasks'];
    put?: never;
    /**
     * Affida un compito a un fornitore o a un’area
     * @description La richiesta resta al suo gruppo (B10). Chi esegue il compito vede soltanto ciò che è indicato qui: titolo, testo, dati e allegati scelti.
     */
    post: operations['assign_task'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/tickets/{number}/unassign': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Rimette in coda
     * @description La restituisce alla coda del suo gruppo, con il motivo: chiunque del gruppo può prenderla in carico. Nessun termine si ferma.
     */
    post: operations['unassign'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/tickets/{number}/unlink': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Toglie una relazione
     * @description Toglie una relazione, con il motivo; resta nei due registri.
     */
    post: operations['unlink_tickets'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/tickets/{number}/unpoint-system': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Toglie un sistema
     * @description La richiesta non riguarda quel sistema, con il motivo (B11).
     */
    post: operations['unpoint_system'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/tickets/bulk': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Fa la stessa cosa a molte richieste
     * @description Ciascuna è un’operazione a sé, con il suo esito: quelle rifiutate non fermano le altre. Ripetuta con la stessa chiave dà lo stesso esito.
     */
    post: operations['act_in_bulk'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/tickets/bulk/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Che cosa succederebbe a molte richieste
     * @description Ciò che accadrebbe a ciascuna, e perché no dove non è ammesso. Non cambia nulla.
     */
    post: operations['preview_bulk'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/tickets/classification-suggestions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Suggerisce la classificazione a chi registra
     * @description Le classificazioni più probabili per una richiesta che si sta raccogliendo, anche secondo le richieste simili (B7).
     */
    post: operations['suggest_classification_at_desk'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/token-revocations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Le revoche
     * @description Quali token sono stati revocati, da chi e perché, dal più recente.
     */
    get: operations['list_token_revocations'];
    put?: never;
    /**
     * Revoca uno o più token
     * @description Un token di personale, fornitore, client o collegamento privato; oppure tutti quelli dati finora a qualcuno. Vale subito per questo processo e per gli altri appena lo sentono, al più dopo 30 secondi.
     */
    post: operations['revoke_tokens'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/trail/digests': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Impronte giornaliere
     * @description Ciò che ogni notte vale come prova di tutte le storie, firmato; da conservare altrove.
     */
    get: operations['list_digests'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/trail/exports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Chiede un’esportazione
     * @description Di tutto l’ente, di una persona (artt. 15 e 20 del Regolamento UE 2016/679) o di una richiesta, con gli originali di ciò che è arrivato, di ciò che è partito e delle ricevute. Le riservate vi sono solo se chi chiede le vede. Quando è pronta si scarica per sette giorni.
     */
    post: operations['ask_export'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/trail/exports/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Un’esportazione
     * @description A che punto è.
     */
    get: operations['show_export'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/trail/exports/{id}/content': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Scarica un’esportazione
     * @description L’archivio zip, con un elenco firmato di ciò che contiene. Chi non vede le riservate non scarica quelle che le contengono.
     */
    get: operations['download_export'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/trail/holds': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Blocchi legali
     * @description Messi e tolti, dal più recente.
     */
    get: operations['list_holds'];
    put?: never;
    /**
     * Mette un blocco legale
     * @description Su una richiesta o su una persona: finché non è tolto, nulla di ciò che riguarda viene cancellato.
     */
    post: operations['set_hold'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/trail/holds/{id}/lift': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Toglie un blocco legale
     * @description Con il motivo.
     */
    post: operations['lift_hold'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/trail/persons/anonymise': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Rende anonima una persona
     * @description Ciò che è stato detto sparisce ovunque; ciò che è stato fatto resta e resta verificabile. Rifiutato se ha richieste aperte o un blocco legale.
     */
    post: operations['anonymise_person'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/views/complaints': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * I reclami aperti
     * @description Chi risponde, entro quando, e di quale richiesta ci si lamenta (C4).
     */
    get: operations['list_complaints'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/views/delivery': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Vista di chi eroga
     * @description Per i gruppi dell’Amministrazione e del fornitore (D2): il lavoro in corso di ciascun gruppo e che cosa lavorare per primo.
     */
    get: operations['show_delivery_view'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/views/governance': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Vista di governo
     * @description Per chi governa il servizio (D2): misure, impegni del contratto, gestione proattiva e carico di chi eroga, in un periodo. Nessuna persona, nessun testo delle richieste.
     */
    get: operations['show_governance_view'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/views/reminders': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Le richieste sollecitate
     * @description Le richieste aperte di cui qualcuno ha chiesto di nuovo, con quanti solleciti e da quando (C4).
     */
    get: operations['list_reminded_tickets'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/views/wall': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Il quadro del momento
     * @description Per chi coordina: carico di ogni gruppo e di chi è in turno, termini che scadono e scaduti, attese, assistenza dedicata aperta, allarmi a cui nessuno ha risposto.
     */
    get: operations['show_wall'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rest/helpdesk/v1/{tenant}/vocabulary': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Le parole dello sportello
     * @description Come si dicono, in italiano e in inglese, stati, eventi, tipi, gruppi, fornitori e gli altri codici, e tra che cosa si sceglie.
     */
    get: operations['show_vocabulary'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
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
    AcceptMaintenanceRequest: {
      /** @description Chi ha accettato */
      acceptedBy: string;
      /** @description Giorno accettato, AAAA-MM-GG */
      date: string;
      /**
       * @description Ufficio informatico, o utenti
       * @enum {string}
       */
      party: 'it-office' | 'users';
    };
    AccessTokenView: {
      /** @description Il token, per l’intestazione Authorization: Bearer */
      access_token: string;
      /**
       * Format: int32
       * @description Secondi di validità
       */
      expires_in: number;
      /** @description Che cosa permette */
      scope: string;
      /**
       * @description Come si usa
       * @enum {string}
       */
      token_type: 'Bearer';
    };
    AccountLineView: {
      /**
       * Format: int32
       * @description Registrazioni
       */
      entries: number;
      /** @description Codice del gruppo di righe; manca quando non c’è o non si può dire */
      key?: string;
      /**
       * Format: int32
       * @description Minuti di lavoro
       */
      minutes: number;
      /** @description Nome */
      name: string;
      /** @description Richieste riservate: contate, senza altro */
      restricted: boolean;
      /**
       * Format: int32
       * @description Richieste diverse
       */
      tickets: number;
    };
    AccountSumView: {
      /**
       * Format: int32
       * @description Registrazioni
       */
      entries: number;
      /**
       * Format: int32
       * @description Minuti di lavoro
       */
      minutes: number;
      /**
       * Format: int32
       * @description Richieste diverse
       */
      tickets: number;
    };
    AccountView: {
      /**
       * @description Come è raggruppato
       * @enum {string}
       */
      by: 'technician' | 'team' | 'kind' | 'topic' | 'contract' | 'activity';
      /**
       * Format: date
       * @description Primo giorno
       */
      from: string;
      /** @description Righe */
      items: components['schemas']['AccountLineView'][];
      /**
       * Format: date
       * @description Ultimo giorno
       */
      to: string;
      /** @description Totale del periodo */
      total: components['schemas']['AccountSumView'];
    };
    AcknowledgedView: {
      /**
       * Format: uuid
       * @description Identificativo
       */
      id: string;
      /**
       * @description Stato
       * @enum {string}
       */
      state: 'open' | 'acknowledged' | 'closed';
    };
    ActionView: {
      /**
       * Format: date
       * @description Entro quando
       */
      dueOn: string;
      /**
       * Format: date-time
       * @description Quando si è conclusa
       */
      endedAt?: string;
      /** @description Che cosa lo dimostra */
      evidence?: string;
      /**
       * Format: uuid
       * @description Identificativo
       */
      id: string;
      /**
       * @description Tipo
       * @enum {string}
       */
      kind: 'corrective' | 'preventive';
      /** @description Esito */
      outcome?: string;
      /** @description Chi ne risponde */
      owner: string;
      /**
       * @description Stato
       * @enum {string}
       */
      state: 'planned' | 'done' | 'dropped';
      /** @description Titolo */
      title: string;
    };
    ActorView: {
      /** @description Identificativo */
      id: string;
      /** @description Nome */
      name: string;
      /** @description Di che tipo è: staff, requester, supplier, system */
      type: string;
    };
    ActView: {
      /** @description Chi */
      actor: components['schemas']['ActorView'];
      /**
       * Format: date-time
       * @description Quando
       */
      at: string;
      /** @description Identificativo dell’operazione nei log */
      correlationId: string;
      /** @description Numero della richiesta o del compito */
      number: string;
      /**
       * @description Su che cosa
       * @enum {string}
       */
      on: 'ticket' | 'task';
      /**
       * Format: int32
       * @description Posizione nella sua storia
       */
      seq: number;
      /** @description Tipo di atto */
      type: string;
    };
    AddContactPointRequest: {
      /**
       * @description Che cosa è
       * @enum {string}
       */
      kind: 'email' | 'certified-mail' | 'phone' | 'fiscal-code' | 'vat-number';
      /** @description Da chi o come lo si sa */
      reason: string;
      /** @description Indirizzo, numero o codice */
      value: string;
    };
    AddresseeInput: {
      /** @description Identificativo del gruppo, del fornitore o della persona */
      id: string;
      /**
       * @description Chi si sollecita
       * @enum {string}
       */
      type: 'team' | 'supplier' | 'person';
    };
    AgreedView: {
      /**
       * Format: uuid
       * @description Identificativo dell’accordo
       */
      id: string;
    };
    AgreeVisitRequest: {
      /** @description Con chi è concordato */
      agreedWith: string;
      /** @description Inizio, RFC 3339 */
      from: string;
      /** @description Nota per i colleghi */
      note?: string;
      /** @description Dove */
      place: string;
      /** @description Chi va; se manca, chi lo concorda */
      technician?: string;
      /** @description Fine, RFC 3339 */
      to: string;
    };
    AlertEntryView: {
      /**
       * Format: date-time
       * @description Quando
       */
      at: string;
      /**
       * @description Chi si è cercato
       * @enum {string}
       */
      audience?: 'front-office' | 'on-duty' | 'on-call' | 'supervisors';
      /** @description Persone */
      people: components['schemas']['PersonView'][];
      /**
       * Format: int32
       * @description Chiamata
       */
      step: number;
      /**
       * @description Che cosa
       * @enum {string}
       */
      what: 'called' | 'nobody' | 'acknowledged' | 'closed';
    };
    AlertPageView: {
      /** @description Collegamenti */
      _links: components['schemas']['LinksView'];
      /** @description Allerte, dalla più recente */
      items: components['schemas']['AlertView'][];
    };
    AlertView: {
      /**
       * Format: date-time
       * @description Quando qualcuno ha risposto
       */
      acknowledgedAt?: string;
      /** @description Chi ha risposto */
      acknowledgedBy?: components['schemas']['PersonView'];
      /**
       * Format: date-time
       * @description Quando è stata chiusa
       */
      closedAt?: string;
      /**
       * Format: uuid
       * @description Identificativo
       */
      id: string;
      /**
       * @description Urgenza (B8) o sicurezza (A3)
       * @enum {string}
       */
      kind: 'urgent' | 'security';
      /**
       * Format: date-time
       * @description Da quando
       */
      openedAt: string;
      /**
       * @description Stato
       * @enum {string}
       */
      state: 'open' | 'acknowledged' | 'closed';
      /**
       * Format: int32
       * @description Chiamate fatte finora
       */
      step: number;
      /** @description Richiesta */
      ticket: string;
    };
    AlertWithLogView: {
      /**
       * Format: date-time
       * @description Quando qualcuno ha risposto
       */
      acknowledgedAt?: string;
      /** @description Chi ha risposto */
      acknowledgedBy?: components['schemas']['PersonView'];
      /**
       * Format: date-time
       * @description Quando è stata chiusa
       */
      closedAt?: string;
      /**
       * Format: uuid
       * @description Identificativo
       */
      id: string;
      /**
       * @description Urgenza (B8) o sicurezza (A3)
       * @enum {string}
       */
      kind: 'urgent' | 'security';
      /** @description Che cosa si è fatto, in ordine */
      log: components['schemas']['AlertEntryView'][];
      /**
       * Format: date-time
       * @description Da quando
       */
      openedAt: string;
      /**
       * @description Stato
       * @enum {string}
       */
      state: 'open' | 'acknowledged' | 'closed';
      /**
       * Format: int32
       * @description Chiamate fatte finora
       */
      step: number;
      /** @description Richiesta */
      ticket: string;
    };
    AnnouncedSuspensionView: {
      /**
       * Format: date
       * @description Primo giorno
       */
      from: string;
      /** @description Motivo */
      reason: components['schemas']['LocalizedView'];
      /**
       * Format: date
       * @description Ultimo giorno, compreso
       */
      to: string;
    };
    AnnouncedView: {
      /**
       * @description Esito
       * @enum {string}
       */
      outcome: 'applied' | 'unchanged';
      /**
       * Format: int32
       * @description Revisione della configurazione
       */
      revision: number;
    };
    AnnulmentView: {
      /** @description Provvedimento */
      act?: string;
      /**
       * Format: date-time
       * @description Quando se ne è saputo
       */
      at: string;
      /** @description Motivo */
      reason?: string;
    };
    AnonymisedView: {
      /**
       * Format: int32
       * @description Recapiti resi anonimi
       */
      contacts: number;
      /**
       * Format: int32
       * @description Allegati tolti
       */
      files: number;
      /**
       * Format: int32
       * @description Richieste di cui non resta ciò che è stato detto
       */
      tickets: number;
    };
    AnonymiseRequest: {
      /** @description Se togliere anche gli allegati */
      files: boolean;
      /** @description Indirizzo di posta, numero di telefono o identificativo di chi ha fatto la richiesta */
      person: string;
      /** @description Perché, per il registro, senza nominare la persona */
      reason: string;
    };
    AnsweringView: {
      /** @description Ogni linea che ha ricevuto chiamate */
      lines: components['schemas']['LineFiguresView'][];
      /** @description Periodo delle chiamate */
      period: components['schemas']['PeriodView'];
    };
    AreaTaskItemView: {
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
      /** @description Area */
      area: string;
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
    AreaTaskPageView: {
      /** @description Collegamenti */
      _links: components['schemas']['LinksView'];
      /** @description Compiti */
      items: components['schemas']['AreaTaskItemView'][];
    };
    AreaTaskView: {
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
      /** @description Area */
      area: string;
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
    AreaView: {
      /** @description Aiuto alla scelta (B7) */
      help?: components['schemas']['LocalizedView'];
      /** @description Identificativo */
      id: string;
      /** @description Nome */
      name: components['schemas']['LocalizedView'];
      /** @description Se non si sceglie più: la portano richieste di prima */
      retired?: boolean;
      /** @description Argomenti */
      topics: components['schemas']['TopicView'][];
    };
    ArticlePageView: {
      /** @description Collegamenti */
      _links: components['schemas']['LinksView'];
      /** @description Gli articoli */
      items: components['schemas']['ArticleView'][];
    };
    ArticleRequest: {
      /** @description Testo semplice; righe che cominciano per «- » o «1. » sono elenchi, **così** è in evidenza, [così](https://…) è un collegamento. HTML resta testo */
      body: components['schemas']['BodyInBothInput'];
      /**
       * @description Domanda frequente, o annuncio
       * @enum {string}
       */
      kind: 'faq' | 'announcement';
      /** @description Dove sta nella classificazione */
      place?: components['schemas']['PlaceInput'];
      /** @description Di un annuncio: il problema di cui parla; risolto quello, non è più mostrato */
      problem?: string;
      /** @description La domanda, o il titolo dell’annuncio */
      title: components['schemas']['TitleInBothInput'];
      /** @description Di un annuncio: fino a quando è mostrato, RFC 3339 */
      until?: string;
    };
    ArticleVersionView: {
      /**
       * Format: date-time
       * @description Quando
       */
      at: string;
      /** @description Testo */
      body: components['schemas']['LongTextView'];
      /** @description Chi */
      by: string;
      /**
       * @description Stato
       * @enum {string}
       */
      state: 'draft' | 'published' | 'retired';
      /** @description Domanda o titolo */
      title: components['schemas']['LocalizedView'];
      /**
       * Format: int32
       * @description Versione
       */
      version: number;
    };
    ArticleView: {
      /** @description Testo */
      body: components['schemas']['LongTextView'];
      /**
       * Format: date-time
       * @description Da quando è così
       */
      changedAt: string;
      /** @description Chi l’ha scritto così */
      changedBy: string;
      /**
       * Format: date-time
       * @description Da quando c’è
       */
      createdAt: string;
      /**
       * Format: uuid
       * @description Identificativo
       */
      id: string;
      /**
       * @description Genere
       * @enum {string}
       */
      kind: 'faq' | 'announcement';
      /** @description Dove sta nella classificazione */
      place?: components['schemas']['TopicReferenceView'];
      /** @description Di un annuncio: il problema di cui parla */
      problem?: string;
      /**
       * @description Stato
       * @enum {string}
       */
      state: 'draft' | 'published' | 'retired';
      /** @description Domanda o titolo */
      title: components['schemas']['LocalizedView'];
      /**
       * Format: date-time
       * @description Di un annuncio: fino a quando è mostrato
       */
      until?: string;
      /**
       * Format: int32
       * @description Versione
       */
      version: number;
    };
    ArticleWholeView: {
      /** @description Testo */
      body: components['schemas']['LongTextView'];
      /**
       * Format: date-time
       * @description Da quando è così
       */
      changedAt: string;
      /** @description Chi l’ha scritto così */
      changedBy: string;
      /**
       * Format: date-time
       * @description Da quando c’è
       */
      createdAt: string;
      /** @description Com’è stato, dal cambiamento più recente */
      history: components['schemas']['ArticleVersionView'][];
      /**
       * Format: uuid
       * @description Identificativo
       */
      id: string;
      /**
       * @description Genere
       * @enum {string}
       */
      kind: 'faq' | 'announcement';
      /** @description Dove sta nella classificazione */
      place?: components['schemas']['TopicReferenceView'];
      /** @description Di un annuncio: il problema di cui parla */
      problem?: string;
      /**
       * @description Stato
       * @enum {string}
       */
      state: 'draft' | 'published' | 'retired';
      /** @description Domanda o titolo */
      title: components['schemas']['LocalizedView'];
      /**
       * Format: date-time
       * @description Di un annuncio: fino a quando è mostrato
       */
      until?: string;
      /**
       * Format: int32
       * @description Versione
       */
      version: number;
    };
    AskedInput: {
      /** @description Risposta avuta */
      answer: string;
      /** @description Domanda fatta */
      question: string;
    };
    AskedView: {
      /** @description Risposta */
      answer: string;
      /** @description Domanda */
      question: string;
    };
    AskExportRequest: {
      /** @description Indirizzo di posta, numero di telefono o identificativo di chi ha fatto la richiesta; senza persona né richiesta, tutto l’ente */
      person?: string;
      /** @description Numero della richiesta, per avere solo quella */
      ticket?: string;
    };
    AspectsView: {
      /** @description Risposte */
      answers: components['schemas']['AspectView'][];
      /** @description Domanda */
      question: components['schemas']['LocalizedView'];
    };
    AspectView: {
      /**
       * @description Codice
       * @enum {string}
       */
      code: 'clear' | 'complete' | 'sure' | 'technical' | 'other';
      /** @description Testo */
      text: components['schemas']['LocalizedView'];
    };
    AssignRequest: {
      /** @description Perché */
      reason?: string;
      /** @description Identificativo della persona del gruppo a cui affidarla */
      technician: string;
    };
    AssignTaskRequest: {
      /** @description Identificativo di un compito della stessa richiesta: questo è proposto quando quello è verificato */
      after?: string;
      /** @description Area interna, tra quelle dell’ente; in alternativa a un fornitore (B5) */
      area?: string;
      /** @description Identificativi degli allegati della richiesta da condividere */
      attachments?: string[];
      /** @description Termine nel calendario di chi lo esegue (ad esempio 8h o 3d); se manca, quello concordato */
      due?: string;
      /** @description Nomi dei dati della richiesta da condividere */
      fields?: string[];
      /** @description Tipo di attività, tra quelli dell’ente; il primo, se non è detto */
      kind?: string;
      /** @description Fornitore, tra quelli dell’ente; in alternativa a un’area */
      supplier?: string;
      /** @description Testo */
      text: string;
      /** @description Titolo */
      title: string;
      /** @description Se la richiesta attende il compito; sì, se non è detto (B10) */
      waits?: boolean;
    };
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
    AttemptRequest: {
      /** @description Nessuno riprova: chi ha chiamato è irraggiungibile */
      last?: boolean;
      /**
       * @description Come è andata
       * @enum {string}
       */
      outcome: 'spoken' | 'no-answer' | 'busy' | 'wrong-number';
      /** @description Che cosa ci si è detti, per i colleghi */
      text: string;
    };
    AttemptView: {
      /**
       * Format: int32
       * @description Tentativi
       */
      attempts: number;
      /**
       * @description Perché non serve più; manca se va ancora fatta
       * @enum {string}
       */
      ended?: 'spoken' | 'wrong-number' | 'unreachable' | 'called-again';
      /**
       * Format: uuid
       * @description Identificativo
       */
      id: string;
    };
    AuditPageView: {
      /** @description Collegamenti */
      _links: components['schemas']['LinksView'];
      /** @description Gli atti, dal più recente */
      items: components['schemas']['ActView'][];
    };
    AwarenessRequest: {
      /** @description Quando l’ente ne è venuto a conoscenza, RFC 3339 */
      awareAt: string;
    };
    BodyInBothInput: {
      /** @description In inglese */
      en: string;
      /** @description In italiano */
      it: string;
    };
    BroadcastPageView: {
      /** @description Collegamenti */
      _links: components['schemas']['LinksView'];
      /** @description Diramazioni, dalla più recente */
      items: components['schemas']['BroadcastView'][];
    };
    BroadcastRequest: {
      /** @description Allegati condivisi con i compiti */
      attachments?: string[];
      /** @description Termine dei compiti, ad esempio 8h o 3d; se manca, quello di ciascun ufficio */
      due?: string;
      /** @description Dati della richiesta condivisi con i compiti */
      fields?: string[];
      /** @description Azioni di miglioramento da avviare */
      improvements?: components['schemas']['ImprovementRequest'][];
      /** @description Uffici scelti a mano; se mancano li scelgono le regole dell’ente */
      offices?: components['schemas']['OfficeRequest'][];
      /** @description La segnalazione */
      report: components['schemas']['ReportRequest'];
      /** @description Che cosa si fa sapere o si chiede */
      text: string;
      /** @description Titolo */
      title: string;
      /** @description Se la richiesta attende i compiti; se manca, no */
      waits?: boolean;
    };
    BroadcastView: {
      /**
       * Format: date-time
       * @description Quando
       */
      at: string;
      /** @description Chi */
      by: components['schemas']['PersonView'];
      /** @description Uffici scelti dalle regole dell’ente */
      byRule: boolean;
      /**
       * Format: uuid
       * @description Identificativo
       */
      id: string;
      /** @description Numero */
      number: string;
      /** @description La segnalazione */
      report: components['schemas']['ReportView'];
      /** @description Titolo */
      title: string;
    };
    BroadcastWholeView: {
      /**
       * Format: date-time
       * @description Quando
       */
      at: string;
      /** @description Chi */
      by: components['schemas']['PersonView'];
      /** @description Uffici scelti dalle regole dell’ente */
      byRule: boolean;
      /**
       * Format: uuid
       * @description Identificativo
       */
      id: string;
      /** @description Azioni di miglioramento della segnalazione */
      improvements: components['schemas']['ImprovementActionView'][];
      /** @description Numero */
      number: string;
      /** @description Ciascun ufficio, che cosa sa e a che punto è */
      offices: components['schemas']['OfficeStandingView'][];
      /** @description La segnalazione */
      report: components['schemas']['ReportView'];
      /** @description Che cosa è stato detto */
      text: string;
      /** @description Titolo */
      title: string;
    };
    BulkOutcomeView: {
      /** @description Codice del rifiuto */
      code?: string;
      /** @description Numero */
      number: string;
      /**
       * @description Fatto; si farebbe; rifiutato
       * @enum {string}
       */
      outcome: 'done' | 'would' | 'refused';
      /** @description Stato in cui è, o sarebbe */
      state?: string;
      /**
       * Format: int32
       * @description Versione
       */
      version?: number;
      /** @description Perché no */
      why?: components['schemas']['LocalizedView'];
    };
    BulkRequest: {
      /** @description Area, per `classify` */
      area?: string;
      /**
       * @description Che cosa fare di ciascuna
       * @enum {string}
       */
      do: 'take-charge' | 'assign' | 'unassign' | 'route' | 'classify' | 'set-severity' | 'add-note' | 'resolve';
      /** @description Tipo di richiesta, per `classify` */
      kind?: string;
      /** @description Numeri delle richieste */
      numbers: string[];
      /** @description Perché: serve per `unassign`, `route` e `set-severity`, e si può dire per `assign` e `classify` */
      reason?: string;
      /**
       * @description Esito, per `resolve`
       * @enum {string}
       */
      resolution?: 'solved' | 'workaround' | 'answered' | 'out-of-scope';
      /**
       * Format: int32
       * @description Gravità, per `set-severity`
       */
      severity?: number;
      /** @description Sottoargomento, per `classify` */
      subtopic?: string;
      /** @description Gruppo, per `route` */
      team?: string;
      /** @description Tecnico, per `assign` */
      technician?: string;
      /** @description Testo, per `add-note` e `resolve` */
      text?: string;
      /** @description Argomento, per `classify` */
      topic?: string;
    };
    BulkView: {
      /**
       * Format: int32
       * @description Quante fatte, o che si farebbero
       */
      done: number;
      /** @description Una riga per richiesta, nell’ordine dato */
      items: components['schemas']['BulkOutcomeView'][];
      /**
       * Format: int32
       * @description Quante rifiutate
       */
      refused: number;
    };
    CalendarDayView: {
      /**
       * Format: date
       * @description Data
       */
      date: string;
      /** @description Quando è aperto, ad esempio 08:00-13:00 */
      hours: string[];
      /**
       * @description Che giorno è
       * @enum {string}
       */
      kind: 'service' | 'rest-day' | 'holiday' | 'closure' | 'suspension' | 'extra-opening';
      /** @description Quale festività, chiusura o sospensione */
      name?: components['schemas']['LocalizedView'];
      /** @description Se è un giorno lavorativo (C6) */
      service: boolean;
    };
    CalendarYearRequest: {
      /** @description Il calendario, come starebbe nella configurazione */
      calendar: {
        [key: string]: unknown;
      };
      /**
       * Format: int32
       * @description Anno
       */
      year: number;
    };
    CalendarYearView: {
      /** @description I giorni, in ordine */
      days: components['schemas']['CalendarDayView'][];
      /**
       * Format: int32
       * @description Giorni di servizio sospesi nell’anno (C7)
       */
      suspendedDays: number;
      /**
       * Format: int32
       * @description Anno
       */
      year: number;
    };
    CallBackPageView: {
      /** @description Collegamenti */
      _links: components['schemas']['LinksView'];
      /** @description Richiamate, da quella da fare prima */
      items: components['schemas']['WaitingCallBackView'][];
    };
    CallBackRequest: {
      /** @description Entro quando richiamare (RFC 3339, con il fuso); se manca, entro il termine dell’ente (C8) */
      promisedBy?: string;
      /** @description Di che cosa parlare, per i colleghi */
      text?: string;
    };
    CallerCardView: {
      /**
       * Format: date-time
       * @description Quando si è risposto
       */
      answeredAt?: string;
      /**
       * Format: date-time
       * @description Quando è cominciata
       */
      at: string;
      /** @description Chi ha già chiesto da questo numero, prima chi ha richieste aperte */
      callers: components['schemas']['FoundContactView'][];
      /** @description Numero composto */
      dialled?: string;
      /**
       * Format: date-time
       * @description Quando è finita
       */
      endedAt?: string;
      /**
       * Format: uuid
       * @description Identificativo
       */
      id: string;
      /**
       * @description Lingua in cui servire
       * @enum {string}
       */
      language?: 'it' | 'en';
      /** @description La linea serve solo alcuni argomenti (D5) */
      limited: boolean;
      /** @description Linea */
      line: components['schemas']['LineView'];
      /** @description Numero di chi chiama; manca se è nascosto */
      number?: string;
      /** @description Coda del centralino */
      queue?: string;
      /**
       * @description Stato
       * @enum {string}
       */
      state: 'ringing' | 'answered' | 'ended' | 'missed';
      /** @description Richiesta nata dalla chiamata */
      ticket?: string;
      /**
       * Format: int32
       * @description Secondi di attesa, se si è risposto
       */
      waited?: number;
    };
    CallPageView: {
      /** @description Collegamenti */
      _links: components['schemas']['LinksView'];
      /** @description Chiamate, dalla più recente */
      items: components['schemas']['CallView'][];
    };
    CallRequest: {
      /**
       * @description Come è andata
       * @enum {string}
       */
      outcome: 'spoken' | 'no-answer' | 'busy' | 'wrong-number';
      /** @description Che cosa ci si è detti, per i colleghi */
      text: string;
    };
    CallView: {
      /**
       * Format: date-time
       * @description Quando si è risposto
       */
      answeredAt?: string;
      /**
       * Format: date-time
       * @description Quando è cominciata
       */
      at: string;
      /** @description Numero composto */
      dialled?: string;
      /**
       * Format: date-time
       * @description Quando è finita
       */
      endedAt?: string;
      /**
       * Format: uuid
       * @description Identificativo
       */
      id: string;
      /**
       * @description Lingua in cui servire
       * @enum {string}
       */
      language?: 'it' | 'en';
      /** @description Linea */
      line: components['schemas']['LineView'];
      /** @description Numero di chi chiama; manca se è nascosto */
      number?: string;
      /** @description Coda del centralino */
      queue?: string;
      /**
       * @description Stato
       * @enum {string}
       */
      state: 'ringing' | 'answered' | 'ended' | 'missed';
      /** @description Richiesta nata dalla chiamata */
      ticket?: string;
      /**
       * Format: int32
       * @description Secondi di attesa, se si è risposto
       */
      waited?: number;
    };
    CampaignChannelView: {
      /** @description Canale */
      instance: string;
      /** @description Tipo di canale */
      kind: string;
      /** @description Nome */
      name: components['schemas']['LocalizedView'];
    };
    CampaignOnWallView: {
      /**
       * Format: int32
       * @description Oltre il prossimo termine
       */
      breached: number;
      /** @description Campagna */
      campaign: string;
      /**
       * Format: date-time
       * @description Quando si chiude; manca se non ha fine
       */
      closesAt?: string;
      /**
       * Format: int32
       * @description Con il termine che scade entro due ore
       */
      dueSoon: number;
      /** @description Nome */
      name: components['schemas']['LocalizedView'];
      /**
       * Format: int32
       * @description Aperte
       */
      open: number;
    };
    CannedAnswerRequest: {
      /** @description Nome, per chi la cerca */
      name: components['schemas']['NameInBothInput'];
      /** @description Gruppo a cui serve; se manca, tutti */
      team?: string;
      /** @description Testo; tra doppie graffe può nominare number, subject, requester, technician, team, opened */
      text: components['schemas']['TextInBothInput'];
    };
    CannedAnswersView: {
      /** @description Le risposte pronte, per nome */
      items: components['schemas']['CannedAnswerView'][];
    };
    CannedAnswerView: {
      /**
       * Format: date-time
       * @description Da quando è così
       */
      changedAt: string;
      /** @description Chi l’ha scritta così */
      changedBy: string;
      /**
       * Format: uuid
       * @description Identificativo
       */
      id: string;
      /** @description Nome */
      name: components['schemas']['LocalizedView'];
      /** @description Gruppo a cui serve; se manca, tutti */
      team?: string;
      /** @description Testo, con i segnaposto */
      text: components['schemas']['LocalizedView'];
    };
    CataloguePageView: {
      /** @description Collegamenti */
      _links: components['schemas']['LinksView'];
      /** @description Servizi */
      items: components['schemas']['ServiceView'][];
    };
    CauseRequest: {
      /** @description Causa */
      rootCause: string;
    };
    CertifiedMailView: {
      /** @description Identificativo dato dal gestore */
      identifier?: string;
      /** @description Gestore che certifica */
      provider?: string;
      /**
       * Format: date-time
       * @description Quando è stata inviata, secondo il gestore
       */
      sentAt?: string;
      /**
       * @description Verdetto sulla busta: `verified` la firma del gestore vale; `anomaly` busta di anomalia, posta ordinaria; `registered` lo dice il protocollo
       * @enum {string}
       */
      verdict: 'verified' | 'invalid' | 'untrusted' | 'not-signed' | 'anomaly' | 'registered';
    };
    ChangePasswordRequest: {
      /** @description La password di ora */
      current: string;
      /** @description La nuova password, di almeno 12 caratteri */
      password: string;
    };
    ChangeSuspensionRequest: {
      /** @description Come diventa */
      become: components['schemas']['SuspendRequest'];
      /** @description Primo giorno della sospensione, AAAA-MM-GG */
      from: string;
    };
    ChangesView: {
      /** @description Le differenze */
      changes: components['schemas']['ConfigurationChangeView'][];
      /** @description Se ce ne sono altre oltre a queste */
      more: boolean;
      /**
       * Format: int32
       * @description La revisione di arrivo
       */
      revision: number;
      /**
       * Format: int32
       * @description La revisione di partenza; 0 se non ce n’è una prima
       */
      since: number;
    };
    ChangeSystemRequest: {
      /** @description Una delle classi di sistemi dell’ente */
      class?: string;
      /** @description CIG del contratto */
      contract?: string;
      /** @description Ultima verifica, AAAA-MM-GG */
      lastCheck?: string;
      /** @description Nome */
      name?: string;
      /** @description Prossima verifica, AAAA-MM-GG */
      nextCheck?: string;
      /** @description Di quale ufficio */
      office?: string;
      /** @description Di quale ente */
      organisation?: string;
      /** @description Dove si trova */
      place?: string;
      /** @description Numero di serie */
      serial?: string;
      /** @description Fornitore */
      supplier?: string;
    };
    ChannelCountView: {
      /** @description Canale */
      channel: string;
      /**
       * Format: int32
       * @description Quante richieste
       */
      count: number;
    };
    ChatAtDeskView: {
      /**
       * Format: uuid
       * @description Conversazione
       */
      chat: string;
      /** @description Canale */
      instance: string;
      /**
       * @description Lingua
       * @enum {string}
       */
      language: 'it' | 'en';
      /**
       * Format: int32
       * @description Numero dell’ultimo messaggio
       */
      last: number;
      /** @description Chi chiede */
      name: string;
      /** @description Chi risponde */
      operator?: components['schemas']['ChatOperatorView'];
      /** @description Se chi chiede è collegato */
      present: boolean;
      /**
       * Format: date-time
       * @description Da quando aspetta
       */
      since: string;
      /**
       * @description Stato
       * @enum {string}
       */
      state: 'queued' | 'live';
      /** @description Numero della richiesta */
      ticket?: string;
    };
    ChatFilesView: {
      /**
       * Format: int32
       * @description File in una conversazione, al massimo
       */
      max: number;
      /**
       * Format: int32
       * @description Byte di un file, al massimo
       */
      maxBytes: number;
      /** @description Tipi di file ammessi */
      mediaTypes: string[];
    };
    ChatLineSeqView: {
      /**
       * Format: int32
       * @description Numero del messaggio
       */
      seq: number;
    };
    ChatOperatorView: {
      /** @description Identificativo */
      id: string;
      /** @description Nome */
      name: string;
    };
    ChatPrivacyView: {
      /** @description Informativa */
      label: string;
      /** @description Collegamento */
      link?: string;
    };
    ChatQueueView: {
      /** @description In attesa, nell’ordine in cui sono arrivate, e in corso */
      items: components['schemas']['ChatAtDeskView'][];
    };
    ChatReferenceView: {
      /** @description Canale */
      instance: string;
      /** @description Nome */
      name: components['schemas']['LocalizedView'];
    };
    ChatView: {
      /** @description Nome dell’assistente automatico, se risponde per primo */
      bot?: string;
      /** @description Che cosa si dice fuori orario */
      closed: string;
      /** @description File */
      files: components['schemas']['ChatFilesView'];
      /** @description Saluto */
      greeting: string;
      /**
       * Format: date-time
       * @description Prossima apertura
       */
      nextOpening?: string;
      /** @description Se adesso ci sono operatori */
      open: boolean;
      /** @description Informativa */
      privacy: components['schemas']['ChatPrivacyView'];
      /**
       * Format: int32
       * @description Caratteri di un messaggio, al massimo
       */
      textMaxLength: number;
      /**
       * Format: int32
       * @description Conversazioni in attesa di un operatore
       */
      waiting: number;
    };
    CheckClosureRequest: {
      /**
       * @description Come lo si è chiesto
       * @enum {string}
       */
      how: 'phone' | 'mail';
      /**
       * @description Esito: funziona, non funziona, non ha risposto. Le osservazioni servono quando ha risposto
       * @enum {string}
       */
      outcome: 'confirmed' | 'not-working' | 'no-answer';
      /**
       * Format: int32
       * @description Giudizio, da 1 a 5
       */
      rating?: number;
      /** @description Osservazioni sulla qualità */
      remarks?: string;
    };
    CheckedRequesterView: {
      /** @description Indirizzo */
      email?: string;
      /** @description Nome */
      name: string;
      /** @description Telefono */
      phone?: string;
    };
    ChosenView: {
      /** @description Area */
      area?: string;
      /** @description Sottoargomento */
      subtopic?: string;
      /** @description Argomento */
      topic?: string;
    };
    ClassifyRequest: {
      /** @description Area della classificazione */
      area?: string;
      /** @description Tipo di richiesta; se manca, quello della classificazione scelta */
      kind?: string;
      /** @description Perché, quando si corregge */
      reason?: string;
      /** @description Sottoargomento */
      subtopic?: string;
      /** @description Argomento */
      topic?: string;
    };
    ClientPageView: {
      /** @description Collegamenti */
      _links: components['schemas']['LinksView'];
      /** @description I client, per identificativo */
      items: components['schemas']['ClientView'][];
    };
    ClientSecretView: {
      /**
       * Format: date-time
       * @description Da quando
       */
      createdAt: string;
      /**
       * Format: date-time
       * @description Fino a quando
       */
      expiresAt: string;
      /**
       * Format: uuid
       * @description Identificativo
       */
      id: string;
    };
    ClientView: {
      /** @description Se può entrare */
      enabled: boolean;
      /** @description Come lo chiama la configurazione */
      id: string;
      /** @description Le chiavi pubbliche registrate (kid) */
      keys: string[];
      /** @description Se ogni richiesta vuole ID_AUTH_REST_02 */
      modiIdentity: boolean;
      /** @description Se ogni richiesta vuole INTEGRITY_REST_01 */
      modiIntegrity: boolean;
      /** @description Nome */
      name: string;
      /** @description Il massimo che può fare */
      scopes: string[];
      /** @description Se può entrare con un segreto */
      secret: boolean;
      /** @description I segreti validi, mai il loro valore */
      secrets: components['schemas']['ClientSecretView'][];
      /** @description Il fornitore per cui agisce */
      supplier?: string;
    };
    ClockFiguresView: {
      /**
       * Format: int32
       * @description Superati, anche se ancora in corso
       */
      breached: number;
      /** @description Termine */
      clock: string;
      /** @description Nome del termine */
      label: components['schemas']['LocalizedView'];
      /**
       * Format: int32
       * @description Rispettati
       */
      met: number;
      /**
       * Format: int32
       * @description In corso o sospesi, non superati
       */
      running: number;
      /**
       * Format: double
       * @description Quota dei rispettati fra i decisi, da 0 a 1; manca se non ce n’è nessuno
       */
      withinTerm?: number;
    };
    ClockView: {
      /** @description Termine: presa in carico, risoluzione… */
      clock: string;
      /**
       * Format: date-time
       * @description Scadenza
       */
      dueAt?: string;
      /** @description Nome del termine */
      label: components['schemas']['LocalizedView'];
      /**
       * Format: date-time
       * @description Da quando conta
       */
      startedAt: string;
      /**
       * @description Stato
       * @enum {string}
       */
      state: 'running' | 'paused' | 'met' | 'breached' | 'cancelled';
      /**
       * Format: date-time
       * @description Quando si è fermato
       */
      stoppedAt?: string;
    };
    CloseRequest: {
      /**
       * @description Motivo, quando non c’è stata chiusura tecnica
       * @enum {string}
       */
      reason?: 'withdrawn' | 'duplicate' | 'unreachable' | 'out-of-scope';
      /** @description Testo per chi ha chiesto */
      text?: string;
    };
    ClosureCheckPageView: {
      /** @description Collegamenti */
      _links: components['schemas']['LinksView'];
      /** @description Verifiche da fare */
      items: components['schemas']['ClosureCheckView'][];
    };
    ClosureCheckView: {
      /**
       * Format: int32
       * @description Tentativi fatti
       */
      attempts: number;
      /**
       * Format: date-time
       * @description Entro quando verificare
       */
      dueAt: string;
      /** @description Numero */
      number: string;
      /** @description A chi chiedere */
      requester: components['schemas']['CheckedRequesterView'];
      /**
       * Format: date-time
       * @description Chiusura tecnica
       */
      resolvedAt: string;
      /** @description Oggetto */
      subject: string;
      /** @description Gruppo */
      team?: string;
      /** @description Tecnico che ha chiuso */
      technician?: components['schemas']['PersonView'];
      /**
       * Format: int32
       * @description Tentativi senza risposta
       */
      unanswered: number;
    };
    CommandResultView: {
      /** @description Numero */
      number: string;
      /** @description Stato */
      state: string;
      /**
       * Format: int32
       * @description Versione, da ripetere in If-Match
       */
      version: number;
    };
    CommentedView: {
      /**
       * Format: uuid
       * @description Valutazione
       */
      id: string;
    };
    CommentRequest: {
      /** @description Che cosa ne dice chi ha lavorato la richiesta */
      text: string;
    };
    ComplaintListView: {
      /** @description Reclami aperti, prima quello che scade prima */
      items: components['schemas']['ComplaintView'][];
      /** @description Ce ne sono altri */
      more: boolean;
    };
    ComplaintView: {
      /** @description Richiesta di cui si lamenta */
      about?: string;
      /** @description Chi risponde */
      assignee?: components['schemas']['PersonView'];
      /**
       * Format: date-time
       * @description Prossima scadenza
       */
      dueAt?: string;
      /** @description Numero */
      number: string;
      /**
       * Format: date-time
       * @description Apertura
       */
      openedAt: string;
      /** @description Stato */
      state: string;
      /** @description Oggetto */
      subject: string;
      /** @description Gruppo */
      team?: string;
    };
    CompleteMaintenanceRequest: {
      /** @description Giorno del lavoro, AAAA-MM-GG */
      date: string;
      /** @description Che cosa si è verificato, installato e trovato */
      text: string;
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
    ComplianceFigureView: {
      /** @description Termine misurato */
      clock?: string;
      /** @description Identificativo */
      id: string;
      /** @description Soglie */
      judgements: components['schemas']['JudgementView'][];
      /**
       * @description Che cosa misura
       * @enum {string}
       */
      measure: 'clock' | 'reopened' | 'first-contact';
      /**
       * Format: int32
       * @description Richieste misurate
       */
      measured: number;
      /** @description Nome */
      name: components['schemas']['LocalizedView'];
      /**
       * Format: int32
       * @description Non ancora decise: il termine corre
       */
      open: number;
    };
    ComplianceView: {
      /**
       * Format: date-time
       * @description Momento a cui si riferiscono le misure
       */
      at: string;
      /** @description Escluse da ogni misura, contate a parte */
      excluded: components['schemas']['ExcludedView'];
      /** @description Impegni del contratto */
      figures: components['schemas']['ComplianceFigureView'][];
      /** @description Periodo di apertura delle richieste */
      period: components['schemas']['PeriodView'];
      /**
       * Format: int32
       * @description Richieste aperte nel periodo
       */
      tickets: number;
    };
    ConfigurationChangeView: {
      /** @description Com’è; manca se è troppo lungo o se non c’è più */
      after?:
        | {
            [key: string]: unknown;
          }
        | unknown[]
        | string
        | number
        | boolean;
      /** @description Com’era; manca se è troppo lungo o se non c’era */
      before?:
        | {
            [key: string]: unknown;
          }
        | unknown[]
        | string
        | number
        | boolean;
      /**
       * @description Che cosa è successo
       * @enum {string}
       */
      kind: 'added' | 'removed' | 'changed' | 'moved';
      /** @description Dove, ad esempio calendars.office.holidays.local[06-29] */
      path: string;
    };
    ConfigurationSavedView: {
      /**
       * Format: date-time
       * @description Da quando vale
       */
      effectiveFrom: string;
      /**
       * @description Esito: `unchanged` se era già così
       * @enum {string}
       */
      outcome: 'applied' | 'unchanged';
      /**
       * Format: int32
       * @description La revisione che ne è nata, o quella che c’era già
       */
      revision: number;
    };
    ConfirmRequest: {
      /**
       * Format: int32
       * @description Giudizio, da 1 a 5
       */
      rating?: number;
      /** @description Osservazioni sulla qualità */
      remarks?: string;
    };
    ConfirmSecondFactorRequest: {
      /** @description Un codice dell’applicazione */
      code: string;
    };
    ContactCardView: {
      /** @description Collegamenti */
      _links: components['schemas']['LinksView'];
      /** @description Che cosa gli operatori hanno aggiunto e tolto, dal più recente */
      changes: components['schemas']['ContactPointChangeView'][];
      /** @description Chi */
      contact: components['schemas']['KnownContactView'];
      /** @description Unioni e separazioni, dalla più recente */
      merges: components['schemas']['ContactMergeView'][];
      /** @description Da che cosa si riconosce, prima ciò che è più sicuro */
      points: components['schemas']['ContactPointView'][];
    };
    ContactHistoryView: {
      /** @description Collegamenti */
      _links: components['schemas']['LinksView'];
      /** @description Di chi */
      contact: components['schemas']['KnownContactView'];
      /** @description Le richieste, dalla più recente */
      items: components['schemas']['HistoryTicketView'][];
      /** @description In tutto */
      totals: components['schemas']['HistoryTotalsView'];
    };
    ContactMergeView: {
      /**
       * Format: date-time
       * @description Quando
       */
      at: string;
      /** @description Chi */
      by: string;
      /** @description Perché */
      reason: string;
      /** @description Scheda unita */
      source: components['schemas']['NamedContactView'];
      /** @description Scheda che vale per entrambe */
      target: components['schemas']['NamedContactView'];
      /** @description Quando sono state separate; manca se sono unite */
      undone?: components['schemas']['MergeActView'];
    };
    ContactMomentView: {
      /**
       * @description Quanto era sicuro chi scriveva, questa volta (E3)
       * @enum {string}
       */
      assurance?:
        | 'none'
        | 'email'
        | 'email-verified'
        | 'account'
        | 'pec'
        | 'spid-l1'
        | 'cie-l1'
        | 'spid-l2'
        | 'cie-l2'
        | 'spid-l3'
        | 'cie-l3'
        | 'cns';
      /**
       * Format: date-time
       * @description Quando
       */
      at: string;
      /** @description Chi */
      by?: string;
      /** @description Istanza del canale */
      channel?: string;
      /** @description Esito della telefonata, o giudizio dato */
      detail?: string;
      /**
       * @description Verso
       * @enum {string}
       */
      direction?: 'in' | 'out';
      /**
       * @description Che cosa: messaggio, telefonata, sollecito, valutazione
       * @enum {string}
       */
      what: 'message' | 'call' | 'reminder' | 'evaluation';
    };
    ContactPointChangeView: {
      /**
       * Format: date-time
       * @description Quando
       */
      at: string;
      /** @description Chi */
      by: string;
      /**
       * Format: uuid
       * @description Modifica
       */
      id: string;
      /**
       * @description Che cosa è
       * @enum {string}
       */
      kind: 'email' | 'certified-mail' | 'phone' | 'fax' | 'fiscal-code' | 'vat-number';
      /** @description Perché */
      reason: string;
      /** @description Quando è stato rimesso; manca se non lo è */
      undone?: components['schemas']['MergeActView'];
      /** @description Come è stato detto */
      value: string;
      /**
       * @description Che cosa è stato fatto
       * @enum {string}
       */
      what: 'added' | 'removed';
    };
    ContactPointView: {
      /**
       * @description Quanto era sicuro, la volta che lo era di più
       * @enum {string}
       */
      assurance:
        | 'none'
        | 'email'
        | 'email-verified'
        | 'account'
        | 'pec'
        | 'spid-l1'
        | 'cie-l1'
        | 'spid-l2'
        | 'cie-l2'
        | 'spid-l3'
        | 'cie-l3'
        | 'cns';
      /**
       * @description Che cosa è
       * @enum {string}
       */
      kind: 'email' | 'certified-mail' | 'phone' | 'fax' | 'fiscal-code' | 'vat-number';
      /** @description Provato da chi scriveva: non si toglie a mano */
      proved: boolean;
      /**
       * Format: date-time
       * @description L’ultima volta che è stato usato
       */
      seenAt: string;
      /**
       * Format: date-time
       * @description Da quando si conosce
       */
      since: string;
      /** @description Canale da cui lo si sa con quella sicurezza; manca se lo ha scritto un operatore */
      source?: string;
      /** @description Come è stato detto */
      value: string;
    };
    CorrectAwarenessRequest: {
      /** @description Quando l’ente ne è venuto a conoscenza, RFC 3339 */
      awareAt: string;
      /** @description Motivo */
      reason: string;
    };
    CorrectSentRequest: {
      /** @description Identificativo di un allegato della richiesta */
      attachment?: string;
      /** @description Che cosa è stato comunicato */
      payload?: {
        [key: string]: string;
      };
      /** @description Numero dato dall’autorità o dal protocollo */
      protocolId?: string;
      /** @description Motivo */
      reason: string;
      /** @description Quando è stata inviata, RFC 3339 */
      sentAt: string;
    };
    CoveringView: {
      /** @description Identificativo */
      id: string;
      /** @description Nome */
      name: string;
      /**
       * Format: date
       * @description Ultimo giorno di assenza del tecnico, compreso
       */
      until: string;
    };
    CriterionMeanView: {
      /** @description Criterio */
      criterion: string;
      /**
       * Format: double
       * @description Media, in centesimi del punteggio migliore
       */
      mean: number;
      /** @description Nome */
      name: components['schemas']['LocalizedView'];
    };
    CriterionView: {
      /** @description Criterio */
      criterion: string;
      /** @description Nome */
      name: components['schemas']['LocalizedView'];
      /**
       * Format: int32
       * @description Peso
       */
      weight: number;
    };
    CurrentCallsView: {
      /** @description Chiamate al proprio telefono, dalla più recente */
      items: components['schemas']['CallerCardView'][];
    };
    DeclaredLevelView: {
      /**
       * Format: date-time
       * @description Quando
       */
      at: string;
      /** @description Chi l’ha dichiarato */
      by: components['schemas']['PersonView'];
      /**
       * Format: int32
       * @description Livello
       */
      level: number;
      /** @description Perché */
      reason: string;
      /** @description Competenza */
      skill: string;
    };
    DeclaredView: {
      /**
       * Format: uuid
       * @description Identificativo
       */
      id: string;
    };
    DeliveriesPageView: {
      /** @description Collegamenti */
      _links: components['schemas']['LinksView'];
      /** @description Consegne, dalla più recente */
      items: components['schemas']['DeliveryAttemptView'][];
    };
    DeliveringPartyView: {
      /** @description Nome */
      name: components['schemas']['LocalizedView'];
      /**
       * @description Chi eroga
       * @enum {string}
       */
      party: 'administration' | 'supplier';
      /** @description Gruppi */
      teams: components['schemas']['WorkingTeamView'][];
    };
    DeliveringTeamView: {
      /** @description Livello */
      level: string;
      /** @description Nome */
      name: components['schemas']['LocalizedView'];
      /** @description Gruppo */
      team: string;
      /**
       * Format: int32
       * @description Richieste aperte nel periodo che il gruppo ha ora
       */
      tickets: number;
    };
    DeliveryAttemptView: {
      /** @description Che cosa si comunica */
      about: string;
      /** @description Che cosa ha risposto l’altra parte, in breve e senza segreti */
      answer: string;
      /**
       * Format: date-time
       * @description Quando
       */
      at: string;
      /**
       * Format: int32
       * @description Quante volte ci si è provato, con questa
       */
      attempt: number;
      /** @description Tipo di errore */
      code?: string;
      /**
       * Format: uuid
       * @description Identificativo
       */
      id: string;
      /** @description Istanza del connettore */
      instance: string;
      /**
       * @description Esito: consegnato, si riprova, rinunciato
       * @enum {string}
       */
      outcome: 'delivered' | 'waiting' | 'failed';
      /** @description Chi ha chiesto di ripetere */
      replayedBy?: string;
      /**
       * Format: int32
       * @description Progressivo dell’evento che si comunica
       */
      seq: number;
      /** @description Numero del compito */
      task: string;
      /**
       * Format: uuid
       * @description Compito
       */
      taskId: string;
      /**
       * Format: int32
       * @description Millisecondi
       */
      tookMs: number;
    };
    DeliveryErrorView: {
      /** @description Codice */
      code: string;
      /** @description Motivo */
      reason: string;
    };
    DeliveryView: {
      /**
       * Format: date-time
       * @description Quando
       */
      at: string;
      /**
       * @description Causa
       * @enum {string}
       */
      cause?: 'unknown-mailbox' | 'unknown-domain' | 'mailbox-full' | 'virus' | 'expired' | 'other';
      /** @description Causa, come la dice chi attesta */
      detail?: string;
      /**
       * Format: date-time
       * @description Quando sarà, o è, in dubbio
       */
      doubtfulAt?: string;
      /** @description Ricevute, dalla più vecchia */
      evidence: components['schemas']['EvidenceView'][];
      /**
       * @description Esito provato: `in-doubt` dopo 24 ore dall’accettazione senza ricevuta né avviso; `unprovable` casella di posta ordinaria, di cui nessuno attesta altro
       * @enum {string}
       */
      outcome: 'waiting' | 'in-doubt' | 'unprovable' | 'delivered' | 'failed';
      /** @description Se una firma lo prova */
      proved: boolean;
      /** @description Destinatario */
      recipient: string;
      /**
       * @description Lo stato più forte tra quelli attestati
       * @enum {string}
       */
      state:
        | 'accepted'
        | 'not-accepted'
        | 'taken-charge'
        | 'delivered'
        | 'delivery-warning'
        | 'not-delivered'
        | 'virus'
        | 'delayed'
        | 'bounced';
    };
    DescribeIncidentRequest: {
      /** @description Tipi di incidente (IS-x) */
      incidentTypes?: string[];
      /** @description Se l’incidente è in corso */
      ongoing?: boolean;
      /** @description Se riguarda dati personali */
      personalData?: boolean;
      /** @description Regimi scelti, tra quelli dell’ente che si scelgono */
      regimes?: string[];
      /** @description Vettore della tassonomia: valori per predicato */
      vector?: {
        [key: string]: string[];
      };
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
    DeskTaskPageView: {
      /** @description Collegamenti */
      _links: components['schemas']['LinksView'];
      /** @description Compiti */
      items: components['schemas']['DeskTaskView'][];
    };
    DeskTasksView: {
      /** @description Compiti, nell’ordine in cui sono stati affidati */
      items: components['schemas']['DeskTaskView'][];
    };
    DeskTaskView: {
      /**
       * Format: date-time
       * @description Quando è stato accettato
       */
      acceptedAt?: string;
      /** @description Mosse permesse ora */
      actions: string[];
      /**
       * Format: uuid
       * @description Compito che deve essere verificato prima
       */
      after?: string;
      /**
       * @description Che cosa vincola al termine: contratto o accordo interno
       * @enum {string}
       */
      agreement: 'sla' | 'ola' | 'underpinning-contract';
      /** @description Area interna che lo ha */
      area?: string;
      /** @description Calendario in cui conta */
      calendar?: string;
      /** @description Contratto (CIG) */
      contract?: string;
      /**
       * @description Se il fornitore sa già tutto
       * @enum {string}
       */
      delivery: 'queued' | 'delivered' | 'failed';
      /** @description Perché non gli è stato detto */
      deliveryError?: components['schemas']['DeliveryErrorView'];
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
       * Format: date-time
       * @description Da quando non se ne hanno notizie; manca se non tocca a chi lo esegue
       */
      heardAt?: string;
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
      /** @description Numero presso il fornitore */
      reference?: string;
      /** @description Indirizzo presso il fornitore */
      referenceUrl?: string;
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
      /** @description Fornitore che lo ha */
      supplier?: string;
      /** @description Termine: 30m, 8h, 5d… */
      target?: string;
      /** @description Che cosa si chiede */
      text: string;
      /** @description Richiesta, per identificativo */
      ticketId: string;
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
      /** @description Se la richiesta lo attende */
      waits: boolean;
      /** @description Della conclusione: se era nel termine; manca prima, e senza un termine (B4) */
      withinTerm?: boolean;
    };
    DeskTaskWholeView: {
      /**
       * Format: date-time
       * @description Quando è stato accettato
       */
      acceptedAt?: string;
      /** @description Mosse permesse ora */
      actions: string[];
      /**
       * Format: uuid
       * @description Compito che deve essere verificato prima
       */
      after?: string;
      /**
       * @description Che cosa vincola al termine: contratto o accordo interno
       * @enum {string}
       */
      agreement: 'sla' | 'ola' | 'underpinning-contract';
      /** @description Area interna che lo ha */
      area?: string;
      /** @description File */
      attachments: components['schemas']['AttachmentView'][];
      /** @description Calendario in cui conta */
      calendar?: string;
      /** @description Contratto (CIG) */
      contract?: string;
      /**
       * @description Se il fornitore sa già tutto
       * @enum {string}
       */
      delivery: 'queued' | 'delivered' | 'failed';
      /** @description Perché non gli è stato detto */
      deliveryError?: components['schemas']['DeliveryErrorView'];
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
       * Format: date-time
       * @description Da quando non se ne hanno notizie; manca se non tocca a chi lo esegue
       */
      heardAt?: string;
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
      /** @description Numero presso il fornitore */
      reference?: string;
      /** @description Indirizzo presso il fornitore */
      referenceUrl?: string;
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
      /** @description Fornitore che lo ha */
      supplier?: string;
      /** @description Termine: 30m, 8h, 5d… */
      target?: string;
      /** @description Che cosa si chiede */
      text: string;
      /** @description Richiesta, per identificativo */
      ticketId: string;
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
      /** @description Se la richiesta lo attende */
      waits: boolean;
      /** @description Della conclusione: se era nel termine; manca prima, e senza un termine (B4) */
      withinTerm?: boolean;
    };
    DigestPageView: {
      /** @description Collegamenti */
      _links: components['schemas']['LinksView'];
      /** @description Le impronte, dalla più recente */
      items: components['schemas']['DigestView'][];
      /** @description Chiave pubblica con cui verificarle, PEM */
      publicKey: string;
    };
    DigestView: {
      /**
       * Format: date
       * @description Giorno che chiude
       */
      day: string;
      /** @description Ciò che è firmato */
      digest: {
        [key: string]: unknown;
      };
      /** @description Con quale chiave */
      keyId: string;
      /**
       * Format: int32
       * @description Progressivo
       */
      number: number;
      /** @description Firma Ed25519, base64url */
      signature: string;
    };
    DismissSignalRequest: {
      /** @description Perché non serve fare nulla */
      reason: string;
    };
    DispatchView: {
      /** @description Consegne provate da ricevute */
      deliveries: components['schemas']['DeliveryView'][];
      /** @description Perché non è partita, o è tornata */
      error?: string;
      /**
       * Format: uuid
       * @description Il messaggio, nella posta in uscita
       */
      id: string;
      /** @description Destinatario */
      recipient: string;
      /**
       * Format: date-time
       * @description Quando il trasporto l’ha accettata
       */
      sentAt?: string;
      /**
       * @description Stato: `not-sent` è conservata e non inviata, perché non c’è un server di posta
       * @enum {string}
       */
      state: 'queued' | 'sending' | 'sent' | 'not-sent' | 'failed' | 'bounced';
    };
    DoneView: {
      /** @description Fatto */
      done: boolean;
    };
    DraftListView: {
      /** @description Le bozze, una per modulo */
      items: components['schemas']['DraftView'][];
    };
    DraftRequest: {
      /** @description Nomi dei file scelti: i file non sono nella bozza */
      fileNames?: string[];
      /** @description Quando è stata salvata la bozza che si continua; se manca, è la prima, RFC 3339 */
      since?: string;
      /** @description Che cosa è stato scritto finora */
      values: components['schemas']['DraftValuesRequest'];
    };
    DraftValuesRequest: {
      /** @description Area */
      area?: string;
      /** @description Le caselle del modulo che sono spuntate */
      checked?: string[];
      /** @description Indirizzo di posta */
      email?: string;
      /** @description I campi propri del modulo, per nome */
      fields?: {
        [key: string]: string;
      };
      /** @description Nome e cognome */
      name?: string;
      /** @description Organizzazione */
      organisation?: string;
      /** @description Telefono */
      phone?: string;
      /** @description Oggetto */
      subject?: string;
      /** @description Sottoargomento */
      subtopic?: string;
      /** @description Testo */
      text?: string;
      /** @description Argomento */
      topic?: string;
      /** @description Chi chiede */
      userType?: string;
    };
    DraftView: {
      /**
       * Format: date-time
       * @description Fino a quando resta
       */
      expiresAt: string;
      /** @description Nomi dei file scelti, che non sono nella bozza */
      fileNames: string[];
      /** @description Il modulo */
      instance: string;
      /**
       * Format: date-time
       * @description Quando è stata salvata
       */
      savedAt: string;
      /** @description Che cosa è stato scritto finora */
      values: {
        [key: string]: unknown;
      };
    };
    DuplicateRequest: {
      /** @description Se avvisare chi ha chiesto quando l’altra è risolta */
      inform?: boolean;
      /** @description Numero della richiesta di cui è un duplicato */
      of: string;
      /** @description Testo per chi ha chiesto; se manca, quello consueto */
      text?: string;
    };
    DutyChangeListView: {
      /** @description Collegamenti */
      _links: components['schemas']['LinksView'];
      /** @description Variazioni */
      items: components['schemas']['DutyChangeView'][];
    };
    DutyChangeRequest: {
      /** @description Da quando, RFC 3339 */
      from: string;
      /**
       * @description Turno in più, reperibilità, sostituzione, cambio fra due persone (A9), spostamento a un altro gruppo (E1)
       * @enum {string}
       */
      kind: 'extra' | 'on-call' | 'substitution' | 'swap' | 'move';
      /** @description Chi sostituisce, o cambia il turno */
      other?: string;
      /** @description In un cambio, da quando il primo fa i turni dell’altro; lo stesso periodo, se manca, RFC 3339 */
      otherFrom?: string;
      /** @description In un cambio, fino a quando, RFC 3339 */
      otherTo?: string;
      /** @description Chi è in turno; nelle sostituzioni e nei cambi, chi lo sarebbe stato */
      person: string;
      /** @description Perché */
      reason: string;
      /** @description Gruppo servito; negli spostamenti è necessario */
      team?: string;
      /** @description Fino a quando; solo uno spostamento può non averlo, RFC 3339 */
      to?: string;
    };
    DutyChangeView: {
      /**
       * Format: uuid
       * @description Accordo di cui fa parte: comune alle due metà di un cambio
       */
      agreement: string;
      /**
       * Format: date-time
       * @description Quando è stato deciso
       */
      at: string;
      /** @description Chi l’ha deciso */
      by: components['schemas']['PersonView'];
      /**
       * Format: date-time
       * @description Da quando
       */
      from: string;
      /**
       * Format: uuid
       * @description Identificativo
       */
      id: string;
      /**
       * @description Che cosa
       * @enum {string}
       */
      kind: 'extra' | 'on-call' | 'cover' | 'move';
      /** @description Chi lo sostituisce */
      other?: components['schemas']['PersonView'];
      /** @description Chi */
      person: components['schemas']['PersonView'];
      /** @description Perché */
      reason: string;
      /** @description Gruppo servito */
      team?: string;
      /**
       * Format: date-time
       * @description Fino a quando
       */
      to?: string;
    };
    DutyPlanView: {
      /** @description Assenze che toccano il periodo */
      absences: components['schemas']['PlannedAbsenceView'][];
      /**
       * Format: date-time
       * @description Inizio del periodo
       */
      from: string;
      /** @description Turni e reperibilità, dal primo che comincia */
      items: components['schemas']['PlannedDutyView'][];
      /**
       * Format: date-time
       * @description Fine del periodo
       */
      to: string;
      /** @description Fuso in cui contano i giorni */
      zone: string;
    };
    EffortCorrectionRequest: {
      /** @description Una delle attività dell’ente */
      activity: string;
      /** @description Giorno del lavoro, AAAA-MM-GG */
      date: string;
      /**
       * Format: int32
       * @description Numero della registrazione sulla richiesta
       */
      entry: number;
      /**
       * Format: int32
       * @description Minuti di lavoro; 0 toglie la registrazione dal consuntivo
       */
      minutes: number;
      /** @description Perché si rettifica */
      reason: string;
      /** @description Chi ha lavorato; se manca, chi rettifica */
      technician?: string;
    };
    EffortRequest: {
      /** @description Una delle attività dell’ente */
      activity: string;
      /** @description Giorno del lavoro, AAAA-MM-GG */
      date: string;
      /**
       * Format: int32
       * @description Minuti di lavoro
       */
      minutes: number;
      /** @description Nota per i colleghi */
      note?: string;
      /** @description Chi ha lavorato, se non chi registra: solo il supervisore registra per altri */
      technician?: string;
    };
    EndActionRequest: {
      /** @description Azione */
      action: string;
      /** @description Che cosa lo dimostra: un documento, un indirizzo, il numero di una richiesta */
      evidence?: string;
      /** @description Esito */
      outcome: string;
      /**
       * @description Fatta o abbandonata
       * @enum {string}
       */
      state: 'done' | 'dropped';
    };
    EndImprovementRequest: {
      /** @description Che cosa lo dimostra: un documento, un indirizzo, il numero di una richiesta */
      evidence?: string;
      /** @description Esito */
      outcome: string;
      /**
       * @description Fatta o abbandonata
       * @enum {string}
       */
      state: 'done' | 'dropped';
    };
    EndIncidentRequest: {
      /** @description Quando è finito, RFC 3339 */
      endedAt: string;
    };
    EnrolmentView: {
      /** @description Segreto, in base 32 */
      secret: string;
      /** @description Indirizzo otpauth:// da mostrare come QR */
      uri: string;
    };
    EnrolSecondFactorRequest: {
      /** @description La propria password */
      password: string;
    };
    EscalateRequest: {
      /** @description Perché */
      reason: string;
      /** @description Che cosa ha già accertato il primo livello (C15) */
      screening?: components['schemas']['ScreeningInput'];
      /** @description Gruppo di altro livello a cui passa */
      team: string;
    };
    EvaluateRequest: {
      /**
       * @description Che cosa è andato male, o bene
       * @enum {string}
       */
      aspect?: 'clear' | 'complete' | 'sure' | 'technical' | 'other';
      /**
       * Format: int32
       * @description Giudizio, sulla scala dell’ente: 0 o 1 (non mi piace, mi piace), oppure da 1 a 5
       */
      score: number;
      /** @description Parole proprie */
      words?: string;
    };
    EvaluationFiguresView: {
      /**
       * @description Come sono distinte
       * @enum {string}
       */
      by: 'service' | 'team' | 'channel' | 'topic' | 'month';
      /** @description Una riga ciascuno */
      items: components['schemas']['EvaluationRowView'][];
      /** @description Periodo */
      period: components['schemas']['PeriodView'];
    };
    EvaluationRowView: {
      /**
       * Format: int32
       * @description Di cui valutate
       */
      answers: number;
      /**
       * Format: double
       * @description Media di quelle da 1 a 5
       */
      average?: number;
      /**
       * Format: int32
       * @description Richieste chiuse tecnicamente nel periodo
       */
      closed: number;
      /** @description Di che cosa; manca per ciò che non ne ha */
      key?: string;
      /**
       * Format: int32
       * @description Non contenti: 0, da 1 a 3
       */
      negative: number;
      /**
       * Format: int32
       * @description Contenti: 1 di due, 4 e 5
       */
      positive: number;
      /** @description Quante per giudizio */
      scores: components['schemas']['ScoreCountView'][];
    };
    EvaluationView: {
      /** @description Quella data */
      given?: components['schemas']['GivenEvaluationView'];
      /** @description Per chi non è contento: 0, oppure da 1 a 3 */
      negative: components['schemas']['AspectsView'];
      /** @description Se si può dare o cambiare ora */
      open: boolean;
      /** @description Per chi è contento: 1 di due, oppure 4 e 5 */
      positive: components['schemas']['AspectsView'];
      /** @description Domanda */
      question?: components['schemas']['LocalizedView'];
      /**
       * @description Mi piace o no (0, 1); da 1 a 5; nessuna
       * @enum {string}
       */
      scale: 'none' | 'thumbs' | 'five';
      /** @description Ringraziamento */
      thanks: components['schemas']['LocalizedView'];
      /**
       * Format: date-time
       * @description Fino a quando
       */
      until?: string;
    };
    EventPageView: {
      /** @description Collegamenti */
      _links: components['schemas']['LinksView'];
      /** @description Registro di lavorazione (B9) */
      items: components['schemas']['EventView'][];
    };
    EventView: {
      /** @description Chi */
      actor: components['schemas']['PersonView'];
      /**
       * Format: date-time
       * @description Quando
       */
      at: string;
      /** @description Dati */
      data: {
        [key: string]: unknown;
      };
      /**
       * Format: int32
       * @description Progressivo
       */
      seq: number;
      /** @description Che cosa è successo */
      type: string;
    };
    EvidenceView: {
      /**
       * Format: date-time
       * @description Quando, secondo chi certifica
       */
      at: string;
      /** @description Causa */
      detail?: string;
      /** @description Canale che l’ha riconosciuta */
      instance: string;
      /** @description Chi lo attesta */
      issuer?: string;
      /** @description Se la firma lo prova */
      proved: boolean;
      /**
       * Format: uuid
       * @description La ricevuta, nella posta in arrivo
       */
      receipt: string;
      /** @description SHA-256 dell’originale, che si scarica dalla posta in arrivo */
      sha256?: string;
      /**
       * @description Che cosa attesta
       * @enum {string}
       */
      state:
        | 'accepted'
        | 'not-accepted'
        | 'taken-charge'
        | 'delivered'
        | 'delivery-warning'
        | 'not-delivered'
        | 'virus'
        | 'delayed'
        | 'bounced';
    };
    ExcludedView: {
      /**
       * Format: int32
       * @description Duplicate
       */
      duplicate: number;
      /**
       * Format: int32
       * @description Fuori ambito (C1)
       */
      outOfScope: number;
      /**
       * Format: int32
       * @description Ritirate prima che qualcuno le prendesse in carico
       */
      withdrawn: number;
    };
    ExplainedClockView: {
      /** @description Calendario che conta */
      calendar: string;
      /** @description Cambi di termine */
      changes: components['schemas']['TermChangeView'][];
      /** @description Termine: presa in carico, risoluzione… */
      clock: string;
      /**
       * Format: date-time
       * @description Scadenza
       */
      dueAt?: string;
      /**
       * Format: int32
       * @description Secondi di servizio contati
       */
      elapsedSeconds: number;
      /** @description Nome del termine */
      label: components['schemas']['LocalizedView'];
      /** @description Se il termine è superato */
      late: boolean;
      /**
       * Format: int32
       * @description Secondi di servizio che restano
       */
      remainingSeconds: number;
      /**
       * Format: date-time
       * @description Quando è stato chiesto
       */
      requestedAt: string;
      /**
       * Format: int32
       * @description Revisione sotto cui è stato fissato (B13)
       */
      revision: number;
      /** @description Regola della politica */
      rule: string;
      /**
       * Format: int32
       * @description Corsa: più di una per i termini che si ripetono
       */
      run: number;
      /**
       * Format: date-time
       * @description Da quando conta
       */
      startedAt: string;
      /**
       * @description Stato
       * @enum {string}
       */
      state: 'running' | 'paused' | 'met' | 'breached' | 'cancelled';
      /** @description Avvisi e scadenze rilevati */
      steps: components['schemas']['ReachedStepView'][];
      /**
       * Format: date-time
       * @description Quando si è fermato
       */
      stoppedAt?: string;
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
    FaqSuggestionsRequest: {
      /**
       * @description In quale lingua; se manca, italiano
       * @enum {string}
       */
      language?: 'it' | 'en';
      /** @description Ciò che si sta scrivendo */
      text: string;
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
    FilledAnswerView: {
      /**
       * @description Lingua di chi ha chiesto, in cui è il testo
       * @enum {string}
       */
      language: 'it' | 'en';
      /** @description Testo pronto da rileggere */
      text: string;
    };
    ForgottenPasswordRequest: {
      /** @description Nome utente */
      username: string;
    };
    FormFieldView: {
      /** @description Aiuto */
      help?: string;
      /** @description Etichetta */
      label: string;
      /**
       * Format: int32
       * @description Caratteri al massimo
       */
      maxLength?: number;
      /** @description Nome del campo */
      name: string;
      /** @description Scelte */
      options?: components['schemas']['FormOptionView'][];
      /** @description Se va compilato */
      required: boolean;
      /** @description Quando viene chiesto (D1) */
      showWhen?: {
        [key: string]: unknown;
      };
      /** @description Tipo */
      type: string;
    } & {
      [key: string]: unknown;
    };
    FormOptionView: {
      /** @description Etichetta */
      label: string;
      /** @description Valore */
      value: string;
    };
    FormReferenceView: {
      /** @description Portali che lo possono mostrare dentro le loro pagine (C8) */
      embeddedIn?: string[];
      /** @description Canale */
      instance: string;
      /** @description Nome */
      name: components['schemas']['LocalizedView'];
      /** @description Serve solo questi argomenti; se manca, tutti (D5) */
      topics?: components['schemas']['TopicReferenceView'][];
    };
    FormView: {
      /** @description Limiti dei file */
      attachments: {
        [key: string]: unknown;
      };
      /** @description Classificazione: hidden, optional o required */
      classification?: string;
      /** @description Campi propri del modulo */
      fields: components['schemas']['FormFieldView'][];
      /** @description Introduzione */
      intro: string;
      /** @description Ente o struttura: hidden, optional o required */
      organisation?: string;
      /** @description Telefono: hidden, optional o required */
      phone?: string;
      /** @description Informativa */
      privacy: {
        [key: string]: unknown;
      };
      /**
       * Format: int32
       * @description Caratteri del testo al massimo
       */
      textMaxLength?: number;
      /** @description Titolo */
      title: string;
      /** @description Tipi di utente */
      userTypes: string[];
    } & {
      [key: string]: unknown;
    };
    FoundContactsView: {
      /** @description Collegamenti */
      _links: components['schemas']['LinksView'];
      /** @description Le persone, prima chi ha richieste aperte */
      items: components['schemas']['FoundContactView'][];
    };
    FoundContactView: {
      /** @description Indirizzo */
      email?: string;
      /**
       * Format: uuid
       * @description Scheda di chi ha chiesto, per la sua storia (E10)
       */
      id: string;
      /** @description Nome */
      name: string;
      /**
       * Format: int32
       * @description Di cui aperte
       */
      open: number;
      /** @description Ente o struttura */
      organisation?: string;
      /** @description Telefono */
      phone?: string;
      /**
       * Format: date-time
       * @description Da quando si conosce
       */
      since: string;
      /**
       * Format: int32
       * @description Richieste fatte
       */
      tickets: number;
      /** @description Tipo di utente */
      userType?: string;
    };
    FrontLoadListView: {
      /** @description Collegamenti */
      _links: components['schemas']['LinksView'];
      /**
       * Format: date-time
       * @description Momento a cui si riferisce
       */
      at: string;
      /** @description Fronti */
      items: components['schemas']['FrontLoadView'][];
    };
    FrontLoadView: {
      /** @description Fronte */
      front: string;
      /** @description Nome */
      name: components['schemas']['LocalizedView'];
      /**
       * Format: int32
       * @description Persone reperibili, ciascuna contata una volta
       */
      onCall: number;
      /**
       * Format: int32
       * @description Persone in turno, ciascuna contata una volta
       */
      onShift: number;
      /**
       * Format: int32
       * @description Richieste non concluse
       */
      open: number;
      /**
       * Format: double
       * @description Richieste non concluse per persona in turno; manca se non c’è nessuno
       */
      openPerPerson?: number;
      /** @description Gruppi */
      teams: components['schemas']['TeamWorkloadView'][];
    };
    GivenEvaluationView: {
      /**
       * @description Che cosa è andato male, o bene
       * @enum {string}
       */
      aspect?: 'clear' | 'complete' | 'sure' | 'technical' | 'other';
      /**
       * Format: date-time
       * @description Quando
       */
      at: string;
      /**
       * @description Scala con cui è stata data
       * @enum {string}
       */
      scale: 'thumbs' | 'five';
      /**
       * Format: int32
       * @description Giudizio
       */
      score: number;
      /** @description Parole proprie */
      words?: string;
    };
    GivenView: {
      /**
       * Format: date-time
       * @description Quando
       */
      at: string;
      /** @description Chi l’ha affidata */
      by: string;
    };
    GovernedPartyView: {
      /** @description Nome */
      name: components['schemas']['LocalizedView'];
      /**
       * @description Chi eroga
       * @enum {string}
       */
      party: 'administration' | 'supplier';
      /** @description Gruppi */
      teams: components['schemas']['DeliveringTeamView'][];
      /**
       * Format: int32
       * @description Richieste aperte nel periodo che i suoi gruppi hanno ora
       */
      tickets: number;
    };
    GuideChoiceView: {
      /** @description Aiuto alla scelta */
      help?: components['schemas']['LocalizedView'];
      /** @description Identificativo */
      id: string;
      /** @description Tipo di richiesta che ne segue */
      kind?: string;
      /** @description Nome */
      name: components['schemas']['LocalizedView'];
    };
    GuideSeverityView: {
      /** @description Se è quella di chi non sceglie */
      chosenByDefault: boolean;
      /** @description Definizione, da leggere prima di scegliere (B13) */
      definition: components['schemas']['LocalizedView'];
      /** @description Nome */
      name: components['schemas']['LocalizedView'];
      /**
       * Format: int32
       * @description Gravità
       */
      severity: number;
    };
    GuideView: {
      /** @description Tra che cosa si sceglie */
      choices: components['schemas']['GuideChoiceView'][];
      /** @description Che cosa si è già scelto */
      chosen: components['schemas']['ChosenView'];
      /** @description Tipo di richiesta che segue dalla scelta */
      kind?: string;
      /** @description Le gravità, con le loro definizioni (B13) */
      severities: components['schemas']['GuideSeverityView'][];
      /**
       * @description Che cosa si sceglie ora; `done`: nient’altro
       * @enum {string}
       */
      step: 'area' | 'topic' | 'subtopic' | 'done';
    };
    HandlingFiguresView: {
      /**
       * Format: int32
       * @description Segnali automatici
       */
      automaticSignals: number;
      /**
       * Format: int32
       * @description Azioni correttive fatte
       */
      correctiveActions: number;
      /**
       * Format: int32
       * @description Segnali degli operatori
       */
      operatorSignals: number;
      /**
       * Format: int32
       * @description Azioni preventive fatte
       */
      preventiveActions: number;
      /**
       * Format: int32
       * @description Problemi nati da un segnale (gestione proattiva)
       */
      proactiveProblems: number;
      /**
       * Format: int32
       * @description Problemi nati da richieste
       */
      reactiveProblems: number;
      /**
       * Format: int32
       * @description Segnali che riprendono un problema chiuso
       */
      recurrences: number;
      /**
       * Format: int32
       * @description Richieste arrivate (gestione reattiva)
       */
      requests: number;
    };
    HistoryTicketView: {
      /** @description Tecnico */
      assignee?: components['schemas']['PersonView'];
      /**
       * @description Quanto era sicuro chi chiedeva, questa volta (E3)
       * @enum {string}
       */
      assurance?:
        | 'none'
        | 'email'
        | 'email-verified'
        | 'account'
        | 'pec'
        | 'spid-l1'
        | 'cie-l1'
        | 'spid-l2'
        | 'cie-l2'
        | 'spid-l3'
        | 'cie-l3'
        | 'cns';
      /** @description Campagna con cui è arrivata (D14) */
      campaign?: string;
      /** @description Canale */
      channel: string;
      /** @description Ogni contatto avuto, fino agli ultimi 50 */
      contacts: components['schemas']['ContactMomentView'][];
      /**
       * Format: date-time
       * @description Prossima scadenza
       */
      dueAt?: string;
      /** @description Quanto resta in ore di servizio */
      dueWorking?: components['schemas']['WorkingTermView'];
      /** @description Tipo di richiesta */
      kind: string;
      /** @description Livello */
      level?: string;
      /** @description Numero */
      number: string;
      /**
       * Format: date-time
       * @description Apertura
       */
      openedAt: string;
      /** @description Priorità */
      priority: components['schemas']['PriorityView'];
      /** @description Chi ha chiesto */
      requester?: string;
      /**
       * Format: int32
       * @description Gravità
       */
      severity: number;
      /** @description Stato */
      state: string;
      /** @description Oggetto */
      subject: string;
      /** @description Gruppo */
      team?: string;
      /**
       * Format: date-time
       * @description Ultimo cambiamento
       */
      updatedAt: string;
    };
    HistoryTotalsView: {
      /** @description Per canale, dal più usato */
      channels: components['schemas']['ChannelCountView'][];
      /**
       * Format: int32
       * @description Di cui aperte
       */
      open: number;
      /**
       * Format: int32
       * @description Richieste fatte
       */
      tickets: number;
    };
    HoldPageView: {
      /** @description Collegamenti */
      _links: components['schemas']['LinksView'];
      /** @description I blocchi, dal più recente */
      items: components['schemas']['HoldView'][];
    };
    HoldsView: {
      /** @description I blocchi messi */
      items: components['schemas']['HoldView'][];
    };
    HoldView: {
      /**
       * Format: uuid
       * @description Identificativo
       */
      id: string;
      /**
       * Format: date-time
       * @description Quando è stato tolto
       */
      liftedAt?: string;
      /** @description Chi l’ha tolto */
      liftedBy?: components['schemas']['ActorView'];
      /** @description Perché è stato tolto */
      liftReason?: string;
      /**
       * Format: uuid
       * @description Identificativo della persona
       */
      person?: string;
      /** @description Perché */
      reason: string;
      /**
       * Format: date-time
       * @description Quando
       */
      setAt: string;
      /** @description Chi l’ha messo */
      setBy: components['schemas']['ActorView'];
      /** @description Numero della richiesta */
      ticket?: string;
    };
    HourLoadView: {
      /**
       * Format: int32
       * @description Ora del giorno, da 0 a 23
       */
      hour: number;
      /**
       * Format: int32
       * @description Richieste aperte in quell’ora, in tutti i giorni del periodo
       */
      opened: number;
    };
    ImportedView: {
      /**
       * Format: int32
       * @description Sistemi registrati
       */
      registered: number;
    };
    ImportSystemsRequest: {
      /** @description Tabella CSV con le colonne code, class, name, place e, se servono, organisation, office, contract, supplier, serial, lastCheck, nextCheck */
      csv: string;
    };
    ImprovementActionPageView: {
      /** @description Collegamenti */
      _links: components['schemas']['LinksView'];
      /** @description Azioni, dalla prima che scade */
      items: components['schemas']['ImprovementActionView'][];
    };
    ImprovementActionView: {
      /**
       * Format: date
       * @description Entro quando
       */
      dueOn: string;
      /**
       * Format: date-time
       * @description Quando si è conclusa
       */
      endedAt?: string;
      /** @description Che cosa lo dimostra */
      evidence?: string;
      /**
       * Format: uuid
       * @description Identificativo
       */
      id: string;
      /**
       * @description Tipo
       * @enum {string}
       */
      kind: 'corrective' | 'preventive';
      /** @description Esito */
      outcome?: string;
      /** @description Chi ne risponde */
      owner: string;
      /**
       * Format: date-time
       * @description Quando è stata pianificata
       */
      plannedAt: string;
      /** @description Problema in cui è pianificata */
      problem: string;
      /**
       * @description A che punto è
       * @enum {string}
       */
      standing: 'planned' | 'overdue' | 'done' | 'dropped';
      /** @description Titolo */
      title: string;
    };
    ImprovementRequest: {
      /** @description Entro quando, AAAA-MM-GG */
      dueOn: string;
      /**
       * @description Correttiva o preventiva
       * @enum {string}
       */
      kind: 'corrective' | 'preventive';
      /** @description Chi ne risponde, tra le persone dell’ente */
      owner: string;
      /** @description Che cosa si fa */
      title: string;
    };
    InboxItemView: {
      /** @description Codice del perché */
      code?: string;
      /**
       * Format: uuid
       * @description Identificativo
       */
      id: string;
      /** @description Canale */
      instance: string;
      /** @description Il perché in parole */
      label?: components['schemas']['LocalizedView'];
      /** @description Esito */
      outcome?: string;
      /** @description Perché */
      reason?: string;
      /**
       * Format: date-time
       * @description Quando è arrivato
       */
      receivedAt: string;
      /**
       * Format: int32
       * @description Byte
       */
      size: number;
      /**
       * @description Stato
       * @enum {string}
       */
      state: 'received' | 'processed' | 'ignored' | 'quarantined';
    };
    InboxPageView: {
      /** @description Collegamenti */
      _links: components['schemas']['LinksView'];
      /** @description Messaggi */
      items: components['schemas']['InboxItemView'][];
    };
    InformationRequest: {
      /** @description Lo chiede di proposito, anche se chi ha chiesto ha già risposto (C15) */
      again?: boolean;
      /** @description Testo */
      text: string;
    };
    InstanceActionView: {
      /**
       * @description Che cosa è stato fatto
       * @enum {string}
       */
      done: 'enabled' | 'disabled' | 'restarted' | 'saved';
      /** @description Istanza */
      instance: string;
      /**
       * Format: int32
       * @description Revisione della configurazione
       */
      revision?: number;
    };
    InstanceCheckRequest: {
      /** @description Impostazioni da provare; se mancano, quelle in vigore */
      settings?: {
        [key: string]: unknown;
      };
    };
    InstanceCheckView: {
      /** @description Istanza */
      instance: string;
      /** @description Problemi, campo per campo */
      problems: components['schemas']['SettingProblemView'][];
      /**
       * @description Esito: `works`, `invalid` se non sono state provate, altrimenti il tipo di errore
       * @enum {string}
       */
      verdict: 'works' | 'invalid' | 'auth' | 'config' | 'transient' | 'permanent' | 'poison' | 'invalid-input';
    };
    InstanceHealthView: {
      /** @description Che cosa può fare chi gestisce */
      advice?: components['schemas']['LocalizedView'];
      /** @description Altri fatti */
      facts: {
        [key: string]: unknown;
      };
      /** @description Istanza */
      instance: string;
      /**
       * Format: date-time
       * @description Ultimo segno di vita
       */
      lastProgressAt?: string;
      /** @description Plugin */
      plugin: string;
      /** @description Come va l’invio, di un’istanza che riceve e invia: il resto riguarda la ricezione */
      sending?: components['schemas']['SendingHealthView'];
      /** @description Stato */
      state: string;
    };
    InstanceLogView: {
      /** @description Istanza */
      instance: string;
      /** @description Le righe più recenti, dalla più vecchia */
      lines: components['schemas']['LogLineView'][];
    };
    InstanceSettingsRequest: {
      /** @description Le nuove impostazioni, tutte */
      settings: {
        [key: string]: unknown;
      };
      /** @description Salva senza prova, quando il servizio esterno non risponde */
      unchecked?: boolean;
    };
    InstancesView: {
      /** @description Istanze */
      items: components['schemas']['InstanceHealthView'][];
    };
    InstanceView: {
      /** @description Se è accesa */
      enabled: boolean;
      /** @description Istanza */
      instance: string;
      /**
       * @description Dove gira
       * @enum {string}
       */
      isolation: 'in-process' | 'worker';
      /** @description Plugin */
      plugin: string;
      /** @description Punti che serve */
      points: string[];
      /**
       * Format: int32
       * @description Revisione in vigore, da ripetere in If-Match
       */
      revision: number;
      /** @description JSON Schema delle impostazioni */
      schema?: {
        [key: string]: unknown;
      };
      /** @description Impostazioni; dei segreti, il riferimento */
      settings: {
        [key: string]: unknown;
      };
      /**
       * @description A che cosa serve
       * @enum {string}
       */
      use: 'channel' | 'rule' | 'notifier' | 'supplier';
      /** @description Versione del plugin */
      version?: string;
    };
    JudgementView: {
      /**
       * Format: int32
       * @description Richieste che la rispettano, o riaperte
       */
      count: number;
      /**
       * Format: double
       * @description Quota promessa, in centesimi: la minima, o la massima per le riaperture
       */
      promised?: number;
      /**
       * Format: double
       * @description Quota raggiunta; manca se non c’è nulla da misurare
       */
      reached?: number;
      /**
       * @description Esito
       * @enum {string}
       */
      verdict: 'kept' | 'broken' | 'no-data';
      /** @description Soglia: `term` per il termine stesso, o tempo di servizio */
      within?: string;
    };
    KnownContactView: {
      /** @description Indirizzo */
      email?: string;
      /**
       * Format: uuid
       * @description Scheda di chi ha chiesto, per la sua storia (E10)
       */
      id: string;
      /** @description Nome */
      name: string;
      /** @description Ente o struttura */
      organisation?: string;
      /** @description Telefono */
      phone?: string;
      /**
       * Format: date-time
       * @description Da quando si conosce
       */
      since: string;
      /** @description Tipo di utente */
      userType?: string;
    };
    LiftHoldRequest: {
      /** @description Perché, per il registro */
      reason: string;
    };
    LineFiguresView: {
      /**
       * Format: int32
       * @description A cui si è risposto
       */
      answered: number;
      /**
       * Format: int32
       * @description Chiamate
       */
      calls: number;
      /**
       * Format: int32
       * @description Risposte entro il tempo fissato
       */
      inTime?: number;
      /** @description Linea */
      line: components['schemas']['LineView'];
      /**
       * Format: int32
       * @description Secondi di attesa: la più lunga
       */
      longest?: number;
      /**
       * Format: int32
       * @description Secondi di attesa: metà delle volte di meno
       */
      median?: number;
      /**
       * Format: int32
       * @description Perse
       */
      missed: number;
      /**
       * Format: int32
       * @description Secondi di attesa: 95 volte su 100 di meno
       */
      most?: number;
      /**
       * Format: int32
       * @description Secondi entro cui rispondere, se fissati
       */
      within?: number;
    };
    LineInBothRequest: {
      /** @description In inglese */
      en: string;
      /** @description In italiano */
      it: string;
    };
    LineView: {
      /** @description Canale della linea */
      instance: string;
      /** @description Nome */
      name: components['schemas']['LocalizedView'];
    };
    LinkRequest: {
      /** @description Numero dell’altra richiesta */
      other: string;
      /**
       * @description Che cosa questa richiesta è per l’altra
       * @enum {string}
       */
      relation: 'related' | 'duplicate-of' | 'caused-by' | 'complaint-about' | 'reminder-of' | 'split-from';
    };
    LinksView: {
      /** @description Pagina seguente, se c’è */
      next?: string;
    };
    LinkTicketsRequest: {
      /** @description Numeri delle richieste */
      tickets: string[];
    };
    LocalAccountPageView: {
      /** @description Collegamenti */
      _links: components['schemas']['LinksView'];
      /** @description Gli accessi, per nome utente */
      items: components['schemas']['LocalAccountView'][];
    };
    LocalAccountView: {
      /**
       * Format: date-time
       * @description Da quando
       */
      createdAt: string;
      /**
       * Format: date-time
       * @description Da quando è disattivato
       */
      disabledAt?: string;
      /** @description Indirizzo di posta */
      email?: string;
      /** @description Se ha scelto una password */
      hasPassword: boolean;
      /** @description Se ha un secondo fattore */
      hasSecondFactor: boolean;
      /**
       * Format: uuid
       * @description Identificativo
       */
      id: string;
      /** @description Nome */
      name: string;
      /** @description Identificativo della persona */
      person: string;
      /** @description Ruoli */
      roles: string[];
      /** @description Fornitore, per le persone di un fornitore */
      supplier?: string;
      /** @description Gruppi */
      teams: string[];
      /** @description Nome utente */
      username: string;
    };
    LocalizedView: {
      /** @description In inglese */
      en: string;
      /** @description In italiano */
      it: string;
    };
    LoggedOutView: {
      /** @description Dove mandare il browser perché termini anche l’accesso presso il servizio di identità */
      next?: string;
    };
    LoginActPageView: {
      /** @description Collegamenti */
      _links: components['schemas']['LinksView'];
      /** @description Gli atti, dal più recente */
      items: components['schemas']['LoginActView'][];
    };
    LoginActView: {
      /** @description Da quale indirizzo */
      address: string;
      /**
       * @description Quanto era sicura l’identità
       * @enum {string}
       */
      assurance?: 'account' | 'spid-l1' | 'spid-l2' | 'spid-l3' | 'cie-l1' | 'cie-l2' | 'cie-l3' | 'cns';
      /**
       * Format: date-time
       * @description Quando
       */
      at: string;
      /**
       * @description Di chi
       * @enum {string}
       */
      audience: 'staff' | 'requesters';
      /** @description Perché no, o chi l’ha deciso */
      detail?: string;
      /**
       * Format: uuid
       * @description Identificativo
       */
      id: string;
      /** @description Servizio di identità */
      provider: string;
      /** @description Come lo conosce il servizio di identità; manca se non è nessuno */
      subject?: string;
      /**
       * @description Che cosa
       * @enum {string}
       */
      what:
        | 'logged-in'
        | 'refused'
        | 'logged-out'
        | 'session-ended'
        | 'account-created'
        | 'account-disabled'
        | 'account-enabled'
        | 'link-sent'
        | 'password-set'
        | 'password-changed'
        | 'second-factor-set'
        | 'second-factor-removed';
    };
    LogInRequest: {
      /** @description Codice del secondo fattore, o un codice di recupero */
      code?: string;
      /** @description Password */
      password: string;
      /** @description Nome utente */
      username: string;
    };
    LoginWaysView: {
      /** @description Se il personale può entrare con nome utente e password */
      localAccounts: boolean;
      /** @description Servizi di identità */
      providers: components['schemas']['LoginWayView'][];
    };
    LoginWayView: {
      /**
       * @description Chi entra così
       * @enum {string}
       */
      for: 'staff' | 'requesters';
      /** @description Indirizzo al quale mandare il browser; accetta `return_to`, un percorso di questo sito */
      href: string;
      /** @description Identificativo */
      id: string;
      /** @description Nome */
      name: components['schemas']['LocalizedView'];
    };
    LogLineView: {
      /**
       * Format: date-time
       * @description Quando
       */
      at: string;
      /** @description Fatti, senza segreti */
      facts: {
        [key: string]: unknown;
      };
      /**
       * @description Livello
       * @enum {string}
       */
      level: 'debug' | 'info' | 'warn' | 'error';
      /** @description Messaggio */
      message: string;
    };
    LongTextView: {
      /** @description In inglese */
      en: string;
      /** @description In italiano */
      it: string;
    };
    LookView: {
      /**
       * Format: int32
       * @description Segnali nuovi
       */
      raised: number;
    };
    MentionablesView: {
      /** @description Chi si può chiamare in una nota di questa richiesta */
      items: components['schemas']['MentionableView'][];
    };
    MentionableView: {
      /** @description Identificativo */
      id: string;
      /** @description Nome */
      name: string;
      /** @description Gruppo */
      team?: string;
    };
    MergeActView: {
      /**
       * Format: date-time
       * @description Quando
       */
      at: string;
      /** @description Chi */
      by: string;
      /** @description Perché */
      reason: string;
    };
    MergeContactRequest: {
      /** @description La scheda che si unisce a questa */
      other: string;
      /** @description Da che cosa si vede che è la stessa persona */
      reason: string;
    };
    MergeRequest: {
      /** @description Numero della richiesta in cui prosegue */
      into: string;
      /** @description Testo per chi ha chiesto; se manca, quello consueto */
      text?: string;
    };
    MessageRequest: {
      /** @description Testo */
      text: string;
    };
    MessageView: {
      /**
       * @description Quanto era sicuro chi scriveva, questa volta (E3)
       * @enum {string}
       */
      assurance?:
        | 'none'
        | 'email'
        | 'email-verified'
        | 'account'
        | 'pec'
        | 'spid-l1'
        | 'cie-l1'
        | 'spid-l2'
        | 'cie-l2'
        | 'spid-l3'
        | 'cie-l3'
        | 'cns';
      /**
       * Format: date-time
       * @description Quando
       */
      at: string;
      /** @description Allegati */
      attachments: components['schemas']['AttachmentView'][];
      /** @description Autore */
      author: string;
      /** @description Istanza del canale da cui è arrivato */
      channelInstance?: string;
      /**
       * @description Verso
       * @enum {string}
       */
      direction: 'in' | 'out';
      /** @description Come è partito, e le ricevute di ogni destinatario (B14) */
      dispatches?: components['schemas']['DispatchView'][];
      /**
       * Format: uuid
       * @description Identificativo
       */
      id: string;
      /** @description Che cosa ha notato il canale: verdetti sulle firme, pagine danneggiate, copie */
      notes: components['schemas']['NoteView'][];
      /** @description Parte citata */
      quoted?: string;
      /** @description Di chi è davvero il messaggio di posta, dove il canale guarda */
      sender?: components['schemas']['SenderVerdictView'];
      /** @description Testo */
      text: string;
      /**
       * @description Chi lo legge
       * @enum {string}
       */
      visibility: 'public' | 'internal';
    };
    MoveMaintenanceRequest: {
      /** @description Nuovo giorno, AAAA-MM-GG */
      date: string;
      /** @description Perché */
      reason: string;
    };
    MyTicketView: {
      /** @description Che cosa si può fare */
      actions: string[];
      /** @description Canale */
      channel: components['schemas']['LocalizedView'];
      /** @description Termini */
      clocks: components['schemas']['ClockView'][];
      /** @description Che cosa è successo */
      events: components['schemas']['RequestEventView'][];
      /** @description Tipo */
      kind: components['schemas']['LocalizedView'];
      /** @description Conversazione */
      messages: components['schemas']['RequestMessageView'][];
      /** @description Numero */
      number: string;
      /**
       * Format: date-time
       * @description Apertura
       */
      openedAt: string;
      /** @description Ciò che va saputo: servizi non attivi, canali non previsti (D5, D15) */
      remarks: components['schemas']['LocalizedView'][];
      /** @description Stato */
      state: components['schemas']['RequestStateView'];
      /** @description Oggetto */
      subject: string;
      /** @description Gruppo */
      team?: components['schemas']['LocalizedView'];
      /** @description Tecnico */
      technician?: string;
      /**
       * Format: date-time
       * @description Ultimo cambiamento
       */
      updatedAt: string;
      /**
       * Format: int32
       * @description Versione
       */
      version: number;
    };
    NamedContactView: {
      /**
       * Format: uuid
       * @description Scheda
       */
      id: string;
      /** @description Nome */
      name: string;
    };
    NamedView: {
      /** @description Identificativo */
      id: string;
      /** @description Nome */
      name: components['schemas']['LocalizedView'];
    };
    NameInBothInput: {
      /** @description In inglese */
      en: string;
      /** @description In italiano */
      it: string;
    };
    NamesOfTripletView: {
      /** @description Area */
      area: components['schemas']['LocalizedView'];
      /** @description Sottoargomento */
      subtopic: components['schemas']['LocalizedView'];
      /** @description Argomento */
      topic: components['schemas']['LocalizedView'];
    };
    NewClientSecretView: {
      /**
       * Format: date-time
       * @description Da quando
       */
      createdAt: string;
      /**
       * Format: date-time
       * @description Fino a quando
       */
      expiresAt: string;
      /**
       * Format: uuid
       * @description Identificativo
       */
      id: string;
      /** @description Il segreto: mostrato ora e mai più */
      secret: string;
    };
    NewSecretRequest: {
      /**
       * Format: int32
       * @description Ore per cui i segreti precedenti restano validi; 24 se manca
       */
      overlapHours?: number;
      /**
       * Format: int32
       * @description Giorni di validità; 365 se manca
       */
      validDays?: number;
    };
    NoteRequest: {
      /** @description Colleghi che la nota chiama, per identificativo: chi può vedere la richiesta; solo per le note interne */
      mentions?: string[];
      /** @description Testo */
      text: string;
      /**
       * @description Chi la legge: solo il personale, o anche chi ha chiesto
       * @enum {string}
       */
      visibility?: 'internal' | 'public';
    };
    NoteView: {
      /** @description Codice */
      code: string;
      /** @description Dettaglio */
      detail: string;
      /** @description Che cosa significa */
      label: components['schemas']['LocalizedView'];
    };
    NoticePreviewRequest: {
      /**
       * @description Lingua
       * @enum {string}
       */
      language: 'it' | 'en';
      /**
       * @description Occasione dell’avviso
       * @enum {string}
       */
      occasion:
        | 'registered'
        | 'taken-charge'
        | 'work-started'
        | 'information-requested'
        | 'reply-received'
        | 'third-party-asked'
        | 'third-party-answered'
        | 'note'
        | 'resolved'
        | 'closed'
        | 'reopened'
        | 'assigned'
        | 'escalated'
        | 'reminder-received';
      /** @description Parole da provare al posto di quelle in vigore */
      template?: components['schemas']['NoticeTemplateRequest'];
      /** @description Numero di una richiesta; se manca, una di esempio */
      ticket?: string;
    };
    NoticePreviewView: {
      /** @description HTML */
      html?: string;
      /** @description Oggetto */
      subject: string;
      /** @description Testo semplice */
      text: string;
    };
    NoticeTemplateRequest: {
      /** @description Oggetto, con il segnaposto {number} */
      subject: components['schemas']['LineInBothRequest'];
      /** @description Testo, con i segnaposto {number} e {link} */
      text: components['schemas']['TextInBothRequest'];
    };
    OAuthErrorView: {
      /**
       * @description Il motivo
       * @enum {string}
       */
      error: 'invalid_request' | 'invalid_client' | 'unauthorized_client' | 'unsupported_grant_type' | 'invalid_scope';
      /** @description Il motivo in inglese, per chi sviluppa */
      error_description: string;
    };
    OfficeAnswerView: {
      /** @description La risposta, nella lingua di chi ha chiesto */
      answer: string;
      /** @description Recapiti */
      contacts: components['schemas']['LocalizedView'];
      /** @description Ufficio */
      id: string;
      /** @description Nome */
      name: components['schemas']['LocalizedView'];
    };
    OfficeRequest: {
      /** @description Identificativo dell’ufficio */
      id: string;
      /**
       * @description Che ufficio è
       * @enum {string}
       */
      kind: 'team' | 'supplier' | 'external';
      /**
       * @description Compito o avviso; se manca, quello consueto per l’ufficio
       * @enum {string}
       */
      reach?: 'task' | 'notice';
    };
    OfficeStandingView: {
      /** @description Identificativo */
      id: string;
      /**
       * @description Che ufficio è
       * @enum {string}
       */
      kind: 'team' | 'supplier' | 'external';
      /** @description Nome */
      name: components['schemas']['LocalizedView'];
      /**
       * Format: int32
       * @description Persone il cui avviso non è arrivato
       */
      notReached?: number;
      /**
       * Format: int32
       * @description Persone avvisate
       */
      people?: number;
      /**
       * @description Compito o avviso
       * @enum {string}
       */
      reach: 'task' | 'notice';
      /** @description Perché non è stato raggiunto */
      reason?: string;
      /**
       * @description Se lo sa
       * @enum {string}
       */
      standing: 'sending' | 'told' | 'not-reached' | 'withheld';
      /** @description Il suo compito */
      task?: components['schemas']['OfficeTaskView'];
      /**
       * Format: date-time
       * @description Quando gli è stato detto
       */
      toldAt?: string;
    };
    OfficeTaskView: {
      /**
       * Format: date-time
       * @description Termine
       */
      dueAt?: string;
      /**
       * Format: date-time
       * @description Quando è finito
       */
      endedAt?: string;
      /**
       * Format: uuid
       * @description Identificativo
       */
      id: string;
      /** @description Numero */
      number: string;
      /** @description Stato */
      state: string;
      /**
       * Format: date-time
       * @description Ultimo cambiamento
       */
      updatedAt: string;
    };
    OnCallAcknowledgedView: {
      /**
       * Format: date-time
       * @description Quando
       */
      at: string;
      /** @description Chi ha risposto */
      by: components['schemas']['WhoView'];
    };
    OnCallDecisionView: {
      /**
       * Format: date-time
       * @description Quando
       */
      at: string;
      /** @description Chi ha deciso */
      by: components['schemas']['WhoView'];
      /** @description Perché */
      reason: string;
    };
    OnCallRequest: {
      /** @description Perché */
      reason: string;
      /** @description Gruppo o ambito di competenza del reperibile */
      team: string;
    };
    OnCallView: {
      /** @description La risposta */
      acknowledged?: components['schemas']['OnCallAcknowledgedView'];
      /** @description La decisione */
      decision?: components['schemas']['OnCallDecisionView'];
      /** @description Chi è stato chiamato, in ordine */
      paged: components['schemas']['PagedView'][];
      /** @description Perché */
      reason: string;
      /**
       * Format: date-time
       * @description Quando
       */
      requestedAt: string;
      /** @description Chi l’ha chiesto */
      requestedBy: components['schemas']['WhoView'];
      /**
       * @description A che punto è
       * @enum {string}
       */
      state: 'requested' | 'authorised' | 'refused' | 'paged' | 'acknowledged' | 'unanswered';
      /** @description Gruppo di cui si chiede il reperibile */
      team: string;
    };
    OnDutyListView: {
      /** @description Collegamenti */
      _links: components['schemas']['LinksView'];
      /**
       * Format: date-time
       * @description Momento a cui si riferisce
       */
      at: string;
      /** @description Persone */
      items: components['schemas']['OnDutyView'][];
    };
    OnDutyView: {
      /**
       * @description In turno o reperibile
       * @enum {string}
       */
      duty: 'shift' | 'on-call';
      /**
       * Format: date-time
       * @description Da quando
       */
      from: string;
      /** @description Fronti che serve */
      fronts: string[];
      /** @description Al posto di chi */
      insteadOf?: components['schemas']['PersonView'];
      /** @description Se è stato spostato a un altro gruppo (E1) */
      moved: boolean;
      /** @description Chi */
      person: components['schemas']['PersonView'];
      /** @description Gruppi che serve */
      teams: string[];
      /**
       * Format: date-time
       * @description Fino a quando; manca se non è stabilito
       */
      to?: string;
    };
    OpenProblemRequest: {
      /** @description Descrizione */
      description: string;
      /** @description Chi ne risponde, tra le persone dell’ente */
      owner: string;
      /** @description Segnale che raccoglie */
      signal?: string;
      /** @description Numeri delle richieste */
      tickets?: string[];
      /** @description Titolo */
      title: string;
    };
    OrganisationTicketPageView: {
      /** @description Collegamenti */
      _links: components['schemas']['LinksView'];
      /** @description Richieste */
      items: components['schemas']['OrganisationTicketView'][];
    };
    OrganisationTicketView: {
      /**
       * Format: date-time
       * @description Prossima scadenza
       */
      dueAt?: string;
      /** @description Tipo di richiesta */
      kind: components['schemas']['LocalizedView'];
      /** @description Numero */
      number: string;
      /**
       * Format: date-time
       * @description Apertura
       */
      openedAt: string;
      /** @description Stato */
      state: string;
      /** @description Oggetto */
      subject: string;
      /** @description Gruppo */
      team?: components['schemas']['LocalizedView'];
      /**
       * Format: date-time
       * @description Ultimo cambiamento
       */
      updatedAt: string;
    };
    OrganisationTicketWholeView: {
      /** @description Termini */
      clocks: components['schemas']['ClockView'][];
      /**
       * Format: date-time
       * @description Prossima scadenza
       */
      dueAt?: string;
      /** @description Che cosa è avvenuto */
      events: components['schemas']['ProgressStepView'][];
      /** @description Tipo di richiesta */
      kind: components['schemas']['LocalizedView'];
      /** @description Numero */
      number: string;
      /**
       * Format: date-time
       * @description Apertura
       */
      openedAt: string;
      /** @description Stato */
      state: string;
      /** @description Oggetto */
      subject: string;
      /** @description Gruppo */
      team?: components['schemas']['LocalizedView'];
      /**
       * Format: date-time
       * @description Ultimo cambiamento
       */
      updatedAt: string;
    };
    OutboxItemView: {
      /**
       * Format: date-time
       * @description Quando è nata
       */
      createdAt: string;
      /**
       * Format: uuid
       * @description Identificativo
       */
      id: string;
      /** @description Perché non è partita */
      lastError?: string;
      /** @description Destinatario */
      recipient: string;
      /**
       * @description Stato: `not-sent` è conservata e non inviata, perché non c’è un server di posta
       * @enum {string}
       */
      state: 'queued' | 'sending' | 'sent' | 'not-sent' | 'failed' | 'bounced';
      /** @description Oggetto */
      subject?: string;
      /** @description Occasione */
      template: string;
      /** @description Richiesta */
      ticketNumber?: string;
    };
    OutboxMessageView: {
      /**
       * Format: date-time
       * @description Quando è nata
       */
      createdAt: string;
      /** @description Consegne provate da ricevute */
      deliveries?: components['schemas']['DeliveryView'][];
      /** @description HTML ripulito */
      html?: string;
      /**
       * Format: uuid
       * @description Identificativo
       */
      id: string;
      /** @description Perché non è partita */
      lastError?: string;
      /** @description Il messaggio com’è; manca quando contiene un programma dannoso */
      raw?: string;
      /** @description Destinatario */
      recipient: string;
      /**
       * @description Esito della scansione antivirus
       * @enum {string}
       */
      scan?: 'clean' | 'infected' | 'not-scanned';
      /**
       * @description Stato: `not-sent` è conservata e non inviata, perché non c’è un server di posta
       * @enum {string}
       */
      state: 'queued' | 'sending' | 'sent' | 'not-sent' | 'failed' | 'bounced';
      /** @description Oggetto */
      subject?: string;
      /** @description Occasione */
      template: string;
      /** @description Testo */
      text?: string;
      /** @description Richiesta */
      ticketNumber?: string;
    };
    OutboxPageView: {
      /** @description Collegamenti */
      _links: components['schemas']['LinksView'];
      /** @description Messaggi */
      items: components['schemas']['OutboxItemView'][];
    };
    OutcomeCountView: {
      /** @description Come si legge */
      name: components['schemas']['LocalizedView'];
      /**
       * @description Esito
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
        | 'duplicate'
        | 'unspecified';
      /**
       * Format: int32
       * @description Compiti
       */
      tasks: number;
    };
    OutcomeRequest: {
      /** @description Come si è risolto */
      outcome: string;
    };
    OutOfScopeRequest: {
      /** @description L’ufficio competente, tra quelli dell’ente */
      office: string;
      /** @description Testo per chi ha chiesto, che nomina l’ufficio; se manca, quello composto dall’ente */
      text?: string;
    };
    OutOfScopeView: {
      /** @description Uffici */
      offices: components['schemas']['OfficeAnswerView'][];
      /** @description Ufficio proposto per questa classificazione */
      suggested?: string;
    };
    OutsideView: {
      /**
       * @description Rispetto a che cosa
       * @enum {string}
       */
      code: 'topic' | 'front' | 'service' | 'campaign';
      /** @description Perché si è accolta lo stesso */
      exception?: string;
      /** @description Perché */
      reason: components['schemas']['LocalizedView'];
    };
    OwnSessionView: {
      /** @description Da quale indirizzo */
      address: string;
      /** @description Con quale browser, come si è presentato */
      agent: string;
      /**
       * @description Quanto è sicura l’identità
       * @enum {string}
       */
      assurance: 'account' | 'spid-l1' | 'spid-l2' | 'spid-l3' | 'cie-l1' | 'cie-l2' | 'cie-l3' | 'cns';
      /** @description Da ripetere in X-CSRF-Token quando si scrive */
      csrfToken: string;
      /** @description Indirizzo di posta */
      email?: string;
      /**
       * Format: date-time
       * @description Quando termina, se non si fa altro
       */
      endsAt: string;
      /**
       * Format: uuid
       * @description Identificativo
       */
      id: string;
      /**
       * Format: int32
       * @description Minuti senza attività dopo i quali le pagine si bloccano
       */
      lockMinutes: number;
      /** @description Nome */
      name: string;
      /**
       * Format: date-time
       * @description Da quando
       */
      openedAt: string;
      /** @description Identificativo della persona */
      person: string;
      /** @description Con quale servizio di identità; local: con la password di qui */
      provider: string;
      /** @description Se vede le richieste riservate (A2) */
      restricted: boolean;
      /** @description Che cosa si può fare */
      rights: (
        | 'status.read'
        | 'portal.use'
        | 'request.make'
        | 'sign-in'
        | 'my-ticket.read'
        | 'my-ticket.act'
        | 'my-draft.keep'
        | 'supplier-task.read'
        | 'supplier-task.perform'
        | 'installation.metrics'
        | 'installation.health'
        | 'installation.jobs'
        | 'ticket.read'
        | 'ticket.register'
        | 'ticket.follow'
        | 'ticket.take-charge'
        | 'ticket.work'
        | 'ticket.terms'
        | 'chat.serve'
        | 'on-call.request'
        | 'on-call.decide'
        | 'queue.read'
        | 'call.read'
        | 'classification.suggest'
        | 'task.read'
        | 'task.manage'
        | 'area-task.read'
        | 'area-task.perform'
        | 'security.read'
        | 'security.work'
        | 'security.reads'
        | 'problem.read'
        | 'problem.work'
        | 'signal.look'
        | 'broadcast.read'
        | 'broadcast.start'
        | 'improvement.read'
        | 'improvement.work'
        | 'alert.read'
        | 'alert.acknowledge'
        | 'system.read'
        | 'roster.read'
        | 'quality.read-own'
        | 'quality.comment-own'
        | 'skill.read-own'
        | 'view.keep'
        | 'contact.read'
        | 'contact.identify'
        | 'answer.read'
        | 'answer.manage'
        | 'article.read'
        | 'article.manage'
        | 'wall.read'
        | 'delivery.read'
        | 'organisation-ticket.read'
        | 'figures.read'
        | 'governance.read'
        | 'quality.report'
        | 'quality.review'
        | 'skill.read'
        | 'skill.declare'
        | 'account.read'
        | 'audit.read'
        | 'audit.export'
        | 'retention.manage'
        | 'person.anonymise'
        | 'roster.agree'
        | 'system.manage'
        | 'routing.try'
        | 'notice.preview'
        | 'suspension.read'
        | 'suspension.announce'
        | 'inbox.read'
        | 'outbox.read'
        | 'plugins.read'
        | 'plugins.manage'
        | 'configuration.manage'
        | 'push.read'
        | 'push.manage'
        | 'accounts.manage'
        | 'session.own'
      )[];
      /** @description Ruoli */
      roles: string[];
      /**
       * Format: date-time
       * @description Ultima richiesta
       */
      seenAt: string;
      /** @description Di quale fornitore si vedono i compiti, se si è di un fornitore */
      supplier?: string;
      /** @description Gruppi */
      teams: string[];
    };
    OwnTicketDetailView: {
      /** @description Che cosa si può fare */
      actions: string[];
      /** @description Canale */
      channel: components['schemas']['LocalizedView'];
      /** @description Termini */
      clocks: components['schemas']['ClockView'][];
      /** @description Che cosa è successo */
      events: components['schemas']['RequestEventView'][];
      /** @description Tipo */
      kind: components['schemas']['LocalizedView'];
      /** @description Pagina privata della richiesta, sulla quale si risponde */
      link: string;
      /** @description Conversazione */
      messages: components['schemas']['RequestMessageView'][];
      /** @description Numero */
      number: string;
      /**
       * Format: date-time
       * @description Apertura
       */
      openedAt: string;
      /** @description Ciò che va saputo: servizi non attivi, canali non previsti (D5, D15) */
      remarks: components['schemas']['LocalizedView'][];
      /** @description Stato */
      state: components['schemas']['RequestStateView'];
      /** @description Oggetto */
      subject: string;
      /** @description Gruppo */
      team?: components['schemas']['LocalizedView'];
      /** @description Tecnico */
      technician?: string;
      /**
       * Format: date-time
       * @description Ultimo cambiamento
       */
      updatedAt: string;
      /**
       * Format: int32
       * @description Versione
       */
      version: number;
    };
    OwnTicketPageView: {
      /** @description Collegamenti */
      _links: components['schemas']['LinksView'];
      /** @description Le richieste, dalla più recente */
      items: components['schemas']['OwnTicketView'][];
    };
    OwnTicketView: {
      /** @description Numero */
      number: string;
      /**
       * Format: date-time
       * @description Apertura
       */
      openedAt: string;
      /** @description Stato */
      state: components['schemas']['RequestStateView'];
      /** @description Oggetto */
      subject: string;
      /**
       * Format: date-time
       * @description Ultimo cambiamento
       */
      updatedAt: string;
    };
    PagedView: {
      /**
       * Format: date-time
       * @description Entro quando risponde
       */
      answerBy: string;
      /**
       * Format: date-time
       * @description Quando
       */
      at: string;
      /** @description Chi è stato chiamato */
      person: components['schemas']['WhoView'];
    };
    ParentBodyView: {
      /** @description Nome */
      name: components['schemas']['LocalizedView'];
      /** @description Indirizzo */
      url?: string;
    };
    PeriodView: {
      /**
       * Format: date
       * @description Primo giorno
       */
      from: string;
      /**
       * Format: date
       * @description Ultimo giorno, compreso
       */
      to: string;
      /** @description Fuso in cui contano i giorni */
      zone: string;
    };
    PersonOnWallView: {
      /**
       * Format: int32
       * @description Oltre il prossimo termine
       */
      breached: number;
      /**
       * Format: int32
       * @description Con il termine che scade entro due ore
       */
      dueSoon: number;
      /** @description Se è in turno o reperibile ora */
      onDuty: boolean;
      /**
       * Format: int32
       * @description Aperte
       */
      open: number;
      /** @description Chi */
      person: components['schemas']['PersonView'];
    };
    PersonSkillsView: {
      /** @description Chi */
      person: components['schemas']['PersonView'];
      /** @description Livelli */
      skills: components['schemas']['SkillLevelView'][];
    };
    PersonView: {
      /** @description Identificativo */
      id: string;
      /** @description Nome */
      name: string;
    };
    PickedView: {
      /**
       * Format: uuid
       * @description Valutazione
       */
      id: string;
    };
    PickRequest: {
      /** @description Numero della richiesta */
      ticket: string;
    };
    PlaceInput: {
      /** @description Area */
      area: string;
      /** @description Sottoargomento */
      subtopic?: string;
      /** @description Argomento */
      topic?: string;
    };
    PlanActionRequest: {
      /** @description Entro quando, AAAA-MM-GG */
      dueOn: string;
      /**
       * @description Correttiva o preventiva
       * @enum {string}
       */
      kind: 'corrective' | 'preventive';
      /** @description Chi ne risponde, tra le persone dell’ente */
      owner: string;
      /** @description Titolo */
      title: string;
    };
    PlannedAbsenceView: {
      /**
       * Format: date
       * @description Primo giorno
       */
      from: string;
      /** @description Chi */
      person: components['schemas']['PersonView'];
      /** @description Chi sostituisce */
      substitute?: components['schemas']['PersonView'];
      /**
       * Format: date
       * @description Ultimo giorno, compreso
       */
      to: string;
    };
    PlannedDutyView: {
      /**
       * @description In turno o reperibile
       * @enum {string}
       */
      duty: 'shift' | 'on-call';
      /**
       * Format: date-time
       * @description Da quando, entro il periodo chiesto
       */
      from: string;
      /** @description Al posto di chi */
      insteadOf?: components['schemas']['PersonView'];
      /** @description Se è stato spostato a un altro gruppo (E1) */
      moved: boolean;
      /** @description Chi */
      person: components['schemas']['PersonView'];
      /** @description Gruppi che serve */
      teams: string[];
      /**
       * Format: date-time
       * @description Fino a quando, entro il periodo chiesto
       */
      to: string;
    };
    PointAtSystemRequest: {
      /** @description Id del sistema nel registro */
      system: string;
    };
    PortalCampaignView: {
      /** @description Campagna */
      campaign: string;
      /** @description Canali dedicati */
      channels: components['schemas']['CampaignChannelView'][];
      /**
       * Format: date-time
       * @description Quando si chiude; se manca, non ha fine
       */
      closesAt?: string;
      /** @description Di che cosa tratta */
      description?: components['schemas']['LocalizedView'];
      /** @description Nome */
      name: components['schemas']['LocalizedView'];
      /** @description Tipi di utente a cui si rivolge; nessuno: a chi la vede */
      userTypes: components['schemas']['LocalizedView'][];
    };
    PortalLinksView: {
      /** @description Dichiarazione di accessibilità */
      accessibility?: string;
      /** @description Domande frequenti */
      faq?: string;
      /** @description Note legali */
      legalNotes?: string;
      /** @description Ente di appartenenza */
      parentBody?: components['schemas']['ParentBodyView'];
      /** @description Informativa sulla privacy */
      privacy?: string;
      /** @description Segnalazione disservizio */
      reportInefficiency?: string;
    };
    PortalView: {
      /** @description Assistenza dedicata aperta, che riguarda chi guarda (D14) */
      campaigns: components['schemas']['PortalCampaignView'][];
      /**
       * Format: date-time
       * @description Quando se ne apre o se ne chiude una
       */
      campaignsChangeAt?: string;
      /** @description Chat */
      chats: components['schemas']['ChatReferenceView'][];
      /** @description Classificazione */
      classification: components['schemas']['AreaView'][];
      /** @description Contatti */
      contacts: components['schemas']['LocalizedView'];
      /** @description Se qualche organizzazione dell’ente ha delegati (D9) */
      delegates: boolean;
      /** @description Moduli */
      forms: components['schemas']['FormReferenceView'][];
      /** @description Orario */
      hours: components['schemas']['LocalizedView'];
      /** @description Lingue */
      languages: string[];
      /** @description Collegamenti di legge */
      links: components['schemas']['PortalLinksView'];
      /** @description Nome */
      name: components['schemas']['LocalizedView'];
      /**
       * Format: date-time
       * @description Prossima apertura
       */
      nextOpening?: string;
      /** @description Se il servizio è aperto ora */
      open: boolean;
      /** @description Sospensioni del servizio annunciate, non ancora finite (C7) */
      suspensions: components['schemas']['AnnouncedSuspensionView'][];
      /** @description Ente */
      tenant: string;
      /** @description Testi, per chiave */
      texts: {
        [key: string]: unknown;
      };
      /** @description Tipi di utente */
      userTypes: components['schemas']['NamedView'][];
      /** @description Fuso orario in cui si dicono le ore */
      zone: string;
    };
    PossibleDuplicatesView: {
      /** @description Collegamenti */
      _links: components['schemas']['LinksView'];
      /** @description Chi potrebbe essere la stessa persona, prima chi è più probabile */
      items: components['schemas']['PossibleDuplicateView'][];
    };
    PossibleDuplicateView: {
      /** @description Indirizzo */
      email?: string;
      /**
       * Format: uuid
       * @description Scheda di chi ha chiesto, per la sua storia (E10)
       */
      id: string;
      /** @description Nome */
      name: string;
      /**
       * Format: int32
       * @description Di cui aperte
       */
      open: number;
      /** @description Ente o struttura */
      organisation?: string;
      /** @description Telefono */
      phone?: string;
      /** @description Il nome è lo stesso */
      sameName: boolean;
      /** @description Che cosa hanno in comune */
      shared: ('email' | 'certified-mail' | 'phone' | 'fax' | 'fiscal-code' | 'vat-number')[];
      /**
       * Format: date-time
       * @description Da quando si conosce
       */
      since: string;
      /**
       * Format: int32
       * @description Richieste fatte
       */
      tickets: number;
      /** @description Tipo di utente */
      userType?: string;
    };
    PresenceRequest: {
      /**
       * @description Che cosa si sta facendo: guardare, rispondere, non esserci più
       * @enum {string}
       */
      doing: 'viewing' | 'answering' | 'gone';
    };
    PresenceView: {
      /** @description Chi altro ha aperto la richiesta */
      present: components['schemas']['PresentView'][];
    };
    PresentPersonView: {
      /** @description Identificativo */
      id: string;
      /** @description Nome */
      name: string;
    };
    PresentView: {
      /**
       * @description Che cosa fa
       * @enum {string}
       */
      doing: 'viewing' | 'answering' | 'gone';
      /** @description Chi */
      person: components['schemas']['PresentPersonView'];
      /**
       * Format: date-time
       * @description Fino a quando vale, se non lo ripete
       */
      until: string;
    };
    PretendTaskRequest: {
      /** @description Termine nel calendario del fornitore (ad esempio 8h); se manca, quello del contratto */
      due?: string;
      /** @description Che cosa si chiede */
      text?: string;
      /** @description Titolo */
      title?: string;
    };
    PriorityView: {
      /**
       * Format: int32
       * @description Priorità, dalla 1 che è la più alta
       */
      code: number;
      /** @description Nome */
      name: components['schemas']['LocalizedView'];
      /** @description Perché (B13) */
      reasons: components['schemas']['LocalizedView'][];
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
    ProblemPageView: {
      /** @description Collegamenti */
      _links: components['schemas']['LinksView'];
      /** @description Problemi, dal più recente */
      items: components['schemas']['ProblemView'][];
    };
    ProblemView: {
      /**
       * Format: date-time
       * @description Chiusura
       */
      closedAt?: string;
      /**
       * Format: uuid
       * @description Identificativo
       */
      id: string;
      /** @description Numero */
      number: string;
      /**
       * Format: date-time
       * @description Apertura
       */
      openedAt: string;
      /** @description Chi ne risponde */
      owner: string;
      /** @description Aperto da un segnale */
      proactive: boolean;
      /**
       * @description Stato
       * @enum {string}
       */
      state: 'open' | 'known-error' | 'resolved' | 'closed';
      /** @description Titolo */
      title: string;
      /** @description Come aggirarlo */
      workaround?: string;
    };
    ProblemWholeView: {
      /** @description Azioni */
      actions: components['schemas']['ActionView'][];
      /**
       * Format: date-time
       * @description Chiusura
       */
      closedAt?: string;
      /** @description Descrizione */
      description: string;
      /** @description Storia */
      events: components['schemas']['EventView'][];
      /**
       * Format: uuid
       * @description Identificativo
       */
      id: string;
      /** @description Numero */
      number: string;
      /**
       * Format: date-time
       * @description Apertura
       */
      openedAt: string;
      /** @description Chi ne risponde */
      owner: string;
      /** @description Aperto da un segnale */
      proactive: boolean;
      /** @description Causa */
      rootCause?: string;
      /**
       * Format: uuid
       * @description Segnale da cui è nato
       */
      signal?: string;
      /**
       * @description Stato
       * @enum {string}
       */
      state: 'open' | 'known-error' | 'resolved' | 'closed';
      /** @description Richieste che l’hanno mostrato */
      tickets: string[];
      /** @description Titolo */
      title: string;
      /**
       * Format: int32
       * @description Versione
       */
      version: number;
      /** @description Come aggirarlo */
      workaround?: string;
    };
    ProgressStepView: {
      /**
       * Format: date-time
       * @description Quando
       */
      at: string;
      /** @description Che cosa è avvenuto */
      label: components['schemas']['LocalizedView'];
    };
    ProtocolView: {
      /** @description Amministrazione (codice IPA) */
      administration?: string;
      /** @description Classificazione */
      classification?: string;
      /** @description Se la registrazione è riservata */
      confidential: boolean;
      /**
       * Format: date
       * @description Data della registrazione
       */
      date: string;
      /** @description Fascicolo */
      dossier?: string;
      /** @description Numero, con i suoi zeri */
      number: string;
      /** @description Area organizzativa omogenea */
      office?: string;
      /** @description Registro */
      register?: string;
      /** @description Protocollo di chi ha scritto */
      senderReference?: string;
      /** @description Ora */
      time?: string;
    };
    PublishedArticlePageView: {
      /** @description Collegamenti */
      _links: components['schemas']['LinksView'];
      /** @description Gli articoli */
      items: components['schemas']['PublishedArticleView'][];
    };
    PublishedArticleView: {
      /** @description Testo */
      body: components['schemas']['LongTextView'];
      /**
       * Format: date-time
       * @description Da quando è così
       */
      changedAt: string;
      /**
       * Format: uuid
       * @description Identificativo
       */
      id: string;
      /** @description Dove sta nella classificazione */
      place?: components['schemas']['TopicReferenceView'];
      /** @description Domanda o titolo */
      title: components['schemas']['LocalizedView'];
    };
    PushAcceptedView: {
      /**
       * Format: uuid
       * @description Ricevuta
       */
      receipt: string;
    };
    PushRegisteredView: {
      /** @description Termini */
      clocks: components['schemas']['ClockView'][];
      /** @description Pagina privata */
      link: string;
      /** @description Numero della richiesta */
      number: string;
      /**
       * Format: date-time
       * @description Quando è stata registrata
       */
      openedAt: string;
      /** @description Chiave della pagina privata */
      token: string;
    };
    PushTrialRequest: {
      /** @description Un esempio di ciò che invierebbe l’altro sistema, così com’è */
      sample: string;
      /** @description Impostazioni da provare; se mancano, quelle in vigore */
      settings?: {
        [key: string]: unknown;
      };
    };
    PushTrialView: {
      /** @description Campo per campo */
      fields: components['schemas']['TriedFieldView'][];
      /** @description Istanza */
      instance: string;
      /**
       * @description `accepted` diventerebbe una richiesta; `refused` sarebbe respinto; `untried` le impostazioni non vanno
       * @enum {string}
       */
      outcome: 'accepted' | 'refused' | 'untried';
      /** @description Che cosa non va nelle impostazioni */
      problems: components['schemas']['SettingProblemView'][];
    };
    QualityMeansView: {
      /**
       * Format: int32
       * @description Valutazioni sotto la soglia
       */
      below: number;
      /** @description Media di ciascun criterio */
      criteria: components['schemas']['CriterionMeanView'][];
      /** @description Persona o gruppo */
      id: string;
      /**
       * Format: double
       * @description Media dei risultati, su 100
       */
      mean: number;
      /** @description Nome */
      name: string;
      /**
       * Format: int32
       * @description Valutazioni
       */
      reviews: number;
    };
    QualityReportView: {
      /** @description Quanti, in ciascun gruppo, hanno le competenze che servono */
      cover: components['schemas']['SkillCoverView'][];
      /**
       * Format: date
       * @description Primo giorno
       */
      from: string;
      /** @description Competenze sotto il livello atteso */
      gaps: components['schemas']['SkillGapView'][];
      /** @description Per persona, dalla media più bassa */
      people: components['schemas']['QualityMeansView'][];
      /** @description Per gruppo, dalla media più bassa */
      teams: components['schemas']['QualityMeansView'][];
      /**
       * Format: date
       * @description Ultimo giorno, compreso
       */
      to: string;
    };
    QueueCountsView: {
      /** @description Code */
      items: components['schemas']['QueueCountView'][];
    };
    QueueCountView: {
      /**
       * Format: int32
       * @description Quante richieste, fino a 1000
       */
      count: number;
      /** @description Ce ne sono di più di quelle contate */
      more: boolean;
      /** @description Nome */
      name: components['schemas']['LocalizedView'];
      /** @description Coda */
      queue: string;
    };
    QueuedTicketView: {
      /** @description Tecnico */
      assignee?: components['schemas']['PersonView'];
      /**
       * Format: date-time
       * @description Entro quando richiamare
       */
      callBackAt?: string;
      /** @description Campagna con cui è arrivata (D14) */
      campaign?: string;
      /** @description Canale */
      channel: string;
      /**
       * Format: date-time
       * @description Prossima scadenza
       */
      dueAt?: string;
      /** @description Quanto resta in ore di servizio */
      dueWorking?: components['schemas']['WorkingTermView'];
      /** @description Tipo di richiesta */
      kind: string;
      /** @description Livello */
      level?: string;
      /** @description Numero */
      number: string;
      /**
       * Format: date-time
       * @description Apertura
       */
      openedAt: string;
      /** @description Numero di chi ha chiesto */
      phone?: string;
      /** @description Priorità */
      priority: components['schemas']['PriorityView'];
      /** @description Chi ha chiesto */
      requester?: string;
      /**
       * Format: int32
       * @description Gravità
       */
      severity: number;
      /** @description Stato */
      state: string;
      /** @description Oggetto */
      subject: string;
      /** @description Gruppo */
      team?: string;
      /**
       * Format: date-time
       * @description Ultimo cambiamento
       */
      updatedAt: string;
    };
    QueuePageView: {
      /** @description Collegamenti */
      _links: components['schemas']['LinksView'];
      /** @description Richieste */
      items: components['schemas']['QueuedTicketView'][];
      /** @description Nome */
      name: components['schemas']['LocalizedView'];
      /** @description In che ordine, dal primo criterio all’ultimo (E8) */
      order: components['schemas']['LocalizedView'][];
      /** @description Coda */
      queue: string;
    };
    RaiseSignalRequest: {
      /** @description Area */
      area?: string;
      /** @description Che cosa fa temere una criticità */
      reason: string;
      /** @description Sottoargomento */
      subtopic?: string;
      /** @description Titolo */
      title: string;
      /** @description Argomento */
      topic?: string;
    };
    ReachedStepView: {
      /**
       * Format: date-time
       * @description Quando è stato rilevato
       */
      at: string;
      /** @description Passo: avviso a una percentuale del termine, o scadenza */
      step: string;
      /**
       * Format: date-time
       * @description Quando il termine ci è arrivato
       */
      stepAt: string;
    };
    ReadPageView: {
      /** @description Collegamenti */
      _links: components['schemas']['LinksView'];
      /** @description Letture, dalla più recente */
      items: components['schemas']['ReadView'][];
    };
    ReadView: {
      /**
       * Format: date-time
       * @description Quando
       */
      at: string;
      /**
       * Format: uuid
       * @description Identificativo
       */
      id: string;
      /** @description Chi */
      reader: components['schemas']['PersonView'];
      /** @description Che cosa ha letto */
      what: string;
    };
    ReasonRequest: {
      /** @description Perché */
      reason: string;
    };
    RecordReminderRequest: {
      /** @description Che cosa ha detto chi sollecita */
      text?: string;
    };
    RecordResultView: {
      /**
       * Format: uuid
       * @description Identificativo
       */
      id: string;
      /** @description Numero */
      number: string;
      /**
       * Format: int32
       * @description Versione, da ripetere in If-Match
       */
      version: number;
    };
    RecordSentRequest: {
      /** @description Identificativo di un allegato della richiesta */
      attachment?: string;
      /** @description Che cosa è stato comunicato */
      payload?: {
        [key: string]: string;
      };
      /** @description Numero dato dall’autorità o dal protocollo */
      protocolId?: string;
      /** @description Quando è stata inviata, RFC 3339 */
      sentAt: string;
    };
    RecordVisitRequest: {
      /**
       * @description Fatto o non riuscito
       * @enum {string}
       */
      outcome: 'done' | 'missed';
      /** @description Che cosa si è fatto, o perché non è riuscito */
      text: string;
      /**
       * Format: int32
       * @description Numero del sopralluogo sulla richiesta
       */
      visit: number;
    };
    RecoveryCodesView: {
      /** @description Codici di recupero, mostrati solo ora: ciascuno vale una volta */
      recoveryCodes: string[];
    };
    RegisteredView: {
      /** @description Termini */
      clocks: components['schemas']['ClockView'][];
      /** @description Numero */
      number: string;
      /**
       * Format: date-time
       * @description Quando è stata registrata
       */
      openedAt: string;
      /** @description Stato */
      state: string;
      /**
       * Format: int32
       * @description Versione, da ripetere in If-Match
       */
      version: number;
    };
    RegisterSystemRequest: {
      /** @description Una delle classi di sistemi dell’ente */
      class?: string;
      /** @description Codice di inventario, che non cambia più */
      code: string;
      /** @description CIG del contratto */
      contract?: string;
      /** @description Ultima verifica, AAAA-MM-GG */
      lastCheck?: string;
      /** @description Nome */
      name?: string;
      /** @description Prossima verifica, AAAA-MM-GG */
      nextCheck?: string;
      /** @description Di quale ufficio */
      office?: string;
      /** @description Di quale ente */
      organisation?: string;
      /** @description Dove si trova */
      place?: string;
      /** @description Numero di serie */
      serial?: string;
      /** @description Fornitore */
      supplier?: string;
    };
    RegisterTicketRequest: {
      /** @description Amministrazione servita; se manca, quella che si riconosce da ente o indirizzo (D15) */
      administration?: string;
      /** @description Area della classificazione */
      area?: string;
      /** @description Chiamata durante la quale è stata raccolta: canale e lingua, se mancano, sono i suoi (A7) */
      call?: string;
      /** @description Canale dell’ente da cui è arrivata; se manca, raccolta al banco o al telefono */
      channelInstance?: string;
      /** @description Scheda di chi chiede, se il personale l’ha riconosciuto; non conta se l’indirizzo detto è di un altro (E3) */
      contact?: string;
      /** @description Perché si accoglie ciò che il canale non serve (D5, E8) */
      exception?: string;
      /** @description Altri dati raccolti, per nome */
      fields?: {
        [key: string]: string;
      };
      /** @description Tipo di richiesta, tra quelli dell’ente */
      kind?: string;
      /**
       * @description Lingua in cui rispondere
       * @enum {string}
       */
      language?: 'it' | 'en';
      /** @description Nota interna di chi registra, mai mostrata a chi chiede (B12) */
      note?: string;
      /** @description Chi chiede */
      requester: components['schemas']['RequesterInput'];
      /** @description Servizio del catalogo; se manca, quello a cui appartiene la classificazione (D15) */
      service?: string;
      /**
       * Format: int32
       * @description Gravità (B13)
       */
      severity?: number;
      /** @description Oggetto */
      subject: string;
      /** @description Sottoargomento */
      subtopic?: string;
      /** @description Descrizione, con tutte le informazioni raccolte (B12) */
      text: string;
      /** @description Argomento */
      topic?: string;
    };
    RegistrationView: {
      /** @description Amministrazione (codice IPA) */
      administration: string;
      /** @description Se è stata annullata */
      annulled?: components['schemas']['AnnulmentView'];
      /**
       * Format: date
       * @description Data della registrazione
       */
      date: string;
      /**
       * @description In entrata o in uscita
       * @enum {string}
       */
      direction: 'incoming' | 'outgoing';
      /**
       * Format: uuid
       * @description In uscita: il messaggio della conversazione che è stato registrato
       */
      message?: string;
      /** @description Numero, con i suoi zeri */
      number: string;
      /** @description Area organizzativa omogenea */
      office: string;
      /** @description Registro */
      register?: string;
      /** @description Ora */
      time?: string;
    };
    RelatedTicketView: {
      /** @description Numero */
      number: string;
      /** @description Stato */
      state: string;
      /** @description Oggetto */
      subject: string;
    };
    RelationsView: {
      /** @description Relazioni */
      items: components['schemas']['RelationView'][];
    };
    RelationView: {
      /**
       * Format: date-time
       * @description Da quando
       */
      at: string;
      /**
       * @description Verso: `to`, questa lo è dell’altra; `from`, l’altra lo è di questa
       * @enum {string}
       */
      direction: 'to' | 'from';
      /** @description Come si dice da qui */
      name: components['schemas']['LocalizedView'];
      /** @description L’altra */
      other: components['schemas']['RelatedTicketView'];
      /**
       * @description Relazione
       * @enum {string}
       */
      relation:
        'related' | 'duplicate-of' | 'caused-by' | 'complaint-about' | 'reminder-of' | 'split-from' | 'merged-into';
    };
    RemarkRequest: {
      /** @description Testo */
      text?: string;
    };
    RemindedListView: {
      /** @description Richieste aperte con solleciti */
      items: components['schemas']['RemindedView'][];
      /** @description Ce ne sono altre */
      more: boolean;
    };
    RemindedView: {
      /** @description Chi risponde */
      assignee?: components['schemas']['PersonView'];
      /**
       * Format: date-time
       * @description Prossima scadenza
       */
      dueAt?: string;
      /**
       * Format: date-time
       * @description Il primo sollecito
       */
      firstAt?: string;
      /**
       * Format: date-time
       * @description L’ultimo sollecito
       */
      lastAt?: string;
      /** @description Numero */
      number: string;
      /**
       * Format: date-time
       * @description Apertura
       */
      openedAt: string;
      /**
       * Format: int32
       * @description Solleciti ricevuti
       */
      reminders: number;
      /** @description Stato */
      state: string;
      /** @description Oggetto */
      subject: string;
      /** @description Gruppo */
      team?: string;
    };
    RemoteSessionRequest: {
      /** @description Chi ha dato il consenso */
      consent: string;
      /** @description Fine, RFC 3339 */
      endedAt: string;
      /** @description Inizio, RFC 3339 */
      startedAt: string;
      /** @description Che cosa si è fatto */
      text: string;
      /** @description Strumento di assistenza remota */
      tool: string;
    };
    RemoveContactPointRequest: {
      /**
       * @description Che cosa è
       * @enum {string}
       */
      kind: 'email' | 'certified-mail' | 'phone' | 'fax' | 'fiscal-code' | 'vat-number';
      /** @description Perché non è suo */
      reason: string;
      /** @description Come lo mostra la scheda */
      value: string;
    };
    RemoveSecondFactorRequest: {
      /** @description Un codice dell’applicazione, o un codice di recupero */
      code: string;
      /** @description La propria password */
      password: string;
    };
    ReopenRequest: {
      /** @description Perché si riapre */
      text?: string;
    };
    ReplayedRouteView: {
      /** @description Livello */
      level: string;
      /** @description Perché */
      reason: components['schemas']['LocalizedView'];
      /** @description Regola che ha deciso */
      rule?: string;
      /** @description Gruppo */
      team: string;
      /** @description Che cosa ha detto ogni regola */
      trail: components['schemas']['RuleOpinionView'][];
    };
    ReplayedTicketView: {
      /** @description Come sarebbe andata */
      after: components['schemas']['ReplayedRouteView'];
      /** @description Come è andata */
      before: components['schemas']['ReplayedRouteView'];
      /** @description Numero */
      number: string;
      /**
       * Format: date-time
       * @description Apertura
       */
      openedAt: string;
    };
    ReplayMoveView: {
      /** @description Da */
      from: string;
      /**
       * Format: int32
       * @description Quante richieste
       */
      tickets: number;
      /** @description A */
      to: string;
    };
    ReplayReportView: {
      /**
       * Format: int32
       * @description Richieste confrontate
       */
      compared: number;
      /** @description Se sono state lette tutte; falso quando è bastato il limite */
      complete: boolean;
      /**
       * Format: int32
       * @description Quante andrebbero altrove
       */
      differing: number;
      /** @description Da quale gruppo a quale */
      moves: components['schemas']['ReplayMoveView'][];
      /**
       * Format: int32
       * @description Lette ma mai decise da regole
       */
      passedOver: number;
      /** @description Le richieste che cambiano, dalla più recente; al più 100 */
      tickets: components['schemas']['ReplayedTicketView'][];
    };
    ReplayView: {
      /**
       * Format: uuid
       * @description Consegna ripetuta
       */
      id: string;
      /**
       * @description Stato
       * @enum {string}
       */
      state: 'queued';
    };
    ReplyView: {
      /** @description Numero */
      number: string;
      /** @description Stato */
      state: string;
    };
    ReportRequest: {
      /**
       * @description Che cosa si dirama
       * @enum {string}
       */
      kind: 'ticket' | 'security-report' | 'problem';
      /** @description Numero della richiesta o del problema */
      number: string;
    };
    ReportView: {
      /**
       * @description Che cosa è
       * @enum {string}
       */
      kind: 'ticket' | 'security-report' | 'problem';
      /** @description Numero */
      number: string;
    };
    RequesterIdentityView: {
      /**
       * @description Quanto è sicura l’identità di chi ha chiesto
       * @enum {string}
       */
      assurance:
        | 'none'
        | 'email'
        | 'email-verified'
        | 'account'
        | 'pec'
        | 'spid-l1'
        | 'cie-l1'
        | 'spid-l2'
        | 'cie-l2'
        | 'spid-l3'
        | 'cie-l3'
        | 'cns';
      /**
       * Format: date-time
       * @description Quando era entrato
       */
      at?: string;
      /** @description Se il servizio di identità dice suo anche l’indirizzo che ha lasciato */
      ownsAddress?: boolean;
      /** @description Il servizio di identità con cui era entrato */
      provider?: string;
    };
    RequesterInput: {
      /**
       * Format: email
       * @description Indirizzo a cui rispondere
       */
      email?: string;
      /** @description Nome e cognome di chi chiede */
      name: string;
      /** @description Ente o struttura di appartenenza */
      organisation?: string;
      /** @description Telefono a cui richiamare */
      phone?: string;
      /** @description Tipo di utente, tra quelli dell’ente */
      userType?: string;
    };
    RequesterView: {
      /** @description Indirizzo */
      email?: string;
      /**
       * Format: uuid
       * @description Scheda di chi ha chiesto, per la sua storia (E10)
       */
      id: string;
      /** @description Nome */
      name: string;
      /** @description Ente o struttura */
      organisation?: string;
      /** @description Telefono */
      phone?: string;
      /** @description Tipo di utente */
      userType?: string;
    };
    RequestEventView: {
      /**
       * Format: date-time
       * @description Quando
       */
      at: string;
      /** @description Che cosa è successo */
      label: components['schemas']['LocalizedView'];
    };
    RequestMessageView: {
      /**
       * Format: date-time
       * @description Quando
       */
      at: string;
      /** @description Allegati */
      attachments: components['schemas']['AttachmentView'][];
      /** @description Autore */
      author: string;
      /**
       * @description Verso
       * @enum {string}
       */
      direction: 'in' | 'out';
      /**
       * Format: uuid
       * @description Identificativo
       */
      id: string;
      /** @description Parte citata */
      quoted?: string;
      /** @description Testo */
      text: string;
    };
    RequestReportRequest: {
      /** @description Comunicazione richiesta */
      kind: string;
      /** @description Regime */
      regime: string;
    };
    RequestStateView: {
      /** @description Codice */
      code: string;
      /** @description Nome */
      name: components['schemas']['LocalizedView'];
    };
    ResentAnswerView: {
      /**
       * Format: uuid
       * @description Identificativo
       */
      id: string;
      /** @description Stato */
      state: string;
    };
    ResolveRequest: {
      /**
       * @description Esito
       * @enum {string}
       */
      reason: 'solved' | 'workaround' | 'answered' | 'out-of-scope';
      /** @description Testo */
      text: string;
      /**
       * @description Come lo sa chi ha chiesto: `message`, e si chiude quando la risposta è partita; `call`, gliel’ha detto al telefono chi chiude (B14)
       * @enum {string}
       */
      told?: 'message' | 'call';
    };
    RestoreContactPointRequest: {
      /** @description La modifica con cui era stato tolto */
      change: string;
      /** @description Perché è suo */
      reason: string;
    };
    RestoreRequest: {
      /** @description Da quando vale; subito, se manca, RFC 3339 */
      effectiveFrom?: string;
      /** @description Perché, per chi leggerà la storia */
      reason: string;
    };
    RetireSystemRequest: {
      /** @description Perché */
      reason: string;
    };
    RetriedView: {
      /**
       * Format: uuid
       * @description Identificativo
       */
      id: string;
      /**
       * @description Stato
       * @enum {string}
       */
      state: 'received';
    };
    ReviewPageView: {
      /** @description Collegamenti */
      _links: components['schemas']['LinksView'];
      /** @description Valutazioni, dalla più recente */
      items: components['schemas']['ReviewView'][];
    };
    ReviewView: {
      /** @description Che cosa ne ha detto chi ha lavorato la richiesta */
      comment?: string;
      /**
       * Format: date-time
       * @description Quando l’ha detto
       */
      commentedAt?: string;
      /**
       * Format: date-time
       * @description Quando è stata estratta
       */
      drawnAt: string;
      /**
       * Format: uuid
       * @description Identificativo
       */
      id: string;
      /** @description Chi l’ha lavorata */
      operator: components['schemas']['PersonView'];
      /** @description Se è stata scelta apposta, e non estratta */
      picked: boolean;
      /** @description Osservazioni */
      remarks?: string;
      /**
       * Format: int32
       * @description Risultato su 100
       */
      result?: number;
      /**
       * Format: date-time
       * @description Quando
       */
      reviewedAt?: string;
      /** @description Chi ha valutato */
      reviewer?: components['schemas']['PersonView'];
      /**
       * Format: int32
       * @description Punteggio migliore della scheda
       */
      scale?: number;
      /** @description Punteggi */
      scores?: components['schemas']['ScoredView'][];
      /** @description Seme con cui è stata estratta */
      seed?: string;
      /**
       * @description Stato
       * @enum {string}
       */
      state: 'drawn' | 'reviewed';
      /** @description Gruppo */
      team?: string;
      /** @description Richiesta */
      ticket: string;
    };
    RevisionPageView: {
      /** @description Collegamenti */
      _links: components['schemas']['LinksView'];
      /** @description Le revisioni, dalla più recente */
      items: components['schemas']['RevisionView'][];
      /**
       * Format: int32
       * @description La revisione in vigore, da ripetere in If-Match
       */
      revision: number;
    };
    RevisionView: {
      /**
       * Format: date-time
       * @description Quando è stata fatta
       */
      appliedAt: string;
      /** @description Chi l’ha fatta */
      by: components['schemas']['ActorView'];
      /**
       * Format: date-time
       * @description Da quando vale
       */
      effectiveFrom: string;
      /** @description Se è quella in vigore */
      inForce: boolean;
      /**
       * @description Da un file, o da una modifica sul sistema in funzione
       * @enum {string}
       */
      origin: 'file' | 'edit';
      /** @description Perché, se è stato detto */
      reason: string;
      /**
       * Format: int32
       * @description La revisione precedente a cui si è tornati
       */
      restores?: number;
      /**
       * Format: int32
       * @description Numero, da 1
       */
      revision: number;
      /** @description Sezioni cambiate rispetto a prima */
      sections: string[];
    };
    RevocationPageView: {
      /** @description Collegamenti */
      _links: components['schemas']['LinksView'];
      /** @description Le revoche, dalla più recente */
      items: components['schemas']['RevocationView'][];
    };
    RevocationView: {
      /**
       * Format: date-time
       * @description Quando
       */
      at: string;
      /** @description Chi */
      by: components['schemas']['ActorView'];
      /**
       * Format: uuid
       * @description Identificativo
       */
      id: string;
      /** @description Perché */
      reason: string;
      /** @description Di chi erano tutti */
      subject?: string;
      /** @description Il token */
      tokenId?: string;
      /**
       * Format: date-time
       * @description Fino a quando conta: poi i token sono scaduti
       */
      until: string;
      /**
       * @description Di che tipo
       * @enum {string}
       */
      use: 'staff' | 'supplier' | 'requester' | 'client';
    };
    RevokedView: {
      /**
       * Format: date-time
       * @description Da quando
       */
      at: string;
      /** @description Di chi */
      subject: string;
      /**
       * @description Di che tipo
       * @enum {string}
       */
      use: 'staff' | 'supplier' | 'requester' | 'client';
    };
    RevokeRequest: {
      /** @description Perché */
      reason: string;
      /** @description Di chi: persona, fornitore, contatto o client; tutti i token dati finora */
      subject?: string;
      /** @description Numero di una richiesta: tutti i collegamenti privati dati finora a chi l’ha fatta */
      ticket?: string;
      /** @description Il token da revocare; in alternativa use e subject, oppure ticket */
      token?: string;
      /**
       * @description Di che tipo sono i token da revocare
       * @enum {string}
       */
      use?: 'staff' | 'supplier' | 'requester' | 'client';
    };
    RouteRequest: {
      /** @description Perché */
      reason: string;
      /** @description Gruppo a cui passa */
      team: string;
    };
    RoutingReplayRequest: {
      /**
       * Format: int32
       * @description Quante richieste al massimo; 500 se manca
       */
      limit?: number;
      /** @description La sezione `routing` del file dell’ente, come sarebbe; se manca, quella in vigore */
      routing?: {
        [key: string]: unknown;
      };
      /** @description Solo le richieste aperte da questo momento (RFC 3339) */
      since?: string;
      /** @description La sezione `teams`, quando cambia anche quella */
      teams?: {
        [key: string]: unknown;
      };
    };
    RoutingRuleView: {
      /** @description Se è accesa; spenta si astiene */
      enabled: boolean;
      /** @description Plugin */
      plugin: string;
      /** @description Nome della regola */
      rule: string;
      /** @description Come si chiama il plugin */
      title?: components['schemas']['LocalizedView'];
    };
    RoutingTrialRequest: {
      /** @description Area della classificazione */
      area?: string;
      /** @description Quando arriverebbe (RFC 3339): chi è in turno in quel momento; se manca, adesso */
      at?: string;
      /** @description Canale dell’ente; se manca, come al banco */
      channelInstance?: string;
      /** @description Altri dati, per nome */
      fields?: {
        [key: string]: string;
      };
      /** @description Tipo di richiesta; se manca segue dalla classificazione */
      kind?: string;
      /**
       * @description Lingua
       * @enum {string}
       */
      language?: 'it' | 'en';
      /** @description Ente o struttura di appartenenza */
      organisation?: string;
      /**
       * Format: int32
       * @description Gravità (B13)
       */
      severity?: number;
      /** @description Oggetto */
      subject?: string;
      /** @description Sottoargomento */
      subtopic?: string;
      /** @description Numero di una richiesta esistente; da solo, al posto di tutto il resto */
      ticket?: string;
      /** @description Argomento */
      topic?: string;
      /** @description Tipo di utente */
      userType?: string;
    };
    RoutingView: {
      /** @description Istanze dei canali */
      channels: components['schemas']['WordView'][];
      /** @description Gruppo che riceve quando nessuna regola decide */
      fallback: string;
      /** @description Tipi di richiesta */
      kinds: components['schemas']['WordView'][];
      /** @description Plugin di cui può essere una regola */
      plugins: components['schemas']['RulePluginView'][];
      /** @description Le regole, nell’ordine in cui sono interrogate */
      rules: components['schemas']['RoutingRuleView'][];
      /** @description La sezione `routing`, come nel file dell’ente */
      section: {
        [key: string]: unknown;
      };
      /**
       * @description Strategia
       * @enum {string}
       */
      strategy: 'first-match' | 'score';
      /** @description Gruppi */
      teams: components['schemas']['TeamWordView'][];
      /** @description Tipi di utente */
      userTypes: components['schemas']['WordView'][];
    };
    RuleOpinionView: {
      /** @description Livello */
      level?: string;
      /** @description Plugin */
      plugin: string;
      /** @description Perché */
      reason: components['schemas']['LocalizedView'];
      /** @description Nome della regola */
      rule: string;
      /**
       * Format: int32
       * @description Peso, per la strategia score
       */
      score?: number;
      /** @description Gruppo */
      team?: string;
      /** @description Tecnico indicato */
      technician?: string;
      /**
       * @description Che cosa ha detto
       * @enum {string}
       */
      verdict: 'route' | 'abstain' | 'failed';
    };
    RulePluginView: {
      /** @description Plugin */
      plugin: string;
      /** @description JSON Schema delle impostazioni */
      schema: {
        [key: string]: unknown;
      };
      /** @description Come si chiama */
      title: components['schemas']['LocalizedView'];
    };
    SampleRequest: {
      /** @description Solo le richieste di quest’area */
      area?: string;
      /** @description Primo giorno delle chiusure tecniche fra cui estrarre, AAAA-MM-GG, nel fuso dell’ente */
      from: string;
      /** @description Solo le richieste lavorate da questa persona */
      operator?: string;
      /** @description Seme: lo stesso estrae le stesse richieste */
      seed: string;
      /**
       * Format: int32
       * @description Quante al massimo
       */
      size: number;
      /** @description Solo le richieste di questo gruppo */
      team?: string;
      /** @description Ultimo giorno, compreso, AAAA-MM-GG, nel fuso dell’ente */
      to: string;
      /** @description Solo le richieste di quest’argomento */
      topic?: string;
    };
    SampleView: {
      /** @description Valutazioni da fare o già fatte, nell’ordine dell’estrazione */
      reviews: string[];
    };
    SavedViewRequest: {
      /** @description Colonne, nell’ordine: number, subject, state, kind, channel, severity, priority, team, level, assignee, requester, openedAt, updatedAt, dueAt */
      columns?: string[];
      /** @description Quali richieste: le stesse condizioni dell’elenco */
      filter: components['schemas']['TicketFilterRequest'];
      /** @description Nome */
      name: string;
      /**
       * @description Ordine; se manca, dalla più recente
       * @enum {string}
       */
      sort?: 'openedAt' | '-openedAt' | 'updatedAt' | '-updatedAt' | 'dueAt';
      /** @description Gruppo con cui condividerla, tra i propri; se manca, è solo di chi la tiene */
      team?: string;
    };
    SavedViewsView: {
      /** @description Le viste, prima le proprie */
      items: components['schemas']['SavedViewView'][];
    };
    SavedViewView: {
      /** @description Se chi guarda può cambiarla */
      changeable: boolean;
      /**
       * Format: date-time
       * @description Da quando è così
       */
      changedAt: string;
      /** @description Colonne, nell’ordine */
      columns: string[];
      /** @description Quali richieste */
      filter: {
        [key: string]: unknown;
      };
      /**
       * Format: uuid
       * @description Identificativo
       */
      id: string;
      /** @description Se è di chi guarda */
      mine: boolean;
      /** @description Nome */
      name: string;
      /** @description Di chi è */
      owner: string;
      /**
       * @description Ordine
       * @enum {string}
       */
      sort: 'openedAt' | '-openedAt' | 'updatedAt' | '-updatedAt' | 'dueAt';
      /** @description Gruppo con cui è condivisa */
      team?: string;
    };
    ScheduledView: {
      /**
       * Format: date-time
       * @description Da quando vale
       */
      effectiveFrom: string;
      /**
       * Format: int32
       * @description Revisione
       */
      revision: number;
    };
    ScoreCountView: {
      /**
       * Format: int32
       * @description Quanti
       */
      count: number;
      /**
       * @description Scala
       * @enum {string}
       */
      scale: 'thumbs' | 'five';
      /**
       * Format: int32
       * @description Giudizio
       */
      score: number;
    };
    ScoredResultView: {
      /**
       * Format: uuid
       * @description Valutazione
       */
      id: string;
      /**
       * Format: int32
       * @description Risultato su 100
       */
      result: number;
    };
    ScoredView: {
      /** @description Criterio */
      criterion: string;
      /** @description Nome */
      name: components['schemas']['LocalizedView'];
      /**
       * Format: int32
       * @description Punteggio
       */
      score: number;
      /**
       * Format: int32
       * @description Peso
       */
      weight: number;
    };
    ScoreInput: {
      /** @description Criterio della scheda */
      criterion: string;
      /**
       * Format: int32
       * @description Punteggio, da 0 al massimo della scheda
       */
      score: number;
    };
    ScoreRequest: {
      /** @description Osservazioni per chi ha lavorato la richiesta */
      remarks?: string;
      /** @description Un punteggio per ciascun criterio */
      scores: components['schemas']['ScoreInput'][];
    };
    ScoreSheetView: {
      /** @description Criteri; nessuno, se l’ente non ha una scheda */
      criteria: components['schemas']['CriterionView'][];
      /**
       * Format: int32
       * @description Risultato su 100 sotto il quale serve un intervento
       */
      pass: number;
      /**
       * Format: int32
       * @description Punteggio migliore di ciascun criterio; il peggiore è 0
       */
      scale: number;
    };
    ScreeningInput: {
      /** @description Che cosa si è già chiesto */
      asked: components['schemas']['AskedInput'][];
      /** @description Prima diagnosi */
      diagnosis: string;
      /** @description Che cosa si è già provato */
      tried: string[];
    };
    ScreeningView: {
      /** @description Che cosa si è già chiesto */
      asked: components['schemas']['AskedView'][];
      /** @description Prima diagnosi */
      diagnosis: string;
      /** @description Che cosa si è già provato */
      tried: string[];
    };
    SectionCheckRequest: {
      /** @description Da quando vale; subito, se manca, RFC 3339 */
      effectiveFrom?: string;
      /** @description La sezione intera, come sarà */
      value:
        | {
            [key: string]: unknown;
          }
        | unknown[];
    };
    SectionCheckView: {
      /** @description Che cosa cambierebbe */
      changes: components['schemas']['ConfigurationChangeView'][];
      /** @description Se cambierebbe altro oltre a questo */
      more: boolean;
      /** @description Che cosa non va, punto per punto */
      problems: components['schemas']['SettingProblemView'][];
      /**
       * Format: int32
       * @description La revisione in vigore in quella data, con cui è stata confrontata; da ripetere in If-Match
       */
      revision: number;
      /**
       * @description Sezione
       * @enum {string}
       */
      section:
        | 'calendars'
        | 'serviceLevels'
        | 'classification'
        | 'routing'
        | 'notices'
        | 'texts'
        | 'contacts'
        | 'links'
        | 'kinds'
        | 'severities'
        | 'priority'
        | 'queues'
        | 'userTypes'
        | 'services'
        | 'organisations'
        | 'teams'
        | 'people'
        | 'absences'
        | 'fronts'
        | 'rosters'
        | 'skills'
        | 'quality'
        | 'alerts'
        | 'desk'
        | 'telephony'
        | 'campaigns'
        | 'defaults'
        | 'evaluation'
        | 'outOfScope'
        | 'closing'
        | 'compliance'
        | 'complaints'
        | 'reminders'
        | 'onCall'
        | 'broadcasts'
        | 'proactive';
      /** @description Se sarebbe accettata */
      valid: boolean;
    };
    SectionRequest: {
      /** @description Da quando vale; subito, se manca, RFC 3339 */
      effectiveFrom?: string;
      /** @description Perché, per chi leggerà la storia */
      reason: string;
      /** @description La sezione intera, come sarà */
      value:
        | {
            [key: string]: unknown;
          }
        | unknown[];
    };
    SectionsView: {
      /**
       * Format: int32
       * @description La revisione in vigore, da ripetere in If-Match
       */
      revision: number;
      /** @description Nomi delle sezioni che si modificano qui */
      sections: string[];
    };
    SectionView: {
      /**
       * Format: int32
       * @description La revisione letta, da ripetere in If-Match
       */
      revision: number;
      /** @description Quando la sezione in vigore cambierà, per ciò che è già in programma */
      scheduled: components['schemas']['ScheduledView'][];
      /**
       * @description Sezione
       * @enum {string}
       */
      section:
        | 'calendars'
        | 'serviceLevels'
        | 'classification'
        | 'routing'
        | 'notices'
        | 'texts'
        | 'contacts'
        | 'links'
        | 'kinds'
        | 'severities'
        | 'priority'
        | 'queues'
        | 'userTypes'
        | 'services'
        | 'organisations'
        | 'teams'
        | 'people'
        | 'absences'
        | 'fronts'
        | 'rosters'
        | 'skills'
        | 'quality'
        | 'alerts'
        | 'desk'
        | 'telephony'
        | 'campaigns'
        | 'defaults'
        | 'evaluation'
        | 'outOfScope'
        | 'closing'
        | 'compliance'
        | 'complaints'
        | 'reminders'
        | 'onCall'
        | 'broadcasts'
        | 'proactive';
      /** @description Il contenuto; manca se la sezione non c’è */
      value?:
        | {
            [key: string]: unknown;
          }
        | unknown[]
        | string
        | number
        | boolean;
    };
    SecurityCaseView: {
      /**
       * Format: date-time
       * @description Quando l’ente ne è venuto a conoscenza
       */
      awareAt?: string;
      /**
       * Format: date-time
       * @description Quando è finito
       */
      endedAt?: string;
      /** @description Storia */
      events: components['schemas']['EventView'][];
      /** @description Tipi di incidente */
      incidentTypes: string[];
      /** @description In corso */
      ongoing: boolean;
      /** @description Riguarda dati personali */
      personalData: boolean;
      /** @description Regimi che valgono */
      regimes: string[];
      /** @description Comunicazioni dovute e inviate */
      reports: components['schemas']['SecurityReportView'][];
      /** @description Richiesta */
      ticket: string;
      /** @description Etichetta TLP */
      tlp?: string;
      /** @description Vettore della tassonomia */
      vector: {
        [key: string]: unknown;
      };
      /**
       * Format: int32
       * @description Versione
       */
      version: number;
    };
    SecurityReportPageView: {
      /** @description Collegamenti */
      _links: components['schemas']['LinksView'];
      /** @description Comunicazioni */
      items: components['schemas']['SecurityReportView'][];
    };
    SecurityReportView: {
      /**
       * Format: uuid
       * @description Allegato
       */
      attachment?: string;
      /**
       * Format: uuid
       * @description Comunicazione che questa corregge
       */
      corrects?: string;
      /**
       * Format: date-time
       * @description Termine, in ore e giorni di calendario
       */
      dueAt: string;
      /** @description Come si conta */
      explanation?: components['schemas']['LocalizedView'];
      /**
       * Format: uuid
       * @description Identificativo
       */
      id: string;
      /** @description Comunicazione */
      kind: string;
      /** @description Nome */
      name?: components['schemas']['LocalizedView'];
      /**
       * Format: int32
       * @description Quante volte è dovuta, con questa
       */
      occurrence: number;
      /** @description Che cosa è stato comunicato */
      payload?: {
        [key: string]: unknown;
      };
      /** @description Numero dell’autorità o del protocollo */
      protocolId?: string;
      /** @description Perché la corregge */
      reason?: string;
      /** @description Regime */
      regime: string;
      /**
       * Format: date-time
       * @description Quando è stata inviata
       */
      sentAt?: string;
      /** @description Chi l’ha registrata */
      sentBy?: components['schemas']['PersonView'];
      /**
       * Format: date-time
       * @description Da quando conta il termine
       */
      startedAt: string;
      /**
       * @description Come sta
       * @enum {string}
       */
      state: 'due' | 'overdue' | 'in-time' | 'late' | 'correction';
      /** @description Richiesta */
      ticket: string;
      /** @description Avvisi prima del termine */
      warnings: components['schemas']['WarningView'][];
    };
    SenderVerdictView: {
      /**
       * @description Chi l’ha trovato: il server dell’ente, le firme del messaggio, nessuno
       * @enum {string}
       */
      by: 'server' | 'signature' | 'nobody';
      /**
       * @description DKIM: se una firma del messaggio vale
       * @enum {string}
       */
      dkim: 'pass' | 'fail' | 'none' | 'not-judged';
      /**
       * @description DMARC: se ciò che vale è del dominio dell’indirizzo mostrato; `fail`: l’indirizzo può essere falso, e non prova nulla
       * @enum {string}
       */
      dmarc: 'pass' | 'fail' | 'none' | 'not-judged';
      /** @description Dominio provato, o guardato */
      domain?: string;
      /**
       * @description SPF: se il server che l’ha portato può inviare per quel dominio
       * @enum {string}
       */
      spf: 'pass' | 'fail' | 'none' | 'not-judged';
    };
    SendingHealthView: {
      /** @description Che cosa può fare chi gestisce */
      advice: components['schemas']['LocalizedView'];
      /** @description Impostazione da correggere */
      field?: string;
      /** @description Motivo */
      reason?: string;
      /**
       * Format: date-time
       * @description Da quando
       */
      since: string;
      /** @description Stato */
      state: string;
    };
    SendReminderRequest: {
      /** @description Testo */
      text: string;
      /** @description La struttura che se ne occupa (A5) */
      to: components['schemas']['AddresseeInput'];
    };
    ServiceDeliveryView: {
      /**
       * Format: date-time
       * @description Momento a cui si riferisce
       */
      at: string;
      /** @description Le prime da lavorare dei propri gruppi */
      next: components['schemas']['TicketSummaryView'][];
      /** @description Chi eroga: a chi è del fornitore, i soli gruppi del fornitore */
      parties: components['schemas']['DeliveringPartyView'][];
      /**
       * Format: int32
       * @description Richieste che nessun gruppo ha ancora; a chi è del fornitore non si dicono
       */
      unrouted?: number;
    };
    ServiceFiguresView: {
      /**
       * Format: date-time
       * @description Momento a cui si riferiscono le misure
       */
      at: string;
      /** @description Per campagna, di quelle giunte con una (D14) */
      byCampaign: {
        [key: string]: number;
      };
      /** @description Per canale */
      byChannel: {
        [key: string]: number;
      };
      /** @description Per tipo di richiesta */
      byKind: {
        [key: string]: number;
      };
      /** @description Per gravità */
      bySeverity: {
        [key: string]: number;
      };
      /** @description Per stato attuale */
      byState: {
        [key: string]: number;
      };
      /** @description Per gruppo che le ha ora */
      byTeam: {
        [key: string]: number;
      };
      /** @description Termini */
      clocks: components['schemas']['ClockFiguresView'][];
      /**
       * Format: int32
       * @description Fuori ambito: contate fra le richieste e fuori da ogni misura dei termini (C1)
       */
      outOfScope: number;
      /** @description Periodo di apertura delle richieste */
      period: components['schemas']['PeriodView'];
      /**
       * Format: int32
       * @description Riaperte almeno una volta
       */
      reopened: number;
      /**
       * Format: int32
       * @description Chiuse tecnicamente senza mai passare ad altro gruppo, livello o fornitore
       */
      resolvedAtFirstContact: number;
      /**
       * Format: int32
       * @description Richieste aperte nel periodo
       */
      tickets: number;
      /** @description Tempo solare dall’apertura alla prima presa in carico */
      timeToCharge: components['schemas']['SpreadView'];
      /** @description Tempo solare dall’apertura alla chiusura tecnica in vigore */
      timeToResolution: components['schemas']['SpreadView'];
      /**
       * Format: int32
       * @description Ritirate prima che qualcuno le prendesse in carico: contate a parte come le fuori ambito
       */
      withdrawn: number;
    };
    ServiceGovernanceView: {
      /**
       * Format: date-time
       * @description Momento a cui si riferiscono le misure
       */
      at: string;
      /** @description Chi eroga il servizio, e quanto ha in carico */
      delivery: components['schemas']['GovernedPartyView'][];
      /** @description Escluse dagli impegni, contate a parte */
      excluded: components['schemas']['ExcludedView'];
      /** @description Misure del servizio */
      figures: components['schemas']['ServiceFiguresView'];
      /** @description Gestione reattiva e proattiva */
      handling: components['schemas']['HandlingFiguresView'];
      /** @description Periodo */
      period: components['schemas']['PeriodView'];
      /** @description Impegni del contratto */
      promises: components['schemas']['ComplianceFigureView'][];
      /** @description Sospensioni del servizio */
      suspensions: components['schemas']['SuspensionView'][];
    };
    ServiceView: {
      /** @description Se l’amministrazione indicata lo ha */
      active: boolean;
      /** @description Che cosa fa da sé l’amministrazione */
      administration: components['schemas']['LocalizedView'];
      /** @description Come si dà assistenza */
      assistance: components['schemas']['LocalizedView'];
      /**
       * @description Per tutti, su richiesta o dedicato
       * @enum {string}
       */
      availability: 'all' | 'on-request' | 'dedicated';
      /** @description Descrizione */
      description?: components['schemas']['LocalizedView'];
      /** @description Identificativo */
      id: string;
      /** @description Nome */
      name: components['schemas']['LocalizedView'];
      /**
       * @description Fase in cui si trova l’amministrazione
       * @enum {string}
       */
      phase: 'acquisition' | 'start-up' | 'use';
      /** @description Sottoservizi */
      subServices: components['schemas']['SubServiceView'][];
      /** @description Quale supporto riceve */
      support: components['schemas']['LocalizedView'];
    };
    SessionPageView: {
      /** @description Collegamenti */
      _links: components['schemas']['LinksView'];
      /** @description Gli accessi in corso, dal più recente */
      items: components['schemas']['SessionView'][];
    };
    SessionView: {
      /** @description Da quale indirizzo */
      address: string;
      /** @description Con quale browser, come si è presentato */
      agent: string;
      /**
       * @description Quanto è sicura l’identità
       * @enum {string}
       */
      assurance: 'account' | 'spid-l1' | 'spid-l2' | 'spid-l3' | 'cie-l1' | 'cie-l2' | 'cie-l3' | 'cns';
      /** @description Indirizzo di posta */
      email?: string;
      /**
       * Format: date-time
       * @description Quando termina, se non si fa altro
       */
      endsAt: string;
      /**
       * Format: uuid
       * @description Identificativo
       */
      id: string;
      /** @description Nome */
      name: string;
      /**
       * Format: date-time
       * @description Da quando
       */
      openedAt: string;
      /** @description Identificativo della persona */
      person: string;
      /** @description Con quale servizio di identità; local: con la password di qui */
      provider: string;
      /**
       * Format: date-time
       * @description Ultima richiesta
       */
      seenAt: string;
    };
    SetHoldRequest: {
      /** @description Indirizzo di posta, numero di telefono o identificativo di chi ha fatto la richiesta, da bloccare con tutte le sue richieste */
      person?: string;
      /** @description Perché, per il registro */
      reason: string;
      /** @description Numero della richiesta da bloccare */
      ticket?: string;
    };
    SetPasswordRequest: {
      /** @description La chiave del collegamento ricevuto */
      key: string;
      /** @description La nuova password, di almeno 12 caratteri */
      password: string;
    };
    SettingProblemView: {
      /** @description Codice */
      code: string;
      /** @description Impostazione */
      field: string;
      /** @description Che cosa non va */
      message: string;
    };
    SeverityRequest: {
      /** @description Perché */
      reason: string;
      /**
       * Format: int32
       * @description Gravità (B13)
       */
      severity: number;
    };
    SeverityWordView: {
      /** @description Definizione, da leggere prima di scegliere (B13) */
      definition: components['schemas']['LocalizedView'];
      /** @description Nome */
      name: components['schemas']['LocalizedView'];
      /**
       * Format: int32
       * @description Gravità
       */
      severity: number;
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
    ShareRequest: {
      /** @description Identificativi degli allegati della richiesta da condividere */
      attachments?: string[];
      /** @description Nomi dei dati della richiesta da condividere, con il valore che hanno ora */
      fields?: string[];
      /** @description Che cosa si condivide, e perché */
      text?: string;
    };
    SignalPageView: {
      /** @description Collegamenti */
      _links: components['schemas']['LinksView'];
      /** @description Segnali, dal più recente */
      items: components['schemas']['SignalView'][];
    };
    SignalView: {
      /** @description Area */
      area?: string;
      /**
       * Format: date-time
       * @description Quando è stato raccolto o scartato
       */
      endedAt?: string;
      /** @description Perché è stato scartato */
      endedReason?: string;
      /** @description Numeri che lo spiegano */
      facts: {
        [key: string]: unknown;
      };
      /**
       * Format: uuid
       * @description Identificativo
       */
      id: string;
      /**
       * @description Chi l’ha dato
       * @enum {string}
       */
      origin: 'operator' | 'automatic';
      /** @description Problema che l’ha raccolto */
      problem?: string;
      /**
       * Format: date-time
       * @description Quando
       */
      raisedAt: string;
      /** @description Chi */
      raisedBy: components['schemas']['PersonView'];
      /** @description Perché */
      reason: components['schemas']['LocalizedView'];
      /** @description Problema già chiuso che forse si ripete */
      recurrenceOf?: string;
      /**
       * @description Stato
       * @enum {string}
       */
      state: 'open' | 'taken-up' | 'dismissed';
      /** @description Sottoargomento */
      subtopic?: string;
      /** @description Titolo */
      title: string;
      /** @description Argomento */
      topic?: string;
    };
    SkillCoverView: {
      /**
       * Format: int32
       * @description Persone del gruppo
       */
      people: number;
      /**
       * Format: int32
       * @description Persone che lo raggiungono
       */
      reached: number;
      /** @description Competenza */
      skill: string;
      /**
       * Format: int32
       * @description Livello atteso
       */
      target: number;
      /** @description Gruppo */
      team: string;
    };
    SkillGapView: {
      /**
       * Format: int32
       * @description Livello
       */
      level: number;
      /** @description Chi */
      person: components['schemas']['PersonView'];
      /** @description Competenza */
      skill: string;
      /**
       * Format: int32
       * @description Livello atteso
       */
      target: number;
      /** @description Gruppo */
      team: string;
    };
    SkillHistoryView: {
      /** @description Collegamenti */
      _links: components['schemas']['LinksView'];
      /** @description Livelli dichiarati, dal più recente */
      items: components['schemas']['DeclaredLevelView'][];
    };
    SkillLevelView: {
      /**
       * Format: int32
       * @description Livello, da 0 a 4
       */
      level: number;
      /** @description Nome */
      name: components['schemas']['LocalizedView'];
      /** @description Competenza */
      skill: string;
    };
    SkillMatrixView: {
      /** @description Collegamenti */
      _links: components['schemas']['LinksView'];
      /** @description Quanti hanno le competenze che servono */
      cover: components['schemas']['SkillCoverView'][];
      /** @description Livelli sotto quello atteso */
      gaps: components['schemas']['SkillGapView'][];
      /** @description Persone */
      items: components['schemas']['PersonSkillsView'][];
    };
    SkillRequest: {
      /**
       * Format: int32
       * @description 0 nessuna, 1 di base, 2 autonoma, 3 esperta, 4 di riferimento
       */
      level: number;
      /** @description Di chi */
      person: string;
      /** @description Perché */
      reason: string;
      /** @description Competenza */
      skill: string;
    };
    SplitRequest: {
      /** @description Area della classificazione */
      area?: string;
      /** @description Messaggio di chi ha chiesto che ne diventa il testo, per identificativo */
      message?: string;
      /** @description Oggetto della nuova richiesta */
      subject: string;
      /** @description Sottoargomento */
      subtopic?: string;
      /** @description Testo, quando non è un messaggio intero */
      text?: string;
      /** @description Argomento */
      topic?: string;
    };
    SpreadView: {
      /**
       * Format: int32
       * @description Richieste misurate
       */
      count: number;
      /**
       * Format: int32
       * @description Mediana, in secondi
       */
      median?: number;
      /**
       * Format: int32
       * @description Novantesimo percentile, in secondi
       */
      p90?: number;
    };
    StaffPersonView: {
      /** @description Identificativo */
      id: string;
      /** @description Nome */
      name: string;
      /** @description Gruppi in cui lavora */
      teams: string[];
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
    SubServiceView: {
      /** @description Se l’amministrazione indicata lo ha */
      active: boolean;
      /**
       * @description Per tutti, su richiesta o dedicato
       * @enum {string}
       */
      availability: 'all' | 'on-request' | 'dedicated';
      /** @description Descrizione */
      description?: components['schemas']['LocalizedView'];
      /** @description Identificativo */
      id: string;
      /** @description Nome */
      name: components['schemas']['LocalizedView'];
      /**
       * @description Fase in cui si trova l’amministrazione
       * @enum {string}
       */
      phase: 'acquisition' | 'start-up' | 'use';
    };
    SubtopicView: {
      /** @description Aiuto alla scelta (B7) */
      help?: components['schemas']['LocalizedView'];
      /** @description Identificativo */
      id: string;
      /** @description Nome */
      name: components['schemas']['LocalizedView'];
      /** @description Se non si sceglie più: la portano richieste di prima */
      retired?: boolean;
    };
    SuggestionPageView: {
      /** @description Collegamenti */
      _links: components['schemas']['LinksView'];
      /** @description Le classificazioni più probabili, la prima più di tutte */
      items: components['schemas']['SuggestionView'][];
    };
    SuggestionsRequest: {
      /** @description Solo in quest’area */
      area?: string;
      /** @description Istanza del canale: solo gli argomenti che serve (D5) */
      channelInstance?: string;
      /** @description Oggetto */
      subject?: string;
      /** @description Descrizione della richiesta */
      text: string;
      /** @description Tipo di utente: solo ciò che gli si propone */
      userType?: string;
    };
    SuggestionView: {
      /** @description Area */
      area: string;
      /** @description Tipo di richiesta che ne segue */
      kind?: string;
      /** @description Nomi */
      names: components['schemas']['NamesOfTripletView'];
      /**
       * Format: int32
       * @description Da 1 a 100, rispetto alla prima
       */
      score: number;
      /** @description Sottoargomento */
      subtopic: string;
      /** @description Argomento */
      topic: string;
      /** @description Perché */
      why: components['schemas']['LocalizedView'][];
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
    SuspendRequest: {
      /** @description Primo giorno, AAAA-MM-GG */
      from: string;
      /** @description Motivo, fra quelli che il calendario ammette */
      reason: string;
      /** @description Ultimo giorno, compreso */
      to: string;
    };
    SuspensionsView: {
      /** @description Sospensioni */
      items: components['schemas']['SuspensionView'][];
      /**
       * Format: int32
       * @description Revisione della configurazione in vigore
       */
      revision: number;
    };
    SuspensionView: {
      /** @description Giorno dell’annuncio agli utenti */
      announcedOn?: string;
      /** @description Calendario */
      calendar: string;
      /** @description Primo giorno, AAAA-MM-GG */
      from: string;
      /** @description Il motivo in parole */
      label: components['schemas']['LocalizedView'];
      /** @description Motivo */
      reason: string;
      /** @description Ultimo giorno, compreso */
      to: string;
    };
    SystemEventView: {
      /**
       * Format: date-time
       * @description Quando
       */
      at: string;
      /** @description Chi */
      by: string;
      /** @description Dati */
      data: {
        [key: string]: unknown;
      };
      /**
       * Format: int32
       * @description Numero
       */
      seq: number;
      /** @description Che cosa è accaduto */
      type: string;
    };
    SystemPageView: {
      /** @description Collegamenti */
      _links: {
        [key: string]: unknown;
      };
      /** @description Sistemi */
      items: components['schemas']['SystemView'][];
    };
    SystemResultView: {
      /** @description Codice di inventario */
      code: string;
      /**
       * Format: uuid
       * @description Id
       */
      id: string;
      /**
       * Format: int32
       * @description Versione, come nell’ETag
       */
      version: number;
    };
    SystemRoundView: {
      /**
       * Format: date
       * @description Fatta
       */
      doneOn?: string;
      /**
       * Format: date
       * @description Giorno in cui è dovuta
       */
      due: string;
      /** @description Piano di manutenzione */
      plan: string;
      /** @description Richiesta */
      ticket?: string;
    };
    SystemTicketView: {
      /** @description Tipo */
      kind: string;
      /** @description Numero */
      number: string;
      /**
       * Format: date-time
       * @description Aperta
       */
      openedAt: string;
      /** @description Stato */
      state: string;
      /** @description Oggetto */
      subject: string;
    };
    SystemView: {
      /** @description Classe di sistemi */
      class: string;
      /** @description Codice di inventario */
      code: string;
      /** @description CIG del contratto */
      contract?: string;
      /**
       * Format: uuid
       * @description Id
       */
      id: string;
      /**
       * Format: date
       * @description Ultima verifica
       */
      lastCheck?: string;
      /** @description Nome */
      name: string;
      /**
       * Format: date
       * @description Prossima verifica
       */
      nextCheck?: string;
      /** @description Di quale ufficio */
      office?: string;
      /** @description Di quale ente */
      organisation?: string;
      /** @description Dove si trova */
      place: string;
      /** @description Numero di serie */
      serial?: string;
      /**
       * @description In uso o dismesso
       * @enum {string}
       */
      status: 'in-use' | 'retired';
      /** @description Fornitore */
      supplier?: string;
      /**
       * Format: int32
       * @description Versione, come nell’ETag
       */
      version: number;
    };
    TakeChargeRequest: {
      /** @description Identificativo del tecnico che lo aveva, quando lo si prende da un collega */
      over?: string;
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
    TaskDeliveriesView: {
      /** @description Consegne, dalla più recente */
      items: components['schemas']['DeliveryAttemptView'][];
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
    TaskFiguresPageView: {
      /**
       * Format: date-time
       * @description Momento a cui si riferiscono le misure
       */
      at: string;
      /** @description Per chi esegue, contratto e tipo di attività */
      items: components['schemas']['TaskFiguresView'][];
      /** @description Periodo in cui i compiti sono stati proposti */
      period: components['schemas']['PeriodView'];
    };
    TaskFiguresView: {
      /**
       * Format: int32
       * @description Accettati
       */
      accepted: number;
      /**
       * @description Che cosa vincola al termine
       * @enum {string}
       */
      agreement: 'sla' | 'ola' | 'underpinning-contract';
      /** @description Area interna */
      area?: string;
      /**
       * Format: int32
       * @description Annullati
       */
      cancelled: number;
      /**
       * Format: double
       * @description Quota nel termine fra i decisi, in centesimi; manca se non ce n’è nessuno
       */
      compliance?: number;
      /** @description Contratto (CIG) */
      contract?: string;
      /**
       * Format: int32
       * @description Conclusi nel termine; una conclusione restituita non conta
       */
      doneInTerm: number;
      /**
       * Format: int32
       * @description Conclusi oltre il termine
       */
      doneLate: number;
      /**
       * Format: int32
       * @description Conclusi, senza un termine
       */
      doneWithoutTerm: number;
      /** @description Tipo di attività */
      kind: string;
      /** @description Nome di chi esegue */
      name: components['schemas']['LocalizedView'];
      /**
       * Format: int32
       * @description Proposti
       */
      offered: number;
      /**
       * Format: int32
       * @description Non conclusi, nel termine o senza
       */
      open: number;
      /**
       * Format: int32
       * @description Non conclusi, oltre il termine
       */
      openLate: number;
      /** @description Conclusi, per esito */
      outcomes: components['schemas']['OutcomeCountView'][];
      /**
       * Format: int32
       * @description Rifiutati
       */
      refused: number;
      /**
       * Format: int32
       * @description Restituiti almeno una volta
       */
      returned: number;
      /**
       * Format: int32
       * @description Restituzioni in tutto
       */
      returns: number;
      /** @description Fornitore */
      supplier?: string;
      /** @description Tempo solare dalla proposta all’accettazione */
      timeToAccept: components['schemas']['TaskSpreadView'];
      /** @description Tempo di servizio dalla proposta alla conclusione */
      timeToDone: components['schemas']['TaskSpreadView'];
      /**
       * Format: int32
       * @description Verificati da chi li ha affidati
       */
      verified: number;
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
    TaskSpreadView: {
      /**
       * Format: int32
       * @description Compiti misurati
       */
      count: number;
      /**
       * Format: int32
       * @description Mediana, in secondi
       */
      median?: number;
      /**
       * Format: int32
       * @description Novantesimo percentile, in secondi
       */
      p90?: number;
      /**
       * Format: int32
       * @description Novantacinquesimo percentile, in secondi
       */
      p95?: number;
    };
    TeamLoadView: {
      /**
       * Format: int32
       * @description Quante ne può seguire
       */
      capacity?: number;
      /**
       * Format: int32
       * @description Quante persone sono in turno; manca quando il gruppo non ha turni
       */
      onDuty?: number;
      /**
       * Format: int32
       * @description Richieste aperte
       */
      open: number;
      /** @description Competenze */
      skills: string[];
      /** @description Gruppo */
      team: string;
    };
    TeamOnWallView: {
      /**
       * Format: int32
       * @description Oltre il prossimo termine
       */
      breached: number;
      /**
       * Format: int32
       * @description Con il termine che scade entro due ore
       */
      dueSoon: number;
      /** @description Nome */
      name?: components['schemas']['LocalizedView'];
      /**
       * Format: date-time
       * @description Apertura della più vecchia che non è in attesa
       */
      oldest?: string;
      /**
       * Format: int32
       * @description Aperte
       */
      open: number;
      /** @description Chi è in turno, e chi ha richieste aperte del gruppo */
      people: components['schemas']['PersonOnWallView'][];
      /** @description Gruppo; manca per le richieste che nessun gruppo ha ancora */
      team?: string;
      /**
       * Format: int32
       * @description Che nessuno ha preso
       */
      unassigned: number;
      /**
       * Format: int32
       * @description In attesa dell’utente o di terzi
       */
      waiting: number;
    };
    TeamWordView: {
      /** @description Codice */
      code: string;
      /** @description Livello */
      level: string;
      /** @description Come si dice */
      name: components['schemas']['LocalizedView'];
    };
    TeamWorkloadView: {
      /**
       * Format: int32
       * @description Richieste che può lavorare insieme
       */
      capacity?: number;
      /** @description Nome */
      name: components['schemas']['LocalizedView'];
      /**
       * Format: int32
       * @description Persone reperibili
       */
      onCall: number;
      /**
       * Format: int32
       * @description Persone in turno
       */
      onShift: number;
      /**
       * Format: int32
       * @description Richieste non concluse
       */
      open: number;
      /** @description Gruppo */
      team: string;
    };
    TermChangeView: {
      /**
       * Format: date-time
       * @description Quando
       */
      at: string;
      /** @description Termine di prima */
      from: string;
      /** @description Regola che lo dà */
      rule: string;
      /** @description Termine di dopo */
      to: string;
    };
    TermFactView: {
      /** @description Ciò che si sa di una richiesta, per cui si sceglie una regola */
      fact: string;
      /** @description Se i suoi valori sono numeri */
      numeric: boolean;
      /** @description I suoi valori */
      values: components['schemas']['WordView'][];
    };
    TermsTrialRequest: {
      /** @description La sezione calendars proposta; se manca, quella in vigore */
      calendars?: {
        [key: string]: unknown;
      };
      /** @description La sezione serviceLevels proposta; se manca, quella in vigore */
      serviceLevels?: {
        [key: string]: unknown;
      };
      /**
       * Format: int32
       * @description Quante richieste, le più recenti
       */
      tickets?: number;
    };
    TermsTrialView: {
      /**
       * Format: date-time
       * @description Momento a cui si riferisce
       */
      at: string;
      /**
       * Format: int32
       * @description Richieste a cui sarebbe andata diversamente
       */
      changed: number;
      /** @description Se sono state ripercorse tutte quelle chieste, nel tempo dato */
      complete: boolean;
      /** @description Alcune di quelle a cui sarebbe andata diversamente */
      examples: components['schemas']['TrialExampleView'][];
      /** @description Per termine e gravità */
      groups: components['schemas']['TrialGroupView'][];
      /**
       * Format: int32
       * @description Revisione in vigore, con cui è stato confrontato
       */
      revision: number;
      /**
       * Format: int32
       * @description Richieste lasciate fuori: troppo lunghe, o cancellate nei contenuti
       */
      skipped: number;
      /**
       * Format: int32
       * @description Richieste ripercorse
       */
      tickets: number;
    };
    TermsWordsView: {
      /** @description Calendari */
      calendars: string[];
      /** @description Eventi con cui un termine parte, si ferma o riprende */
      events: components['schemas']['WordView'][];
      /** @description Per che cosa si scelgono le regole */
      facts: components['schemas']['TermFactView'][];
      /** @description Stati in cui un termine può essere sospeso */
      states: components['schemas']['WordView'][];
      /** @description Gruppi a cui passare */
      teams: components['schemas']['WordView'][];
    };
    TermTallyView: {
      /**
       * Format: int32
       * @description Superati
       */
      broken: number;
      /**
       * Format: int32
       * @description Rispettati
       */
      kept: number;
      /**
       * Format: int32
       * @description Ancora aperti e in tempo
       */
      open: number;
    };
    TextInBothInput: {
      /** @description In inglese */
      en: string;
      /** @description In italiano */
      it: string;
    };
    TextInBothRequest: {
      /** @description In inglese */
      en: string;
      /** @description In italiano */
      it: string;
    };
    TicketClocksView: {
      /**
       * Format: date-time
       * @description Momento a cui si riferisce
       */
      at: string;
      /** @description Termini */
      clocks: components['schemas']['ExplainedClockView'][];
      /** @description Numero */
      number: string;
    };
    TicketFilterRequest: {
      /** @description Area */
      area?: string;
      /** @description Tecnico; `me` è chi chiede, `nobody` nessuno */
      assignee?: string;
      /** @description Campagna con cui sono arrivate (D14) */
      campaign?: string;
      /** @description Canale */
      channel?: string;
      /** @description Aperte e con il prossimo termine prima di questo momento, RFC 3339 */
      dueBefore?: string;
      /**
       * Format: int32
       * @description Aperte e con il prossimo termine entro questi minuti
       */
      dueWithin?: number;
      /** @description Tipo di richiesta */
      kind?: string;
      /** @description Aperte da questo momento, RFC 3339 */
      openedFrom?: string;
      /** @description Aperte prima di questo momento, RFC 3339 */
      openedTo?: string;
      /** @description Amministrazione servita (D15) */
      organisation?: string;
      /**
       * Format: int32
       * @description Priorità
       */
      priority?: number;
      /** @description Ricerca nel testo, o un numero intero */
      q?: string;
      /** @description Scheda di chi ha chiesto */
      requester?: string;
      /**
       * Format: int32
       * @description Gravità
       */
      severity?: number;
      /** @description Stati, separati da virgole: ne basta uno */
      states?: string;
      /** @description Sottoargomento */
      subtopic?: string;
      /** @description Gruppo */
      team?: string;
      /** @description Argomento */
      topic?: string;
      /**
       * Format: int32
       * @description In attesa, senza che sia successo nulla da questi minuti
       */
      waitingFor?: number;
      /** @description In attesa, senza che sia successo nulla da questo momento, RFC 3339 */
      waitingSince?: string;
    };
    TicketPageView: {
      /** @description Collegamenti */
      _links: components['schemas']['LinksView'];
      /** @description Richieste */
      items: components['schemas']['TicketSummaryView'][];
    };
    TicketSummaryView: {
      /** @description Tecnico */
      assignee?: components['schemas']['PersonView'];
      /** @description Campagna con cui è arrivata (D14) */
      campaign?: string;
      /** @description Canale */
      channel: string;
      /**
       * Format: date-time
       * @description Prossima scadenza
       */
      dueAt?: string;
      /** @description Quanto resta in ore di servizio */
      dueWorking?: components['schemas']['WorkingTermView'];
      /** @description Tipo di richiesta */
      kind: string;
      /** @description Livello */
      level?: string;
      /** @description Numero */
      number: string;
      /**
       * Format: date-time
       * @description Apertura
       */
      openedAt: string;
      /** @description Priorità */
      priority: components['schemas']['PriorityView'];
      /** @description Chi ha chiesto */
      requester?: string;
      /**
       * Format: int32
       * @description Gravità
       */
      severity: number;
      /** @description Stato */
      state: string;
      /** @description Oggetto */
      subject: string;
      /** @description Gruppo */
      team?: string;
      /**
       * Format: date-time
       * @description Ultimo cambiamento
       */
      updatedAt: string;
    };
    TicketView: {
      /** @description Ciò che chi guarda può fare ora */
      actions: string[];
      /** @description Amministrazione servita (D15) */
      administration?: string;
      /** @description Area */
      area?: string;
      /** @description Tecnico */
      assignee?: components['schemas']['PersonView'];
      /** @description Campagna con cui è arrivata (D14) */
      campaign?: string;
      /** @description Che cosa prova la PEC con cui è arrivata */
      certifiedMail?: components['schemas']['CertifiedMailView'];
      /** @description Canale */
      channel: string;
      /** @description Termini */
      clocks: components['schemas']['ClockView'][];
      /** @description Esito */
      closureReason?: string;
      /** @description Chi ha chiesto */
      contact?: components['schemas']['RequesterView'];
      /** @description Chi copre il tecnico assente, a cui la richiesta resta (C14) */
      covering?: components['schemas']['CoveringView'];
      /**
       * Format: date-time
       * @description Prossima scadenza
       */
      dueAt?: string;
      /** @description Quanto resta in ore di servizio */
      dueWorking?: components['schemas']['WorkingTermView'];
      /** @description Altri dati */
      fields: {
        [key: string]: unknown;
      };
      /** @description Affidata, e non ancora presa in carico (C10) */
      given?: components['schemas']['GivenView'];
      /** @description Come chi ha chiesto ha provato chi è: per chi lavora le richieste */
      identity?: components['schemas']['RequesterIdentityView'];
      /** @description Tipo di richiesta */
      kind: string;
      /** @description Lingua */
      language: string;
      /** @description Livello */
      level?: string;
      /** @description Conversazione */
      messages: components['schemas']['MessageView'][];
      /** @description Numero */
      number: string;
      /** @description Escalation al reperibile (B2) */
      onCall?: components['schemas']['OnCallView'];
      /**
       * Format: date-time
       * @description Apertura
       */
      openedAt: string;
      /** @description Che cosa è oltre ciò che è stato concordato (D5, D14, E8, D15) */
      outside: components['schemas']['OutsideView'][];
      /** @description Chi altro ha aperto la richiesta in questo momento */
      present: components['schemas']['PresentView'][];
      /** @description Priorità */
      priority: components['schemas']['PriorityView'];
      /** @description La registrazione di protocollo da cui viene (D1) */
      protocol?: components['schemas']['ProtocolView'];
      /** @description Registrazioni di protocollo, in entrata e in uscita (D4) */
      registrations?: components['schemas']['RegistrationView'][];
      /**
       * Format: int32
       * @description Solleciti ricevuti (C4)
       */
      reminders: number;
      /** @description Chi ha chiesto */
      requester?: string;
      /** @description Perché è stata assegnata così */
      routing?: {
        [key: string]: unknown;
      };
      /** @description Che cosa ha già accertato il primo livello (C15) */
      screening?: components['schemas']['ScreeningView'];
      /** @description Servizio del catalogo (D15) */
      service?: string;
      /**
       * Format: int32
       * @description Gravità
       */
      severity: number;
      /** @description Stato */
      state: string;
      /** @description Oggetto */
      subject: string;
      /** @description Sottoargomento */
      subtopic?: string;
      /** @description Classificazioni probabili, finché non ne ha una (B7) */
      suggestions?: components['schemas']['SuggestionView'][];
      /** @description Gruppo */
      team?: string;
      /**
       * @description Come si avvisa chi ha chiesto (B6): a chi ha lasciato solo il telefono non si scrive, va chiamato
       * @enum {string}
       */
      toldBy: 'e-mail' | 'telephone' | 'nobody';
      /** @description Argomento */
      topic?: string;
      /**
       * Format: date-time
       * @description Ultimo cambiamento
       */
      updatedAt: string;
      /** @description Dichiarata urgente */
      urgent?: components['schemas']['UrgencyView'];
      /**
       * Format: int32
       * @description Versione
       */
      version: number;
    };
    TitleInBothInput: {
      /** @description In inglese */
      en: string;
      /** @description In italiano */
      it: string;
    };
    TlpRequest: {
      /** @description Motivo */
      reason?: string;
      /**
       * @description Etichetta TLP 2.0
       * @enum {string}
       */
      tlp: 'CLEAR' | 'GREEN' | 'AMBER' | 'AMBER+STRICT' | 'RED';
    };
    TopicReferenceView: {
      /** @description Area */
      area: string;
      /** @description Sottoargomento */
      subtopic?: string;
      /** @description Argomento */
      topic?: string;
    };
    TopicView: {
      /** @description Aiuto alla scelta (B7) */
      help?: components['schemas']['LocalizedView'];
      /** @description Identificativo */
      id: string;
      /** @description Nome */
      name: components['schemas']['LocalizedView'];
      /** @description Se non si sceglie più: la portano richieste di prima */
      retired?: boolean;
      /** @description Sottoargomenti */
      subtopics: components['schemas']['SubtopicView'][];
    };
    TrailExportView: {
      /**
       * Format: date-time
       * @description Quando
       */
      askedAt: string;
      /** @description Chi l’ha chiesta */
      askedBy: components['schemas']['ActorView'];
      /**
       * Format: date-time
       * @description Fino a quando si può scaricare
       */
      expiresAt?: string;
      /**
       * Format: uuid
       * @description Identificativo
       */
      id: string;
      /** @description Se comprende le richieste riservate */
      restricted: boolean;
      /**
       * @description Di che cosa
       * @enum {string}
       */
      scope: 'tenant' | 'person' | 'ticket';
      /** @description SHA-256 dell’archivio */
      sha256?: string;
      /**
       * Format: int32
       * @description Byte
       */
      size?: number;
      /**
       * @description A che punto è
       * @enum {string}
       */
      state: 'waiting' | 'ready' | 'failed' | 'expired';
    };
    TrendsView: {
      /**
       * Format: date-time
       * @description Momento a cui si riferiscono le misure
       */
      at: string;
      /** @description Ogni ora del giorno */
      hours: components['schemas']['HourLoadView'][];
      /** @description Periodo di apertura delle richieste */
      period: components['schemas']['PeriodView'];
      /** @description Ogni settimana del periodo */
      weeks: components['schemas']['WeekTermsView'][];
    };
    TrialExampleView: {
      /** @description Termine */
      clock: string;
      /** @description Numero */
      number: string;
      /** @description Con le regole in vigore; manca se non lo danno */
      present?: components['schemas']['TriedTermView'];
      /** @description Con quelle proposte; manca se non lo danno */
      proposed?: components['schemas']['TriedTermView'];
    };
    TrialGroupView: {
      /** @description Termine */
      clock: string;
      /** @description Con le regole in vigore */
      present: components['schemas']['TermTallyView'];
      /** @description Con quelle proposte */
      proposed: components['schemas']['TermTallyView'];
      /**
       * Format: int32
       * @description Gravità
       */
      severity?: number;
    };
    TriedFieldView: {
      /** @description Campo */
      field: string;
      /** @description Che cosa non va */
      message?: string;
      /**
       * @description Che cosa ne sarebbe: `taken` preso; `absent` niente; `passed-over` preso e tralasciato, perché l’ente non lo conosce; `wrong` da correggere
       * @enum {string}
       */
      state: 'taken' | 'absent' | 'passed-over' | 'wrong';
      /** @description Il valore */
      value?: string;
    };
    TriedRouteView: {
      /** @description Livello */
      level: string;
      /** @description Perché */
      reason: components['schemas']['LocalizedView'];
      /** @description Regola che ha deciso; manca quando nessuna ha deciso */
      rule?: string;
      /**
       * @description Strategia
       * @enum {string}
       */
      strategy: 'first-match' | 'score';
      /** @description Gruppo */
      team: string;
      /** @description I gruppi, come le regole li hanno visti */
      teams: components['schemas']['TeamLoadView'][];
      /** @description Tecnico indicato; l’assegnazione resta alle persone */
      technician?: string;
      /** @description Che cosa ha detto ogni regola interrogata */
      trail: components['schemas']['RuleOpinionView'][];
    };
    TriedTermView: {
      /**
       * Format: date-time
       * @description Scadenza; manca finché una pausa non la lascia sapere
       */
      dueAt?: string;
      /**
       * @description Che cosa ne è stato
       * @enum {string}
       */
      outcome: 'kept' | 'broken' | 'open';
      /** @description Regola */
      rule: string;
      /** @description Durata */
      target: string;
    };
    UnlinkRequest: {
      /** @description Numero dell’altra richiesta */
      other: string;
      /** @description Perché */
      reason: string;
      /**
       * @description Che cosa questa richiesta è per l’altra
       * @enum {string}
       */
      relation: 'related' | 'duplicate-of' | 'caused-by' | 'complaint-about' | 'reminder-of' | 'split-from';
    };
    UnmergeContactRequest: {
      /** @description Perché non è la stessa persona */
      reason: string;
    };
    UnpointSystemRequest: {
      /** @description Perché */
      reason: string;
      /** @description Id del sistema nel registro */
      system: string;
    };
    UrgencyView: {
      /**
       * Format: date-time
       * @description Quando
       */
      at: string;
      /** @description Chi */
      by: string;
      /** @description Perché */
      reason: string;
    };
    UrgentOnWallView: {
      /**
       * Format: uuid
       * @description Allarme
       */
      id: string;
      /**
       * @description Perché
       * @enum {string}
       */
      kind: 'urgent' | 'security';
      /** @description Richiesta */
      number: string;
      /**
       * Format: date-time
       * @description Da quando
       */
      openedAt: string;
    };
    VocabularyView: {
      /** @description Attività del consuntivo */
      activities: components['schemas']['WordView'][];
      /** @description Aree interne del terzo livello */
      areas: components['schemas']['WordView'][];
      /** @description Campagne, anche finite (D14) */
      campaigns: components['schemas']['WordView'][];
      /** @description Istanze dei canali */
      channels: components['schemas']['WordView'][];
      /** @description Motivi di una chiusura diretta */
      directClosures: components['schemas']['WordView'][];
      /** @description Eventi di una richiesta */
      events: components['schemas']['WordView'][];
      /** @description Tipi di richiesta */
      kinds: components['schemas']['WordView'][];
      /** @description Esiti di una chiusura tecnica */
      outcomes: components['schemas']['WordView'][];
      /** @description Persone che lavorano le richieste */
      people: components['schemas']['StaffPersonView'][];
      /** @description Relazioni che si possono mettere */
      relations: components['schemas']['WordView'][];
      /** @description Gravità con le definizioni */
      severities: components['schemas']['SeverityWordView'][];
      /** @description Stati di una richiesta */
      states: components['schemas']['WordView'][];
      /** @description Fornitori */
      suppliers: components['schemas']['WordView'][];
      /** @description Eventi di un compito */
      taskEvents: components['schemas']['WordView'][];
      /** @description Tipi di attività di un compito */
      taskKinds: components['schemas']['WordView'][];
      /** @description Esiti di un compito */
      taskOutcomes: components['schemas']['WordView'][];
      /** @description Stati di un compito */
      taskStates: components['schemas']['WordView'][];
      /** @description Gruppi */
      teams: components['schemas']['TeamWordView'][];
    };
    WaitingCallBackView: {
      /**
       * Format: date-time
       * @description Da quando
       */
      askedAt: string;
      /**
       * Format: int32
       * @description Tentativi di richiamare
       */
      attempts: number;
      /**
       * Format: date-time
       * @description Entro quando richiamare
       */
      dueAt: string;
      /**
       * Format: uuid
       * @description Identificativo
       */
      id: string;
      /**
       * @description Perché: promessa su una richiesta, o chiamata persa
       * @enum {string}
       */
      kind: 'ticket' | 'missed-call';
      /**
       * @description Lingua
       * @enum {string}
       */
      language?: 'it' | 'en';
      /**
       * @description Come è andato l’ultimo
       * @enum {string}
       */
      lastOutcome?: 'spoken' | 'no-answer' | 'busy' | 'wrong-number';
      /** @description Linea su cui ha chiamato */
      line?: components['schemas']['LineView'];
      /**
       * Format: int32
       * @description Quante volte ha chiamato senza risposta
       */
      missed: number;
      /** @description Chi ha chiesto */
      name?: string;
      /** @description Il termine è passato */
      overdue: boolean;
      /** @description Numero da chiamare */
      phone?: string;
      /** @description Coda del centralino */
      queue?: string;
      /**
       * Format: date-time
       * @description Da quando il termine è vicino, cioè dal primo avviso; manca se non si avvisa
       */
      soonFrom?: string;
      /** @description Stato della richiesta */
      state?: string;
      /** @description Oggetto */
      subject?: string;
      /** @description Gruppo che richiama */
      team?: string;
      /** @description Richiesta */
      ticket?: string;
    };
    WallView: {
      /**
       * Format: date-time
       * @description Momento a cui si riferisce
       */
      at: string;
      /** @description Assistenza dedicata aperta ora, nell’ordine della configurazione */
      campaigns: components['schemas']['CampaignOnWallView'][];
      /** @description Gruppi, nell’ordine della configurazione */
      teams: components['schemas']['TeamOnWallView'][];
      /** @description In tutto */
      totals: components['schemas']['TeamOnWallView'];
      /** @description Allarmi a cui nessuno ha risposto, dal più vecchio */
      urgent: components['schemas']['UrgentOnWallView'][];
    };
    WarningView: {
      /**
       * Format: date-time
       * @description Quando
       */
      at: string;
      /**
       * Format: int32
       * @description Percentuale del termine
       */
      percent: number;
    };
    WeekTermsView: {
      /**
       * Format: int32
       * @description Termini superati, anche se ancora in corso
       */
      breached: number;
      /**
       * Format: int32
       * @description Termini rispettati
       */
      met: number;
      /**
       * Format: int32
       * @description Richieste aperte nella settimana
       */
      opened: number;
      /**
       * Format: date
       * @description Lunedì
       */
      week: string;
    };
    WholeSystemView: {
      /** @description Classe di sistemi */
      class: string;
      /** @description Codice di inventario */
      code: string;
      /** @description CIG del contratto */
      contract?: string;
      /** @description Che cosa è accaduto, dal più recente */
      events: components['schemas']['SystemEventView'][];
      /**
       * Format: uuid
       * @description Id
       */
      id: string;
      /**
       * Format: date
       * @description Ultima verifica
       */
      lastCheck?: string;
      /** @description Nome */
      name: string;
      /**
       * Format: date
       * @description Prossima verifica
       */
      nextCheck?: string;
      /** @description Di quale ufficio */
      office?: string;
      /** @description Di quale ente */
      organisation?: string;
      /** @description Dove si trova */
      place: string;
      /** @description Manutenzioni programmate */
      rounds: components['schemas']['SystemRoundView'][];
      /** @description Numero di serie */
      serial?: string;
      /**
       * @description In uso o dismesso
       * @enum {string}
       */
      status: 'in-use' | 'retired';
      /** @description Fornitore */
      supplier?: string;
      /** @description Richieste che lo riguardano, dalla più recente */
      tickets: components['schemas']['SystemTicketView'][];
      /**
       * Format: int32
       * @description Versione, come nell’ETag
       */
      version: number;
    };
    WhoView: {
      /** @description Identificativo */
      id: string;
      /** @description Nome */
      name: string;
    };
    WithdrawSuspensionRequest: {
      /** @description Primo giorno della sospensione, AAAA-MM-GG */
      from: string;
    };
    WordView: {
      /** @description Codice */
      code: string;
      /** @description Come si dice */
      name: components['schemas']['LocalizedView'];
    };
    WorkaroundRequest: {
      /** @description Come aggirare il problema */
      workaround: string;
    };
    WorkingTeamView: {
      /**
       * Format: int32
       * @description Con il termine che scade entro due ore
       */
      dueSoon: number;
      /**
       * Format: int32
       * @description Oltre il prossimo termine
       */
      late: number;
      /** @description Livello */
      level: string;
      /** @description Nome */
      name: components['schemas']['LocalizedView'];
      /**
       * Format: date-time
       * @description Apertura della più vecchia che non è in attesa
       */
      oldest?: string;
      /**
       * Format: int32
       * @description Aperte
       */
      open: number;
      /** @description Se è un gruppo di chi guarda */
      own: boolean;
      /** @description Gruppo */
      team: string;
      /**
       * Format: int32
       * @description Che nessuno ha preso
       */
      unassigned: number;
      /**
       * Format: int32
       * @description In attesa dell’utente o di terzi
       */
      waiting: number;
    };
    WorkingTermView: {
      /**
       * Format: date-time
       * @description Momento a cui si riferisce
       */
      at: string;
      /** @description Se in quel momento il tempo contava */
      counting: boolean;
      /**
       * Format: int32
       * @description Secondi di servizio che restano
       */
      seconds: number;
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
  get_account: {
    parameters: {
      query: {
        /** @description Come si raggruppa; se manca, per tecnico */
        by?: 'technician' | 'team' | 'kind' | 'topic' | 'contract' | 'activity';
        /** @description Primo giorno, AAAA-MM-GG */
        from: string;
        /** @description Ultimo giorno, AAAA-MM-GG */
        to: string;
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
      /** @description Consuntivo */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccountView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  get_account_csv: {
    parameters: {
      query: {
        /** @description Con il segno UTF-8 per i fogli di calcolo */
        bom?: 'yes' | 'no';
        /** @description Come si raggruppa; se manca, per tecnico */
        by?: 'technician' | 'team' | 'kind' | 'topic' | 'contract' | 'activity';
        /** @description Primo giorno, AAAA-MM-GG */
        from: string;
        /** @description Separatore; quello italiano è il punto e virgola */
        separator?: ',' | ';';
        /** @description Ultimo giorno, AAAA-MM-GG */
        to: string;
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
      /** @description Tabella */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  get_account_page: {
    parameters: {
      query: {
        /** @description Come si raggruppa; se manca, per tecnico */
        by?: 'technician' | 'team' | 'kind' | 'topic' | 'contract' | 'activity';
        /** @description Primo giorno, AAAA-MM-GG */
        from: string;
        /** @description Ultimo giorno, AAAA-MM-GG */
        to: string;
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
      /** @description Pagina */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  list_alerts: {
    parameters: {
      query?: {
        /** @description Posizione da cui continuare, presa da `_links.next` */
        cursor?: string;
        /** @description Quanti elementi al massimo */
        limit?: number;
        /** @description Solo quelle in questo stato */
        state?: 'open' | 'acknowledged' | 'closed';
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
          'application/json': components['schemas']['AlertPageView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  show_alert: {
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
      /** @description L’allerta */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AlertWithLogView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  acknowledge_alert: {
    parameters: {
      query?: never;
      header?: {
        /** @description La stessa chiave dà lo stesso risultato, senza ripetere l’operazione */
        'Idempotency-Key'?: string;
      };
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
          'application/json': components['schemas']['AcknowledgedView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  list_announcements: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Gli annunci, dal più recente */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PublishedArticlePageView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  list_area_tasks: {
    parameters: {
      query?: {
        /** @description Posizione da cui continuare, presa da `_links.next` */
        cursor?: string;
        /** @description Quanti elementi al massimo */
        limit?: number;
        /** @description Stato */
        state?:
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
          'application/json': components['schemas']['AreaTaskPageView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  show_area_task: {
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
          'application/json': components['schemas']['AreaTaskView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  accept_area_task: {
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
  answer_about_area_task: {
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
  ask_about_area_task: {
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
  download_area_task_attachment: {
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
  explain_area_task_clock: {
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
  complete_area_task: {
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
  report_area_task_progress: {
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
  refuse_area_task: {
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
  list_articles: {
    parameters: {
      query?: {
        /** @description Posizione da cui continuare, presa da `_links.next` */
        cursor?: string;
        /** @description Solo di questo genere */
        kind?: 'faq' | 'announcement';
        /** @description Quanti elementi al massimo */
        limit?: number;
        /** @description Parole, in una delle due lingue */
        q?: string;
        /** @description Solo in questo stato */
        state?: 'draft' | 'published' | 'retired';
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
      /** @description Una pagina di articoli */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ArticlePageView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  add_article: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ArticleRequest'];
      };
    };
    responses: {
      /** @description Scritto */
      201: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ArticleView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  show_article: {
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
      /** @description L’articolo */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ArticleWholeView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  change_article: {
    parameters: {
      query?: never;
      header?: {
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
        'application/json': components['schemas']['ArticleRequest'];
      };
    };
    responses: {
      /** @description Cambiato */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ArticleView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  publish_article: {
    parameters: {
      query?: never;
      header?: {
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
    requestBody?: never;
    responses: {
      /** @description Pubblicato */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ArticleView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  retire_article: {
    parameters: {
      query?: never;
      header?: {
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
    requestBody?: never;
    responses: {
      /** @description Ritirato */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ArticleView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  list_audit: {
    parameters: {
      query: {
        /** @description Identificativo di chi ha agito */
        actor?: string;
        /** @description Da dove riprendere */
        cursor?: string;
        /** @description Primo istante, RFC 3339 */
        from: string;
        /** @description Quanti in una pagina */
        limit?: number;
        /** @description Istante finale, escluso, RFC 3339 */
        to: string;
        /** @description Tipo di atto, ad esempio taken-charge */
        type?: string;
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
      /** @description Una pagina di atti */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AuditPageView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  list_broadcasts: {
    parameters: {
      query?: {
        /** @description Posizione da cui continuare, presa da `_links.next` */
        cursor?: string;
        /** @description Quanti elementi al massimo */
        limit?: number;
        /** @description Numero della segnalazione */
        report?: string;
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
          'application/json': components['schemas']['BroadcastPageView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  broadcast_report: {
    parameters: {
      query?: never;
      header?: {
        /** @description La stessa chiave dà lo stesso risultato, senza ripetere l’operazione */
        'Idempotency-Key'?: string;
        /** @description ETag della versione vista */
        'If-Match'?: string;
      };
      path: {
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['BroadcastRequest'];
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
          'application/json': components['schemas']['RecordResultView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  show_broadcast: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Numero della diramazione */
        broadcast: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description La diramazione */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BroadcastWholeView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  announce_suspension: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Il calendario */
        calendar: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SuspendRequest'];
      };
    };
    responses: {
      /** @description Annunciata */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AnnouncedView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  change_suspension: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Il calendario */
        calendar: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeSuspensionRequest'];
      };
    };
    responses: {
      /** @description Cambiata */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AnnouncedView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  withdraw_suspension: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Il calendario */
        calendar: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WithdrawSuspensionRequest'];
      };
    };
    responses: {
      /** @description Ritirata */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AnnouncedView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  list_call_backs: {
    parameters: {
      query?: {
        /** @description Posizione da cui continuare, presa da `_links.next` */
        cursor?: string;
        /** @description Quanti elementi al massimo */
        limit?: number;
        /** @description Un solo gruppo; se manca, quelli di chi chiede (chi supervisiona: tutti) */
        team?: string;
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
          'application/json': components['schemas']['CallBackPageView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  record_call_back: {
    parameters: {
      query?: never;
      header?: {
        /** @description La stessa chiave dà lo stesso risultato, senza ripetere l’operazione */
        'Idempotency-Key'?: string;
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
        'application/json': components['schemas']['AttemptRequest'];
      };
    };
    responses: {
      /** @description Registrato */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AttemptView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  list_calls: {
    parameters: {
      query?: {
        /** @description Posizione da cui continuare, presa da `_links.next` */
        cursor?: string;
        /** @description Quanti elementi al massimo */
        limit?: number;
        /** @description Solo le chiamate in questo stato */
        state?: 'ringing' | 'answered' | 'ended' | 'missed';
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
          'application/json': components['schemas']['CallPageView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  show_call: {
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
      /** @description La chiamata */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CallerCardView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  show_current_calls: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Le chiamate */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CurrentCallsView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  list_canned_answers: {
    parameters: {
      query?: {
        /** @description Solo quelle che servono a questo gruppo */
        team?: string;
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
      /** @description Le risposte pronte */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CannedAnswersView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  add_canned_answer: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CannedAnswerRequest'];
      };
    };
    responses: {
      /** @description Scritta */
      201: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CannedAnswerView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  change_canned_answer: {
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
    requestBody: {
      content: {
        'application/json': components['schemas']['CannedAnswerRequest'];
      };
    };
    responses: {
      /** @description Cambiata */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CannedAnswerView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  remove_canned_answer: {
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
      /** @description Eliminata */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DoneView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  describe_channel: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Canale dell’ente */
        instance: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Descrizione del canale */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FormView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  push_to_channel: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Canale dell’ente */
        instance: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    /** @description Campi del canale */
    requestBody: {
      content: {
        'application/json': {
          [key: string]: unknown;
        };
        'multipart/form-data': {
          [key: string]: unknown;
        };
      };
    };
    responses: {
      /** @description Richiesta registrata */
      201: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PushRegisteredView'];
        };
      };
      /** @description Richiesta accettata, il numero arriva dopo */
      202: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PushAcceptedView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  list_chats: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Le conversazioni */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChatQueueView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  answer_chat_with_file: {
    parameters: {
      query?: never;
      header?: {
        /** @description La stessa chiave dà lo stesso risultato, senza ripetere l’operazione */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description La conversazione */
        chat: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    /** @description Il file */
    requestBody: {
      content: {
        'multipart/form-data': {
          /** Format: binary */
          attachments: string;
        };
      };
    };
    responses: {
      /** @description Mandato */
      201: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChatLineSeqView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  read_chat_file: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description La conversazione */
        chat: string;
        /** @description Il file */
        file: string;
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
  show_chat: {
    parameters: {
      query?: {
        /** @description Lingua della conversazione; se manca, quella della richiesta */
        language?: 'it' | 'en';
      };
      header?: never;
      path: {
        /** @description Canale dell’ente */
        instance: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description La chat */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChatView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  send_chat_file: {
    parameters: {
      query?: never;
      header: {
        /** @description La stessa chiave dà lo stesso risultato, senza ripetere l’operazione */
        'Idempotency-Key'?: string;
        /** @description La chiave della conversazione, che ha solo chi l’ha iniziata */
        'X-Chat-Key': string;
      };
      path: {
        /** @description La conversazione */
        chat: string;
        /** @description Canale dell’ente */
        instance: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    /** @description Il file */
    requestBody: {
      content: {
        'multipart/form-data': {
          /** Format: binary */
          attachments: string;
        };
      };
    };
    responses: {
      /** @description Mandato */
      201: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChatLineSeqView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  download_chat_file: {
    parameters: {
      query?: never;
      header: {
        /** @description La chiave della conversazione, che ha solo chi l’ha iniziata */
        'X-Chat-Key': string;
      };
      path: {
        /** @description La conversazione */
        chat: string;
        /** @description Il file */
        file: string;
        /** @description Canale dell’ente */
        instance: string;
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
  guide_classification: {
    parameters: {
      query?: {
        /** @description Area scelta */
        area?: string;
        /** @description Istanza del canale: solo gli argomenti che serve (D5) */
        channelInstance?: string;
        /** @description Sottoargomento scelto */
        subtopic?: string;
        /** @description Argomento scelto */
        topic?: string;
        /** @description Tipo di utente: solo ciò che gli si propone */
        userType?: string;
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
      /** @description Il passo */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GuideView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  suggest_classification: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SuggestionsRequest'];
      };
    };
    responses: {
      /** @description I suggerimenti */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SuggestionPageView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  list_clients: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description I client */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ClientPageView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  add_client_secret: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Il client */
        client: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewSecretRequest'];
      };
    };
    responses: {
      /** @description Il segreto */
      201: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NewClientSecretView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  end_client_secret: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Il client */
        client: string;
        /** @description Identificativo */
        id: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description I client */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ClientPageView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  list_closure_checks: {
    parameters: {
      query?: {
        /** @description Posizione da cui continuare, presa da `_links.next` */
        cursor?: string;
        /** @description Solo le verifiche da fare entro questo istante */
        dueBefore?: string;
        /** @description Quanti elementi al massimo */
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
          'application/json': components['schemas']['ClosureCheckPageView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  show_calendar_year: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CalendarYearRequest'];
      };
    };
    responses: {
      /** @description L’anno */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CalendarYearView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  list_configuration_revisions: {
    parameters: {
      query?: {
        /** @description Da dove riprendere */
        cursor?: string;
        /** @description Quante in una pagina */
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
      /** @description Una pagina di revisioni */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RevisionPageView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  compare_configuration_revisions: {
    parameters: {
      query?: {
        /** @description La revisione con cui confrontare; se manca, quella prima */
        since?: number;
      };
      header?: never;
      path: {
        /** @description Numero della revisione */
        revision: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Le differenze */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChangesView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  export_configuration_revision: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Numero della revisione */
        revision: string;
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
  restore_configuration_revision: {
    parameters: {
      query?: never;
      header: {
        /** @description ETag della versione letta; `*` per qualunque */
        'If-Match': string;
      };
      path: {
        /** @description Numero della revisione */
        revision: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RestoreRequest'];
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
          'application/json': components['schemas']['ConfigurationSavedView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  read_revision_section: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Numero della revisione */
        revision: string;
        /** @description Nome della sezione */
        section:
          | 'calendars'
          | 'serviceLevels'
          | 'classification'
          | 'routing'
          | 'notices'
          | 'texts'
          | 'contacts'
          | 'links'
          | 'kinds'
          | 'severities'
          | 'priority'
          | 'queues'
          | 'userTypes'
          | 'services'
          | 'organisations'
          | 'teams'
          | 'people'
          | 'absences'
          | 'fronts'
          | 'rosters'
          | 'skills'
          | 'quality'
          | 'alerts'
          | 'desk'
          | 'telephony'
          | 'campaigns'
          | 'defaults'
          | 'evaluation'
          | 'outOfScope'
          | 'closing'
          | 'compliance'
          | 'complaints'
          | 'reminders'
          | 'onCall'
          | 'broadcasts'
          | 'proactive';
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description La sezione */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SectionView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  list_configuration_sections: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Le sezioni */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SectionsView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  read_configuration_section: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Nome della sezione */
        section:
          | 'calendars'
          | 'serviceLevels'
          | 'classification'
          | 'routing'
          | 'notices'
          | 'texts'
          | 'contacts'
          | 'links'
          | 'kinds'
          | 'severities'
          | 'priority'
          | 'queues'
          | 'userTypes'
          | 'services'
          | 'organisations'
          | 'teams'
          | 'people'
          | 'absences'
          | 'fronts'
          | 'rosters'
          | 'skills'
          | 'quality'
          | 'alerts'
          | 'desk'
          | 'telephony'
          | 'campaigns'
          | 'defaults'
          | 'evaluation'
          | 'outOfScope'
          | 'closing'
          | 'compliance'
          | 'complaints'
          | 'reminders'
          | 'onCall'
          | 'broadcasts'
          | 'proactive';
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description La sezione */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SectionView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  replace_configuration_section: {
    parameters: {
      query?: never;
      header: {
        /** @description ETag della versione letta; `*` per qualunque */
        'If-Match': string;
      };
      path: {
        /** @description Nome della sezione */
        section:
          | 'calendars'
          | 'serviceLevels'
          | 'classification'
          | 'routing'
          | 'notices'
          | 'texts'
          | 'contacts'
          | 'links'
          | 'kinds'
          | 'severities'
          | 'priority'
          | 'queues'
          | 'userTypes'
          | 'services'
          | 'organisations'
          | 'teams'
          | 'people'
          | 'absences'
          | 'fronts'
          | 'rosters'
          | 'skills'
          | 'quality'
          | 'alerts'
          | 'desk'
          | 'telephony'
          | 'campaigns'
          | 'defaults'
          | 'evaluation'
          | 'outOfScope'
          | 'closing'
          | 'compliance'
          | 'complaints'
          | 'reminders'
          | 'onCall'
          | 'broadcasts'
          | 'proactive';
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SectionRequest'];
      };
    };
    responses: {
      /** @description Salvata */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConfigurationSavedView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  check_configuration_section: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Nome della sezione */
        section:
          | 'calendars'
          | 'serviceLevels'
          | 'classification'
          | 'routing'
          | 'notices'
          | 'texts'
          | 'contacts'
          | 'links'
          | 'kinds'
          | 'severities'
          | 'priority'
          | 'queues'
          | 'userTypes'
          | 'services'
          | 'organisations'
          | 'teams'
          | 'people'
          | 'absences'
          | 'fronts'
          | 'rosters'
          | 'skills'
          | 'quality'
          | 'alerts'
          | 'desk'
          | 'telephony'
          | 'campaigns'
          | 'defaults'
          | 'evaluation'
          | 'outOfScope'
          | 'closing'
          | 'compliance'
          | 'complaints'
          | 'reminders'
          | 'onCall'
          | 'broadcasts'
          | 'proactive';
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SectionCheckRequest'];
      };
    };
    responses: {
      /** @description Che cosa ne è risultato */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SectionCheckView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  try_terms: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TermsTrialRequest'];
      };
    };
    responses: {
      /** @description Il confronto */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TermsTrialView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  show_terms_words: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Le parole */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TermsWordsView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  find_contacts: {
    parameters: {
      query: {
        /** @description Numero, indirizzo o codice fiscale; o l’inizio dell’indirizzo, o parte del nome */
        q: string;
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
      /** @description Le persone */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FoundContactsView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  show_contact: {
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
      /** @description La scheda */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ContactCardView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  suggest_contact_duplicates: {
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
      /** @description Le schede */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PossibleDuplicatesView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  show_contact_history: {
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
      /** @description La storia */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ContactHistoryView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  merge_contacts: {
    parameters: {
      query?: never;
      header?: {
        /** @description La stessa chiave dà lo stesso risultato, senza ripetere l’operazione */
        'Idempotency-Key'?: string;
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
        'application/json': components['schemas']['MergeContactRequest'];
      };
    };
    responses: {
      /** @description La scheda che vale per entrambe */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ContactCardView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  add_contact_point: {
    parameters: {
      query?: never;
      header?: {
        /** @description La stessa chiave dà lo stesso risultato, senza ripetere l’operazione */
        'Idempotency-Key'?: string;
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
        'application/json': components['schemas']['AddContactPointRequest'];
      };
    };
    responses: {
      /** @description La scheda */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ContactCardView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  remove_contact_point: {
    parameters: {
      query?: never;
      header?: {
        /** @description La stessa chiave dà lo stesso risultato, senza ripetere l’operazione */
        'Idempotency-Key'?: string;
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
        'application/json': components['schemas']['RemoveContactPointRequest'];
      };
    };
    responses: {
      /** @description La scheda */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ContactCardView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  restore_contact_point: {
    parameters: {
      query?: never;
      header?: {
        /** @description La stessa chiave dà lo stesso risultato, senza ripetere l’operazione */
        'Idempotency-Key'?: string;
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
        'application/json': components['schemas']['RestoreContactPointRequest'];
      };
    };
    responses: {
      /** @description La scheda */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ContactCardView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  unmerge_contact: {
    parameters: {
      query?: never;
      header?: {
        /** @description La stessa chiave dà lo stesso risultato, senza ripetere l’operazione */
        'Idempotency-Key'?: string;
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
        'application/json': components['schemas']['UnmergeContactRequest'];
      };
    };
    responses: {
      /** @description La scheda separata */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ContactCardView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  replay_delivery: {
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
      /** @description In consegna */
      202: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReplayView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  list_faq: {
    parameters: {
      query?: {
        /** @description Solo di quest’area */
        area?: string;
        /** @description Posizione da cui continuare, presa da `_links.next` */
        cursor?: string;
        /** @description Lingua delle parole; se manca, italiano */
        language?: 'it' | 'en';
        /** @description Quanti elementi al massimo */
        limit?: number;
        /** @description Parole da cercare: le migliori prima, senza pagine seguenti */
        q?: string;
        /** @description Solo di questo argomento */
        topic?: string;
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
      /** @description Una pagina di domande */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PublishedArticlePageView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  show_faq: {
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
      /** @description La domanda e la risposta */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PublishedArticleView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  suggest_faq: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['FaqSuggestionsRequest'];
      };
    };
    responses: {
      /** @description Le più vicine */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PublishedArticlePageView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  show_evaluation_figures: {
    parameters: {
      query: {
        /** @description Come distinguerle; se manca, per gruppo */
        by?: 'service' | 'team' | 'channel' | 'topic' | 'month';
        /** @description Primo giorno, AAAA-MM-GG, nel fuso dell’ente */
        from: string;
        /** @description Ultimo giorno, compreso; al massimo 400 giorni in tutto */
        to: string;
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
      /** @description Le misure */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EvaluationFiguresView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  show_handling_figures: {
    parameters: {
      query: {
        /** @description Primo giorno, AAAA-MM-GG */
        from: string;
        /** @description Ultimo giorno, compreso, AAAA-MM-GG */
        to: string;
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
      /** @description I numeri */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HandlingFiguresView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  list_improvement_actions: {
    parameters: {
      query?: {
        /** @description Posizione da cui continuare, presa da `_links.next` */
        cursor?: string;
        /** @description Quanti elementi al massimo */
        limit?: number;
        /** @description Chi ne risponde */
        owner?: string;
        /** @description A che punto sono */
        standing?: 'planned' | 'overdue' | 'done' | 'dropped';
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
          'application/json': components['schemas']['ImprovementActionPageView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  end_improvement_action: {
    parameters: {
      query?: never;
      header?: {
        /** @description La stessa chiave dà lo stesso risultato, senza ripetere l’operazione */
        'Idempotency-Key'?: string;
        /** @description ETag della versione vista */
        'If-Match'?: string;
      };
      path: {
        /** @description Identificativo dell’azione */
        action: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EndImprovementRequest'];
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
          'application/json': components['schemas']['RecordResultView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  list_inbox: {
    parameters: {
      query?: {
        /** @description Posizione da cui continuare, presa da `_links.next` */
        cursor?: string;
        /** @description Quanti elementi al massimo */
        limit?: number;
        /** @description Stato */
        state?: 'received' | 'processed' | 'ignored' | 'quarantined';
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
          'application/json': components['schemas']['InboxPageView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  download_inbox_message: {
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
  retry_inbox_message: {
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
      /** @description Rimesso al lavoro */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RetriedView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  follow_live: {
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
  list_local_accounts: {
    parameters: {
      query?: {
        /** @description Posizione da cui continuare, presa da `_links.next` */
        cursor?: string;
        /** @description Quanti elementi al massimo */
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
      /** @description Una pagina di accessi */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LocalAccountPageView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  disable_local_account: {
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
      /** @description Disattivato */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DoneView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  enable_local_account: {
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
      /** @description Riattivato */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DoneView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  list_login_ways: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description I modi di accedere */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LoginWaysView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  log_in: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LogInRequest'];
      };
    };
    responses: {
      /** @description Accesso aperto */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OwnSessionView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  ask_password_link: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ForgottenPasswordRequest'];
      };
    };
    responses: {
      /** @description Sempre la stessa risposta */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DoneView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  set_password_by_link: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SetPasswordRequest'];
      };
    };
    responses: {
      /** @description Password scelta */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DoneView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  list_logins: {
    parameters: {
      query?: {
        /** @description Posizione da cui continuare, presa da `_links.next` */
        cursor?: string;
        /** @description Quanti elementi al massimo */
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
      /** @description Una pagina di atti */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LoginActPageView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  change_password: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangePasswordRequest'];
      };
    };
    responses: {
      /** @description Cambiata */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DoneView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  enrol_second_factor: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EnrolSecondFactorRequest'];
      };
    };
    responses: {
      /** @description Il segreto, mostrato solo ora */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EnrolmentView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  confirm_second_factor: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConfirmSecondFactorRequest'];
      };
    };
    responses: {
      /** @description I codici di recupero */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RecoveryCodesView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  remove_second_factor: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RemoveSecondFactorRequest'];
      };
    };
    responses: {
      /** @description Tolto */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DoneView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  list_my_sessions: {
    parameters: {
      query?: {
        /** @description Posizione da cui continuare, presa da `_links.next` */
        cursor?: string;
        /** @description Quanti elementi al massimo */
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
      /** @description Una pagina di accessi */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionPageView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  end_my_session: {
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
      /** @description Terminato */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DoneView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  list_my_drafts: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Le bozze */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DraftListView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  save_my_draft: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Canale dell’ente */
        instance: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DraftRequest'];
      };
    };
    responses: {
      /** @description Salvata */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DraftView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  discard_my_draft: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Canale dell’ente */
        instance: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Eliminata */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DoneView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  list_organisation_tickets: {
    parameters: {
      query?: {
        /** @description Posizione da cui continuare, presa da `_links.next` */
        cursor?: string;
        /** @description Quanti elementi al massimo */
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
          'application/json': components['schemas']['OrganisationTicketPageView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  show_organisation_ticket: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Numero della richiesta */
        number: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description La richiesta */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OrganisationTicketWholeView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  show_my_ticket: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description La richiesta */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MyTicketView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  download_my_attachment: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identificativo dell’allegato */
        attachment: string;
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
  confirm_my_ticket: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConfirmRequest'];
      };
    };
    responses: {
      /** @description Confermata */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReplyView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  show_my_evaluation: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description La valutazione */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EvaluationView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  evaluate_my_ticket: {
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
        'application/json': components['schemas']['EvaluateRequest'];
      };
    };
    responses: {
      /** @description La valutazione data */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EvaluationView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  remind_my_ticket: {
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
        'application/json': components['schemas']['RecordReminderRequest'];
      };
    };
    responses: {
      /** @description Sollecito registrato */
      201: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReplyView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  answer_my_ticket: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    /** @description La risposta */
    requestBody: {
      content: {
        'application/json': {
          attachments?: string[];
          text: string;
        };
        'multipart/form-data': {
          attachments?: string[];
          text: string;
        };
      };
    };
    responses: {
      /** @description Risposta registrata */
      201: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReplyView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  withdraw_my_ticket: {
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
    requestBody?: never;
    responses: {
      /** @description Ritirata */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReplyView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  list_my_tickets: {
    parameters: {
      query?: {
        /** @description Posizione da cui continuare, presa da `_links.next` */
        cursor?: string;
        /** @description Quanti elementi al massimo */
        limit?: number;
        /** @description Solo quelle aperte, o solo quelle concluse */
        standing?: 'open' | 'ended';
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
      /** @description Una pagina di richieste */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OwnTicketPageView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  show_one_of_my_tickets: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Numero della richiesta */
        number: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description La richiesta */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OwnTicketDetailView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  show_my_session: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description L’accesso */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OwnSessionView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  end_my_login: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Terminato */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LoggedOutView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  preview_notice: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NoticePreviewRequest'];
      };
    };
    responses: {
      /** @description L’avviso */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NoticePreviewView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  issue_access_token: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    /** @description Il modulo di RFC 6749 */
    requestBody: {
      content: {
        'application/x-www-form-urlencoded': {
          /** @description Con private_key_jwt: il JWT firmato dal client */
          client_assertion?: string;
          /** @description Con private_key_jwt: urn:ietf:params:oauth:client-assertion-type:jwt-bearer */
          client_assertion_type?: string;
          /** @description Il client, come lo chiama la configurazione dell’ente */
          client_id?: string;
          /** @description Il segreto, se non va in Authorization: Basic */
          client_secret?: string;
          /**
           * @description Sempre client_credentials
           * @enum {string}
           */
          grant_type: 'client_credentials';
          /** @description Ciò che serve, separato da spazi; tutto ciò che spetta se manca */
          scope?: string;
        } & {
          [key: string]: unknown;
        };
      };
    };
    responses: {
      /** @description Il token */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccessTokenView'];
        };
      };
      /** @description Richiesta non corretta */
      400: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OAuthErrorView'];
        };
      };
      /** @description Client non riconosciuto */
      401: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OAuthErrorView'];
        };
      };
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  list_outbox: {
    parameters: {
      query?: {
        /** @description Posizione da cui continuare, presa da `_links.next` */
        cursor?: string;
        /** @description Quanti elementi al massimo */
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
          'application/json': components['schemas']['OutboxPageView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  show_outbox_message: {
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
      /** @description Il messaggio */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OutboxMessageView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  retry_outbox_message: {
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
      /** @description In spedizione */
      202: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ResentAnswerView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  list_plugin_instances: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Le istanze */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InstancesView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  get_plugin_instance: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Canale dell’ente */
        instance: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description L’istanza */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InstanceView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  check_plugin_instance: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Canale dell’ente */
        instance: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['InstanceCheckRequest'];
      };
    };
    responses: {
      /** @description Che cosa ne è risultato */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InstanceCheckView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  list_plugin_deliveries: {
    parameters: {
      query?: {
        /** @description Posizione da cui continuare, presa da `_links.next` */
        cursor?: string;
        /** @description Quanti elementi al massimo */
        limit?: number;
        /** @description Esito */
        outcome?: 'delivered' | 'waiting' | 'failed';
      };
      header?: never;
      path: {
        /** @description Canale dell’ente */
        instance: string;
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
          'application/json': components['schemas']['DeliveriesPageView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  disable_plugin_instance: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Canale dell’ente */
        instance: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Spenta */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InstanceActionView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  enable_plugin_instance: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Canale dell’ente */
        instance: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Accesa */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InstanceActionView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  read_plugin_log: {
    parameters: {
      query?: {
        /** @description Quante righe, al più */
        limit?: number;
      };
      header?: never;
      path: {
        /** @description Canale dell’ente */
        instance: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Le righe */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InstanceLogView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  restart_plugin_instance: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Canale dell’ente */
        instance: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Riavviata */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InstanceActionView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  save_plugin_settings: {
    parameters: {
      query?: never;
      header?: {
        /** @description ETag della versione vista */
        'If-Match'?: string;
      };
      path: {
        /** @description Canale dell’ente */
        instance: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['InstanceSettingsRequest'];
      };
    };
    responses: {
      /** @description Salvate */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InstanceActionView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  try_pushed_sample: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Canale dell’ente */
        instance: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PushTrialRequest'];
      };
    };
    responses: {
      /** @description Che cosa ne risulta */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PushTrialView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  show_portal: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Il portale */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PortalView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  list_problems: {
    parameters: {
      query?: {
        /** @description Posizione da cui continuare, presa da `_links.next` */
        cursor?: string;
        /** @description Quanti elementi al massimo */
        limit?: number;
        /** @description Stato */
        state?: 'open' | 'known-error' | 'resolved' | 'closed';
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
          'application/json': components['schemas']['ProblemPageView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  open_problem: {
    parameters: {
      query?: never;
      header?: {
        /** @description La stessa chiave dà lo stesso risultato, senza ripetere l’operazione */
        'Idempotency-Key'?: string;
        /** @description ETag della versione vista */
        'If-Match'?: string;
      };
      path: {
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OpenProblemRequest'];
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
          'application/json': components['schemas']['RecordResultView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  show_problem: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Numero del problema */
        problem: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Il problema */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProblemWholeView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  close_problem: {
    parameters: {
      query?: never;
      header?: {
        /** @description La stessa chiave dà lo stesso risultato, senza ripetere l’operazione */
        'Idempotency-Key'?: string;
        /** @description ETag della versione vista */
        'If-Match'?: string;
      };
      path: {
        /** @description Numero del problema */
        problem: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
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
          'application/json': components['schemas']['RecordResultView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  end_action: {
    parameters: {
      query?: never;
      header?: {
        /** @description La stessa chiave dà lo stesso risultato, senza ripetere l’operazione */
        'Idempotency-Key'?: string;
        /** @description ETag della versione vista */
        'If-Match'?: string;
      };
      path: {
        /** @description Numero del problema */
        problem: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EndActionRequest'];
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
          'application/json': components['schemas']['RecordResultView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  link_tickets_to_problem: {
    parameters: {
      query?: never;
      header?: {
        /** @description La stessa chiave dà lo stesso risultato, senza ripetere l’operazione */
        'Idempotency-Key'?: string;
        /** @description ETag della versione vista */
        'If-Match'?: string;
      };
      path: {
        /** @description Numero del problema */
        problem: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LinkTicketsRequest'];
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
          'application/json': components['schemas']['RecordResultView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  plan_action: {
    parameters: {
      query?: never;
      header?: {
        /** @description La stessa chiave dà lo stesso risultato, senza ripetere l’operazione */
        'Idempotency-Key'?: string;
        /** @description ETag della versione vista */
        'If-Match'?: string;
      };
      path: {
        /** @description Numero del problema */
        problem: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PlanActionRequest'];
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
          'application/json': components['schemas']['RecordResultView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  record_cause: {
    parameters: {
      query?: never;
      header?: {
        /** @description La stessa chiave dà lo stesso risultato, senza ripetere l’operazione */
        'Idempotency-Key'?: string;
        /** @description ETag della versione vista */
        'If-Match'?: string;
      };
      path: {
        /** @description Numero del problema */
        problem: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CauseRequest'];
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
          'application/json': components['schemas']['RecordResultView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  record_workaround: {
    parameters: {
      query?: never;
      header?: {
        /** @description La stessa chiave dà lo stesso risultato, senza ripetere l’operazione */
        'Idempotency-Key'?: string;
        /** @description ETag della versione vista */
        'If-Match'?: string;
      };
      path: {
        /** @description Numero del problema */
        problem: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WorkaroundRequest'];
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
          'application/json': components['schemas']['RecordResultView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  resolve_problem: {
    parameters: {
      query?: never;
      header?: {
        /** @description La stessa chiave dà lo stesso risultato, senza ripetere l’operazione */
        'Idempotency-Key'?: string;
        /** @description ETag della versione vista */
        'If-Match'?: string;
      };
      path: {
        /** @description Numero del problema */
        problem: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OutcomeRequest'];
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
          'application/json': components['schemas']['RecordResultView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  show_quality_report: {
    parameters: {
      query: {
        /** @description Primo giorno delle valutazioni, AAAA-MM-GG, nel fuso dell’ente */
        from: string;
        /** @description Ultimo giorno, compreso, AAAA-MM-GG, nel fuso dell’ente */
        to: string;
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
      /** @description La relazione */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['QualityReportView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  get_quality_report_csv: {
    parameters: {
      query: {
        /** @description Primo giorno delle valutazioni, AAAA-MM-GG, nel fuso dell’ente */
        from: string;
        /** @description Ultimo giorno, compreso, AAAA-MM-GG, nel fuso dell’ente */
        to: string;
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
      /** @description Tabella */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  list_quality_reviews: {
    parameters: {
      query?: {
        /** @description Posizione da cui continuare, presa da `_links.next` */
        cursor?: string;
        /** @description Quanti elementi al massimo */
        limit?: number;
        /** @description Solo di questa persona */
        operator?: string;
        /** @description Solo in questo stato */
        state?: 'drawn' | 'reviewed';
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
          'application/json': components['schemas']['ReviewPageView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  pick_quality_review: {
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
        'application/json': components['schemas']['PickRequest'];
      };
    };
    responses: {
      /** @description La valutazione da fare */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PickedView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  show_quality_review: {
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
      /** @description La valutazione */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReviewView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  comment_quality_review: {
    parameters: {
      query?: never;
      header?: {
        /** @description La stessa chiave dà lo stesso risultato, senza ripetere l’operazione */
        'Idempotency-Key'?: string;
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
        'application/json': components['schemas']['CommentRequest'];
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
          'application/json': components['schemas']['CommentedView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  score_quality_review: {
    parameters: {
      query?: never;
      header?: {
        /** @description La stessa chiave dà lo stesso risultato, senza ripetere l’operazione */
        'Idempotency-Key'?: string;
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
        'application/json': components['schemas']['ScoreRequest'];
      };
    };
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
          'application/json': components['schemas']['ScoredResultView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  draw_quality_sample: {
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
        'application/json': components['schemas']['SampleRequest'];
      };
    };
    responses: {
      /** @description Il campione */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SampleView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  show_score_sheet: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description La scheda */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ScoreSheetView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  count_queues: {
    parameters: {
      query?: {
        /** @description Entro quanti minuti un termine è in scadenza; se manca, 120 */
        soon?: number;
        /** @description Un solo gruppo; se manca, quelli di chi chiede (chi supervisiona: tutti) */
        team?: string;
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
      /** @description Le code */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['QueueCountsView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  show_queue: {
    parameters: {
      query?: {
        /** @description Posizione da cui continuare, presa da `_links.next` */
        cursor?: string;
        /** @description Quanti elementi al massimo */
        limit?: number;
        /** @description Entro quanti minuti un termine è in scadenza; se manca, 120 */
        soon?: number;
        /** @description Un solo gruppo; se manca, quelli di chi chiede (chi supervisiona: tutti) */
        team?: string;
      };
      header?: never;
      path: {
        /** @description La coda */
        queue: string;
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
          'application/json': components['schemas']['QueuePageView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  list_duty_changes: {
    parameters: {
      query: {
        /** @description Inizio, RFC 3339 */
        from: string;
        /** @description Fine, RFC 3339 */
        to: string;
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
      /** @description Le variazioni */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DutyChangeListView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  agree_duty_change: {
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
        'application/json': components['schemas']['DutyChangeRequest'];
      };
    };
    responses: {
      /** @description Stabilita */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AgreedView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  end_duty_change: {
    parameters: {
      query?: never;
      header?: {
        /** @description La stessa chiave dà lo stesso risultato, senza ripetere l’operazione */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description Identificativo dell’accordo */
        agreement: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Annullata */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AgreedView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  show_front_loads: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description I fronti */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FrontLoadListView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  show_on_duty: {
    parameters: {
      query?: {
        /** @description Momento; ora, se manca, RFC 3339 */
        at?: string;
        /** @description Solo chi serve questo gruppo */
        team?: string;
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
      /** @description Le persone */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OnDutyListView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  show_duty_plan: {
    parameters: {
      query: {
        /** @description Quanti giorni; se manca, 7 */
        days?: number;
        /** @description Primo giorno, AAAA-MM-GG, nel fuso dell’ente */
        from: string;
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
      /** @description I turni */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DutyPlanView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  show_routing: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Lo smistamento */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RoutingView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  try_routing: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RoutingTrialRequest'];
      };
    };
    responses: {
      /** @description La decisione, con il parere di ogni regola */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TriedRouteView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  replay_routing: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RoutingReplayRequest'];
      };
    };
    responses: {
      /** @description Le differenze */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReplayReportView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  list_saved_views: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Le viste */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SavedViewsView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  save_view: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SavedViewRequest'];
      };
    };
    responses: {
      /** @description Salvata */
      201: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SavedViewView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  change_view: {
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
    requestBody: {
      content: {
        'application/json': components['schemas']['SavedViewRequest'];
      };
    };
    responses: {
      /** @description Cambiata */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SavedViewView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  remove_view: {
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
      /** @description Eliminata */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DoneView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  list_tickets_of_view: {
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
          'application/json': components['schemas']['TicketPageView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  list_security_reports: {
    parameters: {
      query?: {
        /** @description Posizione da cui continuare, presa da `_links.next` */
        cursor?: string;
        /** @description Quanti elementi al massimo */
        limit?: number;
        /** @description Da inviare o inviate; da inviare, se non è detto */
        state?: 'due' | 'sent';
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
          'application/json': components['schemas']['SecurityReportPageView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  correct_sent: {
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
        'application/json': components['schemas']['CorrectSentRequest'];
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
          'application/json': components['schemas']['RecordResultView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  record_sent: {
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
        'application/json': components['schemas']['RecordSentRequest'];
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
          'application/json': components['schemas']['RecordResultView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  show_service_figures: {
    parameters: {
      query: {
        /** @description Solo le richieste giunte con questa campagna (D14) */
        campaign?: string;
        /** @description Solo le richieste giunte da questo canale */
        channel?: string;
        /** @description Primo giorno, AAAA-MM-GG, nel fuso dell’ente */
        from: string;
        /** @description Solo le richieste che ha ora questo gruppo */
        team?: string;
        /** @description Ultimo giorno, compreso; al massimo 400 giorni in tutto */
        to: string;
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
      /** @description Le misure */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ServiceFiguresView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  show_answering: {
    parameters: {
      query: {
        /** @description Primo giorno, AAAA-MM-GG, nel fuso dell’ente */
        from: string;
        /** @description Ultimo giorno, compreso; al massimo 400 giorni in tutto */
        to: string;
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
      /** @description Le misure */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AnsweringView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  show_compliance: {
    parameters: {
      query: {
        /** @description Primo giorno, AAAA-MM-GG, nel fuso dell’ente */
        from: string;
        /** @description Ultimo giorno, compreso; al massimo 400 giorni in tutto */
        to: string;
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
      /** @description Gli impegni */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ComplianceView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  get_compliance_csv: {
    parameters: {
      query: {
        /** @description Se far precedere il BOM */
        bom?: 'yes' | 'no';
        /** @description Primo giorno, AAAA-MM-GG, nel fuso dell’ente */
        from: string;
        /** @description Separatore */
        separator?: ',' | ';';
        /** @description Ultimo giorno, compreso; al massimo 400 giorni in tutto */
        to: string;
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
      /** @description Tabella */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  show_task_figures: {
    parameters: {
      query: {
        /** @description Solo i compiti di quest’area */
        area?: string;
        /** @description Solo quelli di questo contratto (CIG) */
        contract?: string;
        /** @description Primo giorno, AAAA-MM-GG, nel fuso dell’ente */
        from: string;
        /** @description Solo i compiti di questo fornitore */
        supplier?: string;
        /** @description Ultimo giorno, compreso; al massimo 400 giorni in tutto */
        to: string;
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
      /** @description Le misure */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TaskFiguresPageView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  get_task_figures_csv: {
    parameters: {
      query: {
        /** @description Solo i compiti di quest’area */
        area?: string;
        /** @description Se far precedere il BOM */
        bom?: 'yes' | 'no';
        /** @description Solo quelli di questo contratto (CIG) */
        contract?: string;
        /** @description Primo giorno, AAAA-MM-GG, nel fuso dell’ente */
        from: string;
        /** @description Separatore */
        separator?: ',' | ';';
        /** @description Solo i compiti di questo fornitore */
        supplier?: string;
        /** @description Ultimo giorno, compreso; al massimo 400 giorni in tutto */
        to: string;
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
      /** @description Tabella */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  show_trends: {
    parameters: {
      query: {
        /** @description Primo giorno, AAAA-MM-GG, nel fuso dell’ente */
        from: string;
        /** @description Solo le richieste che ha ora questo gruppo */
        team?: string;
        /** @description Ultimo giorno, compreso; al massimo 400 giorni in tutto */
        to: string;
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
      /** @description L’andamento */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TrendsView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  list_services: {
    parameters: {
      query?: {
        /** @description Amministrazione di cui si chiede che cosa ha; se manca, ciò che è di tutti */
        administration?: string;
        /** @description Solo i servizi di una fase */
        phase?: 'acquisition' | 'start-up' | 'use';
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
      /** @description Il catalogo */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CataloguePageView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  show_session: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description L’accesso */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OwnSessionView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  log_out: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Terminato */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LoggedOutView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  list_sessions: {
    parameters: {
      query?: {
        /** @description Posizione da cui continuare, presa da `_links.next` */
        cursor?: string;
        /** @description Quanti elementi al massimo */
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
      /** @description Una pagina di accessi */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionPageView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  end_session: {
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
      /** @description Terminato */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DoneView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  list_signals: {
    parameters: {
      query?: {
        /** @description Posizione da cui continuare, presa da `_links.next` */
        cursor?: string;
        /** @description Quanti elementi al massimo */
        limit?: number;
        /** @description Stato */
        state?: 'open' | 'taken-up' | 'dismissed';
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
          'application/json': components['schemas']['SignalPageView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  raise_signal: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RaiseSignalRequest'];
      };
    };
    responses: {
      /** @description Il segnale */
      201: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SignalView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  show_signal: {
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
      /** @description Il segnale */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SignalView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  dismiss_signal: {
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
    requestBody: {
      content: {
        'application/json': components['schemas']['DismissSignalRequest'];
      };
    };
    responses: {
      /** @description Il segnale */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SignalView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  look_for_signals: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Quanti sono nuovi */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LookView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  show_skill_matrix: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description La matrice */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SkillMatrixView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  declare_skill: {
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
        'application/json': components['schemas']['SkillRequest'];
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
          'application/json': components['schemas']['DeclaredView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  list_skill_history: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identificativo della persona */
        person: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description La storia */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SkillHistoryView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  list_suspensions: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Le sospensioni */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SuspensionsView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  list_systems: {
    parameters: {
      query?: {
        /** @description Con la prossima verifica entro questo giorno, AAAA-MM-GG */
        checkBy?: string;
        /** @description Classe di sistemi */
        class?: string;
        /** @description CIG */
        contract?: string;
        /** @description Dove riprende l’elenco */
        cursor?: string;
        /** @description Elementi per pagina */
        limit?: number;
        /** @description Ente */
        organisation?: string;
        /** @description Parole nel codice, nel nome, nel luogo, nella serie */
        q?: string;
        /** @description In uso o dismessi */
        status?: 'in-use' | 'retired';
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
          'application/json': components['schemas']['SystemPageView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  register_system: {
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
        'application/json': components['schemas']['RegisterSystemRequest'];
      };
    };
    responses: {
      /** @description Registrato */
      201: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SystemResultView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  show_system: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Codice del sistema o dell’apparato */
        system: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Il sistema */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WholeSystemView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  change_system: {
    parameters: {
      query?: never;
      header?: {
        /** @description La stessa chiave dà lo stesso risultato, senza ripetere l’operazione */
        'Idempotency-Key'?: string;
        /** @description ETag della versione vista */
        'If-Match'?: string;
      };
      path: {
        /** @description Codice del sistema o dell’apparato */
        system: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeSystemRequest'];
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
          'application/json': components['schemas']['SystemResultView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  retire_system: {
    parameters: {
      query?: never;
      header?: {
        /** @description La stessa chiave dà lo stesso risultato, senza ripetere l’operazione */
        'Idempotency-Key'?: string;
        /** @description ETag della versione vista */
        'If-Match'?: string;
      };
      path: {
        /** @description Codice del sistema o dell’apparato */
        system: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RetireSystemRequest'];
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
          'application/json': components['schemas']['SystemResultView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  export_systems: {
    parameters: {
      query?: {
        /** @description Con il segno UTF-8 per i fogli di calcolo */
        bom?: 'yes' | 'no';
        /** @description Separatore; quello italiano è il punto e virgola */
        separator?: ',' | ';';
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
      /** @description Tabella */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  import_systems: {
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
        'application/json': components['schemas']['ImportSystemsRequest'];
      };
    };
    responses: {
      /** @description Registrati */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportedView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  list_tasks: {
    parameters: {
      query?: {
        /** @description Solo quelli di quest’area */
        area?: string;
        /** @description Solo quelli di questo contratto (CIG) */
        contract?: string;
        /** @description Posizione da cui continuare, presa da `_links.next` */
        cursor?: string;
        /** @description Solo quelli di questo tipo di attività */
        kind?: string;
        /** @description Solo quelli oltre il termine, o conclusi oltre il termine */
        late?: 'yes';
        /** @description Quanti elementi al massimo */
        limit?: number;
        /** @description Solo quelli non ancora finiti */
        open?: 'yes';
        /** @description Solo quelli conclusi con questo esito */
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
        /** @description Stato */
        state?:
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
        /** @description Solo quelli in programma dopo un compito rifiutato o annullato: vanno proposti o annullati */
        stranded?: 'yes';
        /** @description Solo quelli di questo fornitore */
        supplier?: string;
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
          'application/json': components['schemas']['DeskTaskPageView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  show_task: {
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
          'application/json': components['schemas']['DeskTaskWholeView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  answer_task: {
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
  ask_holder_of_task: {
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
  download_file_of_task: {
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
  cancel_task: {
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
  explain_task_clock: {
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
  list_task_deliveries: {
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
      /** @description Le consegne */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TaskDeliveriesView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  offer_task: {
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
    requestBody?: never;
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
  remind_task: {
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
  return_task: {
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
  share_with_task: {
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
        'application/json': components['schemas']['ShareRequest'];
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
  verify_task: {
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
  list_tickets: {
    parameters: {
      query?: {
        /** @description Area */
        area?: string;
        /** @description Tecnico; `me` è chi chiede, `nobody` nessuno */
        assignee?: string;
        /** @description Campagna con cui sono arrivate (D14) */
        campaign?: string;
        /** @description Canale */
        channel?: string;
        /** @description Posizione da cui continuare, presa da `_links.next` */
        cursor?: string;
        /** @description Aperte e con il prossimo termine prima di questo momento, RFC 3339 */
        dueBefore?: string;
        /** @description Aperte e con il prossimo termine entro questi minuti */
        dueWithin?: number;
        /** @description Tipo di richiesta */
        kind?: string;
        /** @description Quanti elementi al massimo */
        limit?: number;
        /** @description Aperte da questo momento, RFC 3339 */
        openedFrom?: string;
        /** @description Aperte prima di questo momento, RFC 3339 */
        openedTo?: string;
        /** @description Amministrazione servita (D15) */
        organisation?: string;
        /** @description Priorità */
        priority?: number;
        /** @description Ricerca nel testo, o un numero intero */
        q?: string;
        /** @description Scheda di chi ha chiesto */
        requester?: string;
        /** @description Gravità */
        severity?: number;
        /** @description Ordine; `dueAt`: solo le aperte che hanno un termine, prima quello che scade prima */
        sort?: 'openedAt' | '-openedAt' | 'updatedAt' | '-updatedAt' | 'dueAt';
        /** @description Stato */
        state?:
          | 'registered'
          | 'in-charge'
          | 'in-progress'
          | 'waiting-requester'
          | 'waiting-third-party'
          | 'resolved'
          | 'closed'
          | 'archived';
        /** @description Stati, separati da virgole: ne basta uno */
        states?: string;
        /** @description Sottoargomento */
        subtopic?: string;
        /** @description Gruppo */
        team?: string;
        /** @description Argomento */
        topic?: string;
        /** @description In attesa, senza che sia successo nulla da questi minuti */
        waitingFor?: number;
        /** @description In attesa, senza che sia successo nulla da questo momento, RFC 3339 */
        waitingSince?: string;
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
          'application/json': components['schemas']['TicketPageView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  register_ticket: {
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
        'application/json': components['schemas']['RegisterTicketRequest'];
      };
    };
    responses: {
      /** @description Registrata */
      201: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RegisteredView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  show_ticket: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Numero della richiesta */
        number: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description La richiesta */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TicketView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  accept_maintenance: {
    parameters: {
      query?: never;
      header?: {
        /** @description La stessa chiave dà lo stesso risultato, senza ripetere l’operazione */
        'Idempotency-Key'?: string;
        /** @description ETag della versione vista */
        'If-Match'?: string;
      };
      path: {
        /** @description Numero della richiesta */
        number: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AcceptMaintenanceRequest'];
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
          'application/json': components['schemas']['CommandResultView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  acknowledge_on_call: {
    parameters: {
      query?: never;
      header?: {
        /** @description La stessa chiave dà lo stesso risultato, senza ripetere l’operazione */
        'Idempotency-Key'?: string;
        /** @description ETag della versione vista */
        'If-Match'?: string;
      };
      path: {
        /** @description Numero della richiesta */
        number: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
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
          'application/json': components['schemas']['CommandResultView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  add_note: {
    parameters: {
      query?: never;
      header?: {
        /** @description La stessa chiave dà lo stesso risultato, senza ripetere l’operazione */
        'Idempotency-Key'?: string;
        /** @description ETag della versione vista */
        'If-Match'?: string;
      };
      path: {
        /** @description Numero della richiesta */
        number: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NoteRequest'];
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
          'application/json': components['schemas']['CommandResultView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  agree_visit: {
    parameters: {
      query?: never;
      header?: {
        /** @description La stessa chiave dà lo stesso risultato, senza ripetere l’operazione */
        'Idempotency-Key'?: string;
        /** @description ETag della versione vista */
        'If-Match'?: string;
      };
      path: {
        /** @description Numero della richiesta */
        number: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AgreeVisitRequest'];
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
          'application/json': components['schemas']['CommandResultView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  ask_call_back: {
    parameters: {
      query?: never;
      header?: {
        /** @description La stessa chiave dà lo stesso risultato, senza ripetere l’operazione */
        'Idempotency-Key'?: string;
        /** @description ETag della versione vista */
        'If-Match'?: string;
      };
      path: {
        /** @description Numero della richiesta */
        number: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CallBackRequest'];
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
          'application/json': components['schemas']['CommandResultView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  assign: {
    parameters: {
      query?: never;
      header?: {
        /** @description La stessa chiave dà lo stesso risultato, senza ripetere l’operazione */
        'Idempotency-Key'?: string;
        /** @description ETag della versione vista */
        'If-Match'?: string;
      };
      path: {
        /** @description Numero della richiesta */
        number: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AssignRequest'];
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
          'application/json': components['schemas']['CommandResultView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  download_ticket_attachment: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identificativo dell’allegato */
        attachment: string;
        /** @description Numero della richiesta */
        number: string;
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
  authorise_on_call: {
    parameters: {
      query?: never;
      header?: {
        /** @description La stessa chiave dà lo stesso risultato, senza ripetere l’operazione */
        'Idempotency-Key'?: string;
        /** @description ETag della versione vista */
        'If-Match'?: string;
      };
      path: {
        /** @description Numero della richiesta */
        number: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReasonRequest'];
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
          'application/json': components['schemas']['CommandResultView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  fill_canned_answer: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Identificativo */
        id: string;
        /** @description Numero della richiesta */
        number: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Il testo */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FilledAnswerView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  check_closure: {
    parameters: {
      query?: never;
      header?: {
        /** @description La stessa chiave dà lo stesso risultato, senza ripetere l’operazione */
        'Idempotency-Key'?: string;
        /** @description ETag della versione vista */
        'If-Match'?: string;
      };
      path: {
        /** @description Numero della richiesta */
        number: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CheckClosureRequest'];
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
          'application/json': components['schemas']['CommandResultView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  classify: {
    parameters: {
      query?: never;
      header?: {
        /** @description La stessa chiave dà lo stesso risultato, senza ripetere l’operazione */
        'Idempotency-Key'?: string;
        /** @description ETag della versione vista */
        'If-Match'?: string;
      };
      path: {
        /** @description Numero della richiesta */
        number: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ClassifyRequest'];
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
          'application/json': components['schemas']['CommandResultView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  explain_ticket_clocks: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Numero della richiesta */
        number: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description I termini spiegati */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TicketClocksView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  close: {
    parameters: {
      query?: never;
      header?: {
        /** @description La stessa chiave dà lo stesso risultato, senza ripetere l’operazione */
        'Idempotency-Key'?: string;
        /** @description ETag della versione vista */
        'If-Match'?: string;
      };
      path: {
        /** @description Numero della richiesta */
        number: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CloseRequest'];
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
          'application/json': components['schemas']['CommandResultView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  complete_maintenance: {
    parameters: {
      query?: never;
      header?: {
        /** @description La stessa chiave dà lo stesso risultato, senza ripetere l’operazione */
        'Idempotency-Key'?: string;
        /** @description ETag della versione vista */
        'If-Match'?: string;
      };
      path: {
        /** @description Numero della richiesta */
        number: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CompleteMaintenanceRequest'];
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
          'application/json': components['schemas']['CommandResultView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  correct_awareness: {
    parameters: {
      query?: never;
      header?: {
        /** @description La stessa chiave dà lo stesso risultato, senza ripetere l’operazione */
        'Idempotency-Key'?: string;
        /** @description ETag della versione vista */
        'If-Match'?: string;
      };
      path: {
        /** @description Numero della richiesta */
        number: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CorrectAwarenessRequest'];
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
          'application/json': components['schemas']['RecordResultView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  correct_effort: {
    parameters: {
      query?: never;
      header?: {
        /** @description La stessa chiave dà lo stesso risultato, senza ripetere l’operazione */
        'Idempotency-Key'?: string;
        /** @description ETag della versione vista */
        'If-Match'?: string;
      };
      path: {
        /** @description Numero della richiesta */
        number: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EffortCorrectionRequest'];
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
          'application/json': components['schemas']['CommandResultView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  describe_incident: {
    parameters: {
      query?: never;
      header?: {
        /** @description La stessa chiave dà lo stesso risultato, senza ripetere l’operazione */
        'Idempotency-Key'?: string;
        /** @description ETag della versione vista */
        'If-Match'?: string;
      };
      path: {
        /** @description Numero della richiesta */
        number: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DescribeIncidentRequest'];
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
          'application/json': components['schemas']['RecordResultView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  close_duplicate: {
    parameters: {
      query?: never;
      header?: {
        /** @description La stessa chiave dà lo stesso risultato, senza ripetere l’operazione */
        'Idempotency-Key'?: string;
        /** @description ETag della versione vista */
        'If-Match'?: string;
      };
      path: {
        /** @description Numero della richiesta */
        number: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DuplicateRequest'];
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
          'application/json': components['schemas']['CommandResultView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  end_incident: {
    parameters: {
      query?: never;
      header?: {
        /** @description La stessa chiave dà lo stesso risultato, senza ripetere l’operazione */
        'Idempotency-Key'?: string;
        /** @description ETag della versione vista */
        'If-Match'?: string;
      };
      path: {
        /** @description Numero della richiesta */
        number: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EndIncidentRequest'];
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
          'application/json': components['schemas']['RecordResultView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  escalate: {
    parameters: {
      query?: never;
      header?: {
        /** @description La stessa chiave dà lo stesso risultato, senza ripetere l’operazione */
        'Idempotency-Key'?: string;
        /** @description ETag della versione vista */
        'If-Match'?: string;
      };
      path: {
        /** @description Numero della richiesta */
        number: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EscalateRequest'];
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
          'application/json': components['schemas']['CommandResultView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  list_ticket_events: {
    parameters: {
      query?: {
        /** @description Posizione da cui continuare, presa da `_links.next` */
        cursor?: string;
        /** @description Quanti elementi al massimo */
        limit?: number;
      };
      header?: never;
      path: {
        /** @description Numero della richiesta */
        number: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Una pagina del registro */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EventPageView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  link_tickets: {
    parameters: {
      query?: never;
      header?: {
        /** @description La stessa chiave dà lo stesso risultato, senza ripetere l’operazione */
        'Idempotency-Key'?: string;
        /** @description ETag della versione vista */
        'If-Match'?: string;
      };
      path: {
        /** @description Numero della richiesta */
        number: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LinkRequest'];
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
          'application/json': components['schemas']['CommandResultView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  lower_urgency: {
    parameters: {
      query?: never;
      header?: {
        /** @description La stessa chiave dà lo stesso risultato, senza ripetere l’operazione */
        'Idempotency-Key'?: string;
        /** @description ETag della versione vista */
        'If-Match'?: string;
      };
      path: {
        /** @description Numero della richiesta */
        number: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReasonRequest'];
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
          'application/json': components['schemas']['CommandResultView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  list_mentionable: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Numero della richiesta */
        number: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Chi si può chiamare */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MentionablesView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  merge_tickets: {
    parameters: {
      query?: never;
      header?: {
        /** @description La stessa chiave dà lo stesso risultato, senza ripetere l’operazione */
        'Idempotency-Key'?: string;
        /** @description ETag della versione vista */
        'If-Match'?: string;
      };
      path: {
        /** @description Numero della richiesta */
        number: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MergeRequest'];
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
          'application/json': components['schemas']['CommandResultView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  move_maintenance: {
    parameters: {
      query?: never;
      header?: {
        /** @description La stessa chiave dà lo stesso risultato, senza ripetere l’operazione */
        'Idempotency-Key'?: string;
        /** @description ETag della versione vista */
        'If-Match'?: string;
      };
      path: {
        /** @description Numero della richiesta */
        number: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MoveMaintenanceRequest'];
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
          'application/json': components['schemas']['CommandResultView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  preview_out_of_scope: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Numero della richiesta */
        number: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Le risposte */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OutOfScopeView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  close_out_of_scope: {
    parameters: {
      query?: never;
      header?: {
        /** @description La stessa chiave dà lo stesso risultato, senza ripetere l’operazione */
        'Idempotency-Key'?: string;
        /** @description ETag della versione vista */
        'If-Match'?: string;
      };
      path: {
        /** @description Numero della richiesta */
        number: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OutOfScopeRequest'];
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
          'application/json': components['schemas']['CommandResultView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  point_at_system: {
    parameters: {
      query?: never;
      header?: {
        /** @description La stessa chiave dà lo stesso risultato, senza ripetere l’operazione */
        'Idempotency-Key'?: string;
        /** @description ETag della versione vista */
        'If-Match'?: string;
      };
      path: {
        /** @description Numero della richiesta */
        number: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PointAtSystemRequest'];
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
          'application/json': components['schemas']['CommandResultView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  tell_presence: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Numero della richiesta */
        number: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PresenceRequest'];
      };
    };
    responses: {
      /** @description Chi altro c’è */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PresenceView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  list_ticket_problems: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Numero della richiesta */
        number: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description I problemi */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProblemPageView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  raise_urgency: {
    parameters: {
      query?: never;
      header?: {
        /** @description La stessa chiave dà lo stesso risultato, senza ripetere l’operazione */
        'Idempotency-Key'?: string;
        /** @description ETag della versione vista */
        'If-Match'?: string;
      };
      path: {
        /** @description Numero della richiesta */
        number: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReasonRequest'];
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
          'application/json': components['schemas']['CommandResultView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  re_evaluate_terms: {
    parameters: {
      query?: never;
      header?: {
        /** @description La stessa chiave dà lo stesso risultato, senza ripetere l’operazione */
        'Idempotency-Key'?: string;
        /** @description ETag della versione vista */
        'If-Match'?: string;
      };
      path: {
        /** @description Numero della richiesta */
        number: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReasonRequest'];
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
          'application/json': components['schemas']['CommandResultView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  record_call: {
    parameters: {
      query?: never;
      header?: {
        /** @description La stessa chiave dà lo stesso risultato, senza ripetere l’operazione */
        'Idempotency-Key'?: string;
        /** @description ETag della versione vista */
        'If-Match'?: string;
      };
      path: {
        /** @description Numero della richiesta */
        number: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CallRequest'];
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
          'application/json': components['schemas']['CommandResultView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  record_effort: {
    parameters: {
      query?: never;
      header?: {
        /** @description La stessa chiave dà lo stesso risultato, senza ripetere l’operazione */
        'Idempotency-Key'?: string;
        /** @description ETag della versione vista */
        'If-Match'?: string;
      };
      path: {
        /** @description Numero della richiesta */
        number: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EffortRequest'];
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
          'application/json': components['schemas']['CommandResultView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  record_reminder: {
    parameters: {
      query?: never;
      header?: {
        /** @description La stessa chiave dà lo stesso risultato, senza ripetere l’operazione */
        'Idempotency-Key'?: string;
        /** @description ETag della versione vista */
        'If-Match'?: string;
      };
      path: {
        /** @description Numero della richiesta */
        number: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RecordReminderRequest'];
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
          'application/json': components['schemas']['CommandResultView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  record_remote_session: {
    parameters: {
      query?: never;
      header?: {
        /** @description La stessa chiave dà lo stesso risultato, senza ripetere l’operazione */
        'Idempotency-Key'?: string;
        /** @description ETag della versione vista */
        'If-Match'?: string;
      };
      path: {
        /** @description Numero della richiesta */
        number: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RemoteSessionRequest'];
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
          'application/json': components['schemas']['CommandResultView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  record_visit: {
    parameters: {
      query?: never;
      header?: {
        /** @description La stessa chiave dà lo stesso risultato, senza ripetere l’operazione */
        'Idempotency-Key'?: string;
        /** @description ETag della versione vista */
        'If-Match'?: string;
      };
      path: {
        /** @description Numero della richiesta */
        number: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RecordVisitRequest'];
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
          'application/json': components['schemas']['CommandResultView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  refuse_on_call: {
    parameters: {
      query?: never;
      header?: {
        /** @description La stessa chiave dà lo stesso risultato, senza ripetere l’operazione */
        'Idempotency-Key'?: string;
        /** @description ETag della versione vista */
        'If-Match'?: string;
      };
      path: {
        /** @description Numero della richiesta */
        number: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReasonRequest'];
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
          'application/json': components['schemas']['CommandResultView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  list_ticket_relations: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Numero della richiesta */
        number: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Le relazioni */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RelationsView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  reopen: {
    parameters: {
      query?: never;
      header?: {
        /** @description La stessa chiave dà lo stesso risultato, senza ripetere l’operazione */
        'Idempotency-Key'?: string;
        /** @description ETag della versione vista */
        'If-Match'?: string;
      };
      path: {
        /** @description Numero della richiesta */
        number: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReopenRequest'];
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
          'application/json': components['schemas']['CommandResultView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  request_information: {
    parameters: {
      query?: never;
      header?: {
        /** @description La stessa chiave dà lo stesso risultato, senza ripetere l’operazione */
        'Idempotency-Key'?: string;
        /** @description ETag della versione vista */
        'If-Match'?: string;
      };
      path: {
        /** @description Numero della richiesta */
        number: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['InformationRequest'];
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
          'application/json': components['schemas']['CommandResultView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  request_on_call: {
    parameters: {
      query?: never;
      header?: {
        /** @description La stessa chiave dà lo stesso risultato, senza ripetere l’operazione */
        'Idempotency-Key'?: string;
        /** @description ETag della versione vista */
        'If-Match'?: string;
      };
      path: {
        /** @description Numero della richiesta */
        number: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OnCallRequest'];
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
          'application/json': components['schemas']['CommandResultView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  request_report: {
    parameters: {
      query?: never;
      header?: {
        /** @description La stessa chiave dà lo stesso risultato, senza ripetere l’operazione */
        'Idempotency-Key'?: string;
        /** @description ETag della versione vista */
        'If-Match'?: string;
      };
      path: {
        /** @description Numero della richiesta */
        number: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RequestReportRequest'];
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
          'application/json': components['schemas']['RecordResultView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  resolve: {
    parameters: {
      query?: never;
      header?: {
        /** @description La stessa chiave dà lo stesso risultato, senza ripetere l’operazione */
        'Idempotency-Key'?: string;
        /** @description ETag della versione vista */
        'If-Match'?: string;
      };
      path: {
        /** @description Numero della richiesta */
        number: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ResolveRequest'];
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
          'application/json': components['schemas']['CommandResultView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  list_restricted_reads: {
    parameters: {
      query?: {
        /** @description Posizione da cui continuare, presa da `_links.next` */
        cursor?: string;
        /** @description Quanti elementi al massimo */
        limit?: number;
      };
      header?: never;
      path: {
        /** @description Numero della richiesta */
        number: string;
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
          'application/json': components['schemas']['ReadPageView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  route_ticket: {
    parameters: {
      query?: never;
      header?: {
        /** @description La stessa chiave dà lo stesso risultato, senza ripetere l’operazione */
        'Idempotency-Key'?: string;
        /** @description ETag della versione vista */
        'If-Match'?: string;
      };
      path: {
        /** @description Numero della richiesta */
        number: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RouteRequest'];
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
          'application/json': components['schemas']['CommandResultView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  show_security: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Numero della richiesta */
        number: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description La segnalazione */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SecurityCaseView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  send_reminder: {
    parameters: {
      query?: never;
      header?: {
        /** @description La stessa chiave dà lo stesso risultato, senza ripetere l’operazione */
        'Idempotency-Key'?: string;
        /** @description ETag della versione vista */
        'If-Match'?: string;
      };
      path: {
        /** @description Numero della richiesta */
        number: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SendReminderRequest'];
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
          'application/json': components['schemas']['CommandResultView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  set_awareness: {
    parameters: {
      query?: never;
      header?: {
        /** @description La stessa chiave dà lo stesso risultato, senza ripetere l’operazione */
        'Idempotency-Key'?: string;
        /** @description ETag della versione vista */
        'If-Match'?: string;
      };
      path: {
        /** @description Numero della richiesta */
        number: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AwarenessRequest'];
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
          'application/json': components['schemas']['RecordResultView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  set_severity: {
    parameters: {
      query?: never;
      header?: {
        /** @description La stessa chiave dà lo stesso risultato, senza ripetere l’operazione */
        'Idempotency-Key'?: string;
        /** @description ETag della versione vista */
        'If-Match'?: string;
      };
      path: {
        /** @description Numero della richiesta */
        number: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SeverityRequest'];
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
          'application/json': components['schemas']['CommandResultView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  set_tlp: {
    parameters: {
      query?: never;
      header?: {
        /** @description La stessa chiave dà lo stesso risultato, senza ripetere l’operazione */
        'Idempotency-Key'?: string;
        /** @description ETag della versione vista */
        'If-Match'?: string;
      };
      path: {
        /** @description Numero della richiesta */
        number: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TlpRequest'];
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
          'application/json': components['schemas']['RecordResultView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  split_ticket: {
    parameters: {
      query?: never;
      header?: {
        /** @description La stessa chiave dà lo stesso risultato, senza ripetere l’operazione */
        'Idempotency-Key'?: string;
        /** @description ETag della versione vista */
        'If-Match'?: string;
      };
      path: {
        /** @description Numero della richiesta */
        number: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SplitRequest'];
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
          'application/json': components['schemas']['CommandResultView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  start_work: {
    parameters: {
      query?: never;
      header?: {
        /** @description La stessa chiave dà lo stesso risultato, senza ripetere l’operazione */
        'Idempotency-Key'?: string;
        /** @description ETag della versione vista */
        'If-Match'?: string;
      };
      path: {
        /** @description Numero della richiesta */
        number: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
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
          'application/json': components['schemas']['CommandResultView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  suggest_ticket_classification: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Numero della richiesta */
        number: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description I suggerimenti */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SuggestionPageView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  take_charge: {
    parameters: {
      query?: never;
      header?: {
        /** @description La stessa chiave dà lo stesso risultato, senza ripetere l’operazione */
        'Idempotency-Key'?: string;
        /** @description ETag della versione vista */
        'If-Match'?: string;
      };
      path: {
        /** @description Numero della richiesta */
        number: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TakeChargeRequest'];
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
          'application/json': components['schemas']['CommandResultView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  list_ticket_tasks: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Numero della richiesta */
        number: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description I compiti */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeskTasksView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  assign_task: {
    parameters: {
      query?: never;
      header?: {
        /** @description La stessa chiave dà lo stesso risultato, senza ripetere l’operazione */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description Numero della richiesta */
        number: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AssignTaskRequest'];
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
  unassign: {
    parameters: {
      query?: never;
      header?: {
        /** @description La stessa chiave dà lo stesso risultato, senza ripetere l’operazione */
        'Idempotency-Key'?: string;
        /** @description ETag della versione vista */
        'If-Match'?: string;
      };
      path: {
        /** @description Numero della richiesta */
        number: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReasonRequest'];
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
          'application/json': components['schemas']['CommandResultView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  unlink_tickets: {
    parameters: {
      query?: never;
      header?: {
        /** @description La stessa chiave dà lo stesso risultato, senza ripetere l’operazione */
        'Idempotency-Key'?: string;
        /** @description ETag della versione vista */
        'If-Match'?: string;
      };
      path: {
        /** @description Numero della richiesta */
        number: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UnlinkRequest'];
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
          'application/json': components['schemas']['CommandResultView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  unpoint_system: {
    parameters: {
      query?: never;
      header?: {
        /** @description La stessa chiave dà lo stesso risultato, senza ripetere l’operazione */
        'Idempotency-Key'?: string;
        /** @description ETag della versione vista */
        'If-Match'?: string;
      };
      path: {
        /** @description Numero della richiesta */
        number: string;
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UnpointSystemRequest'];
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
          'application/json': components['schemas']['CommandResultView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  act_in_bulk: {
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
        'application/json': components['schemas']['BulkRequest'];
      };
    };
    responses: {
      /** @description Che cosa è successo */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BulkView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  preview_bulk: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['BulkRequest'];
      };
    };
    responses: {
      /** @description Che cosa succederebbe */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BulkView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  suggest_classification_at_desk: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SuggestionsRequest'];
      };
    };
    responses: {
      /** @description I suggerimenti */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SuggestionPageView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  list_token_revocations: {
    parameters: {
      query?: {
        /** @description Da dove riprendere */
        cursor?: string;
        /** @description Quante in una pagina */
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
          'application/json': components['schemas']['RevocationPageView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  revoke_tokens: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RevokeRequest'];
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
          'application/json': components['schemas']['RevokedView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  list_digests: {
    parameters: {
      query?: {
        /** @description Posizione da cui continuare, presa da `_links.next` */
        cursor?: string;
        /** @description Quanti elementi al massimo */
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
          'application/json': components['schemas']['DigestPageView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  ask_export: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AskExportRequest'];
      };
    };
    responses: {
      /** @description Presa in carico: Location dice dove seguirla */
      202: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TrailExportView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  show_export: {
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
      /** @description L’esportazione */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TrailExportView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  download_export: {
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
      /** @description L’archivio */
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
  list_holds: {
    parameters: {
      query?: {
        /** @description Posizione da cui continuare, presa da `_links.next` */
        cursor?: string;
        /** @description Quanti elementi al massimo */
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
          'application/json': components['schemas']['HoldPageView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  set_hold: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SetHoldRequest'];
      };
    };
    responses: {
      /** @description I blocchi messi: uno per ogni recapito della persona */
      201: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HoldsView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  lift_hold: {
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
    requestBody: {
      content: {
        'application/json': components['schemas']['LiftHoldRequest'];
      };
    };
    responses: {
      /** @description Il blocco, tolto */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HoldView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  anonymise_person: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AnonymiseRequest'];
      };
    };
    responses: {
      /** @description Che cosa è stato tolto */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AnonymisedView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  list_complaints: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description I reclami */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ComplaintListView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  show_delivery_view: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description La vista */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ServiceDeliveryView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  show_governance_view: {
    parameters: {
      query: {
        /** @description Primo giorno, AAAA-MM-GG, nel fuso dell’ente */
        from: string;
        /** @description Ultimo giorno, compreso; al massimo 400 giorni in tutto */
        to: string;
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
      /** @description La vista */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ServiceGovernanceView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  list_reminded_tickets: {
    parameters: {
      query?: {
        /** @description `number`: prima le più sollecitate; `age`: prima quelle sollecitate da più tempo */
        order?: 'number' | 'age';
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
      /** @description Le richieste */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RemindedListView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  show_wall: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Il quadro */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WallView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
  show_vocabulary: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description L’ente */
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Le parole */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VocabularyView'];
        };
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      503: components['responses']['ServiceUnavailable'];
      default: components['responses']['Default'];
    };
  };
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
