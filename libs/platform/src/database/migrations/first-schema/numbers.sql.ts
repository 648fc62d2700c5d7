/**
 * One sequence a tenant and year, made at first use: gaps, never a lock shared by two openings (docs/adr/0004).
 * Run by the owner role, which may create sequences and sees no rows.
 */
export const numberFunctions = `
CREATE FUNCTION number_sequence(year integer) RETURNS regclass
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = sportello, pg_temp
AS $$
DECLARE
  tenant text := nullif(current_setting('sportello.tenant', true), '');
  name   text;
BEGIN
  IF tenant IS NULL OR tenant !~ '^[a-z][a-z0-9-]{1,39}$' THEN
    RAISE EXCEPTION 'no tenant in this transaction' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF year NOT BETWEEN 1990 AND 2200 THEN
    RAISE EXCEPTION 'year out of range' USING ERRCODE = 'invalid_parameter_value';
  END IF;
  name := format('sportello_numbers.%I', 'ticket_' || year || '_' || tenant);
  IF to_regclass(name) IS NULL THEN
    -- Only the first openings of a year wait for each other here.
    PERFORM pg_advisory_xact_lock(hashtextextended(name, 0));
    EXECUTE format('CREATE SEQUENCE IF NOT EXISTS %s AS bigint', name);
  END IF;
  RETURN name::regclass;
END $$;

CREATE FUNCTION next_ticket_number(year integer) RETURNS bigint
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = sportello, pg_temp
  AS $$ SELECT nextval(number_sequence(year)) $$;

-- D16: imported tickets keep their numbers; new ones start after them.
CREATE FUNCTION reserve_ticket_numbers(year integer, upto bigint) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = sportello, pg_temp
AS $$
DECLARE
  seq regclass := number_sequence(year);
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(seq::text, 1));
  IF nextval(seq) <= upto THEN
    PERFORM setval(seq, upto);
  END IF;
END $$;
`;
