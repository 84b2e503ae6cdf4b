-- Which database this is: its cluster's number, the cluster's history (a new one begins where a copy takes over, or where a
-- backup is wound forward), and its own number in it. A server that does not say is told apart by its name alone.
CREATE FUNCTION database_identity() RETURNS text LANGUAGE plpgsql STABLE AS $$
DECLARE cluster text := 'unknown';
BEGIN
  BEGIN
    SELECT system_identifier || '.' || (SELECT timeline_id FROM pg_control_checkpoint()) INTO cluster FROM pg_control_system();
  EXCEPTION WHEN OTHERS THEN NULL;
  END;
  RETURN cluster || '.' || (SELECT oid FROM pg_database WHERE datname = current_database());
END $$;
--> statement-breakpoint
-- Where this connection says that its database lies (db/client.ts).
CREATE FUNCTION database_place() RETURNS text LANGUAGE sql STABLE AS $$
  SELECT coalesce(current_setting('aval.place', true), '')
$$;
--> statement-breakpoint
-- Whether messages may leave: a person said so of this very database, at this very place.
CREATE FUNCTION is_armed() RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM public.armament WHERE identity = public.database_identity() AND place = public.database_place())
$$;
--> statement-breakpoint
-- A first start arms itself, and so does a database that was at work before there was arming.
INSERT INTO armament (identity, place, armed_at, by) VALUES (database_identity(), database_place(), now(), 'system');
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION database_identity(), database_place(), is_armed() TO aval_app;
