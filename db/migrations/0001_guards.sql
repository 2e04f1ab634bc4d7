-- What keys and checks cannot say. Queries keep these rules themselves and refuse with words; here they hold whatever happens.

-- A team has an owner. Checked at commit, so that a hand-over may pass through a moment without one; under the lock of the
-- team's row, so that two owners who leave at once do not each count on the other.
CREATE FUNCTION "team_keeps_owner"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  team text := coalesce(to_jsonb(OLD) ->> 'team_id', to_jsonb(NEW) ->> 'id');
BEGIN
  PERFORM 1 FROM "teams" WHERE "id" = team FOR UPDATE;
  IF FOUND AND NOT EXISTS (SELECT 1 FROM "memberships" WHERE "team_id" = team AND "role" = 'owner') THEN
    RAISE EXCEPTION 'team % would have no owner', team USING ERRCODE = 'check_violation', CONSTRAINT = 'team_keeps_owner';
  END IF;
  RETURN NULL;
END;
$$;--> statement-breakpoint
CREATE FUNCTION "team_of_row_exists"(team text) RETURNS boolean LANGUAGE sql STABLE AS
  'SELECT EXISTS (SELECT 1 FROM "teams" WHERE "id" = team)';--> statement-breakpoint
CREATE CONSTRAINT TRIGGER "teams_keep_owner" AFTER INSERT ON "teams"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "team_keeps_owner"();--> statement-breakpoint
CREATE CONSTRAINT TRIGGER "memberships_keep_owner" AFTER UPDATE OR DELETE ON "memberships"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD."role" = 'owner')
  EXECUTE FUNCTION "team_keeps_owner"();--> statement-breakpoint

-- What is history stays as it was written. The one change: people whom it names are forgotten when their accounts go.
CREATE FUNCTION "only_forgets_people"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  before jsonb := to_jsonb(OLD);
  after jsonb := to_jsonb(NEW);
  person text;
BEGIN
  FOREACH person IN ARRAY TG_ARGV LOOP
    IF after ->> person IS NULL THEN
      before := before - person;
      after := after - person;
    END IF;
  END LOOP;
  IF before = after THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a row of % is never changed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END;
$$;--> statement-breakpoint
CREATE FUNCTION "goes_only_with_its_team"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF "team_of_row_exists"(OLD."team_id") THEN
    RAISE EXCEPTION 'a row of % is never deleted', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN OLD;
END;
$$;--> statement-breakpoint
CREATE FUNCTION "goes_only_with_its_scenario"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "scenarios" WHERE "id" = OLD."scenario_id") THEN
    RAISE EXCEPTION 'a row of % is never deleted', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN OLD;
END;
$$;--> statement-breakpoint
CREATE TRIGGER "activity_is_kept" BEFORE UPDATE ON "activity"
  FOR EACH ROW EXECUTE FUNCTION "only_forgets_people"('actor_id', 'person_id');--> statement-breakpoint
CREATE TRIGGER "activity_is_not_deleted" BEFORE DELETE ON "activity"
  FOR EACH ROW EXECUTE FUNCTION "goes_only_with_its_team"();--> statement-breakpoint
CREATE TRIGGER "price_revisions_are_kept" BEFORE UPDATE ON "price_revisions"
  FOR EACH ROW EXECUTE FUNCTION "only_forgets_people"('created_by');--> statement-breakpoint
CREATE TRIGGER "price_revisions_are_not_deleted" BEFORE DELETE ON "price_revisions"
  FOR EACH ROW EXECUTE FUNCTION "goes_only_with_its_team"();--> statement-breakpoint
CREATE TRIGGER "scenario_versions_are_kept" BEFORE UPDATE ON "scenario_versions"
  FOR EACH ROW EXECUTE FUNCTION "only_forgets_people"('saved_by');--> statement-breakpoint
CREATE TRIGGER "scenario_versions_are_not_deleted" BEFORE DELETE ON "scenario_versions"
  FOR EACH ROW EXECUTE FUNCTION "goes_only_with_its_scenario"();--> statement-breakpoint

-- The words a list is searched by. A generated column cannot: joining an array is not immutable to PostgreSQL.
CREATE FUNCTION "scenario_words"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."search" :=
    setweight(to_tsvector('simple', NEW."name"), 'A') ||
    setweight(to_tsvector('simple', array_to_string(NEW."tags", ' ')), 'B') ||
    setweight(to_tsvector('simple', NEW."description"), 'C');
  RETURN NEW;
END;
$$;--> statement-breakpoint
CREATE TRIGGER "scenarios_words" BEFORE INSERT OR UPDATE OF "name", "description", "tags" ON "scenarios"
  FOR EACH ROW EXECUTE FUNCTION "scenario_words"();
