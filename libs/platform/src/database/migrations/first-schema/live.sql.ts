/**
 * What the pages of every process are told when a transaction commits: what changed, never what was said nor who asked
 * (docs/adr/0123). A message has less than 8000 bytes, or PostgreSQL refuses the transaction.
 */
export const liveTriggers = `
CREATE FUNCTION tell_ticket() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('sportello_live', json_build_object(
    'what', 'ticket', 'tenant', NEW.tenant_id, 'number', NEW.number, 'version', NEW.version, 'state', NEW.state,
    'severity', NEW.severity, 'priority', NEW.priority, 'restricted', NEW.restricted OR coalesce(OLD.restricted, false),
    'team', NEW.team, 'before', OLD.team, 'people', array_remove(ARRAY[left(NEW.assignee_id, 400), left(OLD.assignee_id, 400)], NULL),
    'opened', TG_OP = 'INSERT')::text);
  RETURN NULL;
END $$;
CREATE TRIGGER tell_live_opened AFTER INSERT ON ticket FOR EACH ROW EXECUTE FUNCTION tell_ticket();
-- A new order of the queues is no news of the tickets themselves.
CREATE TRIGGER tell_live AFTER UPDATE ON ticket FOR EACH ROW WHEN (OLD.version IS DISTINCT FROM NEW.version) EXECUTE FUNCTION tell_ticket();

-- B14: what became of an answer changes nothing of its ticket, and whoever looks at it waits to know.
CREATE FUNCTION tell_dispatch() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  sent uuid;
  step text := '';
BEGIN
  IF TG_TABLE_NAME = 'outbound' THEN sent := NEW.id; ELSE sent := NEW.outbound_id; step := NEW.inbox_id; END IF;
  PERFORM pg_notify('sportello_live', json_build_object(
    'what', 'dispatch', 'tenant', o.tenant_id, 'id', o.id, 'step', step || o.state, 'number', t.number, 'restricted', t.restricted)::text)
    FROM outbound o JOIN ticket t ON t.tenant_id = o.tenant_id AND t.id = o.ticket_id
   WHERE o.tenant_id = NEW.tenant_id AND o.id = sent AND o.message_id IS NOT NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER tell_live AFTER UPDATE OF state ON outbound FOR EACH ROW
  WHEN (OLD.state IS DISTINCT FROM NEW.state AND NEW.state <> 'sending') EXECUTE FUNCTION tell_dispatch();
CREATE TRIGGER tell_live AFTER INSERT ON delivery_evidence FOR EACH ROW
  WHEN (NEW.outbound_id IS NOT NULL) EXECUTE FUNCTION tell_dispatch();

-- B10: what whoever has a task does with it changes its ticket only at the end.
CREATE FUNCTION tell_task() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('sportello_live', json_build_object(
    'what', 'task', 'tenant', NEW.tenant_id, 'id', NEW.id, 'step', NEW.version || ' ' || NEW.delivery, 'state', NEW.state,
    'supplier', NEW.supplier, 'number', t.number, 'restricted', t.restricted)::text)
    FROM ticket t WHERE t.tenant_id = NEW.tenant_id AND t.id = NEW.ticket_id;
  RETURN NULL;
END $$;
CREATE TRIGGER tell_live_given AFTER INSERT ON task FOR EACH ROW EXECUTE FUNCTION tell_task();
CREATE TRIGGER tell_live AFTER UPDATE ON task FOR EACH ROW
  WHEN (OLD.version IS DISTINCT FROM NEW.version OR OLD.delivery IS DISTINCT FROM NEW.delivery) EXECUTE FUNCTION tell_task();

CREATE FUNCTION tell_alert() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('sportello_live', json_build_object(
    'what', 'alert', 'tenant', a.tenant_id, 'id', a.id, 'kind', a.kind, 'state', a.state, 'step', a.step, 'number', t.number,
    'restricted', t.restricted, 'people', CASE WHEN jsonb_array_length(NEW.people) <= 50
      THEN (SELECT coalesce(jsonb_agg(left(p->>'id', 100)), '[]') FROM jsonb_array_elements(NEW.people) AS p) ELSE '[]' END)::text)
    FROM staff_alert a JOIN ticket t ON t.tenant_id = a.tenant_id AND t.id = a.ticket_id
   WHERE a.tenant_id = NEW.tenant_id AND a.id = NEW.alert_id;
  RETURN NULL;
END $$;
-- Whatever becomes of an alert is written to its log.
CREATE TRIGGER tell_live AFTER INSERT ON staff_alert_log FOR EACH ROW EXECUTE FUNCTION tell_alert();

-- Whose telephone it is at, and whose it was: never who calls.
CREATE FUNCTION tell_call() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('sportello_live', json_build_object(
    'what', 'call', 'tenant', NEW.tenant_id, 'id', NEW.id, 'version', NEW.version, 'state', NEW.state,
    'people', NEW.people[1:20], 'before', OLD.people[1:20])::text);
  RETURN NULL;
END $$;
CREATE TRIGGER tell_live AFTER UPDATE ON phone_call FOR EACH ROW
  WHEN (OLD.state IS DISTINCT FROM NEW.state OR OLD.people IS DISTINCT FROM NEW.people) EXECUTE FUNCTION tell_call();

CREATE FUNCTION tell_call_back() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('sportello_live', json_build_object(
    'what', 'call-back', 'tenant', NEW.tenant_id, 'id', NEW.id, 'version', NEW.version, 'team', NEW.team)::text);
  RETURN NULL;
END $$;
CREATE TRIGGER tell_live AFTER INSERT OR UPDATE ON call_back FOR EACH ROW EXECUTE FUNCTION tell_call_back();

CREATE FUNCTION tell_rights() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('sportello_live', json_build_object('what', 'rights', 'tenant', OLD.tenant_id)::text);
  RETURN NULL;
END $$;
-- Whoever was let in may not be any more.
CREATE TRIGGER tell_live AFTER DELETE ON login_session FOR EACH ROW EXECUTE FUNCTION tell_rights();
CREATE TRIGGER tell_live AFTER UPDATE OF roles, teams, disabled_at ON local_account FOR EACH ROW EXECUTE FUNCTION tell_rights();
`;
